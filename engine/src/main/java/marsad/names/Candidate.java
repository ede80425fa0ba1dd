package marsad.names;

/// One reading of a mention.
///
/// @param entry id of a [Place] or an [Actor]
/// @param english its English name
/// @param score its share among the readings of the mention, 0–1; the shares add up to 1
public record Candidate(String entry, String english, double score) {

    public Candidate {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1: " + score);
        }
    }
}

package marsad.copy;

/// Two texts that share words.
///
/// @param earlier id of the one that appeared first
/// @param later id of the other
/// @param inEarlier share of the earlier text's word four-grams that the later has too, from 0 to 1
/// @param inLater share of the later text's word four-grams that the earlier has too, from 0 to 1
/// @param shared number of different word four-grams in both
/// @param score how much speaks for a copy, from 0 to 1.5: see `Judge`
/// @param verdict what they are to each other
public record Likeness(
        String earlier, String later, double inEarlier, double inLater, int shared, double score, Verdict verdict) {

    /// Containment: the greater of the two shares, that of the shorter text in the longer.
    public double containment() {
        return Math.max(inEarlier, inLater);
    }
}

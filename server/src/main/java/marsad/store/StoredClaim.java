package marsad.store;

import java.time.LocalDate;
import marsad.reading.Claim;

/// A claim of an article's current revision, in a list of such.
///
/// @param headline the article
/// @param number its place in the article's reading, from 0
/// @param day the day that lists go by
/// @param words the title or the text that its spans count in
/// @param claim the claim
public record StoredClaim(Headline headline, int number, LocalDate day, String words, Claim claim) {

    /// Where it stands in lists.
    public ClaimPosition position() {
        return new ClaimPosition(day, headline.id(), number);
    }
}

package marsad.reading;

import java.util.Locale;
import marsad.text.Span;

/// A word of a claim that takes a side: «تحرير» for taking a town, «شهيد» for one killed. The claim is coded as with
/// the neutral word; the wording is the outlet's, or that of whom it quotes.
///
/// @param span the word
/// @param stance the side it takes
/// @param neutral the word that takes none
public record Framing(Span span, Stance stance, String neutral) {

    /// What a word does to those it speaks of.
    public enum Stance {
        /// It makes the deed or the party look right.
        APPROVES,
        /// It makes the deed or the party look wrong.
        CONDEMNS,
        /// It raises the dead or the doer.
        HONOURS,
        /// It denies the party its standing.
        BELITTLES,
        /// It makes violence sound less.
        SOFTENS;

        /// The word that stands in JSON: lower case.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package marsad.text;

import org.jspecify.annotations.Nullable;

/// A number that a text names, in figures or in words.
///
/// «خمسة وعشرين» is 25 to 25, «مئات» 200 to 999, «نحو 20» 20 to 20 and [Hedge#ABOUT]. Nothing is made up: where the
/// words leave the greatest value open, there is none.
///
/// @param start offset of its first word, the hedge included
/// @param end offset after its last word
/// @param least the least value meant
/// @param most the greatest value meant, or null where the words leave it open
/// @param hedge what the words before it say about it
/// @param form how it is written
public record Quantity(
        int start, int end, double least, @Nullable Double most, Hedge hedge, Form form) {

    /// What the words before a number say about it.
    public enum Hedge {
        /// Nothing: the number is meant as it stands.
        NONE,
        /// «نحو», «حوالي»
        ABOUT,
        /// «أكثر من», «لا يقل عن»
        LEAST,
        /// «أقل من», «لا يزيد على»
        MOST
    }

    /// How a number is written.
    public enum Form {
        /// «25», «٢٥», «1,200», «12 ألف»
        FIGURES,
        /// «خمسة وعشرين»
        WORDS,
        /// «عشرات», «بضعة»
        VAGUE,
        /// «الثالث»
        ORDINAL,
        /// «قتيلان»: the counted noun itself says two
        DUAL
    }

    public Quantity {
        if (end <= start) {
            throw new IllegalArgumentException("a number has words");
        }
    }

    /// Where it stands in the text.
    public Span span() {
        return new Span(start, end);
    }
}

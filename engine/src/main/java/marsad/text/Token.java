package marsad.text;

/// One word, number or sign of a text.
///
/// @param kind what it is
/// @param folded its letters folded for matching; of an abbreviation, its letters set apart by single spaces
/// @param start offset of its first UTF-16 unit in the original text
/// @param end offset after its last one, its own harakat included
public record Token(Kind kind, String folded, int start, int end) {

    /// What a token is.
    public enum Kind {
        /// A word in Arabic script, with whatever clitics are written to it.
        ARABIC,
        /// A word in another script, mostly Latin: `Reuters`, `G20`, `O'Neil`.
        FOREIGN,
        /// Digits with their decimal and thousands separators: `25`, `1,200`, `12.5`.
        NUMBER,
        /// A date in figures: `20-11-2017`, `2017/11/20`, `20-Nov-2017`.
        DATE,
        /// A time of day in figures: `18:30`.
        CLOCK,
        /// An address of the web or mail, or an account: `www.example.org/page`, `desk@example.org`, `@desk`.
        ADDRESS,
        /// Letters that stand for words: «أ ف ب», «د.», `U.S.`
        ABBREVIATION,
        /// A quotation mark that begins a quotation, by what stands around it.
        OPENING_QUOTE,
        /// A quotation mark that ends one.
        CLOSING_QUOTE,
        /// Any other punctuation; dots in a row are one token.
        PUNCTUATION,
        /// Anything else: `%`, `$`, `#`, pictures.
        SYMBOL;

        /// Whether tokens of this kind are words or stand for words.
        public boolean isWord() {
            return this == ARABIC || this == FOREIGN || this == ABBREVIATION;
        }
    }

    /// Where it stands in the original text.
    public Span span() {
        return new Span(start, end);
    }

    /// Whether it is the sign `folded`, by its folded form.
    public boolean is(String sign) {
        return folded.equals(sign);
    }
}

package marsad.page;

/// Punctuation and invisible signs at the ends of a piece of text.
final class Signs {

    private static final String CLOSING = "\"»”’')]}›*";

    private Signs() {}

    /// The text without white space, bidi controls and the given signs at both ends.
    static String strip(String text, String signs) {
        int start = 0;
        int end = text.length();
        while (start < end && isIdle(text.charAt(start), signs)) {
            start++;
        }
        while (end > start && isIdle(text.charAt(end - 1), signs)) {
            end--;
        }
        return text.substring(start, end);
    }

    /// The text without white space and bidi controls at both ends.
    static String strip(String text) {
        return strip(text, "");
    }

    /// Whether the text closes as a sentence does: full stop, question or exclamation mark, perhaps inside quotation
    /// marks.
    static boolean endsSentence(String text) {
        int i = text.length() - 1;
        while (i >= 0 && isIdle(text.charAt(i), CLOSING)) {
            i--;
        }
        if (i < 0 || ".!?؟。！？…".indexOf(text.charAt(i)) < 0) {
            return i >= 0 && i < text.length() - 1 && text.charAt(text.length() - 1) == '"' && i > 20;
        }
        return true;
    }

    /// Whether the text breaks off («... المزيد», «…»), as teasers do.
    static boolean breaksOff(String text) {
        var end = strip(text);
        return end.endsWith("…") || end.endsWith("...") || end.endsWith("[...]") || end.endsWith("[…]");
    }

    /// The number of words, letters or digits between white space; East Asian text counts two characters a word.
    static int words(String text) {
        int words = 0;
        int ideographs = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x3040 && c < 0xA000) {
                ideographs++;
                inside = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += inside ? 0 : 1;
                inside = true;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                inside = false;
            }
        }
        return words + ideographs / 2;
    }

    private static boolean isIdle(char c, String signs) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || signs.indexOf(c) >= 0;
    }
}

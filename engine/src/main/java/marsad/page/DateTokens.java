package marsad.page;

import java.util.ArrayList;
import java.util.List;

/// A text cut into the numbers, words and marks of which dates and times are made.
final class DateTokens {

    private static final int LONGEST_TEXT = 20_000;

    private final List<Token> tokens;

    private DateTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// The token at a place; at places before the first and past the last those.
    Token at(int i) {
        return tokens.get(Math.min(Math.max(i, 0), tokens.size() - 1));
    }

    /// How many there are, the closing [Kind#END] with them.
    int size() {
        return tokens.size();
    }

    enum Kind {
        NUMBER,
        WORD,
        MARK,
        END
    }

    /// One of them.
    ///
    /// @param text a word folded, a number as printed, a mark in its plain form
    /// @param value a number's value
    /// @param tight whether it follows the one before without a blank
    record Token(Kind kind, String text, int value, int start, int end, boolean tight) {
        int digits() {
            return kind == Kind.NUMBER ? text.length() : 0;
        }

        boolean isMark(char c) {
            return kind == Kind.MARK && text.charAt(0) == c;
        }
    }

    /// The tokens of a text's first [#LONGEST_TEXT] characters.
    static DateTokens of(String text) {
        var tokens = new ArrayList<Token>();
        int length = Math.min(text.length(), LONGEST_TEXT);
        boolean tight = false;
        for (int i = 0; i < length; ) {
            char c = text.charAt(i);
            int start = i;
            if (Character.isDigit(c)) {
                int value = 0;
                while (i < length && Character.isDigit(text.charAt(i))) {
                    value = Math.min(100_000_000, value * 10 + Character.digit(text.charAt(i), 10));
                    i++;
                }
                tokens.add(new Token(Kind.NUMBER, text.substring(start, i), value, start, i, tight));
                tight = true;
            } else if (Character.isLetter(c)) {
                while (i < length && (Character.isLetter(text.charAt(i)) || isMarkInWord(text.charAt(i)))) {
                    i++;
                }
                tokens.add(new Token(Kind.WORD, Lexicon.fold(text.substring(start, i)), 0, start, i, tight));
                tight = true;
            } else {
                i++;
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    tight = false;
                } else if (Character.getType(c) != Character.FORMAT) {
                    tokens.add(new Token(Kind.MARK, String.valueOf(plain(c)), 0, start, i, tight));
                    tight = true;
                }
            }
        }
        tokens.add(new Token(Kind.END, " ", 0, length, length, false));
        return new DateTokens(tokens);
    }

    private static boolean isMarkInWord(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static char plain(char c) {
        return switch (c) {
            case '،', '٬' -> ',';
            case '–', '—', '‐', '‑', '−' -> '-';
            case '’', '‘', '´', '`', 'ʼ' -> '\'';
            case '：' -> ':';
            case '．' -> '.';
            case '／' -> '/';
            default -> c;
        };
    }
}

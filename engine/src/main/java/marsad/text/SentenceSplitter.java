package marsad.text;

import java.util.ArrayList;
import java.util.List;
import marsad.text.Token.Kind;

/// Groups tokens into sentences.
///
/// A sentence ends after a thousand words, or after `.` `!` `؟` `…` with the closing quotation marks and brackets that
/// follow, and at the end of
/// its paragraph. Lines are another matter: most texts have a paragraph a line, some were wrapped by a machine. Where
/// at least three and most of the lines end without a sentence's end, the text counts as wrapped, and only a blank
/// line or a line that ends a sentence ends a paragraph in it. A line that ends in a comma goes on anyway.
final class SentenceSplitter {

    private static final int FEWEST_WRAPPED_LINES = 3;

    /// No sentence of prose has so many words: what is longer is a list, a table or made to cost, and is cut.
    private static final int LONGEST = 1000;

    private final Folded folded;
    private final List<Token> tokens;

    SentenceSplitter(Folded folded, List<Token> tokens) {
        this.folded = folded;
        this.tokens = tokens;
    }

    List<Sentence> sentences() {
        var sentences = new ArrayList<Sentence>();
        var wrapped = isWrapped();
        var paragraph = 0;
        var first = 0;
        for (var next = 1; next <= tokens.size(); next++) {
            var lines = next == tokens.size() ? 2 : linesBetween(next - 1, next);
            var sentenceEnds =
                    next - first >= LONGEST || (endsSentence(next - 1) && !(next < tokens.size() && closes(next)));
            var paragraphEnds =
                    lines > 1 || (lines == 1 && !tokens.get(next - 1).is(",") && (sentenceEnds || !wrapped));
            if (sentenceEnds || paragraphEnds) {
                var start = tokens.get(first).start();
                sentences.add(new Sentence(start, tokens.get(next - 1).end(), first, next, paragraph));
                first = next;
            }
            if (paragraphEnds) {
                paragraph++;
            }
        }
        return sentences;
    }

    private boolean isWrapped() {
        var whole = 0;
        var broken = 0;
        for (var next = 1; next < tokens.size(); next++) {
            if (linesBetween(next - 1, next) == 1) {
                if (endsSentence(next - 1)) {
                    whole++;
                } else {
                    broken++;
                }
            }
        }
        return broken >= FEWEST_WRAPPED_LINES && broken >= whole;
    }

    /// How many line ends stand between two neighbouring tokens; 2 stands for more.
    private int linesBetween(int before, int after) {
        var lines = 0;
        var text = folded.original();
        for (var place = tokens.get(before).end(); place < tokens.get(after).start() && lines < 2; place++) {
            if (Letters.TABLE[text.charAt(place)] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    /// Whether a sentence ends with this token: a stop, or what closes after a stop.
    private boolean endsSentence(int index) {
        var place = index;
        while (place > 0 && closes(place)) {
            place--;
        }
        return stops(tokens.get(place));
    }

    /// Whether the token closes a quotation or bracket and follows the one before it at once.
    private boolean closes(int index) {
        var token = tokens.get(index);
        var closing = token.kind() == Kind.CLOSING_QUOTE || token.is(")") || token.is("]") || token.is("}");
        return closing && tokens.get(index - 1).end() == token.start();
    }

    private static boolean stops(Token token) {
        if (token.kind() != Kind.PUNCTUATION) {
            return false;
        }
        return switch (token.folded().charAt(0)) {
            case '.', '!', '?', '…', '۔' -> true;
            default -> false;
        };
    }
}

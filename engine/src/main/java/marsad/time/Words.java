package marsad.time;

import java.util.Arrays;
import marsad.text.Folded;
import org.jspecify.annotations.Nullable;

/// A text cut for the rules of time: runs of letters, runs of digits, single signs. Finer than the tokens of
/// `marsad.text`, which keep «20/11/2017» and «12.5» whole.
///
/// A place in it is a word and a number of clitic letters passed over: place = 3 × word + letters. «وبالأمس» can be
/// entered before و, before ب, and before ال.
final class Words {

    static final int PLACES = 3;

    private static final String CONJUNCTIONS = "وف";
    private static final String PREPOSITIONS = "بلك";

    private final Vocabulary vocabulary;
    private final Folded folded;
    private final String text;
    private int[] bounds = new int[64];
    private int count;
    private final @Nullable Word[] known;

    Words(Vocabulary vocabulary, Folded folded) {
        this.vocabulary = vocabulary;
        this.folded = folded;
        this.text = folded.text();
        cut();
        known = new Word[count * PLACES];
    }

    private void cut() {
        var length = text.length();
        var place = 0;
        while (place < length) {
            var unit = text.charAt(place);
            if (unit == ' ' || unit == '\n') {
                place++;
                continue;
            }
            var end = place + 1;
            if (isDigit(unit)) {
                while (end < length && isDigit(text.charAt(end))) {
                    end++;
                }
            } else if (Character.isLetter(unit)) {
                while (end < length && Character.isLetter(text.charAt(end))) {
                    end++;
                }
            }
            if (2 * count == bounds.length) {
                bounds = Arrays.copyOf(bounds, 4 * count);
            }
            bounds[2 * count] = place;
            bounds[2 * count + 1] = end;
            count++;
            place = end;
        }
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    /// How many words there are.
    int count() {
        return count;
    }

    int start(int word) {
        return bounds[2 * word];
    }

    int end(int word) {
        return bounds[2 * word + 1];
    }

    /// The folded word.
    String folded(int word) {
        return text.substring(start(word), end(word));
    }

    boolean isSign(int word) {
        return !Character.isLetterOrDigit(text.charAt(start(word)));
    }

    /// Whether a blank line stands before the word, or it is the first.
    boolean beginsParagraph(int word) {
        if (word == 0) {
            return true;
        }
        var lines = 0;
        for (var place = end(word - 1); place < start(word); place++) {
            if (text.charAt(place) == '\n') {
                lines++;
            }
        }
        return lines > 1;
    }

    /// Whether nothing stands between the word and the one before it.
    boolean isGlued(int word) {
        return word > 0 && end(word - 1) == start(word);
    }

    /// Where the folded text goes on from `place`.
    int offset(int place) {
        return start(place / PLACES) + place % PLACES;
    }

    /// Whether a place lies in its word: clitics can stand before what is left.
    boolean exists(int place) {
        var word = place / PLACES;
        var first = start(word);
        var rest = end(word) - offset(place);
        return switch (place % PLACES) {
            case 0 -> true;
            case 1 -> rest > 1 && isClitic(text.charAt(first));
            default ->
                rest > 1
                        && CONJUNCTIONS.indexOf(text.charAt(first)) >= 0
                        && PREPOSITIONS.indexOf(text.charAt(first + 1)) >= 0;
        };
    }

    private static boolean isClitic(char unit) {
        return CONJUNCTIONS.indexOf(unit) >= 0 || PREPOSITIONS.indexOf(unit) >= 0;
    }

    /// What stands at a place: the rest of its word; [Word#UNKNOWN] where that is no word of time.
    Word at(int place) {
        var word = known[place];
        if (word == null) {
            word = lookUp(place);
            known[place] = word;
        }
        return word;
    }

    private Word lookUp(int place) {
        var word = place / PLACES;
        var from = offset(place);
        var to = end(word);
        if (isDigit(text.charAt(from))) {
            return vocabulary.figure(text.substring(from, to), isPartOfDecimal(word));
        }
        var found = vocabulary.word(text, from, to);
        // ل and the article are written as one: «للأحد»
        return found == Word.UNKNOWN && to - from > 1 && text.startsWith("لل", from)
                ? vocabulary.word("ا" + text.substring(from + 1, to))
                : found;
    }

    /// «2.5», «1,500»; but «20.11.2017» is a date.
    private boolean isPartOfDecimal(int word) {
        var before = isDecimalMark(word - 1) && isGlued(word) && isGlued(word - 1) && isFigure(word - 2);
        var after = isDecimalMark(word + 1)
                && isGlued(word + 1)
                && word + 2 < count
                && isGlued(word + 2)
                && isFigure(word + 2);
        if (before == after) {
            return false;
        }
        return before
                ? !(isDecimalMark(word - 3) && isFigure(word - 4))
                : !(isDecimalMark(word + 3) && isGlued(word + 3) && word + 4 < count && isFigure(word + 4));
    }

    private boolean isDecimalMark(int word) {
        return word > 0 && word < count && end(word) == start(word) + 1 && ".,".indexOf(text.charAt(start(word))) >= 0;
    }

    private boolean isFigure(int word) {
        return word >= 0 && word < count && isDigit(text.charAt(start(word)));
    }

    /// The symbol of the clitic letter that stands at a place and can be passed over; -1 where none does.
    int clitic(int place) {
        return place % PLACES < PLACES - 1 && exists(place + 1) ? vocabulary.clitic(text.charAt(offset(place))) : -1;
    }

    /// The number of all that can be read at a place, for [Automaton.State#arcs(int)].
    int kind(int place) {
        return vocabulary.kind(at(place), clitic(place));
    }

    /// The clitic letter that was passed over before a place.
    Word cliticBefore(int place) {
        return vocabulary.word(text, offset(place) - 1, offset(place));
    }

    /// The rest of the word at a place as the text spells it.
    String spelling(int place) {
        return folded.originalSpan(offset(place), end(place / PLACES)).in(folded.original());
    }

    /// Where in the original a place begins.
    int originalStart(int place) {
        return folded.originalStart(offset(place));
    }

    /// Where in the original a word ends.
    int originalEnd(int word) {
        return folded.originalEnd(end(word));
    }
}

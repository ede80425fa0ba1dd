package marsad.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the kinds of [Furniture] whose phrases a stretch of text begins with, as `furniture.tsv` has them.
final class FurnitureWords {
    private static final char NOTHING = '\0';
    private static final char[] FOLDED = folded();

    static final FurnitureWords SHIPPED = new FurnitureWords();

    /// Longer texts are not searched for words of furniture within them.
    private static final int MOST_WORDS = 120;

    private static final int LONGEST_PHRASE = 64;
    private static final int LONGEST_TEXT = 1000;
    private static final int HASHES = 1 << 14;

    private record Phrase(char[] folded, int kind) {}

    private final Map<String, List<Phrase>> beginnings = new HashMap<>();
    private final Map<String, List<Phrase>> mentions = new HashMap<>();
    private final BitSet beginningHashes = new BitSet(HASHES);
    private final BitSet mentionHashes = new BitSet(HASHES);

    private FurnitureWords() {
        for (var line : Lexicon.lines("furniture.tsv")) {
            var cells = line.split("\t", 3);
            var kind = Furniture.valueOf(cells[0].toUpperCase(Locale.ROOT)).bit();
            var begins = cells[1].equals("begins");
            for (var phrase : cells[2].split(" \\| ")) {
                var units = new char[phrase.length()];
                var folded = new String(units, 0, fold(phrase, units));
                var end = folded.indexOf(' ');
                var word = end < 0 ? folded : folded.substring(0, end);
                (begins ? beginnings : mentions)
                        .computeIfAbsent(word, key -> new ArrayList<>())
                        .add(new Phrase(folded.toCharArray(), kind));
                (begins ? beginningHashes : mentionHashes).set(word.hashCode() & HASHES - 1);
            }
        }
    }

    /// The kinds whose phrases a text begins with, and those whose phrases stand anywhere in it, as bits.
    record Kinds(int begun, int mentioned) {}

    /// Looks up one text.
    ///
    /// @param words how many words it has
    Kinds of(String text, int words) {
        var within = words <= MOST_WORDS;
        var folded = new char[Math.min(within ? LONGEST_TEXT : LONGEST_PHRASE, text.length())];
        var length = fold(text, folded);
        var begun = 0;
        var mentioned = 0;
        var start = 0;
        var hash = 0;
        for (var i = 0; i <= length; i++) {
            if (i < length && folded[i] != ' ') {
                hash = 31 * hash + folded[i];
                continue;
            }
            // most words begin no phrase: the tables of hashes spare making them a string
            if (start == 0 && beginningHashes.get(hash & HASHES - 1)) {
                begun = kindsAt(folded, length, 0, beginnings.get(new String(folded, 0, i)));
            }
            if (!within) {
                break;
            }
            if (mentionHashes.get(hash & HASHES - 1)) {
                mentioned |= kindsAt(folded, length, start, mentions.get(new String(folded, start, i - start)));
            }
            start = i + 1;
            hash = 0;
        }
        return new Kinds(begun, mentioned);
    }

    private static int kindsAt(char[] folded, int length, int start, @Nullable List<Phrase> phrases) {
        var kinds = 0;
        for (var phrase : phrases == null ? List.<Phrase>of() : phrases) {
            var end = start + phrase.folded.length;
            if (end <= length
                    && (end == length || folded[end] == ' ')
                    && Arrays.equals(folded, start, end, phrase.folded, 0, phrase.folded.length)) {
                kinds |= phrase.kind;
            }
        }
        return kinds;
    }

    /// Letters in lower case and digits, words parted by one space; Arabic letters that are written loosely as one.
    ///
    /// @param out takes them, as many as it has room for
    /// @return how many
    private static int fold(String text, char[] out) {
        var length = 0;
        for (int i = 0, end = text.length(); i < end && length < out.length; i++) {
            var c = FOLDED[text.charAt(i)];
            if (c == ' ' ? length > 0 && out[length - 1] != ' ' : c != NOTHING) {
                out[length++] = c;
            }
            if (c == '©' && length < out.length) {
                out[length++] = ' '; // a word of its own, though the year is often written close to it
            }
        }
        return length > 0 && out[length - 1] == ' ' ? length - 1 : length;
    }

    /// What each UTF-16 unit is folded to: a table, because all text of every page is looked up.
    private static char[] folded() {
        var folded = new char[Character.MAX_VALUE + 1];
        for (var i = 0; i < folded.length; i++) {
            var c = (char) i;
            folded[i] = switch (c) {
                case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
                case 'ة' -> 'ه';
                case 'ى' -> 'ي';
                case 'ـ' -> NOTHING;
                case '©' -> c;
                default -> {
                    if (Character.isLetterOrDigit(c)) {
                        yield Character.toLowerCase(c);
                    }
                    yield Character.getType(c) == Character.NON_SPACING_MARK ? NOTHING : ' ';
                }
            };
        }
        return folded;
    }
}

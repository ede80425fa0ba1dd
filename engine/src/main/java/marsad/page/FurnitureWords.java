package marsad.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    private record Phrase(String folded, int kind) {}

    private final Map<String, List<Phrase>> beginnings = new HashMap<>();
    private final Map<String, List<Phrase>> mentions = new HashMap<>();
    private final BitSet hashes = new BitSet(HASHES);

    private FurnitureWords() {
        for (var line : Lexicon.lines("furniture.tsv")) {
            var cells = line.split("\t", 3);
            var kind = Furniture.valueOf(cells[0].toUpperCase(Locale.ROOT)).bit();
            var into = cells[1].equals("begins") ? beginnings : mentions;
            for (var phrase : cells[2].split(" \\| ")) {
                var folded = fold(phrase, phrase.length());
                into.computeIfAbsent(firstWord(folded), key -> new ArrayList<>())
                        .add(new Phrase(folded, kind));
                if (into == mentions) {
                    hashes.set(firstWord(folded).hashCode() & HASHES - 1);
                }
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
        var folded = fold(text, within ? LONGEST_TEXT : LONGEST_PHRASE);
        var begun = kindsAt(folded, 0, beginnings.getOrDefault(firstWord(folded), List.of()));
        return new Kinds(begun, within ? mentionedIn(folded) : 0);
    }

    private int mentionedIn(String folded) {
        var kinds = 0;
        var start = 0;
        var hash = 0;
        for (int i = 0, length = folded.length(); i <= length; i++) {
            var c = i < length ? folded.charAt(i) : ' ';
            if (c != ' ') {
                hash = 31 * hash + c;
                continue;
            }
            // most words begin no phrase: the table of hashes spares making them a string
            if (hashes.get(hash & HASHES - 1)) {
                kinds |= kindsAt(folded, start, mentions.getOrDefault(folded.substring(start, i), List.of()));
            }
            start = i + 1;
            hash = 0;
        }
        return kinds;
    }

    private static int kindsAt(String folded, int start, List<Phrase> phrases) {
        var kinds = 0;
        for (var phrase : phrases) {
            var end = start + phrase.folded.length();
            if (folded.startsWith(phrase.folded, start) && (folded.length() == end || folded.charAt(end) == ' ')) {
                kinds |= phrase.kind;
            }
        }
        return kinds;
    }

    private static String firstWord(String folded) {
        var end = folded.indexOf(' ');
        return end < 0 ? folded : folded.substring(0, end);
    }

    /// Letters in lower case and digits, words parted by one space; Arabic letters that are written loosely as one.
    private static String fold(String text, int longest) {
        var out = new char[Math.min(longest, text.length())];
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
        return new String(out, 0, length > 0 && out[length - 1] == ' ' ? length - 1 : length);
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

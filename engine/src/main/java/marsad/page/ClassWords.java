package marsad.page;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads [Evidence] off tags and class names, as `class-words.tsv` has it.
final class ClassWords {
    static final ClassWords SHIPPED = new ClassWords();

    /// Longer attributes hold generated names that say nothing.
    private static final int LONGEST_ATTRIBUTE = 400;

    private static final int LONGEST_WORD = 24;
    private static final int SHORTEST_HALF = 3;
    private static final int HASHES = 1 << 14;

    private static final byte OTHER = 0;
    private static final byte LOWER = 1;
    private static final byte UPPER = 2;
    private static final byte CASELESS = 3;

    /// Of 31, by which the hash of a word's tail follows from that of the word; words may grow in lower case.
    private static final int[] POWERS = powers(3 * LONGEST_WORD);

    private final Map<String, Long> tags = new HashMap<>();
    private final Map<String, Long> words = new HashMap<>();
    private final BitSet hashes = new BitSet(HASHES);

    private ClassWords() {
        for (var line : Lexicon.lines("class-words.tsv")) {
            var cells = line.split("\t", 3);
            var bit = Evidence.valueOf(cells[0].toUpperCase(Locale.ROOT)).bit();
            var into = cells[1].equals("tag") ? tags : words;
            for (var word : cells[2].split(" ")) {
                into.merge(word, bit, (a, b) -> a | b);
                hashes.set(word.hashCode() & HASHES - 1);
            }
        }
    }

    /// The names of elements that say something.
    Set<String> tags() {
        return Set.copyOf(tags.keySet());
    }

    long ofTag(String tag) {
        return tags.getOrDefault(tag, 0L);
    }

    /// The evidence of all words in an attribute's value.
    long ofAttribute(String value) {
        var found = 0L;
        var length = Math.min(value.length(), LONGEST_ATTRIBUTE);
        var start = 0;
        var before = OTHER;
        for (var i = 0; i <= length; i++) {
            var kind = i < length ? kindOf(value.charAt(i)) : OTHER;
            var hump = kind == UPPER && before == LOWER && i > start;
            if (kind == OTHER || hump) {
                if (i - start > 1 && i - start <= LONGEST_WORD) {
                    found |= ofWord(value.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = hump ? i : i + 1;
            }
            before = kind;
        }
        return found;
    }

    private static byte kindOf(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' ? LOWER : c >= 'A' && c <= 'Z' ? UPPER : OTHER;
        }
        return !Character.isLetter(c)
                ? OTHER
                : Character.isUpperCase(c) ? UPPER : Character.isLowerCase(c) ? LOWER : CASELESS;
    }

    private long ofWord(String word) {
        var hash = word.hashCode();
        var whole = hashes.get(hash & HASHES - 1) ? words.get(word) : null;
        if (whole != null) {
            return whole;
        }
        var found = 0L;
        var ofHead = 0;
        var ofTail = hash;
        for (var cut = 1; cut <= word.length() - SHORTEST_HALF; cut++) {
            ofHead = 31 * ofHead + word.charAt(cut - 1);
            ofTail -= POWERS[word.length() - cut] * word.charAt(cut - 1);
            // most halves are no word: the table of hashes spares making them a string
            if (cut >= SHORTEST_HALF && hashes.get(ofHead & HASHES - 1) && hashes.get(ofTail & HASHES - 1)) {
                var tail = words.get(word.substring(cut));
                var head = tail == null ? null : words.get(word.substring(0, cut));
                found = head == null || tail == null ? found : head | tail;
            }
        }
        return found;
    }

    private static int[] powers(int count) {
        var powers = new int[count];
        powers[0] = 1;
        for (var i = 1; i < count; i++) {
            powers[i] = 31 * powers[i - 1];
        }
        return powers;
    }
}

package marsad.page;

import java.util.Arrays;

/// Words for comparing one text of a page with another: runs of letters and digits, without regard to case, each as its
/// hash. Two words that differ have the same hash so seldom that no figure here would change by it.
final class Words {
    private static final int MOST_AT_FIRST = 64;

    private static final char NOTHING = '\0';

    /// Each letter and digit in lower case, everything else as nothing; a table, because all text of every page is
    /// looked up.
    private static final char[] IN_LOWER_CASE = inLowerCase();

    private Words() {}

    /// The hashes of a text's first words in order, at most `most`.
    static int[] hashes(String text, int most) {
        var hashes = new int[Math.min(most, MOST_AT_FIRST)];
        var count = 0;
        var hash = 0;
        var inside = false;
        for (int i = 0, length = text.length(); i <= length && count < most; i++) {
            var c = i < length ? IN_LOWER_CASE[text.charAt(i)] : NOTHING;
            if (c != NOTHING) {
                hash = 31 * hash + c;
                inside = true;
            } else if (inside) {
                if (count == hashes.length) {
                    hashes = Arrays.copyOf(hashes, 2 * count);
                }
                hashes[count++] = hash;
                hash = 0;
                inside = false;
            }
        }
        return Arrays.copyOf(hashes, count);
    }

    /// The hashes of all runs of so many words.
    static int[] runs(int[] words, int length) {
        var runs = new int[Math.max(0, words.length - length + 1)];
        for (var i = 0; i < runs.length; i++) {
            var hash = 1;
            for (var at = i; at < i + length; at++) {
                hash = 31 * hash + words[at];
            }
            runs[i] = hash;
        }
        return runs;
    }

    /// The share of a text's first words that stand in a sorted array, of `fewest` words where it has fewer.
    static float shareIn(int[] sorted, String text, int most, int fewest) {
        var words = hashes(text, most);
        return (float) countIn(sorted, words) / Math.max(1, Math.max(words.length, fewest));
    }

    /// How many of the hashes stand in a sorted array.
    static int countIn(int[] sorted, int[] hashes) {
        var found = 0;
        for (var hash : hashes) {
            found += Arrays.binarySearch(sorted, hash) >= 0 ? 1 : 0;
        }
        return found;
    }

    private static char[] inLowerCase() {
        var lower = new char[Character.MAX_VALUE + 1];
        for (var i = 0; i < lower.length; i++) {
            var c = (char) i;
            lower[i] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : NOTHING;
        }
        return lower;
    }
}

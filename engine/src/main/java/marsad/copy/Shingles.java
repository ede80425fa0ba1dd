package marsad.copy;

import java.util.Arrays;

/// Runs of four words, as hashes, and the fingerprints picked from them.
///
/// Fingerprints are winnowed (Schleimer, Wilkerson, Aiken, 2003): of any eight neighbouring shingles the one with the
/// smallest hash, so that two texts with eleven words in a row in common share at least one.
final class Shingles {

    /// Words in a shingle.
    static final int WORDS = 4;
    /// Neighbouring shingles of which at least one is a fingerprint.
    static final int WINDOW = 8;

    private static final long[] NONE = {};

    private Shingles() {}

    /// The shingles of a text's words, one for each word but the last three.
    static long[] of(int[] words) {
        var count = words.length - WORDS + 1;
        if (count <= 0) {
            return NONE;
        }
        var shingles = new long[count];
        for (var at = 0; at < count; at++) {
            var hash = 0x9E3779B97F4A7C15L;
            for (var word = at; word < at + WORDS; word++) {
                hash = (hash ^ words[word]) * 0xD6E8FEB86659FD93L;
                hash ^= hash >>> 32;
            }
            shingles[at] = hash;
        }
        return shingles;
    }

    /// The different fingerprints among shingles, ascending.
    static long[] fingerprints(long[] shingles) {
        if (shingles.length == 0) {
            return NONE;
        }
        var picked = new long[shingles.length];
        var count = 0;
        var window = Math.min(WINDOW, shingles.length);
        var least = -1;
        for (var end = window; end <= shingles.length; end++) {
            var start = end - window;
            if (least < start) {
                least = start;
                for (var at = start + 1; at < end; at++) {
                    least = shingles[at] <= shingles[least] ? at : least;
                }
            } else if (shingles[end - 1] <= shingles[least]) {
                least = end - 1;
            } else {
                continue;
            }
            picked[count++] = shingles[least];
        }
        Arrays.sort(picked, 0, count);
        var different = 0;
        for (var at = 0; at < count; at++) {
            if (at == 0 || picked[at] != picked[at - 1]) {
                picked[different++] = picked[at];
            }
        }
        return Arrays.copyOf(picked, different);
    }

    /// What the index keeps of a fingerprint.
    static int key(long fingerprint) {
        return (int) (fingerprint >>> 32);
    }
}

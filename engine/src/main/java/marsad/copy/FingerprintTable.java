package marsad.copy;

import java.io.IOException;
import java.util.Arrays;

/// A number below [#NONE] for each of many fingerprints: an open table of pairs, in parts that grow by a quarter each,
/// so that it takes some eleven bytes a fingerprint and no growth needs twice the room.
final class FingerprintTable {

    /// The answer for a fingerprint that is not there.
    static final int NONE = Integer.MAX_VALUE;

    private static final int PART_BITS = 6;
    private static final double FULL = 0.8;
    private static final int LEAST = 16;

    /// Fingerprint and value by turns; a value of [#NONE] says that the place is free.
    private final int[][] parts = new int[1 << PART_BITS][];

    private final int[] sizes = new int[1 << PART_BITS];

    FingerprintTable() {
        for (var part = 0; part < parts.length; part++) {
            parts[part] = empty(LEAST);
        }
    }

    void write(StateOut out) throws IOException {
        out.writeInts(sizes);
        for (var part : parts) {
            out.writeInts(part);
        }
    }

    static FingerprintTable read(StateIn in) throws IOException {
        var table = new FingerprintTable();
        var sizes = in.readInts();
        for (var part = 0; part < table.parts.length; part++) {
            table.sizes[part] = sizes[part];
            table.parts[part] = in.readInts();
        }
        return table;
    }

    int get(int fingerprint) {
        var hash = hash(fingerprint);
        var pairs = parts[hash >>> Integer.SIZE - PART_BITS];
        return pairs[place(pairs, hash, fingerprint) + 1];
    }

    void put(int fingerprint, int value) {
        var hash = hash(fingerprint);
        var part = hash >>> Integer.SIZE - PART_BITS;
        var pairs = parts[part];
        var place = place(pairs, hash, fingerprint);
        if (pairs[place + 1] == NONE && ++sizes[part] > FULL * pairs.length / 2) {
            pairs = grown(pairs);
            parts[part] = pairs;
            place = place(pairs, hash, fingerprint);
        }
        pairs[place] = fingerprint;
        pairs[place + 1] = value;
    }

    void remove(int fingerprint) {
        var hash = hash(fingerprint);
        var part = hash >>> Integer.SIZE - PART_BITS;
        var pairs = parts[part];
        var free = place(pairs, hash, fingerprint);
        if (pairs[free + 1] == NONE) {
            return;
        }
        sizes[part]--;
        // what was pushed past the free place moves back, so that no search ends before it
        for (var next = after(pairs, free); pairs[next + 1] != NONE; next = after(pairs, next)) {
            var home = home(pairs, hash(pairs[next]));
            var between = free <= next ? free < home && home <= next : free < home || home <= next;
            if (!between) {
                pairs[free] = pairs[next];
                pairs[free + 1] = pairs[next + 1];
                free = next;
            }
        }
        pairs[free + 1] = NONE;
    }

    private static int[] empty(int capacity) {
        var pairs = new int[2 * capacity];
        Arrays.fill(pairs, NONE);
        return pairs;
    }

    private static int[] grown(int[] pairs) {
        var grown = empty(pairs.length / 2 + pairs.length / 8 + 1);
        for (var at = 0; at < pairs.length; at += 2) {
            if (pairs[at + 1] != NONE) {
                var place = place(grown, hash(pairs[at]), pairs[at]);
                grown[place] = pairs[at];
                grown[place + 1] = pairs[at + 1];
            }
        }
        return grown;
    }

    /// Fingerprints are the least of their neighbours, so their own bits do not scatter.
    private static int hash(int fingerprint) {
        return fingerprint * 0x9E3779B9;
    }

    private static int home(int[] pairs, int hash) {
        var rest = Integer.toUnsignedLong(hash << PART_BITS);
        return 2 * (int) (rest * (pairs.length / 2) >>> Integer.SIZE);
    }

    private static int after(int[] pairs, int place) {
        return place + 2 == pairs.length ? 0 : place + 2;
    }

    /// Where a fingerprint stands, or would.
    private static int place(int[] pairs, int hash, int fingerprint) {
        var place = home(pairs, hash);
        while (pairs[place + 1] != NONE && pairs[place] != fingerprint) {
            place = after(pairs, place);
        }
        return place;
    }
}

package marsad.portal;

import java.util.concurrent.atomic.AtomicLongArray;

/// A set of hashes that never grows: eight places for each, in which the newest takes the first one's place when all
/// are full.
final class SeenTable {
    private static final int PLACES = 8;

    private final AtomicLongArray hashes;
    private final int mask;

    /// @param size how many it holds at most, a power of two
    SeenTable(int size) {
        if (size < PLACES || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("a table's size is a power of two, 8 at least: " + size);
        }
        hashes = new AtomicLongArray(size);
        mask = size - PLACES;
    }

    /// Whether the hash was not there; it is afterwards.
    boolean add(long hash) {
        var marked = hash == 0 ? 1 : hash;
        var start = (int) (hash >>> 32) & mask;
        for (var place = start; place < start + PLACES; place++) {
            var there = hashes.get(place);
            if (there == marked) {
                return false;
            }
            if (there == 0) {
                if (hashes.compareAndSet(place, 0, marked)) {
                    return true;
                }
                place--;
            }
        }
        for (var place = start + PLACES - 1; place > start; place--) {
            hashes.set(place, hashes.get(place - 1));
        }
        hashes.set(start, marked);
        return true;
    }

    void clear() {
        for (var place = 0; place < hashes.length(); place++) {
            hashes.set(place, 0);
        }
    }
}

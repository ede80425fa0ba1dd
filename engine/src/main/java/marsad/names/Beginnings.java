package marsad.names;

/// The letters with which names begin, up to whole names: answers for sure that no name begins with some letters, and
/// wrongly that one may in about 2 of 100 cases (a Bloom filter over the keys of all beginnings).
final class Beginnings {

    private final long[] bits;

    /// @param beginnings how many there may be; more only make wrong answers more frequent
    Beginnings(int beginnings) {
        bits = new long[Math.max(1, Integer.highestOneBit(beginnings) * 16 / Long.SIZE)];
    }

    /// Enters the key of a name's first letters.
    void add(long key) {
        var mixed = mix(key);
        set((int) mixed);
        set((int) (mixed >>> 32));
    }

    /// Whether a name may go on after letters with this key.
    boolean mayHold(long key) {
        var mixed = mix(key);
        return isSet((int) mixed) && isSet((int) (mixed >>> 32));
    }

    private static long mix(long key) {
        var mixed = (key ^ key >>> 29) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }

    private void set(int place) {
        bits[place >>> 6 & bits.length - 1] |= 1L << place;
    }

    private boolean isSet(int place) {
        return (bits[place >>> 6 & bits.length - 1] & 1L << place) != 0;
    }
}

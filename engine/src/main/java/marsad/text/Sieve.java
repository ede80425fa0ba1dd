package marsad.text;

/// A set of 64-bit keys that answers for sure what it does not hold, and wrongly that it may hold something in about 2
/// of 100 cases (a Bloom filter): it spares most lookups of what no list knows. Safe for many threads once filled.
public final class Sieve {

    private final long[] bits;

    /// @param keys how many there may be; more only make wrong answers more frequent
    public Sieve(int keys) {
        bits = new long[Math.max(1, Integer.highestOneBit(keys) * 16 / Long.SIZE)];
    }

    /// Enters a key.
    public void add(long key) {
        var mixed = mix(key);
        set((int) mixed);
        set((int) (mixed >>> 32));
    }

    /// Whether the key may have been entered.
    public boolean mayHold(long key) {
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

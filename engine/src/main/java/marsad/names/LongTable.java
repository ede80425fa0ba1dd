package marsad.names;

import java.util.Arrays;

/// A map from keys to small numbers by open addressing: 12 bytes a slot, no objects.
final class LongTable {

    /// What [#get] answers for a key that is not there.
    static final int ABSENT = -1;

    private long[] keys;
    private int[] values;
    private int size;

    LongTable(int expected) {
        var slots = Integer.highestOneBit(Math.max(8, expected * 4 / 3)) << 1;
        keys = new long[slots];
        values = new int[slots];
        Arrays.fill(values, ABSENT);
    }

    int get(long key) {
        var slot = slot(key);
        while (values[slot] != ABSENT) {
            if (keys[slot] == key) {
                return values[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return ABSENT;
    }

    /// Sets the value of a key and answers the one it had, or [#ABSENT].
    int put(long key, int value) {
        if (size * 4 >= keys.length * 3) {
            grow();
        }
        var slot = slot(key);
        while (values[slot] != ABSENT && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        var before = values[slot];
        keys[slot] = key;
        values[slot] = value;
        if (before == ABSENT) {
            size++;
        }
        return before;
    }

    int size() {
        return size;
    }

    private int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        Arrays.fill(values, ABSENT);
        size = 0;
        for (var slot = 0; slot < oldKeys.length; slot++) {
            if (oldValues[slot] != ABSENT) {
                put(oldKeys[slot], oldValues[slot]);
            }
        }
    }
}

package marsad.copy;

import java.io.IOException;
import java.util.Arrays;

/// Ascending lists of slots in one pool: who carries a fingerprint, and on how many days it was seen. A list of two
/// takes twenty bytes. Lists are named by numbers that change as they grow.
final class Rows {

    /// A fingerprint that more articles carry is a refrain: its list is no longer kept, its carriers are counted.
    static final int REFRAIN = 400;

    private static final int[] CAPACITIES = {0, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, REFRAIN};
    /// Carriers and the two halves of the days.
    private static final int HEAD = 3;
    private static final int IS_REFRAIN = 1 << 31;
    private static final int NOTHING = -1;

    private int[] pool = new int[1 << 12];
    private int end;
    /// By capacity, the first free list; in each its first number leads to the next.
    private final int[] free = new int[CAPACITIES.length];

    Rows() {
        Arrays.fill(free, NOTHING);
    }

    void write(StateOut out) throws IOException {
        out.writeInts(pool, end);
        out.writeInts(free);
    }

    static Rows read(StateIn in) throws IOException {
        var rows = new Rows();
        rows.pool = in.readInts();
        rows.end = rows.pool.length;
        System.arraycopy(in.readInts(), 0, rows.free, 0, rows.free.length);
        return rows;
    }

    /// Makes a list of two.
    int of(int slot, int day, int next, int nextDay) {
        var row = take(1);
        pool[row] = 2;
        setDays(row, 1L << day | 1L << nextDay);
        pool[row + HEAD] = slot;
        pool[row + HEAD + 1] = next;
        return row;
    }

    /// How many articles lead to candidates; none of a refrain's do.
    int leading(int row) {
        return isRefrain(row) ? 0 : pool[row];
    }

    int slot(int row, int carrier) {
        return pool[row + HEAD + carrier];
    }

    /// One bit for each of the last 64 days.
    long days(int row) {
        return Integer.toUnsignedLong(pool[row + 1]) | (long) pool[row + 2] << Integer.SIZE;
    }

    /// Adds a slot, the greatest so far.
    ///
    /// @return the list's number from now on
    int add(int row, int slot, int day) {
        var days = days(row) | 1L << day;
        if (isRefrain(row)) {
            pool[row]++;
            setDays(row, days);
            return row;
        }
        var carriers = pool[row];
        if (carriers == REFRAIN) {
            var refrain = moved(row, 0, 0);
            pool[refrain] = carriers + 1 | IS_REFRAIN;
            setDays(refrain, days);
            return refrain;
        }
        var roomy = moved(row, carriers, carriers + 1);
        pool[roomy] = carriers + 1;
        pool[roomy + HEAD + carriers] = slot;
        setDays(roomy, days);
        return roomy;
    }

    /// Takes a slot out.
    ///
    /// @return the list's number from now on, below 0 where nothing is left of it
    int remove(int row, int slot) {
        if (isRefrain(row)) {
            pool[row]--;
            if (pool[row] != IS_REFRAIN) {
                return row;
            }
            release(row, 0);
            return NOTHING;
        }
        var carriers = pool[row];
        var at = Arrays.binarySearch(pool, row + HEAD, row + HEAD + carriers, slot);
        if (at < 0) {
            return row;
        }
        if (carriers == 1) {
            release(row, 1);
            return NOTHING;
        }
        System.arraycopy(pool, at + 1, pool, at, row + HEAD + carriers - at - 1);
        pool[row]--;
        return moved(row, carriers, carriers - 1);
    }

    private boolean isRefrain(int row) {
        return (pool[row] & IS_REFRAIN) != 0;
    }

    private void setDays(int row, long days) {
        pool[row + 1] = (int) days;
        pool[row + 2] = (int) (days >>> Integer.SIZE);
    }

    /// The list in a place with room for so many slots: where it is, or a new one.
    ///
    /// @param had for how many it has room now
    private int moved(int row, int had, int wanted) {
        var from = had == 0 ? capacity(pool[row]) : capacity(had);
        var to = capacity(wanted);
        if (from == to) {
            return row;
        }
        var other = take(to);
        System.arraycopy(pool, row, pool, other, HEAD + Math.min(CAPACITIES[from], CAPACITIES[to]));
        release(row, from);
        return other;
    }

    /// The place of the least capacity for so many slots.
    private static int capacity(int slots) {
        var place = Arrays.binarySearch(CAPACITIES, slots);
        return place < 0 ? -place - 1 : place;
    }

    private int take(int capacity) {
        var row = free[capacity];
        if (row != NOTHING) {
            free[capacity] = pool[row];
            return row;
        }
        var length = HEAD + CAPACITIES[capacity];
        if (end + length > pool.length) {
            pool = Arrays.copyOf(pool, pool.length + (pool.length >> 2) + length);
        }
        row = end;
        end += length;
        return row;
    }

    private void release(int row, int capacity) {
        pool[row] = free[capacity];
        free[capacity] = row;
    }
}

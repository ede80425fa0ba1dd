package marsad.copy;

import com.carrotsearch.hppc.IntIntHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which articles carry a fingerprint, and on how many days it was seen.
///
/// Most fingerprints are one article's alone and cost one entry of the table; the others have a [Row] of their own.
final class Postings {

    /// A fingerprint that more articles carry is a refrain and leads to no candidates.
    static final int REFRAIN = 400;

    /// The answer of [#find] for a fingerprint that no article carries.
    static final int NONE = Integer.MAX_VALUE;

    /// The articles of a fingerprint that several carry.
    static final class Row {
        int carriers;
        /// One bit for each of the last 64 days.
        long days;
        /// Slots in the order of arrival; of a refrain, none.
        int[] slots = new int[2];
        boolean refrain;

        private void add(int slot, int day) {
            days |= 1L << day;
            if (!refrain && carriers == REFRAIN) {
                refrain = true;
                slots = new int[0];
            }
            if (!refrain) {
                if (carriers == slots.length) {
                    slots = Arrays.copyOf(slots, carriers + (carriers >> 1) + 1);
                }
                slots[carriers] = slot;
            }
            carriers++;
        }

        private void remove(int slot) {
            for (var at = 0; !refrain && at < carriers; at++) {
                if (slots[at] == slot) {
                    System.arraycopy(slots, at + 1, slots, at, carriers - at - 1);
                    break;
                }
            }
            carriers--;
        }
    }

    /// By fingerprint: the slot of its only carrier, or below zero the complement of its row's number.
    private final IntIntHashMap table = new IntIntHashMap();
    private final List<Row> rows = new ArrayList<>();
    private final List<Integer> freeRows = new ArrayList<>();

    /// The slot of the only article that carries a fingerprint, a number below zero for [#row], or [#NONE].
    int find(int fingerprint) {
        return table.getOrDefault(fingerprint, NONE);
    }

    /// The row behind an answer below zero.
    Row row(int found) {
        return rows.get(~found);
    }

    /// @param dayOfOnly where so far one article carries it: that one's day
    void add(int fingerprint, Posted article, int dayOfOnly) {
        var at = table.indexOf(fingerprint);
        if (!table.indexExists(at)) {
            table.indexInsert(at, fingerprint, article.slot());
            return;
        }
        var found = table.indexGet(at);
        if (found >= 0) {
            var row = new Row();
            row.add(found, dayOfOnly);
            row.add(article.slot(), article.day());
            table.indexReplace(at, ~keep(row));
        } else {
            row(found).add(article.slot(), article.day());
        }
    }

    void remove(int fingerprint, Posted article) {
        var at = table.indexOf(fingerprint);
        if (!table.indexExists(at)) {
            return;
        }
        var found = table.indexGet(at);
        if (found >= 0) {
            table.indexRemove(at);
            return;
        }
        var row = row(found);
        row.remove(article.slot());
        if (row.carriers == 0) {
            freeRows.add(~found);
            table.indexRemove(at);
        }
    }

    private int keep(Row row) {
        if (freeRows.isEmpty()) {
            rows.add(row);
            return rows.size() - 1;
        }
        int free = freeRows.removeLast();
        rows.set(free, row);
        return free;
    }
}

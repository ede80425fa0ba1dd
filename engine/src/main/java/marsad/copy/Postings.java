package marsad.copy;

import java.io.IOException;

/// Which articles carry a fingerprint, and on how many days it was seen.
///
/// Most fingerprints are one article's alone and cost one entry of the table; the others have a list in [Rows].
final class Postings {

    /// Takes the slots of the articles that carry a fingerprint.
    interface Visitor {
        void visit(int slot);
    }

    /// By fingerprint: the slot of its only carrier, or below zero the complement of its list's number.
    private final FingerprintTable table;

    private final Rows rows;

    Postings() {
        this(new FingerprintTable(), new Rows());
    }

    private Postings(FingerprintTable table, Rows rows) {
        this.table = table;
        this.rows = rows;
    }

    void write(StateOut out) throws IOException {
        table.write(out);
        rows.write(out);
    }

    static Postings read(StateIn in) throws IOException {
        return new Postings(FingerprintTable.read(in), Rows.read(in));
    }

    /// Hands in the slots of a fingerprint's carriers in the order of arrival; none of a refrain's.
    void visit(int fingerprint, Visitor visitor) {
        var found = table.get(fingerprint);
        if (found >= 0) {
            if (found != FingerprintTable.NONE) {
                visitor.visit(found);
            }
            return;
        }
        var leading = rows.leading(~found);
        for (var carrier = 0; carrier < leading; carrier++) {
            visitor.visit(rows.slot(~found, carrier));
        }
    }

    /// On which of the last 64 days a fingerprint was seen, one bit each; none where no article carries it.
    long days(int fingerprint, Roll roll) {
        var found = table.get(fingerprint);
        if (found >= 0) {
            return found == FingerprintTable.NONE ? 0 : 1L << roll.day(found);
        }
        return rows.days(~found);
    }

    void add(int fingerprint, int slot, Roll roll) {
        var found = table.get(fingerprint);
        if (found == FingerprintTable.NONE) {
            table.put(fingerprint, slot);
        } else if (found >= 0) {
            table.put(fingerprint, ~rows.of(found, roll.day(found), slot, roll.day(slot)));
        } else {
            var row = rows.add(~found, slot, roll.day(slot));
            if (row != ~found) {
                table.put(fingerprint, ~row);
            }
        }
    }

    void remove(int fingerprint, int slot) {
        var found = table.get(fingerprint);
        if (found == FingerprintTable.NONE) {
            return;
        }
        if (found >= 0) {
            table.remove(fingerprint);
            return;
        }
        var row = rows.remove(~found, slot);
        if (row < 0) {
            table.remove(fingerprint);
        } else if (row != ~found) {
            table.put(fingerprint, ~row);
        }
    }
}

package marsad.story;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which reports hold which term: the newest [#KEPT] of each, so that a term's length does not grow with the stream.
final class Postings {

    /// A term that many more reports hold than this finds no story by itself, and the newest are the likeliest.
    private static final int KEPT = 64;

    private int[] terms = new int[1 << 12];
    private Filed[][] reports = new Filed[1 << 12][];
    private int[] ends = new int[1 << 12];
    private int size;

    /// Takes the reports of a term, newest first.
    interface Visitor {
        void visit(Filed report);
    }

    void add(int term, Filed report) {
        if (size * 2 > terms.length) {
            grow(Long.MIN_VALUE);
        }
        var slot = slot(term);
        if (reports[slot] == null) {
            terms[slot] = term;
            reports[slot] = new Filed[2];
            size++;
        }
        var end = ends[slot]++;
        if (end >= reports[slot].length && reports[slot].length < KEPT) {
            reports[slot] = Arrays.copyOf(reports[slot], reports[slot].length * 2);
        }
        reports[slot][end % reports[slot].length] = report;
    }

    void visit(int term, Visitor visitor) {
        var slot = slot(term);
        var held = reports[slot];
        if (held != null) {
            for (var back = 1; back <= Math.min(held.length, ends[slot]); back++) {
                visitor.visit(held[(ends[slot] - back) % held.length]);
            }
        }
    }

    /// Forgets the terms that no report after `time` holds, and older reports with them.
    void forgetBefore(long time) {
        grow(time);
    }

    private void grow(long since) {
        var oldTerms = terms;
        var oldReports = reports;
        var oldEnds = ends;
        var kept = 0;
        for (var slot = 0; slot < oldTerms.length; slot++) {
            kept += isHeld(oldReports[slot], oldEnds[slot], since) ? 1 : 0;
        }
        var capacity = 1 << 12;
        while (kept * 3 > capacity) {
            capacity *= 2;
        }
        terms = new int[capacity];
        reports = new Filed[capacity][];
        ends = new int[capacity];
        size = kept;
        for (var old = 0; old < oldTerms.length; old++) {
            if (isHeld(oldReports[old], oldEnds[old], since)) {
                var slot = slot(oldTerms[old]);
                terms[slot] = oldTerms[old];
                reports[slot] = oldReports[old];
                ends[slot] = oldEnds[old];
            }
        }
    }

    /// Whether a slot is in use and its newest report not older than `since`.
    private static boolean isHeld(Filed @Nullable [] held, int end, long since) {
        return held != null && held[(end - 1) % held.length].time >= since;
    }

    private int slot(int term) {
        var mask = terms.length - 1;
        var slot = (term * 0x9E3779B9) >>> 7 & mask;
        while (reports[slot] != null && terms[slot] != term) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}

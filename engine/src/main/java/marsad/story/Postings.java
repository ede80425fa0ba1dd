package marsad.story;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which reports hold which term: the newest [#KEPT] of each, so that a term's length does not grow with the stream.
final class Postings {

    /// A term that many more reports hold than this finds no story by itself, and the newest are the likeliest.
    private static final int KEPT = 64;

    private static final int LEAST = 1 << 12;

    private int[] terms = new int[LEAST];
    /// By the places of terms: the only report, or an array of those in the order of arrival, nulls behind them.
    private @Nullable Object[] holders = new @Nullable Object[LEAST];

    private int size;

    /// Takes the reports of a term, newest first.
    interface Visitor {
        void visit(Filed report);
    }

    void add(int term, Filed report) {
        if (size * 4 > terms.length * 3) {
            grow(Long.MIN_VALUE);
        }
        var slot = slot(term);
        var held = holders[slot];
        if (held == null) {
            terms[slot] = term;
            holders[slot] = report;
            size++;
        } else if (held instanceof Filed first) {
            holders[slot] = new @Nullable Filed[] {first, report};
        } else {
            holders[slot] = with((@Nullable Filed[]) held, report);
        }
    }

    private static @Nullable Filed[] with(@Nullable Filed[] held, Filed report) {
        var count = count(held);
        if (count < held.length) {
            held[count] = report;
            return held;
        }
        if (count < KEPT) {
            var wider = Arrays.copyOf(held, Math.min(KEPT, count + (count >> 1) + 1));
            wider[count] = report;
            return wider;
        }
        System.arraycopy(held, 1, held, 0, count - 1);
        held[count - 1] = report;
        return held;
    }

    private static int count(@Nullable Filed[] held) {
        var count = held.length;
        while (held[count - 1] == null) {
            count--;
        }
        return count;
    }

    void visit(int term, Visitor visitor) {
        var held = holders[slot(term)];
        if (held instanceof Filed only) {
            visitor.visit(only);
        } else if (held != null) {
            var several = (@Nullable Filed[]) held;
            for (var place = several.length - 1; place >= 0; place--) {
                var report = several[place];
                if (report != null) {
                    visitor.visit(report);
                }
            }
        }
    }

    /// Forgets the terms that no report after `time` holds, and older reports with them.
    void forgetBefore(long time) {
        grow(time);
    }

    private void grow(long since) {
        var oldTerms = terms;
        var oldHolders = holders;
        var kept = 0;
        for (var held : oldHolders) {
            kept += isHeld(held, since) ? 1 : 0;
        }
        var capacity = LEAST;
        while (kept * 3 > capacity * 2) {
            capacity *= 2;
        }
        terms = new int[capacity];
        holders = new @Nullable Object[capacity];
        size = kept;
        for (var old = 0; old < oldTerms.length; old++) {
            if (isHeld(oldHolders[old], since)) {
                var slot = slot(oldTerms[old]);
                terms[slot] = oldTerms[old];
                holders[slot] = oldHolders[old];
            }
        }
    }

    /// Whether the newest report of a term is not older than `since`.
    private static boolean isHeld(@Nullable Object held, long since) {
        if (held == null) {
            return false;
        }
        var newest = held instanceof Filed only ? only : newest((@Nullable Filed[]) held);
        return newest != null && newest.time >= since;
    }

    private static @Nullable Filed newest(@Nullable Filed[] held) {
        return held[count(held) - 1];
    }

    private int slot(int term) {
        var mask = terms.length - 1;
        var slot = (term * 0x9E3779B9) >>> 7 & mask;
        while (holders[slot] != null && terms[slot] != term) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}

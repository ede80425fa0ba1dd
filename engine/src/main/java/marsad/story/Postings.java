package marsad.story;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import marsad.copy.StateIn;
import marsad.copy.StateOut;
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
        visit(holders[slot(term)], visitor);
    }

    /// Hands in all reports, again for each of their terms.
    void visitAll(Visitor visitor) {
        for (var held : holders) {
            visit(held, visitor);
        }
    }

    /// @param number of each report
    void write(StateOut out, ToIntFunction<Filed> number) throws IOException {
        out.writeInt(terms.length);
        out.writeInt(size);
        for (var slot = 0; slot < terms.length; slot++) {
            if (holders[slot] instanceof Filed only) {
                out.writeInt(terms[slot]);
                out.writeInts(new int[] {number.applyAsInt(only)});
            } else if (holders[slot] != null) {
                out.writeInt(terms[slot]);
                var held = (@Nullable Filed[]) holders[slot];
                var numbers = new int[count(held)];
                for (var place = 0; place < numbers.length; place++) {
                    var report = held[place];
                    numbers[place] = report == null ? -1 : number.applyAsInt(report);
                }
                out.writeInts(numbers);
            }
        }
    }

    /// @param report by its number
    static Postings read(StateIn in, IntFunction<Filed> report) throws IOException {
        var read = new Postings();
        read.terms = new int[in.readCount()];
        read.holders = new @Nullable Object[read.terms.length];
        read.size = in.readCount();
        for (var left = read.size; left > 0; left--) {
            var term = in.readInt();
            var slot = read.slot(term);
            read.terms[slot] = term;
            var numbers = in.readInts();
            var held = new @Nullable Filed[numbers.length];
            for (var place = 0; place < held.length; place++) {
                held[place] = report.apply(numbers[place]);
            }
            read.holders[slot] = held.length == 1 ? held[0] : held;
        }
        return read;
    }

    private static void visit(@Nullable Object held, Visitor visitor) {
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
                holders[slot] = oldHolders[old] instanceof Filed only
                        ? only
                        : since((@Nullable Filed[]) oldHolders[old], since);
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

    /// Without those that are older: what one term holds alone would never be freed.
    private static @Nullable Object since(@Nullable Filed @Nullable [] held, long since) {
        var kept = held == null
                ? new Filed[0]
                : Arrays.stream(held)
                        .filter(report -> report != null && report.time >= since)
                        .toArray(Filed[]::new);
        return kept.length == 1 ? kept[0] : kept;
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

package marsad.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an expression stands in time.
///
/// @param reference the day of the report
/// @param lean whether the words around it look back or ahead
/// @param namedDay the day that was named last before it in the paragraph, or null
record Moment(LocalDate reference, Lean lean, @Nullable LocalDate namedDay) {

    /// Which way the words around an expression look.
    enum Lean {
        BACK,
        AHEAD,
        UNSAID
    }

    Moment leaning(Lean lean) {
        return new Moment(reference, lean, namedDay);
    }

    boolean looksAhead() {
        return lean == Lean.AHEAD;
    }

    /// Which of several intervals in order of time is meant where the words leave the year (or the month) open.
    ///
    /// «الماضي» is the last one wholly past, «المقبل» the first one wholly to come. Without such a word, a report that
    /// looks back means the last one begun, one that looks ahead the first one not yet over; else the nearest is meant,
    /// of two equally near ones the earlier.
    ///
    /// @throws IllegalArgumentException where there is none to choose from
    Interval choose(List<Interval> inOrder, Toward toward) {
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("nothing to choose from");
        }
        var past = inOrder.stream()
                .filter(interval -> toward == Toward.PAST ? isOver(interval) : hasBegun(interval))
                .reduce((first, second) -> second);
        var next = inOrder.stream()
                .filter(interval -> toward == Toward.NEXT ? !hasBegun(interval) : !isOver(interval))
                .findFirst();
        if (toward == Toward.PAST || (toward == Toward.UNSAID && lean == Lean.BACK)) {
            return past.or(() -> next).orElseThrow();
        }
        if (toward == Toward.NEXT || (toward == Toward.UNSAID && lean == Lean.AHEAD)) {
            return next.or(() -> past).orElseThrow();
        }
        if (past.isEmpty() || next.isEmpty()) {
            return past.or(() -> next).orElseThrow();
        }
        return distance(next.get()) < distance(past.get()) ? next.get() : past.get();
    }

    private boolean isOver(Interval interval) {
        return interval.to() != null && interval.to().isBefore(reference);
    }

    private boolean hasBegun(Interval interval) {
        return interval.from() != null && !interval.from().isAfter(reference);
    }

    private long distance(Interval interval) {
        if (interval.from() == null || interval.to() == null) {
            return Long.MAX_VALUE;
        }
        if (hasBegun(interval) && !isOver(interval)) {
            return 0;
        }
        return hasBegun(interval)
                ? reference.toEpochDay() - interval.to().toEpochDay()
                : interval.from().toEpochDay() - reference.toEpochDay();
    }
}

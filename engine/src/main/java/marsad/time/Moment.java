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

    /// How many times nearer a time seems that lies where the report looks; tuned on dates whose year is known.
    private static final int PULL = 4;

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
    /// «الماضي» is the last one wholly past, «المقبل» the first one wholly to come. Without such a word the
    /// nearer one of the last begun and the first not yet over is meant, of two equally near ones the earlier;
    /// where the report looks back or ahead, the one on that side counts as so many times nearer.
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
        if (past.isEmpty() || next.isEmpty()) {
            return past.or(() -> next).orElseThrow();
        }
        return switch (toward) {
            case PAST -> past.get();
            case NEXT -> next.get();
            case THIS, UNSAID ->
                weigh(next.get(), Lean.AHEAD, toward) < weigh(past.get(), Lean.BACK, toward) ? next.get() : past.get();
        };
    }

    private long weigh(Interval interval, Lean side, Toward toward) {
        return distance(interval) * (toward == Toward.THIS || lean == side || lean == Lean.UNSAID ? 1 : PULL);
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

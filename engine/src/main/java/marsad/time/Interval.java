package marsad.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days that a meaning comes to on a reference day: first and last day, both included; null where open.
record Interval(@Nullable LocalDate from, @Nullable LocalDate to, Precision precision, Basis basis, boolean conflict) {

    static Interval of(LocalDate from, LocalDate to, Precision precision, Basis basis) {
        return new Interval(from, to, precision, basis, false);
    }

    static Interval day(LocalDate day, Basis basis) {
        return of(day, day, Precision.DAY, basis);
    }

    /// A time without dates.
    static Interval unknown(Basis basis) {
        return new Interval(null, null, Precision.OPEN, basis, false);
    }

    /// The same, its conflict marked.
    Interval conflicting() {
        return new Interval(from, to, precision, basis, true);
    }

    /// The same, its dates left out where they are no dates of the years 1 to 9999: «قبل 5000 سنة».
    Interval withinWrittenYears() {
        return isWritten(from) && isWritten(to) ? this : unknown(basis);
    }

    private static boolean isWritten(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= 1 && day.getYear() <= 9999);
    }

    boolean isClosed() {
        return from != null && to != null;
    }
}

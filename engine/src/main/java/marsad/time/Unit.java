package marsad.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// The units in which times are counted. Weeks run from Sunday to Saturday; years, decades and centuries are those of
/// the Gregorian calendar.
enum Unit {
    HOUR(ChronoUnit.DAYS, Precision.DAY),
    DAY(ChronoUnit.DAYS, Precision.DAY),
    WEEK(ChronoUnit.WEEKS, Precision.WEEK),
    MONTH(ChronoUnit.MONTHS, Precision.MONTH),
    YEAR(ChronoUnit.YEARS, Precision.YEAR),
    DECADE(ChronoUnit.DECADES, Precision.DECADE),
    CENTURY(ChronoUnit.CENTURIES, Precision.DECADE);

    private static final int HOURS_A_DAY = 24;

    private final ChronoUnit step;
    private final Precision precision;

    Unit(ChronoUnit step, Precision precision) {
        this.step = step;
        this.precision = precision;
    }

    Precision precision() {
        return precision;
    }

    /// The day `count` units after `day` (before it where negative); a begun day of hours counts as a day.
    LocalDate shift(LocalDate day, long count) {
        if (this != HOUR) {
            return day.plus(count, step);
        }
        var days = (Math.abs(count) + HOURS_A_DAY - 1) / HOURS_A_DAY;
        return Math.abs(count) < HOURS_A_DAY ? day : day.plusDays(count < 0 ? -days : days);
    }

    /// The first day of the unit in which `day` lies.
    LocalDate start(LocalDate day) {
        return switch (this) {
            case HOUR, DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
            case DECADE -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
            case CENTURY -> LocalDate.of(Math.floorDiv(day.getYear() - 1, 100) * 100 + 1, 1, 1);
        };
    }

    /// The unit that lies `count` units from the one of `day`; not asked of hours.
    Interval around(LocalDate day, long count, Basis basis) {
        var from = start(shift(start(day), count));
        return Interval.of(from, shift(from, 1).minusDays(1), precision, basis);
    }
}

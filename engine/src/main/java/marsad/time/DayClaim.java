package marsad.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// One day said in one, two or three ways: «أمس», «الأحد», «أمس الأحد», «الأحد 19 نوفمبر 2017», «أمس الأحد 19 نوفمبر».
///
/// Where the ways disagree the claim is in conflict and the weekday wins: a slip in a figure or a report that appears a
/// day late is commoner than a wrong weekday.
///
/// @param shift days from the report: -1 is «أمس»; or null
/// @param weekday ISO 8601, Monday is 1; or null
/// @param toward what an adjective says («الأحد الماضي»)
/// @param date the date beside it, or null
record DayClaim(
        @Nullable Integer shift,
        @Nullable Integer weekday,
        Toward toward,
        @Nullable Meaning date) implements Meaning {

    /// A weekday beside a date without a year tells the year, if that date is no further than this from the report.
    private static final int YEAR_BY_WEEKDAY = 200;
    /// A year that is a slip of the first weeks of a new one: the right date is no further than this from the report.
    private static final int YEAR_SLIP = 60;
    /// By how many days the Umm al-Qura calendar may differ from the sighting of the moon.
    private static final int MOON = 1;

    @Override
    public Interval at(Moment moment) {
        if (date != null) {
            return dated(moment, date);
        }
        if (shift != null) {
            return shifted(moment, shift);
        }
        return weekday == null ? Interval.unknown(Basis.WEEKDAY) : onWeekday(moment, DayOfWeek.of(weekday));
    }

    private Interval onWeekday(Moment moment, DayOfWeek weekday) {
        var today = moment.reference();
        var day = switch (toward) {
            case PAST -> today.with(TemporalAdjusters.previous(weekday));
            case NEXT -> today.with(TemporalAdjusters.next(weekday));
            case THIS -> Unit.WEEK.start(today).plusDays(weekday.getValue() % 7L);
            case UNSAID ->
                moment.looksAhead()
                        ? today.with(TemporalAdjusters.nextOrSame(weekday))
                        : today.with(TemporalAdjusters.previousOrSame(weekday));
        };
        return Interval.day(day, Basis.WEEKDAY);
    }

    private Interval shifted(Moment moment, int shift) {
        var day = moment.reference().plusDays(shift);
        if (weekday == null) {
            return Interval.day(day, Basis.RELATIVE);
        }
        if (day.getDayOfWeek().getValue() == weekday) {
            return Interval.day(day, Basis.WEEKDAY);
        }
        var last = shift > 0 ? nearest(day, weekday) : back(moment.reference(), weekday);
        return Interval.day(last, Basis.WEEKDAY).conflicting();
    }

    private Interval dated(Moment moment, Meaning date) {
        var said = date.at(moment);
        if (said.from() == null) {
            return weekday == null ? said : onWeekday(moment, DayOfWeek.of(weekday));
        }
        if (weekday == null) {
            var agrees = shift == null || said.from().equals(moment.reference().plusDays(shift));
            return agrees ? said : said.conflicting();
        }
        var day = said.from();
        if (day.getDayOfWeek().getValue() != weekday) {
            var other = byWeekday(moment, date, weekday);
            if (other == null) {
                return new Interval(
                        nearest(day, weekday), nearest(day, weekday), Precision.DAY, Basis.EXPLICIT, !isMoonShift(day));
            }
            if (date instanceof CalendarDate calendar && calendar.year() != null) {
                return Interval.day(other, Basis.EXPLICIT).conflicting();
            }
            day = other;
        }
        var agrees = said.conflict()
                || shift == null
                || day.equals(moment.reference().plusDays(shift));
        var interval = Interval.day(day, Basis.EXPLICIT);
        return agrees && !said.conflict() ? interval : interval.conflicting();
    }

    /// Whether the only fault is a day of the moon.
    private boolean isMoonShift(LocalDate day) {
        return date instanceof CalendarDate calendar
                && calendar.hijri()
                && weekday != null
                && Math.abs(ChronoUnit.DAYS.between(nearest(day, weekday), day)) <= MOON;
    }

    /// The same day and month in another year in which it falls on the weekday, near the report.
    private static @Nullable LocalDate byWeekday(Moment moment, Meaning date, int weekday) {
        if (!(date instanceof CalendarDate calendar) || calendar.of() != null) {
            return null;
        }
        var limit = calendar.year() == null ? YEAR_BY_WEEKDAY : YEAR_SLIP;
        var anyYear =
                new CalendarDate(calendar.day(), calendar.month(), null, calendar.toward(), null, calendar.hijri());
        return anyYear.candidates(moment).stream()
                .map(Interval::from)
                .filter(day -> day != null
                        && day.getDayOfWeek().getValue() == weekday
                        && distance(day, moment.reference()) <= limit)
                .min(Comparator.comparing((LocalDate day) -> distance(day, moment.reference())))
                .orElse(null);
    }

    private static long distance(LocalDate day, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(day, other));
    }

    private static LocalDate back(LocalDate day, int weekday) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
    }

    private static LocalDate nearest(LocalDate day, int weekday) {
        return back(day.plusDays(3), weekday);
    }
}

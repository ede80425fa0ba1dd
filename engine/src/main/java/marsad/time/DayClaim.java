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

    /// Whether a weekday stands beside another way to say the day.
    boolean isSaidTwice() {
        return weekday != null && (shift != null || date != null);
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
        var counted = shift == null ? null : moment.reference().plusDays(shift);
        var said = counted == null ? date.at(moment) : near(moment, date, counted);
        if (said.from() == null) {
            return weekday == null ? said : onWeekday(moment, DayOfWeek.of(weekday));
        }
        if (weekday == null) {
            return counted == null || said.from().equals(counted) ? said : said.conflicting();
        }
        if (counted != null && counted.getDayOfWeek().getValue() == weekday) {
            var interval = Interval.day(counted, Basis.EXPLICIT);
            return isSameDay(said.from(), counted) ? interval : interval.conflicting();
        }
        var interval = onWeekdayNear(moment, date, said.from(), weekday);
        return counted == null ? interval : interval.conflicting();
    }

    /// The date as the words give it; a year they leave out is the one that makes it the day counted.
    private static Interval near(Moment moment, Meaning date, LocalDate counted) {
        if (date instanceof CalendarDate calendar) {
            for (var candidate : calendar.candidates(moment)) {
                if (counted.equals(candidate.from())) {
                    return candidate;
                }
            }
        }
        return date.at(moment);
    }

    /// Weekday and date, where nothing else is said.
    private Interval onWeekdayNear(Moment moment, Meaning date, LocalDate said, int weekday) {
        if (said.getDayOfWeek().getValue() == weekday) {
            return Interval.day(said, Basis.EXPLICIT);
        }
        var other = byWeekday(moment, date, weekday);
        if (other != null) {
            var interval = Interval.day(other, Basis.EXPLICIT);
            return date instanceof CalendarDate calendar && calendar.year() != null ? interval.conflicting() : interval;
        }
        var interval = Interval.day(nearest(said, weekday), Basis.EXPLICIT);
        return isSameDay(said, nearest(said, weekday)) ? interval : interval.conflicting();
    }

    /// Whether two days are one: Hijri dates may differ by a day.
    private boolean isSameDay(LocalDate said, LocalDate day) {
        return distance(said, day) <= (date instanceof CalendarDate calendar && calendar.hijri() ? MOON : 0);
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

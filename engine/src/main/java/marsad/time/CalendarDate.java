package marsad.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A date as the words give it, whole or in part: «20 تشرين الثاني 2017», «19 أفريل الماضي», «نوفمبر», «عام
/// 2011», «20 من الشهر المقبل». What is missing is found from the day of the report.
///
/// Hijri dates follow the Umm al-Qura calendar of `java.time`, which knows the years 1300 to 1600.
///
/// @param day of the month, or null
/// @param month 1 to 12, or null
/// @param year or null
/// @param toward what an adjective says («الماضي») where there is no year
/// @param of the month or year, by its distance, or null
/// @param hijri whether month and year are Hijri
record CalendarDate(
        @Nullable Integer day,
        @Nullable Integer month,
        @Nullable Integer year,
        Toward toward,
        @Nullable Meaning of,
        boolean hijri)
        implements Meaning {

    private static final int FIRST_HIJRI = 1300;
    private static final int LAST_HIJRI = 1600;

    /// Whether such a day can exist: no thirtieth of February, no year outside the calendars.
    boolean exists() {
        if (day != null && (day < 1 || day > 31) || month != null && (month < 1 || month > 12)) {
            return false;
        }
        if (year != null) {
            return in(year, month) != null;
        }
        return day == null
                || month == null
                || day <= (hijri ? 30 : YearMonth.of(2000, month).lengthOfMonth());
    }

    @Override
    public Interval at(Moment moment) {
        var whole = of == null ? null : of.at(moment);
        if (whole != null) {
            return inside(whole);
        }
        if (year != null) {
            return known(in(year, month));
        }
        var candidates = candidates(moment);
        return candidates.isEmpty() ? Interval.unknown(Basis.EXPLICIT) : moment.choose(candidates, toward);
    }

    /// All dates near the report that the words allow, in order of time.
    List<Interval> candidates(Moment moment) {
        var candidates = new ArrayList<Interval>();
        if (year != null || of != null) {
            var only = at(moment);
            if (only.isClosed()) {
                candidates.add(only);
            }
            return candidates;
        }
        if (month == null) {
            var now = YearMonth.from(moment.reference());
            for (var near = now.minusMonths(1); !near.isAfter(now.plusMonths(1)); near = near.plusMonths(1)) {
                add(candidates, in(near.getYear(), near.getMonthValue()));
            }
            return candidates;
        }
        var now = hijri ? hijriYear(moment.reference()) : moment.reference().getYear();
        for (var near = now - 2; near <= now + 2; near++) {
            add(candidates, in(near, month));
        }
        return candidates;
    }

    /// The same with the month and year of `other` where it has none itself.
    CalendarDate completedBy(CalendarDate other) {
        var bare = month == null && of == null;
        return new CalendarDate(
                day,
                bare ? other.month : month,
                year == null && of == null ? other.year : year,
                toward == Toward.UNSAID ? other.toward : toward,
                of == null && year == null ? other.of : of,
                bare ? other.hijri : hijri);
    }

    private Interval inside(Interval whole) {
        if (whole.from() == null) {
            return Interval.unknown(Basis.EXPLICIT);
        }
        return known(in(
                whole.from().getYear(), month == null ? (Integer) whole.from().getMonthValue() : month));
    }

    private static Interval known(@Nullable Interval interval) {
        return interval == null ? Interval.unknown(Basis.EXPLICIT) : interval;
    }

    private static void add(List<Interval> candidates, @Nullable Interval interval) {
        if (interval != null) {
            candidates.add(interval);
        }
    }

    private @Nullable Interval in(int year, @Nullable Integer month) {
        try {
            return hijri ? hijriIn(year, month) : gregorianIn(year, month);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private Interval gregorianIn(int year, @Nullable Integer month) {
        if (month == null) {
            var first = LocalDate.of(year, 1, 1);
            return Interval.of(first, first.plusYears(1).minusDays(1), Precision.YEAR, Basis.EXPLICIT);
        }
        if (day == null) {
            var whole = YearMonth.of(year, month);
            return Interval.of(whole.atDay(1), whole.atEndOfMonth(), Precision.MONTH, Basis.EXPLICIT);
        }
        return Interval.day(LocalDate.of(year, month, day), Basis.EXPLICIT);
    }

    private @Nullable Interval hijriIn(int year, @Nullable Integer month) {
        if (year < FIRST_HIJRI || year >= LAST_HIJRI) {
            return null;
        }
        var first = HijrahDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
        if (day != null) {
            return Interval.day(LocalDate.from(first), Basis.EXPLICIT);
        }
        var next = month == null || month == 12 ? HijrahDate.of(year + 1, 1, 1) : HijrahDate.of(year, month + 1, 1);
        return Interval.of(
                LocalDate.from(first),
                LocalDate.from(next).minusDays(1),
                month == null ? Precision.YEAR : Precision.MONTH,
                Basis.EXPLICIT);
    }

    private static int hijriYear(LocalDate day) {
        var lowest = LocalDate.from(HijrahDate.of(FIRST_HIJRI, 1, 1));
        var highest = LocalDate.from(HijrahDate.of(LAST_HIJRI, 1, 1));
        if (day.isBefore(lowest) || day.isAfter(highest)) {
            return day.isBefore(lowest) ? FIRST_HIJRI : LAST_HIJRI;
        }
        return HijrahDate.from(day).get(ChronoField.YEAR);
    }
}

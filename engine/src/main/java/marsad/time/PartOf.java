package marsad.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A part of a longer time: «مطلع العام», «منتصف يوليو», «الربع الثالث من 2016», «الأسبوع الأخير من يوليو», «بقية
/// الأسبوع».
///
/// @param part which
/// @param whole of what
record PartOf(Part part, Meaning whole) implements Meaning {

    /// The kinds of parts.
    sealed interface Part {
        /// «مطلع», «أوائل»: no later than the middle.
        record Early() implements Part {}

        /// «منتصف», «أواسط».
        record Middle() implements Part {}

        /// «أواخر», «نهاية»: no earlier than the middle.
        record Late() implements Part {}

        /// One of `count` equal parts; `nth` from 1, 0 is the last.
        record Fraction(int nth, int count) implements Part {}

        /// The nth unit counted from the beginning; 0 is the last.
        record Nth(int nth, Unit unit) implements Part {}

        /// «بقية»: from the day of the report on; «في وقت لاحق من»: from the next day on.
        record Rest(int after) implements Part {}

        /// «في وقت سابق من»: up to the day of the report.
        record SoFar() implements Part {}
    }

    private static final int YEAR = 360;
    private static final int MONTH = 28;

    @Override
    public Interval at(Moment moment) {
        var all = whole(moment);
        if (all.from() == null || all.to() == null || all.from().equals(all.to())) {
            return all;
        }
        return switch (part) {
            case Part.Early early -> early(all, all.from(), all.to());
            case Part.Middle middle -> middle(all, all.from(), all.to());
            case Part.Late late -> late(all, all.from(), all.to());
            case Part.Fraction fraction -> fraction(all, all.from(), all.to(), fraction);
            case Part.Nth nth -> nth(all, all.from(), all.to(), nth);
            case Part.SoFar soFar -> soFar(all, moment.reference());
            case Part.Rest rest -> rest(all, moment.reference().plusDays(rest.after()));
        };
    }

    /// For «منذ منتصف يوليو»: the middle itself; `other` where this is no middle.
    @Nullable
    LocalDate middleOr(@Nullable LocalDate other, Moment moment) {
        var all = whole(moment);
        if (!(part instanceof Part.Middle) || all.from() == null || all.to() == null) {
            return other;
        }
        return all.precision() == Precision.MONTH
                ? all.from().plusDays(14)
                : all.from().plusDays(length(all.from(), all.to()) / 2);
    }

    private Interval whole(Moment moment) {
        return whole instanceof Counted counted ? counted.whole(moment) : whole.at(moment);
    }

    private static long length(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    private static Interval early(Interval all, LocalDate from, LocalDate to) {
        return with(all, from, half(from, to).minusDays(1));
    }

    private static Interval late(Interval all, LocalDate from, LocalDate to) {
        return with(all, half(from, to), to);
    }

    /// The first day of the second half: of years the middle year's or the first of July, of a month the
    /// sixteenth, of a week Wednesday.
    private static LocalDate half(LocalDate from, LocalDate to) {
        var days = length(from, to);
        if (days >= YEAR) {
            return from.plusMonths(ChronoUnit.MONTHS.between(from, to.plusDays(1)) / 2);
        }
        return from.plusDays(days >= MONTH && days <= 31 ? 15 : days / 2);
    }

    /// Of a month the days 10 to 20, of a year June and July, of anything else the middle third.
    private static Interval middle(Interval all, LocalDate from, LocalDate to) {
        var days = length(from, to);
        if (days >= YEAR && days < 2 * YEAR) {
            return with(all, from.plusMonths(5), from.plusMonths(7).minusDays(1));
        }
        if (days >= 2 * YEAR) {
            var years = ChronoUnit.YEARS.between(from, to.plusDays(1));
            return with(all, from.plusYears(years / 3), to.minusYears(years / 3));
        }
        return days >= MONTH && days <= 31
                ? with(all, from.plusDays(9), from.plusDays(19))
                : with(all, from.plusDays(days / 3), to.minusDays(days / 3));
    }

    private static Interval fraction(Interval all, LocalDate from, LocalDate to, Part.Fraction part) {
        var count = part.count();
        var nth = part.nth() == 0 ? count : part.nth();
        if (nth < 1 || nth > count) {
            return Interval.unknown(all.basis());
        }
        var months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
        if (months > 0 && months % count == 0) {
            var step = months / count;
            var start = from.plusMonths(step * (nth - 1));
            var precision = step == 3 ? Precision.SEASON : step >= 12 ? Precision.YEAR : Precision.MONTH;
            return new Interval(start, start.plusMonths(step).minusDays(1), precision, all.basis(), all.conflict());
        }
        var days = length(from, to);
        return new Interval(
                from.plusDays(days * (nth - 1) / count),
                from.plusDays(days * nth / count - 1),
                Precision.DAY,
                all.basis(),
                all.conflict());
    }

    private static Interval nth(Interval all, LocalDate from, LocalDate to, Part.Nth part) {
        var unit = part.unit();
        var start = part.nth() == 0 ? unit.shift(to.plusDays(1), -1) : unit.shift(from, part.nth() - 1L);
        var end = unit.shift(start, 1).minusDays(1);
        if (start.isBefore(from) || end.isBefore(start) || end.isAfter(to)) {
            return Interval.unknown(all.basis());
        }
        return new Interval(start, end, unit.precision(), all.basis(), all.conflict());
    }

    private static Interval soFar(Interval all, LocalDate to) {
        return all.from() == null || all.from().isAfter(to) ? Interval.unknown(all.basis()) : with(all, all.from(), to);
    }

    private static Interval rest(Interval all, LocalDate from) {
        return all.to() == null || from.isAfter(all.to()) ? Interval.unknown(all.basis()) : with(all, from, all.to());
    }

    private static Interval with(Interval all, LocalDate from, LocalDate to) {
        var precision = switch (all.precision()) {
            case MONTH, WEEK, DAY -> Precision.DAY;
            case YEAR, SEASON -> Precision.MONTH;
            case DECADE -> Precision.YEAR;
            case OPEN -> Precision.OPEN;
        };
        return new Interval(from, to, precision, all.basis(), all.conflict());
    }
}

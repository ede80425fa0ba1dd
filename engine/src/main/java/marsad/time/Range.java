package marsad.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From one time to another: «من 4 إلى 22 يناير 1995», «بين الجمعة والأحد», «منذ 17 يوليو حتى 19 منه». What one
/// end leaves out the other supplies.
record Range(Meaning first, Meaning last) implements Meaning {

    @Override
    public Interval at(Moment moment) {
        var start = first;
        var end = last;
        if (first instanceof CalendarDate a && dateOf(last) instanceof CalendarDate b) {
            start = isOpen(a) ? startBefore(a, b) : a;
            end = isOpen(b) ? b.completedBy(a) : last;
        } else if (dateOf(first) instanceof CalendarDate a && last instanceof CalendarDate b && isOpen(b)) {
            end = b.completedBy(a);
        }
        var to = end.at(moment);
        var from = start.at(moment);
        if (from.from() != null && to.to() != null && to.to().isBefore(from.from())) {
            return inOrder(moment, start, end, from, to);
        }
        return between(from, to);
    }

    /// A day-claim's date, a date itself.
    private static @Nullable Meaning dateOf(Meaning meaning) {
        return meaning instanceof DayClaim claim ? claim.date() : meaning;
    }

    private static boolean isOpen(CalendarDate date) {
        return date.year() == null && date.of() == null;
    }

    /// «من 28 ديسمبر إلى 3 يناير 2018» begins a year earlier.
    private static CalendarDate startBefore(CalendarDate a, CalendarDate b) {
        if (a.month() != null && b.month() != null && b.year() != null && a.month() > b.month()) {
            return new CalendarDate(a.day(), a.month(), b.year() - 1, a.toward(), null, a.hijri());
        }
        return a.completedBy(b);
    }

    /// The ends came out the wrong way round, for the words left the week or the year of one of them open: that one
    /// follows (or goes before) the other. Where both are open, the report's outlook decides.
    private static Interval inOrder(Moment moment, Meaning start, Meaning end, Interval from, Interval to) {
        var endFollows = moment.looksAhead() || !floats(start);
        if (endFollows && floats(end) && from.from() != null) {
            var later = end.at(new Moment(from.from(), Moment.Lean.AHEAD, null));
            if (later.to() != null && !later.to().isBefore(from.from())) {
                return between(from, later);
            }
        }
        if (floats(start) && to.to() != null) {
            var earlier = start.at(new Moment(to.to(), Moment.Lean.BACK, null));
            if (earlier.from() != null && !earlier.from().isAfter(to.to())) {
                return between(earlier, to);
            }
        }
        return new Interval(null, null, Precision.OPEN, from.basis(), true);
    }

    /// Whether the words leave the week or the year to the context.
    private static boolean floats(Meaning meaning) {
        return switch (meaning) {
            case CalendarDate date -> isOpen(date) && date.toward() == Toward.UNSAID;
            case DayClaim claim -> claim.shift() == null && (claim.date() == null || floats(claim.date()));
            default -> false;
        };
    }

    private static Interval between(Interval from, Interval to) {
        LocalDate start = from.from();
        LocalDate end = to.to();
        var precision = start == null || end == null ? Precision.OPEN : finer(from.precision(), to.precision());
        var basis = from.basis() == Basis.EXPLICIT ? from.basis() : to.basis();
        return new Interval(start, end, precision, basis, from.conflict() || to.conflict());
    }

    private static Precision finer(Precision a, Precision b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}

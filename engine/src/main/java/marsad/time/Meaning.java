package marsad.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an expression means, before it is known on which day it was written.
sealed interface Meaning extends Value
        permits CalendarDate,
                DayClaim,
                Meaning.At,
                Meaning.Counted,
                Meaning.FromNamedDay,
                Meaning.AwayFromNamedDay,
                Meaning.Feast,
                Meaning.Stretch,
                Meaning.Ago,
                Meaning.Ahead,
                Meaning.Days,
                Meaning.DayOf,
                Meaning.NthDay,
                Meaning.Years,
                Meaning.Decade,
                Meaning.Century,
                Meaning.Season,
                Meaning.Weekend,
                Meaning.OpenEnd,
                Meaning.Vague,
                PartOf,
                Range {

    /// The days it means at `moment`. Never fails.
    Interval at(Moment moment);

    /// The day of the report itself, moved by some days: «الليلة الماضية», «الآن».
    record At(int days) implements Meaning {
        @Override
        public Interval at(Moment moment) {
            return Interval.day(moment.reference().plusDays(days), Basis.RELATIVE);
        }
    }

    /// A unit of the calendar by its distance: «الأسبوع الماضي» is a week, -1. What follows another time («العام
    /// التالي») is known only where the report looks ahead. Where it does not, «هذا العام» ends with the day of the
    /// report.
    record Counted(Unit unit, int count, boolean following) implements Meaning {
        @Override
        public Interval at(Moment moment) {
            var all = whole(moment);
            return unit == Unit.YEAR && count == 0 && !moment.looksAhead()
                    ? Interval.of(Unit.YEAR.start(moment.reference()), moment.reference(), all.precision(), all.basis())
                    : all;
        }

        /// All of the unit, as its parts are parts of it.
        Interval whole(Moment moment) {
            return following && !moment.looksAhead()
                    ? Interval.unknown(Basis.RELATIVE)
                    : unit.around(moment.reference(), count, Basis.RELATIVE);
        }
    }

    /// A day told by the day named last in the paragraph: «في اليوم نفسه» (0), «في اليوم التالي» (1). Where none
    /// was named, the next day is that after the report if it looks ahead.
    record FromNamedDay(int days) implements Meaning {
        @Override
        public Interval at(Moment moment) {
            var named = moment.namedDay();
            if (named != null) {
                return Interval.day(named.plusDays(days), Basis.RELATIVE);
            }
            return days > 0 && moment.looksAhead()
                    ? Interval.day(moment.reference().plusDays(days), Basis.RELATIVE)
                    : Interval.unknown(Basis.RELATIVE);
        }
    }

    /// Some time after (1) or before (-1) the day named last in the paragraph, nobody knows how long: «بعدها ببضعة
    /// أيام».
    record AwayFromNamedDay(int side) implements Meaning {
        @Override
        public Interval at(Moment moment) {
            var named = moment.namedDay();
            var from = named == null || side < 0 ? null : named.plusDays(1);
            var to = named == null || side > 0 ? null : named.minusDays(1);
            return new Interval(from, to, Precision.OPEN, Basis.RELATIVE, false);
        }
    }

    /// A feast of the Hijri calendar: so many days from its first.
    record Feast(CalendarDate first, int days) implements Meaning {
        @Override
        public Interval at(Moment moment) {
            var from = first.at(moment).from();
            return from == null
                    ? Interval.unknown(Basis.EXPLICIT)
                    : Interval.of(from, from.plusDays(days - 1L), Precision.DAY, Basis.EXPLICIT);
        }
    }

    /// A number of units up to the report or from it on: «الأشهر الستة الماضية», «اليومين المقبلين». Days are
    /// whole days beside the day of the report; decades are those of the calendar.
    record Stretch(Span length, Toward toward) implements Meaning {
        @Override
        public Interval at(Moment moment) {
            var today = moment.reference();
            var unit = length.unit();
            if (toward == Toward.NEXT) {
                return Interval.of(
                        today.plusDays(1),
                        unit.shift(today, Math.max(length.count(), 1)).isAfter(today)
                                ? unit.shift(today, length.count())
                                : today.plusDays(1),
                        unit.precision(),
                        Basis.RELATIVE);
            }
            if (unit == Unit.DECADE) {
                var to = unit.start(today);
                return Interval.of(
                        to.minusYears(10L * length.count()), to.minusDays(1), unit.precision(), Basis.RELATIVE);
            }
            var to = unit == Unit.DAY && length.count() > 0 ? today.minusDays(1) : today;
            return Interval.of(unit.shift(today, -length.count()), to, unit.precision(), Basis.RELATIVE);
        }
    }

    /// Some time before the report: «قبل يومين» is that day; a week ago is that day or the one before, for a report may
    /// be written the day before it appears; years ago is that whole year.
    record Ago(Span length) implements Meaning {
        @Override
        public Interval at(Moment moment) {
            var day = length.unit().shift(moment.reference(), -length.count());
            return switch (length.unit()) {
                case HOUR, DAY, MONTH -> Interval.of(day, day, length.unit().precision(), Basis.RELATIVE);
                case WEEK -> Interval.of(day.minusDays(1), day, Precision.WEEK, Basis.RELATIVE);
                case YEAR, DECADE, CENTURY -> Unit.YEAR.around(day, 0, Basis.RELATIVE);
            };
        }

        /// The very day, for «منذ».
        LocalDate day(Moment moment) {
            return length.unit().shift(moment.reference(), -length.count());
        }
    }

    /// Some time after: «بعد ثلاثة أيام». Counted from the report only where it looks ahead; told of the past, it
    /// counts from another event.
    record Ahead(Span length) implements Meaning {
        @Override
        public Interval at(Moment moment) {
            if (!moment.looksAhead()) {
                return Interval.unknown(Basis.RELATIVE);
            }
            var day = length.unit().shift(moment.reference(), length.count());
            return switch (length.unit()) {
                case HOUR, DAY, WEEK, MONTH ->
                    Interval.of(day, day, length.unit().precision(), Basis.RELATIVE);
                case YEAR, DECADE, CENTURY -> Unit.YEAR.around(day, 0, Basis.RELATIVE);
            };
        }
    }

    /// Weekdays in a row: «يومي الجمعة والسبت الماضيين».
    record Days(int first, int last, Toward toward) implements Meaning {
        @Override
        public Interval at(Moment moment) {
            var days = Math.floorMod(last - first, 7);
            var start = new DayClaim(null, first, toward, null).at(moment).from();
            if (start == null) {
                return Interval.unknown(Basis.WEEKDAY);
            }
            var back = toward == Toward.PAST || (toward == Toward.UNSAID && !moment.looksAhead());
            var limit = toward == Toward.PAST ? moment.reference().minusDays(1) : moment.reference();
            if (back && start.plusDays(days).isAfter(limit)) {
                start = start.minusWeeks(1);
            }
            return Interval.of(start, start.plusDays(days), Precision.DAY, Basis.WEEKDAY);
        }
    }

    /// A day of a week, so many days after its Sunday: «الاثنين من الأسبوع المقبل».
    record DayOf(int afterSunday, Meaning week) implements Meaning {
        @Override
        public Interval at(Moment moment) {
            var from = week.at(moment).from();
            return from == null
                    ? Interval.unknown(Basis.WEEKDAY)
                    : Interval.day(from.plusDays(afterSunday), Basis.WEEKDAY);
        }
    }

    /// The first, second … or last (0) such weekday of a longer time: «أول يوم جمعة من يوليو».
    record NthDay(int weekday, int nth, Meaning of) implements Meaning {
        @Override
        public Interval at(Moment moment) {
            var whole = of.at(moment);
            if (whole.from() == null || whole.to() == null) {
                return Interval.unknown(Basis.WEEKDAY);
            }
            var first = whole.from()
                    .plusDays(
                            Math.floorMod(weekday - whole.from().getDayOfWeek().getValue(), 7));
            var last =
                    whole.to().minusDays(Math.floorMod(whole.to().getDayOfWeek().getValue() - weekday, 7));
            var day = nth == 0 ? last : first.plusWeeks(nth - 1L);
            return day.isAfter(whole.to()) ? Interval.unknown(Basis.WEEKDAY) : Interval.day(day, Basis.WEEKDAY);
        }
    }

    /// Years in a row: «2016-2017».
    record Years(int first, int last) implements Meaning {
        @Override
        public Interval at(Moment moment) {
            return Interval.of(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Precision.YEAR, Basis.EXPLICIT);
        }
    }

    /// A decade: «تسعينيات القرن الماضي»; without its century, the last such decade that is over.
    record Decade(int tens, @Nullable Meaning century) implements Meaning {
        @Override
        public Interval at(Moment moment) {
            var today = moment.reference();
            var from = LocalDate.of(Math.floorDiv(today.getYear(), 100) * 100 + tens, 1, 1);
            var ofCentury = century == null ? null : century.at(moment).from();
            if (ofCentury != null) {
                from = ofCentury.minusYears(1).plusYears(tens);
            } else if (from.plusYears(10).isAfter(today)) {
                from = from.minusYears(100);
            }
            return Interval.of(from, from.plusYears(10).minusDays(1), Precision.DECADE, Basis.EXPLICIT);
        }
    }

    /// A century by its number.
    record Century(int number) implements Meaning {
        @Override
        public Interval at(Moment moment) {
            return Interval.of(
                    LocalDate.of(number * 100 - 99, 1, 1),
                    LocalDate.of(number * 100, 12, 31),
                    Precision.DECADE,
                    Basis.EXPLICIT);
        }
    }

    /// A season; summer is June to August, a winter begins in December of its year.
    record Season(int place, @Nullable Meaning year, Toward toward) implements Meaning {
        @Override
        public Interval at(Moment moment) {
            var of = year == null ? null : year.at(moment).from();
            if (of != null) {
                return in(of.getYear());
            }
            var now = moment.reference().getYear();
            return moment.choose(List.of(in(now - 2), in(now - 1), in(now), in(now + 1)), toward);
        }

        private Interval in(int year) {
            var from = LocalDate.of(year, place == 0 ? 12 : place * 3, 1);
            return Interval.of(from, from.plusMonths(3).minusDays(1), Precision.SEASON, Basis.EXPLICIT);
        }
    }

    /// «نهاية الأسبوع»: Friday and Saturday.
    record Weekend(Toward toward) implements Meaning {
        @Override
        public Interval at(Moment moment) {
            var saturday = Unit.WEEK.start(moment.reference()).plusDays(6);
            if (toward != Toward.UNSAID) {
                return ending(saturday.plusWeeks(toward.step()));
            }
            return moment.looksAhead() || !moment.reference().isBefore(saturday.minusDays(1))
                    ? ending(saturday)
                    : ending(saturday.minusWeeks(1));
        }

        private static Interval ending(LocalDate saturday) {
            return Interval.of(saturday.minusDays(1), saturday, Precision.WEEK, Basis.RELATIVE);
        }
    }

    /// One end of a time is open: «منذ 2011» (`since`), «حتى الأحد».
    record OpenEnd(Meaning end, boolean since, Moment.@Nullable Lean lean) implements Meaning {
        @Override
        public Interval at(Moment moment) {
            var place = lean == null || moment.lean() != Moment.Lean.UNSAID ? moment : moment.leaning(lean);
            var known = end.at(place);
            if (since) {
                var from = end instanceof Ago ago ? ago.day(place) : known.from();
                from = end instanceof PartOf part ? part.middleOr(from, place) : from;
                return new Interval(from, null, Precision.OPEN, known.basis(), known.conflict());
            }
            var to = end instanceof PartOf part ? part.middleOr(known.to(), place) : known.to();
            return new Interval(null, to, Precision.OPEN, known.basis(), known.conflict());
        }
    }

    /// A time without dates: «قبل أيام», «مؤخرا».
    record Vague() implements Meaning {
        @Override
        public Interval at(Moment moment) {
            return Interval.unknown(Basis.RELATIVE);
        }
    }
}

package marsad.time;

import java.util.Map;
import marsad.time.PartOf.Part;
import org.jspecify.annotations.Nullable;

/// The senses that rules name: what each makes of the parts under their names.
final class Senses {

    private static final int FIRST_PLAUSIBLE_YEAR = 1700;
    private static final int LAST_PLAUSIBLE_YEAR = 2100;
    private static final int LAST_HIJRI_YEAR = 1500;
    private static final int FIRST_HIJRI_YEAR = 1300;
    /// A year of two figures is of this century up to here, of the last one above.
    private static final int LAST_SHORT_YEAR = 49;

    private static final int DAYS_A_WEEK = 7;

    private Senses() {}

    /// The sense of that name, or null. Settings are those written behind it.
    static @Nullable Sense named(String name, Map<String, Integer> settings) {
        return switch (name) {
            case "sum" -> parts -> new Value.Amount(parts.sum());
            case "same-number" -> Senses::sameNumber;
            case "length" -> parts -> length(parts, settings);
            case "date" -> Senses::date;
            case "numeric-date" -> Senses::numericDate;
            case "plausible-year" -> Senses::plausibleYear;
            case "years" -> Senses::years;
            case "same-day" -> Senses::sameDay;
            case "day" -> Senses::day;
            case "two-days" -> Senses::twoDays;
            case "day-of-week" -> Senses::dayOfWeek;
            case "nth-weekday" -> Senses::nthWeekday;
            case "night" -> parts -> new Meaning.At(parts.toward().step());
            case "night-before" -> parts -> new Meaning.At(2 * parts.toward().step());
            case "now" -> parts -> new Meaning.At(0);
            case "vague" -> parts -> new Meaning.Vague();
            case "calendar-unit" -> parts -> unit(parts, parts.toward().step(), parts.part("following") != null);
            case "from-named-day" -> parts -> new Meaning.FromNamedDay(settings.getOrDefault("days", 0));
            case "away-from-named-day" -> Senses::awayFromNamedDay;
            case "feast" -> parts -> feast(parts, settings.getOrDefault("length", 1));
            case "only" -> parts -> only(parts, settings);
            case "stretch" -> parts -> stretch(parts, settings);
            case "ago" -> parts -> parts.part("length") instanceof Value.Span length ? new Meaning.Ago(length) : null;
            case "ahead" ->
                parts -> parts.part("length") instanceof Value.Span length ? new Meaning.Ahead(length) : null;
            case "season" -> Senses::season;
            case "decade" -> Senses::decade;
            case "century" -> Senses::century;
            case "weekend" -> parts -> new Meaning.Weekend(settings.containsKey("this") ? Toward.THIS : parts.toward());
            case "part" -> parts -> part(parts, partNamed(parts));
            case "fraction" -> parts -> part(parts, new Part.Fraction(nth(parts), settings.getOrDefault("of", 1)));
            case "nth-unit" -> Senses::nthUnit;
            case "rest" -> parts -> part(parts, new Part.Rest(settings.getOrDefault("after", 0)));
            case "so-far" -> parts -> part(parts, new Part.SoFar());
            case "range" -> Senses::range;
            case "days-of-month" -> Senses::daysOfMonth;
            case "days-of-week" -> Senses::daysOfWeek;
            case "since" -> parts -> openEnd(parts, true, settings);
            case "until" -> parts -> openEnd(parts, false, settings);
            default -> null;
        };
    }

    private static @Nullable Value sameNumber(Parts parts) {
        var number = parts.number("a");
        return number != null && number.equals(parts.number("b")) ? new Value.Amount(number) : null;
    }

    private static @Nullable Value length(Parts parts, Map<String, Integer> settings) {
        var unit = parts.unit("units", "unit", "two-units");
        var count = settings.containsKey("n") ? settings.get("n") : parts.number("amount");
        return unit == null || count == null ? null : new Value.Span(unit, count);
    }

    private static @Nullable CalendarDate date(Parts parts) {
        var hijri = parts.number("hijri-month") != null || parts.part("hijri-word") != null;
        return existing(parts, parts.number("year"), hijri);
    }

    private static @Nullable CalendarDate numericDate(Parts parts) {
        var year = parts.number("year");
        if (year == null) {
            return null;
        }
        if (year < 100) {
            year += year > LAST_SHORT_YEAR ? 1900 : 2000;
        }
        return existing(parts, year, year >= FIRST_HIJRI_YEAR && year <= LAST_HIJRI_YEAR);
    }

    private static @Nullable CalendarDate existing(Parts parts, @Nullable Integer year, boolean hijri) {
        var month = hijri && parts.number("hijri-month") != null ? parts.number("hijri-month") : parts.number("month");
        var date = new CalendarDate(parts.number("day"), month, year, parts.toward(), parts.meaning("of"), hijri);
        return date.exists() ? date : null;
    }

    private static @Nullable Value plausibleYear(Parts parts) {
        var year = parts.number("year");
        return year == null || year < FIRST_PLAUSIBLE_YEAR || year > LAST_PLAUSIBLE_YEAR ? null : date(parts);
    }

    private static @Nullable Value years(Parts parts) {
        var first = parts.number("a");
        var last = parts.number("b");
        if (first == null || last == null) {
            return null;
        }
        if (last < 100) {
            last += first / 100 * 100;
        }
        return first < FIRST_PLAUSIBLE_YEAR || last > LAST_PLAUSIBLE_YEAR || last <= first
                ? null
                : new Meaning.Years(first, last);
    }

    /// One day by two calendars. The Gregorian date is the one that is kept; a Hijri date may differ by a day.
    private static @Nullable Value sameDay(Parts parts) {
        if (!(parts.part("a") instanceof CalendarDate a) || !(parts.part("b") instanceof CalendarDate b)) {
            return null;
        }
        if (a.hijri() == b.hijri()) {
            return null;
        }
        return a.hijri() ? b : a;
    }

    private static @Nullable Value day(Parts parts) {
        var date = parts.meaning("date");
        var ofMonth = parts.number("day");
        if (ofMonth != null) {
            var bare = new CalendarDate(ofMonth, null, null, Toward.UNSAID, null, false);
            return bare.exists() ? new DayClaim(null, parts.number("weekday"), parts.toward(), bare) : null;
        }
        return new DayClaim(parts.number("counted-day"), parts.number("weekday"), parts.toward(), date);
    }

    private static @Nullable Value twoDays(Parts parts) {
        var first = parts.number("a");
        var last = parts.number("c") == null ? parts.number("b") : parts.number("c");
        return first == null || last == null ? null : new Meaning.Days(first, last, parts.toward());
    }

    private static @Nullable Value dayOfWeek(Parts parts) {
        var weekday = parts.number("weekday");
        var week = parts.meaning("of");
        return weekday == null || week == null ? null : new Meaning.DayOf(weekday % DAYS_A_WEEK, week);
    }

    private static @Nullable Value nthWeekday(Parts parts) {
        var weekday = parts.number("weekday");
        var whole = parts.meaning("of");
        var month = whole == null ? new Meaning.Counted(Unit.MONTH, 0, false) : whole;
        return weekday == null ? null : new Meaning.NthDay(weekday, nth(parts), month);
    }

    private static int nth(Parts parts) {
        for (var name : new String[] {"n", "ordinal", "construct-ordinal"}) {
            var number = parts.number(name);
            if (number != null) {
                return number;
            }
        }
        return 0;
    }

    private static @Nullable Meaning unit(Parts parts, int count, boolean following) {
        var unit = parts.unit("the-unit");
        return unit == null ? null : new Meaning.Counted(unit, count, following);
    }

    private static @Nullable Value awayFromNamedDay(Parts parts) {
        var side = parts.number("away");
        return side == null ? null : new Meaning.AwayFromNamedDay(side);
    }

    /// A feast's value is written as its month and first day, 1001 for the first of Shawwal; its days are counted from
    /// there.
    private static @Nullable Value feast(Parts parts, int days) {
        var monthAndDay = parts.number("feast");
        if (monthAndDay == null) {
            return null;
        }
        var nth = nth(parts);
        var first = monthAndDay % 100 + Math.max(nth - 1, 0);
        var date = new CalendarDate(first, monthAndDay / 100, null, parts.toward(), null, true);
        return new Meaning.Feast(date, days);
    }

    /// A unit of the calendar that is (`unit`) or is not (`not`) a certain one.
    private static @Nullable Value only(Parts parts, Map<String, Integer> settings) {
        if (!(parts.only() instanceof Meaning.Counted counted)) {
            return null;
        }
        var unit = counted.unit().ordinal();
        var fits = unit == settings.getOrDefault("unit", unit) && unit != settings.getOrDefault("not", -1);
        return fits ? counted : null;
    }

    private static @Nullable Value stretch(Parts parts, Map<String, Integer> settings) {
        var unit = parts.unit("the-units", "the-two-units", "units", "two-units");
        var count = settings.containsKey("n") ? settings.get("n") : parts.number("n");
        if (unit == null || count == null) {
            return null;
        }
        var toward = settings.containsKey("back") ? Toward.PAST : parts.toward();
        return new Meaning.Stretch(new Value.Span(unit, count), toward);
    }

    private static @Nullable Value season(Parts parts) {
        var place = parts.number("season") == null ? parts.number("the-season") : parts.number("season");
        if (place == null) {
            return null;
        }
        var year = parts.number("year");
        var of = year == null ? parts.meaning("of") : new CalendarDate(null, null, year, Toward.UNSAID, null, false);
        return new Meaning.Season(place, of, parts.toward());
    }

    private static @Nullable Value decade(Parts parts) {
        var tens = parts.number("decade");
        return tens == null ? null : new Meaning.Decade(tens, parts.meaning("century"));
    }

    private static @Nullable Value century(Parts parts) {
        var number = parts.number("ordinal");
        return number == null
                ? new Meaning.Counted(Unit.CENTURY, parts.toward().step(), false)
                : new Meaning.Century(number);
    }

    private static Part partNamed(Parts parts) {
        var place = parts.number("part");
        return place == null || place == 0 ? new Part.Early() : place == 1 ? new Part.Middle() : new Part.Late();
    }

    private static @Nullable Value part(Parts parts, Part part) {
        var whole = parts.meaning("of");
        return whole == null ? null : new PartOf(part, whole);
    }

    private static @Nullable Value nthUnit(Parts parts) {
        var unit = parts.unit("the-unit");
        return unit == null ? null : part(parts, new Part.Nth(nth(parts), unit));
    }

    private static @Nullable Value range(Parts parts) {
        var first = parts.meaning("a");
        var last = parts.meaning("b");
        return first == null || last == null ? null : new Range(first, last);
    }

    private static @Nullable Value daysOfMonth(Parts parts) {
        return parts.part("a") instanceof CalendarDate first
                        && parts.part("b") instanceof CalendarDate last
                        && parts.part("of") instanceof CalendarDate month
                ? new Range(first.completedBy(month), last.completedBy(month))
                : null;
    }

    private static @Nullable Value daysOfWeek(Parts parts) {
        var first = parts.number("a");
        var last = parts.number("b");
        var week = parts.meaning("of");
        if (first == null || last == null || week == null) {
            return null;
        }
        var start = first % DAYS_A_WEEK;
        var end = start + Math.floorMod(last - first, DAYS_A_WEEK);
        return new Range(new Meaning.DayOf(start, week), new Meaning.DayOf(end, week));
    }

    private static @Nullable Value openEnd(Parts parts, boolean since, Map<String, Integer> settings) {
        var end = parts.part("length") == null ? parts.only() : parts.part("length");
        return end instanceof Value.Span length
                ? new Meaning.OpenEnd(new Meaning.Ago(length), since, null)
                : end instanceof Meaning meaning ? new Meaning.OpenEnd(meaning, since, lean(settings)) : null;
    }

    private static Moment.@Nullable Lean lean(Map<String, Integer> settings) {
        var toward = settings.get("looks");
        if (toward == null) {
            return null;
        }
        return Toward.values()[toward] == Toward.NEXT ? Moment.Lean.AHEAD : Moment.Lean.BACK;
    }
}

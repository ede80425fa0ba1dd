package marsad.reading;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import marsad.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/// The days that words of time mean for a claim: those of the calendar, but news says «مطلع يونيو» and «في وقت سابق من
/// الشهر الحالي» for some day of that month, «منتصف يوليو» for its middle, and «منذ بدء الحرب قبل عامين» for all the
/// time since.
///
/// @param from the first day, or null
/// @param to the last day, or null
record Dates(@Nullable LocalDate from, @Nullable LocalDate to) {

    /// No days.
    static final Dates NONE = new Dates(null, null);

    private static final int MIDDLE = 15;
    private static final int FIRST_OF_MIDDLE = 10;
    private static final int LAST_OF_MIDDLE = 20;

    /// Which part of a month or a year the words name.
    enum Part {
        WHOLE,
        /// «مطلع»
        EARLY,
        /// «منتصف»
        MIDDLE,
        /// «في وقت سابق من»
        SO_FAR
    }

    /// All the time since the words of time begin.
    static Dates since(TimeExpression time) {
        return new Dates(time.from(), null);
    }

    /// The days of the words of time, that name a part of a month or a year.
    ///
    /// @param published the day up to which «في وقت سابق من» reaches
    static Dates of(TimeExpression time, Part part, LocalDate published) {
        var from = time.from();
        var to = time.to();
        if (from == null || to == null) {
            return new Dates(from, to);
        }
        return switch (part) {
            case WHOLE -> new Dates(from, to);
            case EARLY ->
                from.getDayOfMonth() == 1 && to.equals(from.withDayOfMonth(MIDDLE))
                        ? new Dates(from, from.with(TemporalAdjusters.lastDayOfMonth()))
                        : new Dates(from, to);
            case MIDDLE ->
                from.getDayOfMonth() == FIRST_OF_MIDDLE && to.equals(from.withDayOfMonth(LAST_OF_MIDDLE))
                        ? new Dates(from.withDayOfMonth(MIDDLE), from.withDayOfMonth(MIDDLE))
                        : new Dates(from, to);
            case SO_FAR -> to.equals(published) ? soFar(from) : new Dates(from, to);
        };
    }

    private static Dates soFar(LocalDate from) {
        return new Dates(
                from,
                from.with(
                        from.getDayOfYear() == 1
                                ? TemporalAdjusters.lastDayOfYear()
                                : TemporalAdjusters.lastDayOfMonth()));
    }
}

package marsad.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A time as a page gives it: a day, perhaps with a time of day, perhaps with an offset from UTC. Nothing is made up:
/// a page that prints only a day gives only a day.
///
/// @param day the day as printed, in the outlet's own zone
/// @param time the time of day, or null
/// @param offset the offset from UTC that goes with `time`, or null
public record PrintedTime(
        LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

    public PrintedTime {
        if (offset != null && time == null) {
            throw new IllegalArgumentException("an offset needs a time of day");
        }
    }

    /// A day without a time of day.
    public static PrintedTime of(LocalDate day) {
        return new PrintedTime(day, null, null);
    }

    /// A moment with its offset.
    public static PrintedTime of(OffsetDateTime moment) {
        return new PrintedTime(moment.toLocalDate(), moment.toLocalTime(), moment.getOffset());
    }

    /// A time of day in a zone that the page leaves unsaid.
    public static PrintedTime of(LocalDateTime moment) {
        return new PrintedTime(moment.toLocalDate(), moment.toLocalTime(), null);
    }

    /// Reads back what [#toString()] wrote.
    ///
    /// @throws java.time.format.DateTimeParseException where `iso` is none of the three forms
    public static PrintedTime parse(String iso) {
        if (iso.length() <= 10) {
            return of(LocalDate.parse(iso));
        }
        var best = DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
        return best instanceof OffsetDateTime moment ? of(moment) : of((LocalDateTime) best);
    }

    /// The first time that is printed in a text, in any of the dresses that pages print it in; empty where there is
    /// none.
    ///
    /// @param language BCP 47 tag, which decides between homonyms of months, or null
    public static Optional<PrintedTime> find(String text, @Nullable String language) {
        return PrintedDates.in(text, language).stream().findFirst().map(PrintedDates.Found::when);
    }

    /// The moment meant, for ordering: an unsaid zone is `zone`, an unsaid time of day is the day's first moment.
    public Instant instantIn(ZoneId zone) {
        if (time == null) {
            return day.atStartOfDay(zone).toInstant();
        }
        return offset == null
                ? day.atTime(time).atZone(zone).toInstant()
                : day.atTime(time).toInstant(offset);
    }

    /// ISO 8601: `2017-11-20`, `2017-11-20T14:36:00` or `2017-11-20T14:36:00+01:00`.
    @Override
    public String toString() {
        if (time == null) {
            return day.toString();
        }
        return offset == null
                ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(day.atTime(time))
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atTime(time).atOffset(offset));
    }
}

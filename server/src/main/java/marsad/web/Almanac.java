package marsad.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Optional;
import marsad.page.PrintedTime;

/// Days and times in the words of one language. Digits are 0–9 in both.
///
/// Arabic names months twice, as the press of the Levant and that of the Gulf and Egypt do: «20 تشرين الثاني/نوفمبر
/// 2017». The names stand in the [Catalogue].
public final class Almanac {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Catalogue catalogue;
    private final ZoneId zone;

    /// @param zone of the portal, in which moments are shown
    public Almanac(Language language, ZoneId zone) {
        this.catalogue = Catalogue.of(language);
        this.zone = zone;
    }

    /// «الاثنين 20 تشرين الثاني/نوفمبر 2017», “Monday 20 November 2017”.
    public String dayWithWeekday(LocalDate day) {
        return catalogue.text("weekday." + day.getDayOfWeek().getValue()) + " " + day(day);
    }

    /// «20 تشرين الثاني/نوفمبر 2017», “20 November 2017”.
    public String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(YearMonth.from(day));
    }

    /// For narrow places: «20 تشرين الثاني 2017», “20 Nov 2017”.
    public String shortDay(LocalDate day) {
        return day.getDayOfMonth() + " " + catalogue.text("month.short." + day.getMonthValue()) + " " + day.getYear();
    }

    /// «تشرين الثاني/نوفمبر 2017», “November 2017”.
    public String month(YearMonth month) {
        return monthName(month.getMonthValue()) + " " + month.getYear();
    }

    /// «تشرين الثاني/نوفمبر», “November”.
    ///
    /// @param month 1 to 12
    public String monthName(int month) {
        return catalogue.text("month." + month);
    }

    /// The day by the calendar of Umm al-Qura, «2 ربيع الأول 1439 هـ»; none outside the years that its tables hold
    /// (1300–1600 AH).
    public Optional<String> hijri(LocalDate day) {
        try {
            var hijri = HijrahDate.from(day);
            return Optional.of(catalogue.text(
                    "hijri.day",
                    String.valueOf(hijri.get(ChronoField.DAY_OF_MONTH)),
                    catalogue.text("hijri.month." + hijri.get(ChronoField.MONTH_OF_YEAR)),
                    String.valueOf(hijri.get(ChronoField.YEAR))));
        } catch (DateTimeException outside) {
            return Optional.empty();
        }
    }

    /// “14:36”.
    public String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /// Day and time of a moment in the portal's zone.
    public String moment(Instant moment) {
        var local = moment.atZone(zone);
        return shortDay(local.toLocalDate()) + catalogue.text("comma") + clock(local.toLocalTime());
    }

    /// A time as the page printed it: in its own zone, and without a time of day where the page had none.
    public String printed(PrintedTime printed) {
        var time = printed.time();
        return time == null ? day(printed.day()) : day(printed.day()) + catalogue.text("comma") + clock(time);
    }

    /// The day of a moment in the portal's zone.
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /// The portal's zone.
    public ZoneId zone() {
        return zone;
    }
}

package marsad.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import marsad.web.Refusal;
import marsad.web.Visit;

/// Years, months and days as they stand in the addresses of the archive: `/archive/2017/11/20`.
final class Addressed {
    private Addressed() {}

    /// @throws Refusal as not found where the address is no year of four digits
    static int year(Visit visit) {
        var year = visit.segment("year");
        if (!year.matches("[12][0-9]{3}")) {
            throw Refusal.notFound();
        }
        return Integer.parseInt(year);
    }

    /// @throws Refusal as not found where the address is no month
    static YearMonth month(Visit visit) {
        try {
            return YearMonth.of(year(visit), twoDigits(visit, "month"));
        } catch (DateTimeException none) {
            throw Refusal.notFound();
        }
    }

    /// @throws Refusal as not found where the address is no day
    static LocalDate day(Visit visit) {
        try {
            return month(visit).atDay(twoDigits(visit, "day"));
        } catch (DateTimeException none) {
            throw Refusal.notFound();
        }
    }

    private static int twoDigits(Visit visit, String name) {
        var digits = visit.segment(name);
        if (!digits.matches("[0-9]{2}")) {
            throw Refusal.notFound();
        }
        return Integer.parseInt(digits);
    }
}

package marsad.time;

import java.util.Locale;

/// What a time rests on.
public enum Basis {
    /// The calendar: «20 تشرين الثاني», «عام 2011». What the words leave out is filled in from the reference day.
    EXPLICIT,
    /// The name of a weekday: «الأحد», «أمس الأحد».
    WEEKDAY,
    /// The distance from the reference day: «أمس», «الشهر الماضي», «قبل أسبوع».
    RELATIVE;

    /// The name that stands in JSON: lower case.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

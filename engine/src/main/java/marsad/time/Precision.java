package marsad.time;

import java.util.Locale;

/// How finely the words of a time name it.
public enum Precision {
    /// A day, or a range between days.
    DAY,
    /// A week, Sunday to Saturday, or a weekend.
    WEEK,
    /// A month, or a part of a year made of months.
    MONTH,
    /// A season or another quarter of a year.
    SEASON,
    /// A year, or a range of years.
    YEAR,
    /// A decade or a century.
    DECADE,
    /// An end is missing: «منذ 2011», «حتى الأحد», or both: «قبل أيام».
    OPEN;

    /// The name that stands in JSON: lower case.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

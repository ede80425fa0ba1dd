package marsad.reading;

import java.util.Locale;

/// How far what a claim tells is said to be real.
public enum Modality {
    /// It happened or holds.
    ACTUAL,
    /// It is going on.
    ONGOING,
    /// It will be, is intended or scheduled.
    PLANNED,
    /// It may be, or is called for.
    POSSIBLE,
    /// It did not happen, or is denied.
    DENIED;

    /// The word that stands in JSON: lower case.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

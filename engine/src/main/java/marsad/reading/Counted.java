package marsad.reading;

import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// A number that belongs to a claim.
///
/// @param what what is counted
/// @param min the least value meant, or null where the words give none («عشرات»)
/// @param max the greatest value meant, or null where the words leave it open («أكثر من 20»)
/// @param span the number and the counted noun
public record Counted(
        What what, @Nullable Double min, @Nullable Double max, Span span) {

    /// What is counted.
    public enum What {
        KILLED,
        WOUNDED,
        MISSING,
        DETAINED,
        DISPLACED,
        FIGHTERS,
        TROOPS,
        STRIKES,
        WEAPONS,
        PERCENT_AREA,
        OTHER;

        /// The word that stands in JSON: lower case.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}

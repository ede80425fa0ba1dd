package marsad.store;

import java.time.LocalDate;
import marsad.reading.Kind;
import org.jspecify.annotations.Nullable;

/// Which claims a list is about. What is null asks for nothing.
///
/// @param articles whose claims; its days are passed over
/// @param kind the kind
/// @param place an id of the gazetteer, or a place's name as written, with or without its article
/// @param holder who makes the claim, as written
/// @param from the first day, inclusive
/// @param to the last day, inclusive
public record ClaimSelection(
        Selection articles,
        @Nullable Kind kind,
        @Nullable String place,
        @Nullable String holder,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public ClaimSelection {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("the last day %s stands before the first, %s".formatted(to, from));
        }
    }
}

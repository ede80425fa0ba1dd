package marsad.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is to be read.
///
/// @param title the headline; may be empty
/// @param text the body
/// @param published the day on which it appeared; null where it is not known, then no time is resolved
public record Report(String title, String text, @Nullable LocalDate published) {}

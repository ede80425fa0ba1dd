package marsad.copy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A text as one outlet sent it out: what the search for copies knows of an article.
///
/// @param id how the caller names it; no two dispatches share one
/// @param outlet who published it; texts of one outlet are compared with each other too
/// @param published when it appeared, or was first seen
/// @param title the headline; empty where there is none
/// @param byline the line under the headline, as printed: writers, agencies, a place
/// @param credit the agency it is credited to, as printed, where it was found already
/// @param text the body
public record Dispatch(
        String id,
        String outlet,
        Instant published,
        String title,
        @Nullable String byline,
        @Nullable String credit,
        String text) {

    public Dispatch {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a dispatch has an id");
        }
    }
}

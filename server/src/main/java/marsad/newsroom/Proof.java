package marsad.newsroom;

import marsad.gather.Refusal;
import marsad.page.Article;
import marsad.page.Capture;
import marsad.reading.Reading;
import org.jspecify.annotations.Nullable;

/// What was read in one item, before anyone asked the store.
sealed interface Proof {
    String name();

    /// An article.
    ///
    /// @param reading what it says
    /// @param id what the outlet calls it, or null
    /// @param outlet the outlet's name or key as the item gives it, or null
    record Found(
            String name,
            Capture capture,
            Article article,
            Reading reading,
            @Nullable String id,
            @Nullable String outlet)
            implements Proof {}

    /// A page without an article.
    record Nothing(String name, Capture capture, String reason) implements Proof {}

    /// Something that can't be taken.
    record Refused(String name, Refusal why, String detail) implements Proof {}
}

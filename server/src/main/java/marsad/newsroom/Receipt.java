package marsad.newsroom;

import marsad.gather.Refusal;
import org.jspecify.annotations.Nullable;

/// What became of one item. Whoever holds one for an article may forget the item: it is in the store for good.
///
/// @param name what the item is called
/// @param outcome what became of it
/// @param why why it was refused, and null otherwise
/// @param detail what the sentence about a refusal or about a missing article names; may be empty
public record Receipt(
        String name, Outcome outcome, @Nullable Refusal why, String detail) {

    /// What becomes of items.
    public enum Outcome {
        /// A new article.
        NEW,
        /// A new revision of an article that was there.
        CHANGED,
        /// Nothing new in it.
        SAME,
        /// A page without an article; the page is kept.
        NO_ARTICLE,
        /// It can't be taken; nothing of it is kept.
        REFUSED
    }

    public Receipt {
        if ((outcome == Outcome.REFUSED) != (why != null)) {
            throw new IllegalArgumentException("a refusal, and nothing else, says why: " + name);
        }
    }
}

package marsad.newsroom;

import marsad.gather.Item;
import marsad.page.PrintedTime;
import marsad.store.Mark;
import marsad.store.Outlet;
import org.jspecify.annotations.Nullable;

/// An item with what is known of where it was found.
///
/// @param item the item
/// @param listing where a source listed it, or null where somebody handed it in
public record Listed(Item item, @Nullable Listing listing) {

    /// Where a source listed an item.
    ///
    /// @param outlet whose source it is; nothing that the item says changes that
    /// @param section of all that comes from the source, or null
    /// @param article the key of the article that it is
    /// @param published what the source says of when it was published, or null; a page that says so itself is believed
    ///     first
    /// @param mark what is remembered of the entry, in the transaction that files the item
    public record Listing(
            Outlet outlet,
            @Nullable String section,
            String article,
            @Nullable PrintedTime published,
            Mark mark) {}
}

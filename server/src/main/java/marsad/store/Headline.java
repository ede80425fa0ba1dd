package marsad.store;

import java.time.Instant;
import java.time.LocalDate;
import marsad.page.PrintedTime;
import org.jspecify.annotations.Nullable;

/// An article as it stands in a list.
///
/// @param id of the article
/// @param outlet who published it
/// @param section its section's key, or null
/// @param language BCP 47 of the text, or null
/// @param at what lists are ordered by: when it was published, else when it was first seen
/// @param day of the archive
/// @param published as the page printed it, or null
/// @param firstSeen when the first capture of it came in
/// @param changedAt when its current revision came in
/// @param revision number of the current revision, from 1
/// @param title the headline
/// @param lead the text's beginning, at most 300 characters
/// @param credit the agency it is credited to, as printed, or null
/// @param dateline where it is filed from, as printed, or null
/// @param address of the original, or null
public record Headline(
        long id,
        Outlet outlet,
        @Nullable String section,
        @Nullable String language,
        Instant at,
        LocalDate day,
        @Nullable PrintedTime published,
        Instant firstSeen,
        Instant changedAt,
        int revision,
        String title,
        String lead,
        @Nullable String credit,
        @Nullable String dateline,
        @Nullable String address) {

    /// Where the list goes on after this one.
    public Position position() {
        return new Position(at, id);
    }
}

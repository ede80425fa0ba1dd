package marsad.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import marsad.page.PrintedTime;
import org.jspecify.annotations.Nullable;

/// One version of an article: what extraction made of one capture.
///
/// @param number from 1
/// @param capture the id of the capture that it was made of
/// @param seenAt when that was taken
/// @param address of the original, for a link
/// @param title the headline
/// @param byline who wrote it
/// @param credit the agencies it is credited to
/// @param dateline where it is filed from
/// @param published when it appeared, as the page supports it
/// @param modified when it was last changed, as the page supports it
/// @param site the name of the outlet as the page gives it
/// @param image the address of its main picture
/// @param lead the text's beginning, for lists; at most 300 characters
/// @param text paragraphs joined by a blank line; offsets count in it
public record Revision(
        int number,
        long capture,
        Instant seenAt,
        @Nullable String address,
        String title,
        @Nullable String byline,
        @Nullable String credit,
        @Nullable String dateline,
        @Nullable PrintedTime published,
        @Nullable PrintedTime modified,
        @Nullable String site,
        @Nullable String image,
        String lead,
        String text) {

    /// The columns of a revision `r`, for [#read(ResultSet)].
    static final String COLUMNS = """
            r.number as revision_number, r.capture, r.seen_at, r.address, r.title, r.byline, r.credit, r.dateline,
            r.published, r.modified, r.site, r.image, r.lead, r.text
            """;

    /// The body in order.
    public List<String> paragraphs() {
        return List.of(text.split("\n\n"));
    }

    static Revision read(ResultSet row) throws SQLException {
        return new Revision(
                row.getInt("revision_number"),
                row.getLong("capture"),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                row.getString("address"),
                row.getString("title"),
                row.getString("byline"),
                row.getString("credit"),
                row.getString("dateline"),
                time(row.getString("published")),
                time(row.getString("modified")),
                row.getString("site"),
                row.getString("image"),
                row.getString("lead"),
                row.getString("text"));
    }

    static @Nullable PrintedTime time(@Nullable String iso) {
        return iso == null ? null : PrintedTime.parse(iso);
    }
}

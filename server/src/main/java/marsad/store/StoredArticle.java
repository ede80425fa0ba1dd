package marsad.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// An article as the store has it, with its current revision.
///
/// @param id what addresses and the other tables call it
/// @param key what makes two captures one article
/// @param outlet who published it
/// @param at for ordering: when it was published, else when it was first seen
/// @param day of the archive: the day as printed, else the day it was first seen (UTC)
/// @param section the section of the portal that it goes to
/// @param language BCP 47
/// @param firstSeen when its first capture was taken
/// @param changedAt when its current revision was seen
/// @param revision the current one
public record StoredArticle(
        long id,
        String key,
        Outlet outlet,
        Instant at,
        LocalDate day,
        @Nullable String section,
        @Nullable String language,
        Instant firstSeen,
        Instant changedAt,
        Revision revision) {

    /// The columns of an article `a` with its outlet `o` and revision `r`, for [#read(ResultSet)].
    static final String COLUMNS = "a.id, a.key, a.at, a.day, a.section, a.language, a.first_seen, a.changed_at, "
            + Outlets.COLUMNS + ", " + Revision.COLUMNS;

    /// The tables that [#COLUMNS] come from.
    static final String TABLES = """
            article a join outlet o on o.id = a.outlet join revision r on r.article = a.id and r.number = a.revision
            """;

    static StoredArticle read(ResultSet row) throws SQLException {
        return new StoredArticle(
                row.getLong("id"),
                row.getString("key"),
                Outlets.read(row),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class),
                row.getString("section"),
                row.getString("language"),
                row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Revision.read(row));
    }
}

package marsad.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an article's text comes from.
///
/// @param group of the articles that carry one text, by the article that founded it
/// @param takenFrom the article that this one was best taken from, or null: it is the source, or a copy of an agency's
///     text that is not here
/// @param agency the agency whose text it is, or null
/// @param original the source's own article, where it is here
/// @param credits the agencies that the article credits itself
/// @param creditMissing whether the text is the agency's and the article does not say so
/// @param credited how many of the group's copies credit the agency
/// @param copies how many copies the group has
/// @param alsoFrom other groups whose text it has too
public record Lineage(
        long group,
        @Nullable Long takenFrom,
        @Nullable String agency,
        @Nullable Long original,
        List<String> credits,
        boolean creditMissing,
        int credited,
        int copies,
        List<Long> alsoFrom) {

    /// The columns of a copy `c` and its group `g`, for [#read(ResultSet)].
    static final String COLUMNS = "c.copy_group, c.taken_from, g.agency, g.article as original, c.credits,"
            + " c.credit_missing, g.credited, g.copies as group_copies, c.also_from";

    public Lineage {
        credits = List.copyOf(credits);
        alsoFrom = List.copyOf(alsoFrom);
    }

    /// What stands in the row, or null where the article shares its text with no other.
    static @Nullable Lineage read(ResultSet row) throws SQLException {
        var group = row.getLong("copy_group");
        if (row.wasNull()) {
            return null;
        }
        return new Lineage(
                group,
                number(row, "taken_from"),
                row.getString("agency"),
                number(row, "original"),
                List.of((String[]) row.getArray("credits").getArray()),
                row.getBoolean("credit_missing"),
                row.getInt("credited"),
                row.getInt("group_copies"),
                List.of((Long[]) row.getArray("also_from").getArray()));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        var number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}

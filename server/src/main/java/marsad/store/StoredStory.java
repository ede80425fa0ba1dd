package marsad.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/// A story as the store has it.
///
/// @param id what addresses call it; stays as it grows
/// @param first when its first report appeared
/// @param last when its last one did
/// @param reports how many articles tell it, copies among them
/// @param copies how many of them are copies
/// @param outlets how many outlets tell it
/// @param sources how many independent sources stand behind its texts: agencies, and outlets with texts of their own
/// @param names whom and which places its reports name, the most named first
public record StoredStory(
        long id,
        Instant first,
        Instant last,
        int reports,
        int copies,
        int outlets,
        int sources,
        List<StoryName> names) {

    public StoredStory {
        names = List.copyOf(names);
    }

    /// The columns of a story `s`, for [#read(ResultSet)].
    static final String COLUMNS =
            "s.id as story_id, s.first_at, s.last_at, s.reports, s.copies, s.outlets as story_outlets, s.sources,"
                    + " s.names as story_names";

    /// Where a list of stories goes on after this one.
    public Position position() {
        return new Position(last, id);
    }

    static StoredStory read(ResultSet row) throws SQLException {
        return new StoredStory(
                row.getLong("story_id"),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getInt("reports"),
                row.getInt("copies"),
                row.getInt("story_outlets"),
                row.getInt("sources"),
                StoryName.read(row.getString("story_names")));
    }
}

package marsad.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import marsad.page.Capture;

/// The bytes as fetched or handed in, so that everything after them can be done again.
public final class Captures {
    private final Database database;

    Captures(Database database) {
        this.database = database;
    }

    /// The capture of this id with its bytes.
    public Optional<Capture> find(long id) {
        return database.read(handle -> handle.createQuery("""
                        select c.address, c.content_type, c.taken_at, t.gzip
                        from capture c join content t on t.hash = c.hash
                        where c.id = :id
                        """)
                .bind("id", id)
                .map((row, context) -> capture(row))
                .findOne());
    }

    /// A capture with its number.
    public record Numbered(long id, Capture capture) {}

    /// Captures after the number `id`, in order, at most `limit` of them; fewer means that there are no more for now.
    public List<Numbered> since(long id, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select c.id, c.address, c.content_type, c.taken_at, t.gzip
                        from capture c join content t on t.hash = c.hash
                        where c.id > :id order by c.id limit :limit
                        """)
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> new Numbered(row.getLong("id"), capture(row)))
                .list());
    }

    /// How many captures there are.
    public long count() {
        return database.read(handle -> handle.createQuery("select count(*) from capture")
                .mapTo(Long.class)
                .one());
    }

    private static Capture capture(ResultSet row) throws SQLException {
        var address = row.getString("address");
        return new Capture(
                unpacked(row.getBytes("gzip")),
                address.startsWith(Filings.NO_ADDRESS) ? null : address,
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getString("content_type"));
    }

    private static byte[] unpacked(byte[] gzip) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("content in the store is no gzip", broken);
        }
    }
}

package marsad.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
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
                .map((row, context) -> {
                    var address = row.getString("address");
                    return new Capture(
                            unpacked(row.getBytes("gzip")),
                            address.startsWith(Filings.NO_ADDRESS) ? null : address,
                            row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                            row.getString("content_type"));
                })
                .findOne());
    }

    /// How many captures there are.
    public long count() {
        return database.read(handle -> handle.createQuery("select count(*) from capture")
                .mapTo(Long.class)
                .one());
    }

    private static byte[] unpacked(byte[] gzip) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("content in the store is no gzip", broken);
        }
    }
}

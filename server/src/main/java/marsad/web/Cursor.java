package marsad.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import marsad.store.Position;

/// A [Position] as it stands in an address: 16 bytes (microseconds since 1970, article) in base64url.
public final class Cursor {
    private static final int BYTES = 2 * Long.BYTES;
    private static final long MICROS = 1_000_000;

    private Cursor() {}

    /// Writes a position. The store's times have microseconds, so nothing is lost.
    public static String write(Position position) {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(Math.addExact(
                        Math.multiplyExact(position.at().getEpochSecond(), MICROS),
                        position.at().getNano() / 1_000))
                .putLong(position.id());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// Reads what [#write(Position)] wrote; empty for anything else.
    public static Optional<Position> read(String cursor) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        var micros = buffer.getLong();
        var seconds = Math.floorDiv(micros, MICROS);
        return Optional.of(
                new Position(Instant.ofEpochSecond(seconds, Math.floorMod(micros, MICROS) * 1_000), buffer.getLong()));
    }
}

package marsad.api;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import marsad.store.ClaimPosition;

/// A [ClaimPosition] as it stands in an address: 16 bytes (days since 1970, article, number) in base64url.
final class ClaimCursor {
    private static final int BYTES = 2 * Integer.BYTES + Long.BYTES;

    private ClaimCursor() {}

    static String write(ClaimPosition position) {
        var bytes = ByteBuffer.allocate(BYTES)
                .putInt(Math.toIntExact(position.day().toEpochDay()))
                .putLong(position.article())
                .putInt(position.number());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// Reads what [#write(ClaimPosition)] wrote; empty for anything else.
    static Optional<ClaimPosition> read(String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length != BYTES) {
                return Optional.empty();
            }
            var buffer = ByteBuffer.wrap(bytes);
            return Optional.of(
                    new ClaimPosition(LocalDate.ofEpochDay(buffer.getInt()), buffer.getLong(), buffer.getInt()));
        } catch (IllegalArgumentException | DateTimeException foreign) {
            return Optional.empty();
        }
    }
}

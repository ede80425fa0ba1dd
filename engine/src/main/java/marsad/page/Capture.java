package marsad.page;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The bytes of one page as fetched or handed in.
///
/// @param bytes the body, undecoded; not copied, so callers must leave it alone afterwards
/// @param address where it came from (an absolute URL), or null where nobody knows
/// @param takenAt when it was fetched or handed in, or null; dates after this moment are not believed
/// @param contentType the `Content-Type` header as received, or null
public record Capture(
        byte[] bytes,
        @Nullable String address,
        @Nullable Instant takenAt,
        @Nullable String contentType) {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

    /// A capture of which nothing is known but its bytes.
    public static Capture of(byte[] bytes) {
        return new Capture(bytes, null, null, null);
    }

    /// Its text, decoded by all the evidence of mark, header, declaration and letters; empty where it holds no text.
    public Optional<String> text() {
        return switch (Decoder.decode(this)) {
            case Decoded.Text decoded -> Optional.of(decoded.text());
            case Decoded.NoText none -> Optional.empty();
        };
    }

    /// The charset's name that the header declares, in lower case.
    public Optional<String> declaredCharset() {
        if (contentType == null) {
            return Optional.empty();
        }
        var match = CHARSET.matcher(contentType);
        return match.find() ? Optional.of(match.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}

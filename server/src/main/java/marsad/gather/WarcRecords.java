package marsad.gather;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import marsad.page.Capture;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/// The captures in a WARC archive (ISO 28500): answers of sites with status 200 and resources, where they may be news.
/// Requests, metadata, revisits, pictures and the like are passed over.
final class WarcRecords implements AutoCloseable {

    /// One record that may be news.
    sealed interface Found {
        /// Its capture.
        ///
        /// @param number of its record, from 1
        /// @param capture its bytes with address, time and type
        record Taken(long number, Capture capture) implements Found {}

        /// It can't be taken; the records behind it can.
        ///
        /// @param number of its record, from 1
        record Left(long number, Refusal why, String detail) implements Found {}
    }

    private static final Set<String> NEWS = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/xml",
            "application/xml",
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "text/plain",
            NewsRecord.TYPE);

    private final WarcReader reader;
    private final int limit;
    private long number;

    /// @param in the archive, uncompressed
    /// @param limit the most bytes of a capture
    WarcRecords(InputStream in, int limit) throws IOException {
        reader = new WarcReader(in);
        reader.setLenient(true);
        this.limit = limit;
    }

    /// The next capture; empty at the end.
    Optional<Found> next() throws IOException {
        for (var record = reader.next(); record.isPresent(); record = reader.next()) {
            number++;
            var found = found(record.get());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> found(WarcRecord record) throws IOException {
        return switch (record) {
            case WarcResponse response -> ofResponse(response);
            case WarcResource resource -> ofResource(resource);
            default -> Optional.empty();
        };
    }

    private Optional<Found> ofResponse(WarcResponse response) throws IOException {
        if (!response.target().startsWith("http")) {
            return Optional.empty();
        }
        HttpResponse http;
        try {
            http = response.http();
        } catch (ParsingException broken) {
            return Optional.of(new Found.Left(number, Refusal.BAD_PAGE, String.valueOf(broken.getMessage())));
        }
        var type = http.headers().first("Content-Type").orElse(null);
        if (http.status() != 200 || !isNews(type)) {
            return Optional.empty();
        }
        var packed = http.body().stream().readNBytes(limit + 1);
        var encoding = http.headers().first("Content-Encoding").orElse(null);
        try {
            var bytes = Encodings.unpacked(new ByteArrayInputStream(packed), encoding, limit);
            return Optional.of(found(bytes, response.target(), response.date(), type));
        } catch (Encodings.TooLong more) {
            return Optional.of(tooLong());
        } catch (Encodings.Undecodable damaged) {
            // Some crawlers unpack what they keep and leave the header as it was.
            return Optional.of(
                    Kind.of(packed.length <= Kind.HEAD ? packed : Arrays.copyOf(packed, Kind.HEAD))
                                    .isText()
                            ? found(packed, response.target(), response.date(), type)
                            : new Found.Left(number, Refusal.BAD_PAGE, "Content-Encoding: " + encoding));
        }
    }

    private Optional<Found> ofResource(WarcResource resource) throws IOException {
        var type = resource.headers().first("Content-Type").orElse(null);
        var target = resource.target();
        return isNews(type)
                ? Optional.of(found(
                        resource.body().stream().readNBytes(limit + 1),
                        target.startsWith("http") ? target : null,
                        resource.date(),
                        WarcCaptures.NO_TYPE.equals(type) ? null : type))
                : Optional.empty();
    }

    private Found found(byte[] bytes, @Nullable String address, Instant date, @Nullable String type) {
        return bytes.length > limit ? tooLong() : new Found.Taken(number, new Capture(bytes, address, date, type));
    }

    private Found tooLong() {
        return new Found.Left(number, Refusal.TOO_LONG, (limit >> 20) + " MB");
    }

    private static boolean isNews(@Nullable String type) {
        return type == null
                || type.equals(WarcCaptures.NO_TYPE)
                || NEWS.contains(type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

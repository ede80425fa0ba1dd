package marsad.gather;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import marsad.page.Capture;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/// The captures in a WARC archive (ISO 28500): answers of sites with status 200 and resources, where they may be news.
/// Requests, metadata, revisits, pictures and the like are passed over.
final class WarcRecords implements AutoCloseable {

    /// One capture.
    ///
    /// @param number of its record, from 1
    /// @param capture its bytes with address, time and type, or null where they are more than the limit
    record Found(long number, @Nullable Capture capture) {}

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
        if (!response.target().startsWith("http") || response.http().status() != 200) {
            return Optional.empty();
        }
        var type = response.http().headers().first("Content-Type").orElse(null);
        return isNews(type)
                ? found(response.http().bodyDecoded().stream(), response.target(), response.date(), type)
                : Optional.empty();
    }

    private Optional<Found> ofResource(WarcResource resource) throws IOException {
        var type = resource.headers().first("Content-Type").orElse(null);
        var target = resource.target();
        return isNews(type)
                ? found(
                        resource.body().stream(),
                        target.startsWith("http") ? target : null,
                        resource.date(),
                        WarcCaptures.NO_TYPE.equals(type) ? null : type)
                : Optional.empty();
    }

    private Optional<Found> found(InputStream body, @Nullable String address, Instant date, @Nullable String type)
            throws IOException {
        var bytes = body.readNBytes(limit + 1);
        return Optional.of(new Found(number, bytes.length > limit ? null : new Capture(bytes, address, date, type)));
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

package marsad.gather;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import marsad.page.Capture;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/// Writes captures as a WARC archive (ISO 28500), a `resource` record each, every record compressed by itself as web
/// archives want it. The answer's headers are not kept, so there are no `response` records: nothing is made up.
public final class WarcCaptures implements AutoCloseable {
    /// The type of bytes of which none is known.
    static final String NO_TYPE = "application/octet-stream";

    private final WarcWriter writer;

    /// @param out where the archive goes; closed with this
    /// @param now stands in the archive's first record
    public WarcCaptures(OutputStream out, Instant now) throws IOException {
        writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP);
        writer.write(new Warcinfo.Builder()
                .date(now)
                .fields(Map.of(
                        "software", List.of("Marsad"),
                        "format", List.of("WARC File Format 1.0")))
                .build());
    }

    /// Writes one capture. Its record's name follows from what it holds, so that writing it again names it the same.
    public void write(Capture capture) throws IOException {
        var target = uri(capture.address());
        var named = new ByteArrayOutputStream();
        named.writeBytes(capture.bytes());
        named.writeBytes(String.valueOf(capture.address()).getBytes(StandardCharsets.UTF_8));
        var name = UUID.nameUUIDFromBytes(named.toByteArray());
        writer.write((target == null ? new WarcResource.Builder() : new WarcResource.Builder(target))
                .recordId(name)
                .date(Objects.requireNonNull(capture.takenAt()))
                .setHeader("WARC-Target-URI", target == null ? "urn:uuid:" + name : target.toString())
                .body(
                        MediaType.parseLeniently(capture.contentType() == null ? NO_TYPE : capture.contentType()),
                        Channels.newChannel(new ByteArrayInputStream(capture.bytes())),
                        capture.bytes().length)
                .build());
    }

    private static @Nullable URI uri(@Nullable String address) {
        try {
            return address == null ? null : URI.create(address);
        } catch (IllegalArgumentException noUri) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

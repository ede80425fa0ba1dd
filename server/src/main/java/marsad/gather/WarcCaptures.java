package marsad.gather;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import marsad.page.Capture;
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
                        "software", java.util.List.of("Marsad"),
                        "format", java.util.List.of("WARC File Format 1.0")))
                .build());
    }

    /// Writes one capture. Its record's name follows from what it holds, so that writing it again names it the same.
    public void write(Capture capture) throws IOException {
        var address = capture.address();
        var target = address == null ? null : uri(address);
        var bytes = ByteBuffer.wrap(capture.bytes());
        var name = UUID.nameUUIDFromBytes(ByteBuffer.allocate(capture.bytes().length + 8192)
                .put(capture.bytes())
                .put(shortened(String.valueOf(address)))
                .array());
        writer.write((target == null ? new WarcResource.Builder() : new WarcResource.Builder(target))
                .recordId(name)
                .date(Objects.requireNonNull(capture.takenAt()))
                .setHeader("WARC-Target-URI", target == null ? "urn:uuid:" + name : target.toString())
                .body(
                        MediaType.parseLeniently(capture.contentType() == null ? NO_TYPE : capture.contentType()),
                        Channels.newChannel(new java.io.ByteArrayInputStream(bytes.array())),
                        bytes.limit())
                .build());
    }

    private static byte[] shortened(String address) {
        var bytes = address.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= 8192 ? bytes : java.util.Arrays.copyOf(bytes, 8192);
    }

    private static java.net.@org.jspecify.annotations.Nullable URI uri(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException noUri) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

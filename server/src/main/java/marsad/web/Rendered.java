package marsad.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// An answer as bytes, ready to be sent any number of times. The compressed form is made when it is first asked for.
public final class Rendered {
    /// Shorter answers are not worth compressing.
    private static final int COMPRESSED_FROM = 700;

    private final int status;
    private final String mediaType;
    private final Freshness freshness;
    private final byte[] bytes;
    private final String tag;
    private final @Nullable String location;
    private final @Nullable String nonce;
    private final @Nullable String link;
    private volatile byte @Nullable [] gzip;

    /// How long a browser or a proxy may keep an answer.
    public enum Freshness {
        /// Asked for again each time; the answer may be «not modified».
        CHECKED("no-cache"),
        /// Never kept.
        LIVE("no-store"),
        /// The address changes with the content.
        FOREVER("public, max-age=31536000, immutable");

        private final String cacheControl;

        Freshness(String cacheControl) {
            this.cacheControl = cacheControl;
        }

        String cacheControl() {
            return cacheControl;
        }
    }

    private Rendered(
            int status,
            String mediaType,
            Freshness freshness,
            byte[] bytes,
            @Nullable String location,
            @Nullable String nonce,
            @Nullable String link) {
        this.status = status;
        this.nonce = nonce;
        this.link = link;
        this.mediaType = mediaType;
        this.freshness = freshness;
        this.bytes = bytes;
        this.location = location;
        var sum = nonce == null ? sum(bytes) : sumWithout(bytes, nonce);
        this.tag = "W/\"%x-%x\"".formatted(bytes.length, sum);
    }

    /// A page or document that is checked each time.
    ///
    /// @param bytes not copied, so callers must leave them alone afterwards
    public static Rendered of(String mediaType, byte[] bytes) {
        return new Rendered(200, mediaType, Freshness.CHECKED, bytes, null, null, null);
    }

    /// The same with another status or keeping.
    public static Rendered of(int status, String mediaType, Freshness freshness, byte[] bytes) {
        return new Rendered(status, mediaType, freshness, bytes, null, null, null);
    }

    /// A page of HTML whose scripts bear `nonce`, by which the browser tells them from any that came in with the news.
    /// The nonce is drawn when the page is made, after what it shows was stored or asked for, so nothing that stands in
    /// the page can know it; a page that is made anew has another. It does not count for what [#tag()] is made of.
    public static Rendered page(int status, Freshness freshness, byte[] bytes, String nonce) {
        return new Rendered(status, "text/html; charset=utf-8", freshness, bytes, null, nonce, null);
    }

    /// The page moved for good to `location`.
    public static Rendered moved(String location) {
        return new Rendered(
                301,
                "text/plain; charset=utf-8",
                Freshness.CHECKED,
                location.getBytes(StandardCharsets.UTF_8),
                location,
                null,
                null);
    }

    /// Answered; the reader goes on to `location` with a GET.
    public static Rendered seeOther(String location) {
        return new Rendered(
                303,
                "text/plain; charset=utf-8",
                Freshness.LIVE,
                location.getBytes(StandardCharsets.UTF_8),
                location,
                null,
                null);
    }

    /// The same with a `Link` header.
    public Rendered linked(String header) {
        return new Rendered(status, mediaType, freshness, bytes, location, nonce, header);
    }

    int status() {
        return status;
    }

    String mediaType() {
        return mediaType;
    }

    Freshness freshness() {
        return freshness;
    }

    /// Of the scripts, or null where none may run.
    @Nullable
    String nonce() {
        return nonce;
    }

    byte[] bytes() {
        return bytes;
    }

    String tag() {
        return tag;
    }

    @Nullable
    String location() {
        return location;
    }

    /// What else belongs to it, as `Link` says it, or null.
    @Nullable
    String link() {
        return link;
    }

    /// The bytes compressed, or null where that isn't worth it.
    byte @Nullable [] gzip() {
        if (bytes.length < COMPRESSED_FROM || mediaType.startsWith("font/") || mediaType.startsWith("image/png")) {
            return null;
        }
        var known = gzip;
        if (known == null) {
            known = compress();
            gzip = known;
        }
        return known;
    }

    /// Bytes that it takes in memory, the compressed form reckoned in.
    int weight() {
        return bytes.length + bytes.length / 3 + 256;
    }

    private static long sum(byte[] bytes) {
        var sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }

    private static long sumWithout(byte[] bytes, String nonce) {
        // ISO 8859-1 has one letter for every byte, and a nonce is ASCII.
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return sum(text.replace(nonce, "").getBytes(StandardCharsets.ISO_8859_1));
    }

    private byte[] compress() {
        var target = new ByteArrayOutputStream(bytes.length / 3);
        try (var stream = new GZIPOutputStream(target)) {
            stream.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return target.toByteArray();
    }
}

package marsad.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The files that pages need: style, script, type, icons. Their addresses carry a sum of their content, so a browser
/// keeps them for good and never shows an old one.
public final class Assets {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    /// In an order in which what a file names comes before it.
    private static final List<String> NAMES = List.of(
            "naskh-arabic.woff2",
            "naskh-digits.woff2",
            "literata-latin.woff2",
            "literata-latin-ext.woff2",
            "plex-arabic-400.woff2",
            "plex-arabic-600.woff2",
            "plex-latin-400.woff2",
            "plex-latin-600.woff2",
            "icon.svg",
            "icon-180.png",
            "theme.js",
            "portal.js",
            "claims.js",
            "portal.css");

    private static final Map<String, Asset> BY_NAME = new LinkedHashMap<>();

    static {
        for (var name : NAMES) {
            BY_NAME.put(name, load(name));
        }
    }

    private record Asset(String address, Rendered content) {}

    private Assets() {}

    /// The address of a file, «/assets/portal.1a2b3c4d.css».
    ///
    /// @throws IllegalArgumentException where there is no such file
    public static String address(String name) {
        return asset(name).address();
    }

    /// The file at an address under `/assets/`.
    static Optional<Rendered> at(String address) {
        return BY_NAME.values().stream()
                .filter(asset -> asset.address().equals(address))
                .map(Asset::content)
                .findFirst();
    }

    /// A file under its own name, for the few addresses that browsers guess.
    public static Rendered content(String name) {
        return asset(name).content();
    }

    private static Asset asset(String name) {
        return Optional.ofNullable(BY_NAME.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no file «%s»".formatted(name)));
    }

    private static Asset load(String name) {
        var bytes = read(name);
        var dot = name.lastIndexOf('.');
        var ending = name.substring(dot + 1);
        if (ending.equals("css")) {
            bytes = withAddresses(bytes);
        }
        var sum = new CRC32C();
        sum.update(bytes);
        var address = "/assets/%s.%08x.%s".formatted(name.substring(0, dot), sum.getValue(), ending);
        var mediaType = Optional.ofNullable(MEDIA_TYPES.get(ending)).orElseThrow();
        return new Asset(address, Rendered.of(200, mediaType, Rendered.Freshness.FOREVER, bytes));
    }

    /// The style names files as they stand beside it.
    private static byte[] withAddresses(byte[] css) {
        var text = new String(css, java.nio.charset.StandardCharsets.UTF_8);
        for (var entry : BY_NAME.entrySet()) {
            text = text.replace(
                    "url(" + entry.getKey() + ")", "url(" + entry.getValue().address() + ")");
        }
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] read(String name) {
        try (var stream = Assets.class.getResourceAsStream("assets/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("marsad/web/assets/" + name + " is missing from the class path");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

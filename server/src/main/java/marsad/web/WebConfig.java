package marsad.web;

import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Where and how the portal is served.
///
/// @param host the address to listen on: `127.0.0.1` for this machine alone, `0.0.0.0` for all
/// @param port to listen on; 0 lets the system choose
/// @param baseUrl what readers type, `https://news.example`; links take its scheme and port, and its host for the
/// edition
///     that answers every host. Null: links follow the request
/// @param zone in which days begin and times are shown
/// @param behindProxy whether a proxy of ours stands before the portal: then the reader's address is the last one of
///     `X-Forwarded-For`, which nobody else may be believed
/// @param cacheBytes how much memory rendered pages may take
public record WebConfig(
        String host, int port, @Nullable URI baseUrl, ZoneId zone, boolean behindProxy, long cacheBytes) {

    /// What holds where nothing is set.
    public static final WebConfig DEFAULT =
            new WebConfig("127.0.0.1", 8080, null, ZoneId.of("Asia/Amman"), false, 16L << 20);

    public WebConfig {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
        }
        if (cacheBytes < 1 << 20) {
            throw new IllegalArgumentException(
                    "the page cache needs a megabyte at least, not %d bytes".formatted(cacheBytes));
        }
        if (baseUrl != null) {
            checkedBase(baseUrl);
        }
    }

    /// The same address, which is known to be one that links can begin with.
    ///
    /// @throws IllegalArgumentException where it has more than scheme, host and port, or another scheme than http(s)
    public static URI checkedBase(URI base) {
        if (base.getHost() == null
                || !("http".equals(base.getScheme()) || "https".equals(base.getScheme()))
                || !(base.getPath().isEmpty() || base.getPath().equals("/"))
                || base.getQuery() != null) {
            throw new IllegalArgumentException("a base address is http(s)://host or http(s)://host:port, not " + base);
        }
        return base;
    }

    /// The same on another host and port.
    public WebConfig at(String otherHost, int otherPort) {
        return new WebConfig(otherHost, otherPort, baseUrl, zone, behindProxy, cacheBytes);
    }
}

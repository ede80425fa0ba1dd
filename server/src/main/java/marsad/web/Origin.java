package marsad.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The first part of an address: scheme, host and port. Only host names and IP addresses get in, so it may stand in a
/// page and in the key of a cache.
///
/// @param scheme `http` or `https`
/// @param host in lower case, without port
/// @param port with its colon («:8080»), or empty
public record Origin(String scheme, String host, String port) {
    private static final Pattern AUTHORITY =
            Pattern.compile("([a-z0-9](?:[a-z0-9.-]{0,252})|\\[[0-9a-f:.]{2,45}])(:[0-9]{1,5})?");

    /// What a `Host` header says, for http; empty where it is no host name.
    static Optional<Origin> ofHostHeader(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        var match = AUTHORITY.matcher(header.toLowerCase(Locale.ROOT));
        return match.matches()
                ? Optional.of(new Origin(
                        "http",
                        match.group(1),
                        Optional.ofNullable(match.group(2)).orElse("")))
                : Optional.empty();
    }

    static Origin of(URI base) {
        return new Origin(
                base.getScheme(),
                base.getHost().toLowerCase(Locale.ROOT),
                base.getPort() < 0 ? "" : ":" + base.getPort());
    }

    /// The same scheme and port on another host.
    public Origin on(String otherHost) {
        return new Origin(scheme, otherHost, port);
    }

    /// «http://host:port», without a slash at the end.
    @Override
    public String toString() {
        return scheme + "://" + host + port;
    }
}

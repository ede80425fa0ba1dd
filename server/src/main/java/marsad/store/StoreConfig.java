package marsad.store;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the store lives.
///
/// @param data the data folder; holds the embedded PostgreSQL and, beside it, what is derived from it
/// @param url an external PostgreSQL as `postgresql://user:password@host/name` or `jdbc:postgresql://…`, or null for
/// the
///     embedded one
public record StoreConfig(Path data, @Nullable String url) {

    private static final String JDBC = "jdbc:postgresql:";

    /// @throws MarsadException [Fault#SETTING] where `url` is neither of the two forms
    public StoreConfig {
        data = data.toAbsolutePath().normalize();
        if (url != null) {
            url = url.startsWith(JDBC) ? url : jdbcUrl(url);
        }
    }

    /// The embedded PostgreSQL under `data`.
    public static StoreConfig embeddedIn(Path data) {
        return new StoreConfig(data, null);
    }

    /// What to call the database in a message: the folder, or the address without user and password.
    String name() {
        return url == null ? data.toString() : url.replaceFirst("\\?.*", "");
    }

    private static String jdbcUrl(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException unreadable) {
            throw wrong(unreadable.getMessage());
        }
        var scheme = uri.getScheme();
        if ((!"postgresql".equals(scheme) && !"postgres".equals(scheme)) || uri.getHost() == null) {
            throw wrong("neither postgresql://user:password@host/name nor jdbc:postgresql://host/name");
        }
        var jdbc = new StringBuilder(JDBC).append("//").append(uri.getHost());
        if (uri.getPort() >= 0) {
            jdbc.append(':').append(uri.getPort());
        }
        jdbc.append(uri.getRawPath().isEmpty() ? "/" : uri.getRawPath());
        var separator = '?';
        if (uri.getRawQuery() != null) {
            jdbc.append(separator).append(uri.getRawQuery());
            separator = '&';
        }
        if (uri.getUserInfo() != null) {
            var user = uri.getUserInfo().split(":", 2);
            jdbc.append(separator).append("user=").append(encoded(user[0]));
            if (user.length == 2) {
                jdbc.append("&password=").append(encoded(user[1]));
            }
        }
        return jdbc.toString();
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    private static MarsadException wrong(@Nullable String reason) {
        return new MarsadException(Fault.SETTING, "MARSAD_DB_URL", String.valueOf(reason), null);
    }
}

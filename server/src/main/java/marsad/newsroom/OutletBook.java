package marsad.newsroom;

import java.lang.Character.UnicodeScript;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import marsad.store.Outlet;
import marsad.store.Outlets;
import marsad.text.Folded;
import org.jspecify.annotations.Nullable;

/// Finds the outlet that a capture belongs to, entering it where it is new. One host is one outlet.
///
/// Used by one thread.
final class OutletBook {
    /// Who publishes what names no outlet and comes from nowhere.
    private static final Outlet UNKNOWN = new Outlet(
            "unknown", "مصدر غير مذكور", "Unnamed source", null, null, null, null, Outlet.Display.FULL, false);

    private static final Pattern HOST_NAME = Pattern.compile("[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}");
    private static final Pattern NO_SLUG = Pattern.compile("[^\\p{L}\\d]+");

    private static final int LONGEST_SLUG = 80;

    private final Outlets outlets;
    private final Map<String, Outlet> byKey = new HashMap<>();
    private final Map<String, Outlet> byHost = new HashMap<>();
    private final Map<String, Outlet> byName = new HashMap<>();

    OutletBook(Outlets outlets) {
        this.outlets = outlets;
        outlets.all().forEach(this::remember);
    }

    /// The outlet of a capture.
    ///
    /// @param name its name or key as the capture gives it, or null
    /// @param url an address of one of its pages, or null
    Outlet outletOf(@Nullable String name, @Nullable String url) {
        var known = name == null ? null : byKey.get(name.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        var host = Address.of(url).map(Address::host).orElseGet(() -> hostIn(name));
        if (host != null) {
            var ofHost = byHost.get(host);
            return ofHost != null ? ofHost : enter(outlet(host, nameOr(name, host), home(url, host)));
        }
        if (name == null || slug(name).isEmpty()) {
            return byKey.containsKey(UNKNOWN.key()) ? UNKNOWN : enter(UNKNOWN);
        }
        var ofName = byName.get(fold(name));
        return ofName != null ? ofName : enter(outlet(slug(name), name, null));
    }

    private Outlet enter(Outlet outlet) {
        outlets.enter(outlet);
        var entered = outlets.find(outlet.key()).orElse(outlet);
        remember(entered);
        return entered;
    }

    private void remember(Outlet outlet) {
        byKey.put(outlet.key(), outlet);
        if (HOST_NAME.matcher(outlet.key()).matches()) {
            byHost.putIfAbsent(outlet.key(), outlet);
        }
        Address.of(outlet.home()).ifPresent(home -> byHost.putIfAbsent(home.host(), outlet));
        if (outlet.nameAr() != null) {
            byName.putIfAbsent(fold(outlet.nameAr()), outlet);
        }
        if (outlet.nameEn() != null) {
            byName.putIfAbsent(fold(outlet.nameEn()), outlet);
        }
    }

    private static Outlet outlet(String key, String name, @Nullable String home) {
        var arabic = name.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.ARABIC);
        return new Outlet(
                key, arabic ? name : null, arabic ? null : name, home, null, null, null, Outlet.Display.FULL, false);
    }

    private static String nameOr(@Nullable String name, String host) {
        return name == null || name.isBlank() ? host : name.strip();
    }

    private static @Nullable String hostIn(@Nullable String name) {
        return name != null && HOST_NAME.matcher(name.strip()).matches() ? Address.host(name.strip()) : null;
    }

    private static String home(@Nullable String url, String host) {
        if (url != null) {
            try {
                var address = URI.create(url.replaceFirst("^(\\w+://[^/?#]+).*$", "$1"));
                return address.getScheme() + "://" + address.getAuthority() + "/";
            } catch (IllegalArgumentException unreadable) {
                // the host alone will do
            }
        }
        return "https://" + host + "/";
    }

    private static String slug(String name) {
        var slug = NO_SLUG.matcher(Folded.foldForMatching(name).toLowerCase(Locale.ROOT))
                .replaceAll("-")
                .replaceAll("^-|-$", "");
        return slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
    }

    private static String fold(String name) {
        return Folded.foldForMatching(name).toLowerCase(Locale.ROOT).strip();
    }
}

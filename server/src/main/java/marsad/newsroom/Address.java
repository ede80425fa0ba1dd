package marsad.newsroom;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address on the web, reduced to what tells one page from another.
///
/// Two spellings of one page come out the same: `http` and `https`, `www.` and `m.`, letters as they are and
/// percent-encoded, parameters in another order, parameters that only say how the reader came there.
///
/// @param host host name in lower case without `www.`, `m.` and the like
/// @param rest path and query, without a slash at the end
public record Address(String host, String rest) {

    /// Parameters by which senders of links follow readers, as the large senders document them.
    private static final Set<String> TRACKING = Set.of(
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "utm_term",
            "utm_content",
            "utm_id",
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "yclid",
            "igshid",
            "mc_cid",
            "mc_eid");

    private static final Pattern FRONT = Pattern.compile("^(?:www\\d?|m|mobile|amp)\\.(?=.+\\.)");

    /// Database keys are indexed, and an index entry has room for some 2,700 bytes.
    private static final int LONGEST_KEY = 1000;

    private static final BasicURLNormalizer NORMALIZER = BasicURLNormalizer.newBuilder()
            .idnNormalization(BasicURLNormalizer.IdnNormalization.PUNYCODE)
            .queryParamsToRemove(TRACKING)
            .build();

    /// Reads an address; empty where it is none of the web.
    public static Optional<Address> of(@Nullable String url) {
        if (url == null || !url.regionMatches(true, 0, "http", 0, 4)) {
            return Optional.empty();
        }
        var normal = NORMALIZER.filter(url);
        if (normal == null) {
            return Optional.empty();
        }
        try {
            var uri = URI.create(normal);
            if (uri.getHost() == null) {
                return Optional.empty();
            }
            var rest = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            return Optional.of(new Address(host(uri.getHost()), rest.replaceFirst("/$", "")));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /// A host name without what stands before an outlet's own name.
    public static String host(String name) {
        return FRONT.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    /// What stands for the page in the store.
    public String key() {
        var key = host + rest;
        return key.length() <= LONGEST_KEY ? key : host + "/sha256:" + sha256(key);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

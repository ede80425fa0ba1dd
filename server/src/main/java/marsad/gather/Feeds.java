package marsad.gather;

import java.util.Locale;
import java.util.regex.Pattern;
import marsad.page.Capture;
import org.jspecify.annotations.Nullable;

/// Reads RSS 0.90–2.0, RDF, Atom 0.3 and 1.0, JSON Feed and site maps, in order or not. Never throws on what a site
/// sends; holds no state.
///
/// Bytes become text by all the evidence there is (mark, header, prolog, letters). XML in order is read as such; what
/// is
/// not is mended; what can't be mended is searched for entries. Document types are dropped unread: no entity of theirs
/// is ever expanded, and nothing outside of the feed is fetched.
public final class Feeds {
    private static final Pattern ROOT = Pattern.compile(
            "<(?:[\\w-]{1,20}:)?(rss|rdf|feed|channel|urlset|sitemapindex)\\b", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 16 << 10;

    /// Reads a feed.
    ///
    /// @param capture its bytes, with the address that relative links are relative to
    public Feed.Read read(Capture capture) {
        var text = capture.text().orElse(null);
        if (text == null) {
            return new Feed.Read.Bad(capture.bytes().length == 0 ? "empty" : "no text");
        }
        try {
            return read(text, capture.address());
        } catch (StackOverflowError deep) {
            return new Feed.Read.Bad("elements nested too deep");
        }
    }

    private static Feed.Read read(String text, @Nullable String base) {
        var head = text.substring(0, Math.min(text.length(), HEAD));
        if (head.stripLeading().startsWith("{")) {
            return JsonFeed.read(text, base);
        }
        var root = ROOT.matcher(head);
        if (!root.find()) {
            return new Feed.Read.Bad(looksLikePage(head) ? "a page" : "no feed");
        }
        return switch (root.group(1).toLowerCase(Locale.ROOT)) {
            case "urlset", "sitemapindex" -> SiteMap.read(text, base);
            default -> XmlFeed.read(text, base);
        };
    }

    private static boolean looksLikePage(String head) {
        var lower = head.toLowerCase(Locale.ROOT);
        return lower.contains("<html") || lower.contains("<!doctype html") || lower.contains("<body");
    }
}

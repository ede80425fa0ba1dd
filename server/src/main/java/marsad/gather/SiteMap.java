package marsad.gather;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads site maps (sitemaps.org 0.9, with Google's news and image elements) and indexes of them.
final class SiteMap {
    private SiteMap() {}

    static Feed.Read read(String text, @Nullable String base) {
        var document = Jsoup.parse(XmlFeed.withoutJunk(text), base == null ? "" : base, Parser.xmlParser());
        var entries = new ArrayList<FeedEntry>();
        for (var url : document.select("url, *|url")) {
            var entry = entry(url, base);
            if (entry != null && entries.size() < XmlFeed.MOST_ENTRIES) {
                entries.add(entry);
            }
        }
        var maps = new ArrayList<String>();
        for (var map : document.select("sitemap, *|sitemap")) {
            var address = FeedWords.address(XmlFeed.text(map, "loc"), base);
            if (address != null && maps.size() < XmlFeed.MOST_ENTRIES) {
                maps.add(address);
            }
        }
        if (entries.isEmpty() && maps.isEmpty()) {
            var empty = text.contains("</urlset>") || text.contains("</sitemapindex>");
            return empty ? found(Feed.Form.SITEMAP, entries, maps) : new Feed.Read.Bad("a site map without addresses");
        }
        return found(entries.isEmpty() ? Feed.Form.INDEX : Feed.Form.SITEMAP, entries, maps);
    }

    private static Feed.Read found(Feed.Form form, List<FeedEntry> entries, List<String> maps) {
        return new Feed.Read.Found(new Feed(form, null, null, null, null, null, entries, maps, ""));
    }

    private static @Nullable FeedEntry entry(Element url, @Nullable String base) {
        var address = FeedWords.address(XmlFeed.text(url, "loc"), base);
        if (address == null) {
            return null;
        }
        var title = XmlFeed.text(url, "title");
        return new FeedEntry(
                address,
                address,
                FeedWords.title(title),
                null,
                FeedWords.time(XmlFeed.text(url, "publication_date")),
                FeedWords.time(XmlFeed.text(url, "lastmod")),
                FeedWords.language(XmlFeed.text(url, "language")),
                XmlFeed.text(url, "genres"),
                null,
                "",
                false);
    }
}

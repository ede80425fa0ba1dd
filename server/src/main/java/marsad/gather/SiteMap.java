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
        if (XmlFeed.isTooDeep(document)) {
            return new Feed.Read.Bad("elements nested too deep");
        }
        var entries = new ArrayList<FeedEntry>();
        for (var url : document.select("url, *|url")) {
            var entry = entry(url, base);
            if (entry != null && entries.size() < XmlFeed.MOST_ENTRIES) {
                entries.add(entry);
            }
        }
        var maps = new ArrayList<String>();
        for (var map : document.select("sitemap, *|sitemap")) {
            var address = FeedWords.address(text(map, "loc"), base);
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
        var address = FeedWords.address(text(url, "loc"), base);
        if (address == null) {
            return null;
        }
        var title = text(url, "title");
        return new FeedEntry(
                address,
                address,
                FeedWords.title(title),
                null,
                FeedWords.time(text(url, "publication_date")),
                FeedWords.time(text(url, "lastmod")),
                FeedWords.language(text(url, "language")),
                text(url, "genres"),
                null,
                "",
                false);
    }

    /// The text of the first element of this local name in an entry or in what tells of its news, whatever its prefix;
    /// null where there is none. Pictures and films have titles too, which are not the entry's.
    private static @Nullable String text(Element entry, String name) {
        for (var child : entry.children()) {
            if (XmlFeed.localName(child).equals(name)) {
                return orNull(child);
            }
            if (XmlFeed.localName(child).equals("news")) {
                for (var inNews : child.getAllElements()) {
                    if (inNews != child && XmlFeed.localName(inNews).equals(name)) {
                        return orNull(inNews);
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable String orNull(Element element) {
        var text = element.wholeText().strip();
        return text.isEmpty() ? null : text;
    }
}

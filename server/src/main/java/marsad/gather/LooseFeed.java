package marsad.gather;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Looks for entries in a document that is no feed of any known version, by the names of elements alone.
final class LooseFeed {
    private LooseFeed() {}

    static Feed read(Document document, @Nullable String base) {
        var entries = new ArrayList<FeedEntry>();
        for (var element : document.getAllElements()) {
            var name = XmlFeed.localName(element);
            if ((name.equals("item") || name.equals("entry"))
                    && hasChildren(element)
                    && entries.size() < XmlFeed.MOST_ENTRIES) {
                entries.add(entry(element, base));
            }
        }
        var channel = document.selectFirst("channel, feed, *|channel, *|feed");
        var title = channel == null ? null : child(channel, "title");
        return new Feed(
                Feed.Form.FEED,
                title == null ? null : FeedWords.title(title),
                channel == null ? null : FeedWords.language(child(channel, "language")),
                null,
                null,
                null,
                entries,
                List.of(),
                "");
    }

    private static FeedEntry entry(Element item, @Nullable String base) {
        var content = first(child(item, "encoded"), child(item, "content"));
        var summary = first(child(item, "description"), child(item, "summary"));
        return new FeedEntry(
                first(child(item, "guid"), first(child(item, "id"), attribute(item, "rdf:about"))),
                FeedWords.address(link(item), base),
                FeedWords.title(child(item, "title")),
                first(child(item, "creator"), child(item, "author")),
                FeedWords.time(first(
                        first(child(item, "pubdate"), child(item, "published")),
                        first(child(item, "date"), child(item, "issued")))),
                FeedWords.time(first(child(item, "updated"), child(item, "modified"))),
                null,
                child(item, "category"),
                null,
                content != null ? content : summary != null ? summary : "",
                content != null);
    }

    private static @Nullable String link(Element item) {
        for (var child : item.children()) {
            if (XmlFeed.localName(child).equals("link")) {
                var rel = child.attr("rel");
                if (!child.attr("href").isBlank() && (rel.isEmpty() || rel.equals("alternate"))) {
                    return child.attr("href");
                }
                if (!child.wholeText().isBlank()) {
                    return child.wholeText().strip();
                }
            }
        }
        var guid = child(item, "guid");
        return guid != null && guid.startsWith("http") ? guid : null;
    }

    private static @Nullable String child(Element parent, String name) {
        for (var child : parent.children()) {
            if (XmlFeed.localName(child).equals(name)) {
                var text = child.children().isEmpty()
                        ? child.wholeText().strip()
                        : child.html().strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return null;
    }

    private static boolean hasChildren(Element element) {
        return !element.children().isEmpty();
    }

    private static @Nullable String attribute(Element element, String name) {
        var value = element.attr(name);
        return value.isBlank() ? null : value;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}

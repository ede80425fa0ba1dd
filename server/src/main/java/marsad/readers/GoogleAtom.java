package marsad.readers;

import java.util.List;
import java.util.Optional;
import marsad.store.ReaderItems;
import marsad.web.Visit;

/// A stream as Atom with the tags of Google Reader on its entries.
final class GoogleAtom {
    private static final String SCHEME = "http://www.google.com/reader/";

    private GoogleAtom() {}

    static String feed(Visit visit, String stream, String title, List<ReaderItems.Item> items) {
        var xml = new StringBuilder(1024 + items.size() * 2048);
        xml.append(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:gr=\"")
                .append(SCHEME)
                .append("atom/\">\n");
        element(xml, "id", "tag:google.com,2005:reader/" + stream);
        element(xml, "title", title);
        link(xml, "self", visit.links().absolute(visit.path()));
        element(
                xml,
                "updated",
                (items.isEmpty()
                                ? java.time.Instant.EPOCH
                                : items.getFirst().headline().changedAt())
                        .toString());
        items.forEach(item -> entry(xml, visit, item));
        return xml.append("</feed>\n").toString();
    }

    private static void entry(StringBuilder xml, Visit visit, ReaderItems.Item item) {
        var headline = item.headline();
        xml.append("<entry gr:crawl-timestamp-msec=\"")
                .append(headline.firstSeen().toEpochMilli())
                .append("\">\n");
        element(xml, "id", Streams.longId(headline.id()));
        element(xml, "title", headline.title());
        link(xml, "alternate", Shelf.page(visit, item));
        element(xml, "published", headline.at().toString());
        element(xml, "updated", headline.changedAt().toString());
        category(xml, "reading-list");
        if (item.read()) {
            category(xml, "read");
        } else {
            category(xml, "fresh");
        }
        if (item.starred()) {
            category(xml, "starred");
        }
        xml.append("<author>");
        element(
                xml,
                "name",
                Optional.ofNullable(item.byline())
                        .orElseGet(() -> headline.outlet().name(visit.edition().language())));
        xml.append("</author>\n<content type=\"html\">")
                .append(ItemText.escaped(ItemText.html(visit, item)))
                .append("</content>\n</entry>\n");
    }

    private static void category(StringBuilder xml, String state) {
        xml.append("<category term=\"user/-/state/com.google/")
                .append(state)
                .append("\" scheme=\"")
                .append(SCHEME)
                .append("\" label=\"")
                .append(state)
                .append("\"/>\n");
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append('>').append(ItemText.escaped(text));
        xml.append("</").append(name).append(">\n");
    }

    private static void link(StringBuilder xml, String relation, String address) {
        xml.append("<link rel=\"")
                .append(relation)
                .append("\" href=\"")
                .append(ItemText.escaped(address))
                .append("\"/>\n");
    }
}

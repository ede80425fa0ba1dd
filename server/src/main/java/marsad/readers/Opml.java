package marsad.readers;

import java.util.List;
import marsad.web.Reply;
import marsad.web.Visit;

/// The feeds as OPML, by label.
final class Opml {
    private Opml() {}

    static Reply of(Visit visit, List<Shelf.Feed> feeds) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<opml version=\"2.0\">\n<head><title>")
                .append(ItemText.escaped(visit.editionName()))
                .append("</title></head>\n<body>\n");
        feeds.stream().map(Shelf.Feed::label).distinct().forEach(label -> {
            xml.append("<outline text=\"")
                    .append(ItemText.escaped(label.title()))
                    .append("\">\n");
            feeds.stream()
                    .filter(feed -> feed.label().equals(label))
                    .forEach(feed -> xml.append("<outline type=\"rss\" text=\"%s\" xmlUrl=\"%s\" htmlUrl=\"%s\"/>\n"
                            .formatted(
                                    ItemText.escaped(feed.title()),
                                    ItemText.escaped(Shelf.address(visit, feed)),
                                    ItemText.escaped(Shelf.home(visit, feed)))));
            xml.append("</outline>\n");
        });
        return Answer.xml("text/x-opml", xml.append("</body>\n</opml>\n").toString());
    }
}

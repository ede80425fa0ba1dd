package marsad.gather;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import marsad.page.Capture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Lists of subscriptions as reading programs exchange them (OPML 2.0), read leniently.
public final class Opml {
    private static final String SITE_MAP = "sitemap";

    private Opml() {}

    /// One subscription.
    ///
    /// @param address of the feed
    /// @param siteMap whether it is a site map: programs but ours pass such by
    /// @param title what it is called, or null
    /// @param home the page that it belongs to, or null
    /// @param folder the folder that it lies in, or null
    /// @param language BCP 47, or null
    public record Subscription(
            String address,
            boolean siteMap,
            @Nullable String title,
            @Nullable String home,
            @Nullable String folder,
            @Nullable String language) {}

    /// All subscriptions of a list, whatever folders they lie in; none where it is no list.
    public static List<Subscription> read(byte[] bytes) {
        var text = Capture.of(bytes).text().orElse("");
        var document = Jsoup.parse(text, "", Parser.xmlParser());
        var found = new ArrayList<Subscription>();
        for (var outline : document.getElementsByTag("outline")) {
            var address = FeedWords.address(attribute(outline, "xmlUrl"), null);
            if (address != null) {
                found.add(new Subscription(
                        address,
                        SITE_MAP.equals(attribute(outline, "type")),
                        first(attribute(outline, "title"), attribute(outline, "text")),
                        FeedWords.address(attribute(outline, "htmlUrl"), null),
                        first(attribute(outline, "category"), folder(outline)),
                        FeedWords.language(attribute(outline, "language"))));
            }
        }
        return found;
    }

    /// A list that other programs can read.
    public static byte[] write(String title, List<Subscription> subscriptions) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory()
                    .createXMLStreamWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters(title);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("body");
            for (var one : subscriptions) {
                xml.writeCharacters("\n");
                write(xml, one);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(XMLStreamWriter xml, Subscription one) throws XMLStreamException {
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", one.siteMap() ? SITE_MAP : "rss");
        xml.writeAttribute("text", one.title() == null ? one.address() : one.title());
        xml.writeAttribute("xmlUrl", one.address());
        if (one.home() != null) {
            xml.writeAttribute("htmlUrl", one.home());
        }
        if (one.folder() != null) {
            xml.writeAttribute("category", one.folder());
        }
        if (one.language() != null) {
            xml.writeAttribute("language", one.language());
        }
    }

    private static @Nullable String folder(Element outline) {
        var parent = outline.parent();
        return parent != null && parent.tagName().equals("outline")
                ? first(attribute(parent, "title"), attribute(parent, "text"))
                : null;
    }

    /// Names of attributes are written in any case.
    private static @Nullable String attribute(Element element, String name) {
        for (var attribute : element.attributes()) {
            if (attribute.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))
                    && !attribute.getValue().isBlank()) {
                return attribute.getValue().strip();
            }
        }
        return null;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}

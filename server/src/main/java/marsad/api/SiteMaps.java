package marsad.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import marsad.store.Headline;
import marsad.store.Position;
import marsad.store.Store;
import marsad.web.Language;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Visit;
import marsad.web.Wing;
import org.jspecify.annotations.Nullable;

/// What search engines read: `robots.txt`, the site map by month, and the news site map of the last two days.
public final class SiteMaps implements Wing {
    private static final String SITE_MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
    private static final String MEDIA_TYPE = "application/xml; charset=utf-8";

    /// What the protocol allows in one file; a fuller month goes on in a next one.
    private static final int ADDRESSES = 10_000;

    private static final int NEWS_ADDRESSES = 1_000;
    private static final Duration NEWS_SPAN = Duration.ofDays(2);

    private final Store store;
    private final Clock clock;

    public SiteMaps(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    @Override
    public String root() {
        return "/sitemap";
    }

    @Override
    public void enter(Entrance entrance) {
        entrance.document(Language.ENGLISH, "/robots.txt", Set.of(), this::robots);
        entrance.document(Language.ENGLISH, "/sitemap.xml", Set.of(), this::index);
        entrance.document(Language.ENGLISH, "/sitemap-news.xml", Set.of(), this::news);
        entrance.document(Language.ENGLISH, "/sitemap/{month}/{part}", Set.of(), this::month);
    }

    @Override
    public Rendered refuse(Visit visit, Refusal refusal) {
        return Json.problem(visit, refusal);
    }

    private Rendered robots(Visit visit) {
        var text = """
                User-agent: *
                Disallow: /search
                Disallow: /ar/search
                Disallow: /en/search
                Disallow: /api/
                Sitemap: %s
                Sitemap: %s
                """.formatted(
                        visit.links().absolute("/sitemap.xml"), visit.links().absolute("/sitemap-news.xml"));
        return Rendered.of("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private Rendered index(Visit visit) {
        return document(xml -> {
            start(xml, "sitemapindex", false);
            for (var month : store.headlines().months(visit.selection())) {
                for (var part = 1; (part - 1) * ADDRESSES < month.articles(); part++) {
                    xml.writeStartElement("sitemap");
                    element(xml, "loc", visit.links().absolute("/sitemap/%s/%d".formatted(month.month(), part)));
                    xml.writeEndElement();
                }
            }
            xml.writeEndElement();
        });
    }

    private Rendered month(Visit visit) {
        YearMonth month;
        try {
            month = YearMonth.parse(visit.segment("month"));
        } catch (DateTimeException none) {
            throw Refusal.notFound();
        }
        var selection = visit.selection().between(month.atDay(1), month.atEndOfMonth());
        @Nullable Position after = null;
        List<Headline> headlines = List.of();
        for (var part = visit.number("part"); part > 0; part--) {
            headlines = store.headlines().latest(selection, after, ADDRESSES);
            if (headlines.isEmpty()) {
                throw Refusal.notFound();
            }
            after = headlines.getLast().position();
        }
        var shown = headlines;
        return document(xml -> {
            start(xml, "urlset", false);
            for (var headline : shown) {
                xml.writeStartElement("url");
                element(xml, "loc", address(visit, headline));
                element(xml, "lastmod", headline.changedAt().toString());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    private Rendered news(Visit visit) {
        var oldest = clock.instant().minus(NEWS_SPAN);
        var headlines = store.headlines().latest(visit.selection(), null, NEWS_ADDRESSES).stream()
                .filter(headline -> headline.at().isAfter(oldest))
                .toList();
        return document(xml -> {
            start(xml, "urlset", true);
            for (var headline : headlines) {
                xml.writeStartElement("url");
                element(xml, "loc", address(visit, headline));
                xml.writeStartElement(NEWS, "news");
                xml.writeStartElement(NEWS, "publication");
                newsElement(xml, "name", visit.edition().name(visit.edition().language()));
                newsElement(xml, "language", visit.edition().language());
                xml.writeEndElement();
                newsElement(xml, "publication_date", headline.at().toString());
                newsElement(xml, "title", headline.title());
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    private static String address(Visit visit, Headline headline) {
        return visit.links().absolute("/article/" + headline.id());
    }

    private static Rendered document(Body body) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            body.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a site map cannot be written", impossible);
        }
        return Rendered.of(MEDIA_TYPE, bytes.toByteArray());
    }

    private static void start(XMLStreamWriter xml, String name, boolean news) throws XMLStreamException {
        xml.setDefaultNamespace(SITE_MAP);
        if (news) {
            xml.setPrefix("news", NEWS);
        }
        xml.writeStartElement(SITE_MAP, name);
        xml.writeDefaultNamespace(SITE_MAP);
        if (news) {
            xml.writeNamespace("news", NEWS);
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(SITE_MAP, name);
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }

    private static void newsElement(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(NEWS, name);
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }
}

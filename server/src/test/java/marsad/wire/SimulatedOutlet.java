package marsad.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import marsad.gather.Press;
import marsad.store.Source;

/// One outlet of the simulated press: it publishes, and its feed has one of the faults that feeds have.
final class SimulatedOutlet {

    /// How an outlet's feed is.
    enum Fault {
        RSS,
        ATOM,
        JSON,
        RDF,
        SITEMAP,
        SITE_MAP_INDEX,
        SUMMARY_ONLY,
        WINDOWS_1256_IN_HEADER,
        WINDOWS_1256_IN_PROLOG,
        WINDOWS_1256_UNSAID,
        UNESCAPED_AMPERSANDS,
        UNKNOWN_ENTITIES,
        UNCLOSED_ELEMENTS,
        JUNK_BEFORE,
        CUT_OFF_NOW_AND_THEN,
        ETAG_THAT_LIES,
        ETAG_THAT_NEVER_FITS,
        DATE_THAT_LIES,
        SLOW,
        FAILS_NOW_AND_THEN,
        BUSY_NOW_AND_THEN,
        BREAKS_OFF_NOW_AND_THEN,
        MOVES,
        OTHER_NAMES_EACH_TIME,
        OTHER_ADDRESSES_EACH_TIME,
        NAMED_BY_PLACE,
        HEADLINES_EDITED,
        DATES_IN_ARABIC,
        DATES_IN_THE_FUTURE,
        NO_DATES,
        MARKUP_IN_TITLES,
        RELATIVE_LINKS,
        COMPRESSED,
        PAGES_FORBIDDEN,
        PAGES_FAIL_AT_FIRST,
        SLOW_ROBOTS_DELAY
    }

    /// One thing that was published.
    ///
    /// @param token stands in its text and nowhere else
    record Published(int number, String token, Instant at) {}

    private static final int LISTED = 25;
    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final String[] PLACES = {
        "الميناء", "السوق القديمة", "الجامعة", "محطة القطار", "الملعب البلدي", "سوق السمك", "المكتبة العامة", "الحديقة"
    };
    private static final String[] DEEDS = {
        "افتتاح", "ترميم", "توسعة", "إغلاق", "زيارة وزارية إلى", "حريق محدود قرب", "معرض كتاب في", "خلاف على"
    };
    private static final DateTimeFormatter RFC = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter IN_ARABIC = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy HH:mm", Locale.forLanguageTag("ar-u-nu-latn"))
            .withZone(ZoneOffset.UTC);

    private final Press press;
    private final String host;
    private final Fault fault;
    private final int number;
    private final Random chance;
    private final List<Published> published = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();

    /// An outlet with the fault that its number gives it.
    SimulatedOutlet(Press press, int number, long seed) {
        this(press, number, Fault.values()[number % Fault.values().length], seed);
    }

    SimulatedOutlet(Press press, int number, Fault fault, long seed) {
        this.press = press;
        this.number = number;
        this.fault = fault;
        host = "outlet" + number + ".example";
        chance = new Random(seed + number);
        press.put(host, "/robots.txt", "text/plain", robots());
        press.put(host, path(), this::feed);
        press.put(host, "/part-1.xml", this::siteMap);
        press.put(host, "/moved/feed", this::feed);
    }

    Fault fault() {
        return fault;
    }

    String host() {
        return host;
    }

    String address() {
        return press.address(host, path());
    }

    Source.Kind kind() {
        return fault == Fault.SITEMAP || fault == Fault.SITE_MAP_INDEX ? Source.Kind.SITEMAP : Source.Kind.FEED;
    }

    synchronized List<Published> published() {
        return List.copyOf(published);
    }

    /// Publishes one more.
    synchronized void publish() {
        var next = new Published(
                published.size(),
                "رمز" + number + "س" + published.size() + "ص" + Long.toString(chance.nextLong(1 << 30), 36),
                Instant.now());
        published.add(next);
        press.put(host, "/news/" + next.number(), exchange -> page(exchange, next));
    }

    private String path() {
        return switch (fault) {
            case JSON -> "/feed.json";
            case SITEMAP, SITE_MAP_INDEX -> "/news.xml";
            default -> "/feed";
        };
    }

    private String robots() {
        return switch (fault) {
            case PAGES_FORBIDDEN -> "User-agent: *\nDisallow: /news/\n";
            case SLOW_ROBOTS_DELAY -> "User-agent: *\nCrawl-delay: 1\n";
            default -> "User-agent: *\nDisallow: /hidden/\n";
        };
    }

    private void feed(HttpExchange exchange) throws IOException {
        var turn = asked.incrementAndGet();
        var items = newest();
        switch (fault) {
            case SLOW -> pause(1500);
            case FAILS_NOW_AND_THEN -> {
                if (turn % 3 == 0) {
                    Press.send(exchange, 500, "text/html", "تعذر".getBytes(StandardCharsets.UTF_8));
                    return;
                }
            }
            case BUSY_NOW_AND_THEN -> {
                if (turn % 4 == 0) {
                    exchange.getResponseHeaders().set("Retry-After", "2");
                    Press.send(exchange, turn % 8 == 0 ? 429 : 503, "text/plain", new byte[0]);
                    return;
                }
            }
            case BREAKS_OFF_NOW_AND_THEN -> {
                if (turn % 3 == 0) {
                    exchange.sendResponseHeaders(200, 100_000);
                    exchange.getResponseBody().write("<rss><channel>".getBytes(StandardCharsets.UTF_8));
                    return; // and the connection closes
                }
            }
            case MOVES -> {
                if (turn > 2 && exchange.getRequestURI().getPath().equals("/feed")) {
                    exchange.getResponseHeaders().set("Location", "/moved/feed");
                    exchange.sendResponseHeaders(turn % 2 == 0 ? 301 : 308, -1);
                    return;
                }
            }
            default -> {}
        }
        var etag = fault == Fault.ETAG_THAT_LIES
                ? "\"" + items.size() / 12 + "\""
                : "\"" + items.size() + "-"
                        + (items.isEmpty() ? 0 : items.getFirst().number()) + edition() + "\"";
        var headers = exchange.getResponseHeaders();
        if (fault == Fault.DATE_THAT_LIES) {
            headers.set("Last-Modified", "Mon, 20 Nov 2017 10:00:00 GMT");
            if (exchange.getRequestHeaders().containsKey("If-Modified-Since")) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
        } else if (fault == Fault.ETAG_THAT_NEVER_FITS) {
            headers.set("ETag", "\"" + turn + "\"");
        } else if (number % 2 == 0 || fault == Fault.ETAG_THAT_LIES) {
            headers.set("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
        }
        send(exchange, written(items, turn), turn);
    }

    private void send(HttpExchange exchange, String text, int turn) throws IOException {
        var whole = text.getBytes(isArabicCharset() ? ARABIC : StandardCharsets.UTF_8);
        var bytes = fault == Fault.CUT_OFF_NOW_AND_THEN && turn % 2 == 0
                ? java.util.Arrays.copyOf(whole, whole.length * 2 / 3)
                : whole;
        if (fault == Fault.COMPRESSED) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            bytes = gzip(bytes);
        }
        Press.send(exchange, 200, type(), bytes);
    }

    private boolean isArabicCharset() {
        return fault.name().startsWith("WINDOWS_1256");
    }

    private String type() {
        return switch (fault) {
            case ATOM -> "application/atom+xml";
            case JSON -> "application/feed+json";
            case WINDOWS_1256_IN_HEADER -> "text/xml; charset=windows-1256";
            case WINDOWS_1256_IN_PROLOG, WINDOWS_1256_UNSAID -> "text/xml";
            default -> "application/rss+xml; charset=utf-8";
        };
    }

    private synchronized List<Published> newest() {
        return published.reversed().stream().limit(LISTED).toList();
    }

    /// Headlines are edited once, three seconds after they were published.
    private long edition() {
        return fault != Fault.HEADLINES_EDITED
                ? 0
                : newest().stream()
                        .filter(item -> item.at().plusSeconds(3).isBefore(Instant.now()))
                        .count();
    }

    private String written(List<Published> items, int turn) {
        return switch (fault) {
            case ATOM -> atom(items);
            case JSON -> json(items);
            case RDF -> rdf(items);
            case SITEMAP -> siteMap(items);
            case SITE_MAP_INDEX ->
                "<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
                        + press.address(host, "/part-1.xml") + "</loc></sitemap></sitemapindex>";
            default -> rss(items, turn);
        };
    }

    private String rss(List<Published> items, int turn) {
        var prolog = fault == Fault.WINDOWS_1256_IN_PROLOG
                ? "<?xml version=\"1.0\" encoding=\"windows-1256\"?>\n"
                : fault == Fault.JUNK_BEFORE
                        ? "\n\n<br />\n<b>Warning</b>: تحذير<br />\n<?xml version=\"1.0\"?>\n"
                        : "<?xml version=\"1.0\"?>\n";
        var rows = new StringBuilder();
        for (var place = 0; place < items.size(); place++) {
            rows.append(item(items.get(place), place, turn));
        }
        return prolog
                + "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>منشور "
                + number + "</title><link>http://" + host + "/</link><description>أخبار</description>"
                + rows + "</channel></rss>";
    }

    private String item(Published item, int place, int turn) {
        var guid = switch (fault) {
            case OTHER_NAMES_EACH_TIME -> item.number() + "-" + turn;
            case NAMED_BY_PLACE -> String.valueOf(place);
            default -> "urn:" + host + ":" + item.number();
        };
        var link = fault == Fault.RELATIVE_LINKS ? "/news/" + item.number() : link(item);
        var shown = fault == Fault.OTHER_ADDRESSES_EACH_TIME ? link + "?s=" + turn + "&amp;utm_source=rss" : link;
        var title = switch (fault) {
            case MARKUP_IN_TITLES -> "&lt;b&gt;" + title(item) + "&lt;/b&gt; &amp;quot;خاص&amp;quot;";
            case UNESCAPED_AMPERSANDS -> title(item) + " & غيره";
            case UNKNOWN_ENTITIES -> title(item) + "&nbsp;&ndash;&hellip2;";
            default -> title(item);
        };
        var date = switch (fault) {
            case NO_DATES -> "";
            case DATES_IN_ARABIC -> "<pubDate>" + IN_ARABIC.format(item.at()) + "</pubDate>";
            case DATES_IN_THE_FUTURE -> "<pubDate>" + RFC.format(item.at().plusSeconds(400L * 86_400)) + "</pubDate>";
            default -> "<pubDate>" + RFC.format(item.at()) + "</pubDate>";
        };
        var text = hasSummaryOnly()
                ? "<description>" + summary(item) + "</description>"
                : "<content:encoded><![CDATA[" + text(item) + "]]></content:encoded>";
        var end = fault == Fault.UNCLOSED_ELEMENTS ? "" : "</guid>";
        return "<item><guid isPermaLink=\"false\">" + guid + end + "<title>" + title + "</title><link>" + shown
                + "</link>" + date + text + "</item>\n";
    }

    private boolean hasSummaryOnly() {
        return fault == Fault.SUMMARY_ONLY
                || fault == Fault.PAGES_FORBIDDEN
                || fault == Fault.PAGES_FAIL_AT_FIRST
                || fault == Fault.SLOW_ROBOTS_DELAY
                || fault == Fault.RELATIVE_LINKS;
    }

    private String atom(List<Published> items) {
        return "<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom'><title>منشور</title><id>urn:"
                + host + "</id><updated>" + Instant.now() + "</updated>"
                + items.stream()
                        .map(item -> "<entry><id>urn:" + host + ":" + item.number() + "</id><title type='html'>"
                                + title(item) + "</title><link rel='alternate' href='" + link(item)
                                + "'/><updated>" + item.at() + "</updated><published>" + item.at()
                                + "</published><content type='html'><![CDATA[" + text(item)
                                + "]]></content></entry>")
                        .collect(Collectors.joining())
                + "</feed>";
    }

    private String json(List<Published> items) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"منشور\",\"items\":["
                + items.stream()
                        .map(item -> "{\"id\":\"" + item.number() + "\",\"url\":\"" + link(item) + "\",\"title\":\""
                                + title(item) + "\",\"date_published\":\"" + item.at() + "\",\"content_html\":\""
                                + text(item) + "\"}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private String rdf(List<Published> items) {
        return "<?xml version='1.0'?><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
                + "<channel rdf:about='http://" + host + "/'><title>منشور</title><link>http://" + host
                + "/</link><description>أخبار</description></channel>"
                + items.stream()
                        .map(item -> "<item rdf:about='" + link(item) + "'><title>" + title(item) + "</title><link>"
                                + link(item) + "</link><dc:date>" + item.at()
                                + "</dc:date><content:encoded><![CDATA[" + text(item)
                                + "]]></content:encoded></item>")
                        .collect(Collectors.joining())
                + "</rdf:RDF>";
    }

    private String siteMap(List<Published> items) {
        return "<?xml version='1.0' encoding='UTF-8'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
                + items.stream()
                        .map(item -> "<url><loc>" + link(item)
                                + "</loc><news:news><news:publication><news:name>منشور</news:name><news:language>ar</news:language>"
                                + "</news:publication><news:publication_date>" + item.at()
                                + "</news:publication_date><news:title>" + title(item)
                                + "</news:title></news:news></url>")
                        .collect(Collectors.joining())
                + "</urlset>";
    }

    private void siteMap(HttpExchange exchange) throws IOException {
        Press.send(exchange, 200, "text/xml", siteMap(newest()).getBytes(StandardCharsets.UTF_8));
    }

    private void page(HttpExchange exchange, Published item) throws IOException {
        if (fault == Fault.PAGES_FAIL_AT_FIRST && item.at().plusSeconds(4).isAfter(Instant.now())) {
            Press.send(exchange, 502, "text/html", new byte[0]);
            return;
        }
        Press.send(
                exchange,
                200,
                "text/html; charset=utf-8",
                ("<!doctype html><html lang='ar' dir='rtl'><head><meta charset='utf-8'><title>" + title(item)
                                + "</title></head><body><nav><a href='/'>الرئيسية</a></nav><article><h1>" + title(item)
                                + "</h1>" + text(item) + "</article><aside>الأكثر قراءة</aside></body></html>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String link(Published item) {
        return press.address(host, "/news/" + item.number());
    }

    private String title(Published item) {
        var edited = fault == Fault.HEADLINES_EDITED && item.at().plusSeconds(3).isBefore(Instant.now());
        return DEEDS[item.number() % DEEDS.length] + " "
                + PLACES[(item.number() / DEEDS.length + number) % PLACES.length] + " في يومها رقم " + item.number()
                + (edited ? " ومصادر تكشف التفاصيل" : "");
    }

    private String summary(Published item) {
        return "أعلن المجلس البلدي " + title(item) + " (" + item.token() + ") …";
    }

    private String text(Published item) {
        var place = PLACES[(item.number() + number) % PLACES.length];
        return ("<p>أعلن المجلس البلدي اليوم ما يتعلق بملف " + place + " وقال في بيان يحمل العلامة " + item.token()
                + " إن الأعمال تبدأ مطلع الشهر المقبل وتستمر نحو ستة أسابيع.</p><p>وأضاف البيان أن سكان الحي أُبلغوا"
                + " بالمواعيد، وأن حركة السير ستحوّل إلى الشارع الموازي طوال مدة العمل، مع مراعاة أوقات الذروة"
                + " والمدارس.</p><p>وقال تاجر من أهل المكان إن المحلات ستبقى مفتوحة، وإن الزبائن اعتادوا المشي إليها"
                + " من الساحة القريبة، وإن موسم هذا العام أفضل من سابقه.</p>");
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

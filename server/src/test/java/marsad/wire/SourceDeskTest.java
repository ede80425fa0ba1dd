package marsad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import marsad.gather.Fetched.Trouble;
import marsad.gather.Fetcher;
import marsad.gather.Opml;
import marsad.gather.Press;
import marsad.store.Outlet;
import marsad.store.Source;
import marsad.store.Store;
import marsad.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Feeds are found by looking, and lists of subscriptions go in and out.
class SourceDeskTest {
    private static final String HOST = "sahifa.example";
    private static final String RSS =
            "<rss version='2.0'><channel><title>%s</title><item><title>خبر</title><link>/1</link></item></channel></rss>";

    private final Press press = new Press();
    private final Store store = TestStores.open();
    private final SourceDesk desk = new SourceDesk(
            store,
            press.guard(),
            new Fetcher.Pace(Duration.ofMillis(1), Duration.ofSeconds(5), 1 << 20),
            InstantSource.system());

    @AfterEach
    void close() {
        desk.close();
        store.close();
        press.close();
    }

    @Test
    void whatAPageNamesIsFoundAndWhatDoesNotAnswerIsNot() throws Exception {
        press.put(HOST, "/", "text/html", """
                <html lang="ar"><head><meta property="og:site_name" content="صحيفة الساحل">
                <link rel="alternate" type="application/rss+xml" href="/rss/all">
                <link rel="alternate" type="application/rss+xml" href="/comments/feed">
                <link rel="alternate" type="application/atom+xml" href="/gone.atom"></head>
                <body><a href="/rss/sport">رياضة</a><a href="/press/1">خبر</a></body></html>
                """);
        press.put(HOST, "/rss/all", "text/xml", RSS.formatted("الساحل"));
        press.put(HOST, "/rss/sport", "text/xml", RSS.formatted("الساحل: رياضة"));
        press.put(HOST, "/comments/feed", "text/xml", RSS.formatted("تعليقات"));
        var found = (SourceDesk.Entered.Found) desk.enter(press.address(HOST, "/"), SourceDesk.Said.NOTHING);
        assertThat(found.fresh()).isEqualTo(2);
        assertThat(found.sources())
                .extracting(Source::address)
                .containsExactly(press.address(HOST, "/rss/all"), press.address(HOST, "/rss/sport"));
        assertThat(found.outlet())
                .returns(HOST, Outlet::key)
                .returns("صحيفة الساحل", Outlet::nameAr)
                .returns("ar", Outlet::language)
                .returns(Outlet.Display.EXCERPT, Outlet::display);
        var again = (SourceDesk.Entered.Found) desk.enter(press.address(HOST, "/"), SourceDesk.Said.NOTHING);
        assertThat(again.fresh()).isZero();
        assertThat(again.sources()).hasSize(2);
    }

    @Test
    void aFeedItselfIsTaken() throws Exception {
        press.put(HOST, "/f", "text/xml", RSS.formatted("الساحل"));
        assertThat(((SourceDesk.Entered.Found) desk.enter(press.address(HOST, "/f"), SourceDesk.Said.NOTHING))
                        .sources())
                .hasSize(1);
    }

    @Test
    void siteMapsOfNewsAreFoundInRobotsAndFeedsInTheirUsualPlaces() throws Exception {
        press.put(HOST, "/", "text/html", "<html><body>صفحة</body></html>");
        press.put(
                HOST,
                "/robots.txt",
                "text/plain",
                "User-agent: *\nSitemap: " + press.address(HOST, "/news-map.xml") + "\n");
        press.put(
                HOST,
                "/news-map.xml",
                "text/xml",
                "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url>"
                        + "<loc>http://sahifa.example/1</loc><news:news><news:title>خبر</news:title></news:news></url></urlset>");
        var found = (SourceDesk.Entered.Found) desk.enter(press.address(HOST, "/"), SourceDesk.Said.NOTHING);
        assertThat(found.sources()).extracting(Source::kind).containsExactly(Source.Kind.SITEMAP);

        press.put("other.example", "/", "text/html", "<html><body>صفحة</body></html>");
        press.put("other.example", "/feed", "text/xml", RSS.formatted("آخر"));
        assertThat(((SourceDesk.Entered.Found) desk.enter(press.address("other.example", "/"), SourceDesk.Said.NOTHING))
                        .sources())
                .extracting(Source::address)
                .containsExactly(press.address("other.example", "/feed"));
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        press.put(HOST, "/", "text/html", "<html><body>صفحة</body></html>");
        assertThat(desk.enter(press.address(HOST, "/"), SourceDesk.Said.NOTHING))
                .isInstanceOf(SourceDesk.Entered.NoFeeds.class);
        assertThat(desk.enter(press.address(HOST, "/nothing"), SourceDesk.Said.NOTHING))
                .isInstanceOfSatisfying(
                        SourceDesk.Entered.NoAnswer.class,
                        none -> assertThat(none.why().why()).isEqualTo(Trouble.STATUS));
        assertThat(store.sources().all()).isEmpty();
    }

    @Test
    void listsOfSubscriptionsGoInAndOut() {
        var opml = """
                <?xml version="1.0"?><opml version="1.0"><head><title>قائمة</title></head><body>
                <outline text="أخبار"><outline text="الساحل &amp; الجبل" xmlUrl="https://sahifa.example/rss?a=1&b=2" htmlUrl="https://sahifa.example/"/>
                <outline text="بلا عنوان"/><outline TITLE="الجبل" XMLURL="https://jabal.example/feed"></outline></body>
                """;
        var read = Opml.read(opml.getBytes(StandardCharsets.UTF_8));
        assertThat(read)
                .extracting(Opml.Subscription::address)
                .containsExactly("https://sahifa.example/rss?a=1&b=2", "https://jabal.example/feed");
        assertThat(read.getFirst().folder()).isEqualTo("أخبار");
        assertThat(SourceDesk.enter(store, read, false)).isEqualTo(2);
        assertThat(SourceDesk.enter(store, read, false)).isZero();
        assertThat(store.sources().all()).extracting(Source::state).containsOnly(Source.State.OFF);
        var written = Opml.read(Opml.write("مرصد", SourceDesk.subscriptions(store)));
        assertThat(written)
                .extracting(Opml.Subscription::address)
                .containsExactlyInAnyOrder("https://sahifa.example/rss?a=1&b=2", "https://jabal.example/feed");
        assertThat(Opml.read("لا شيء".getBytes(StandardCharsets.UTF_8))).isEqualTo(List.of());
    }

    @Test
    void anOutletOfTheStarterListHasItsNames() throws Exception {
        press.put("alghad.com", "/f", "text/xml", RSS.formatted("موجز"));
        var found = (SourceDesk.Entered.Found) desk.enter(press.address("alghad.com", "/f"), SourceDesk.Said.NOTHING);
        assertThat(found.outlet())
                .returns("الغد", Outlet::nameAr)
                .returns("Al Ghad", Outlet::nameEn)
                .returns("JO", Outlet::country);
    }
}

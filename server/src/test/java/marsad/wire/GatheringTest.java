package marsad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import marsad.gather.Fetched.Trouble;
import marsad.gather.Fetcher;
import marsad.gather.Press;
import marsad.store.Outlet;
import marsad.store.Revision;
import marsad.store.Source;
import marsad.store.Sources;
import marsad.store.Store;
import marsad.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Sources are visited, and what they list arrives.
class GatheringTest {
    private static final String HOST = "sahifa.example";
    private static final String TEXT =
            "<p>" + "أعلن مجلس البلدية أن السوق القديمة ستفتح أبوابها للزوار في مطلع الشهر. ".repeat(12) + "</p>";

    private final Press press = new Press();
    private final Store store = TestStores.open();

    @AfterEach
    void close() {
        store.close();
        press.close();
    }

    @Test
    void whatAFeedHoldsWholeIsTakenFromTheFeed() {
        press.put(HOST, "/feed", "application/rss+xml", rss(item("1", "افتتاح السوق القديمة", TEXT)));
        add("/feed");
        try (var gathering = gather()) {
            await(source -> source.health().brought() == 1);
        }
        assertThat(store.articles().count()).isEqualTo(1);
        assertThat(press.asked()).extracting(Press.Asked::path).containsExactly("/robots.txt", "/feed");
        assertThat(source().title()).isEqualTo("صحيفة الساحل");
        assertThat(source().state()).isEqualTo(Source.State.WELL);
    }

    @Test
    void whereAFeedHasASummaryThePageIsAskedFor() {
        press.put(HOST, "/feed", "text/xml", rss(item("1", "افتتاح السوق القديمة", "أعلن المجلس… اقرأ المزيد")));
        press.put(HOST, "/news/1", "text/html", page("افتتاح السوق القديمة"));
        add("/feed");
        try (var gathering = gather()) {
            await(source -> source.health().brought() == 1);
        }
        assertThat(revision().text()).contains("وقال تاجر في السوق").doesNotContain("اقرأ المزيد");
    }

    @Test
    void aPageThatCannotBeHadDoesNotKeepTheNews() {
        press.put(HOST, "/feed", "text/xml", rss(item("1", "افتتاح السوق القديمة", "أعلن المجلس افتتاح السوق.")));
        add("/feed");
        try (var gathering = gather()) {
            await(source -> source.health().brought() == 1);
            assertThat(revision().text()).isEqualTo("أعلن المجلس افتتاح السوق.");
            press.put(HOST, "/news/1", "text/html", page("افتتاح السوق القديمة"));
            await(source -> source.health().brought() == 2);
        }
        assertThat(store.articles().count()).isEqualTo(1);
        assertThat(revision().text()).contains("وقال تاجر في السوق");
    }

    @Test
    void aHostThatAsksForRestGetsIt() throws InterruptedException {
        press.put(
                HOST,
                "/feed",
                "text/xml",
                rss(
                        item("1", "افتتاح السوق القديمة", "أعلن المجلس افتتاح السوق."),
                        item("2", "حريق محدود قرب الميناء", "أخمد رجال الإطفاء الحريق."),
                        item("3", "زيارة وزارية إلى الجامعة", "زار الوزير الجامعة.")));
        for (var number = 1; number <= 3; number++) {
            press.put(HOST, "/news/" + number, exchange -> {
                exchange.getResponseHeaders().set("Retry-After", "3600");
                Press.send(exchange, 429, "text/plain", new byte[0]);
            });
        }
        add("/feed");
        try (var gathering = gather()) {
            await(source -> source.health().brought() == 3);
            await(source -> source.health().failures() >= 1);
            Thread.sleep(500);
        }
        assertThat(store.articles().count()).as("the news does not wait").isEqualTo(3);
        assertThat(press.asked())
                .extracting(Press.Asked::path)
                .as("one page is asked for, and then nothing")
                .hasSize(3)
                .startsWith("/robots.txt", "/feed");
        assertThat(source().health().trouble()).isEqualTo(Trouble.BUSY.name());
    }

    @Test
    void anEditedHeadlineIsARevision() {
        press.put(HOST, "/feed", "text/xml", rss(item("1", "افتتاح السوق القديمة", TEXT)));
        add("/feed");
        try (var gathering = gather()) {
            await(source -> source.health().brought() == 1);
            press.put(HOST, "/feed", "text/xml", rss(item("1", "افتتاح السوق القديمة بعد ترميمها", TEXT)));
            await(source -> source.health().brought() == 2);
        }
        assertThat(store.articles().count()).isEqualTo(1);
        assertThat(revision().number()).isEqualTo(2);
    }

    @Test
    void whatIsWrongStandsOnTheSource() {
        press.put(HOST, "/feed", "text/html", "<html><body>لا شيء هنا</body></html>");
        add("/feed");
        try (var gathering = gather()) {
            await(source -> source.health().failures() == 2);
        }
        assertThat(source().health().trouble()).isEqualTo(Trouble.NO_FEED.name());
        assertThat(source().health().detail()).isEqualTo("a page");
        assertThat(source().state()).isEqualTo(Source.State.FAILING);
    }

    @Test
    void aSourceThatMovesForGoodIsFollowed() {
        press.put(HOST, "/old", exchange -> {
            exchange.getResponseHeaders().set("Location", "/feed");
            exchange.sendResponseHeaders(301, -1);
        });
        press.put(HOST, "/feed", "text/xml", rss(item("1", "افتتاح السوق القديمة", TEXT)));
        add("/old");
        try (var gathering = gather()) {
            await(source -> source.health().brought() == 1);
        }
        assertThat(source().address()).isEqualTo(press.address(HOST, "/feed"));
    }

    private Gathering gather() {
        var second = Duration.ofSeconds(1);
        return new Gathering(
                store,
                new Config(
                        new Fetcher.Pace(Duration.ofMillis(20), Duration.ofSeconds(5), 1 << 20),
                        new Rhythm(second, second, second, second, Duration.ofDays(7)),
                        16,
                        40,
                        Duration.ofSeconds(5),
                        Duration.ofMillis(50),
                        Duration.ofSeconds(3)),
                press.guard(),
                InstantSource.system());
    }

    private void add(String path) {
        store.outlets().enter(new Outlet(HOST, "الساحل", null, null, "ar", "JO", null, Outlet.Display.FULL, false));
        store.sources()
                .add(new Sources.Draft(press.address(HOST, path), Source.Kind.FEED, HOST, null, null, null, true));
    }

    private Source source() {
        return store.sources().all().getFirst();
    }

    private Revision revision() {
        var change = store.changes().since(0, 10).getLast();
        return store.articles().find(change.articleId()).orElseThrow().revision();
    }

    private void await(Predicate<Source> condition) {
        var deadline = Instant.now().plusSeconds(20);
        while (!condition.test(source())) {
            assertThat(Instant.now()).as("%s", source()).isBefore(deadline);
            try {
                Thread.sleep(30);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    private String item(String number, String title, String text) {
        return """
                <item><guid isPermaLink="false">%s</guid><title>%s</title><link>%s</link>
                <pubDate>Mon, 20 Nov 2017 10:00:00 +0200</pubDate><description><![CDATA[%s]]></description>
                <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[%s]]></content:encoded></item>
                """.formatted(number, title, press.address(HOST, "/news/" + number), text, text);
    }

    private static String rss(String... items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>صحيفة الساحل</title><link>http://sahifa.example/</link>
                <description>أخبار</description>%s</channel></rss>
                """.formatted(String.join("", items));
    }

    private static String page(String title) {
        var paragraphs = IntStream.range(0, 4)
                .mapToObj(number ->
                        "<p>وقال تاجر في السوق إن الإقبال كبير هذا العام، وإن المحلات تعمل منذ أسبوعين في الركن رقم %d.</p>"
                                .formatted(number))
                .collect(Collectors.joining());
        return """
                <!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>%s</title></head>
                <body><article><h1>%s</h1>%s</article></body></html>
                """.formatted(title, title, paragraphs);
    }
}

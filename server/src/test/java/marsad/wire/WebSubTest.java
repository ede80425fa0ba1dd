package marsad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import marsad.api.Feeds;
import marsad.gather.Fetcher;
import marsad.gather.Guard;
import marsad.gather.Press;
import marsad.page.Article;
import marsad.page.Capture;
import marsad.search.SearchIndex;
import marsad.store.Filing;
import marsad.store.Outlet;
import marsad.store.Source;
import marsad.store.Sources;
import marsad.store.Store;
import marsad.store.TestStores;
import marsad.web.Frontdoor;
import marsad.web.Metrics;
import marsad.web.Pulse;
import marsad.web.WebConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hubs tell us of news, and are told of ours.
class WebSubTest {
    private static final String HOST = "sahifa.example";
    private static final String TEXT =
            "<p>" + "أعلن مجلس البلدية أن السوق القديمة ستفتح أبوابها للزوار في مطلع الشهر. ".repeat(12) + "</p>";
    private static final Fetcher.Pace PACE = new Fetcher.Pace(Duration.ofMillis(1), Duration.ofSeconds(20), 1 << 20);

    /// Whoever waits for a visit by the clock waits for an hour: what comes in a test comes by a hub's word.
    private static final Rhythm HOURLY = new Rhythm(
            Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), Duration.ofDays(7));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final Press press = new Press();
    private final TestHub hub = new TestHub(press);
    private final Store store = TestStores.open();

    @AfterEach
    void close() {
        store.close();
        press.close();
    }

    @Test
    void aHubsWordBringsNewsAndNobodyElsesDoes() throws Exception {
        put("افتتاح السوق القديمة");
        enter(press.address(HOST, "/feed"));
        try (var marsad = new Running(store);
                var gathering = gather(store)) {
            await("the first visit", () -> store.articles().count() == 1);
            await("the subscription", () -> !hub.subscribers().isEmpty());
            assertThat(only().push().state()).isEqualTo(Source.Subscription.CONFIRMED);
            var subscriber = hub.subscribers().values().iterator().next();
            assertThat(hub.subscribers()).containsOnlyKeys("http://sahifa.example/true-feed");

            put("حريق محدود قرب الميناء", "افتتاح السوق القديمة");
            for (var signature : List.of("sha256=00", "sha1=", "", "md5=" + "0".repeat(32))) {
                assertThat(hub.tell(subscriber.callback(), "كذب", signature).statusCode())
                        .as("thanked for, whatever it is")
                        .isEqualTo(200);
            }
            assertThat(hub.tell(subscriber.callback() + "x", "", "").statusCode())
                    .isEqualTo(404);
            assertThat(hub.get(subscriber.callback()
                                    + "?hub.mode=subscribe&hub.topic=http://other.example/&hub.challenge=1")
                            .statusCode())
                    .as("a topic that nobody asked for")
                    .isEqualTo(404);
            assertThat(hub.get(marsad.address("/websub/99999/0")).statusCode()).isEqualTo(404);
            Thread.sleep(500);
            assertThat(store.articles().count()).isEqualTo(1);
            assertThat(only().push().toldAt()).isNull();

            var body = "<rss/>";
            for (var method : List.of("sha1:HmacSHA1", "sha512:HmacSHA512")) {
                var name = method.replaceFirst(":.*", "");
                hub.tell(
                        subscriber.callback(),
                        body,
                        name + "="
                                + WebSub.hmac(
                                        method.replaceFirst(".*:", ""),
                                        subscriber.secret(),
                                        body.getBytes(StandardCharsets.UTF_8)));
            }
            await("what the hub told of", () -> store.articles().count() == 2);
            assertThat(only().push().toldAt()).isNotNull();
        }
    }

    @Test
    void aHubThatDeclinesIsNotAskedAgainSoon() throws Exception {
        hub.denyAll();
        put("افتتاح السوق القديمة");
        enter(press.address(HOST, "/feed"));
        try (var marsad = new Running(store);
                var gathering = gather(store)) {
            await("the hub's no", () -> only().push().state() == Source.Subscription.DENIED);
            Thread.sleep(500);
            assertThat(press.asked().stream().filter(asked -> asked.host().equals(TestHub.HOST)))
                    .hasSize(1);
            assertThat(marsad.port).isPositive();
        }
    }

    @Test
    void whatOneMarsadPublishesReachesAnotherAtOnce() throws Exception {
        try (var theirs = TestStores.open();
                var publishing = new Running(theirs);
                var publisher = new Publisher(
                        theirs,
                        URI.create(publishing.address("")),
                        URI.create(hub.address()),
                        publishing.guard(),
                        PACE,
                        Duration.ofMillis(50));
                var subscribing = new Running(store);
                var gathering = gather(store)) {
            theirs.outlets()
                    .set(new Outlet(
                            "ghor.example", "صوت الأغوار", null, null, "ar", null, null, Outlet.Display.FULL, false));
            file(theirs, 1, "أمطار في الأغوار");
            await("their first news told", () -> !hub.told().isEmpty());
            enter(publishing.address("/rss.xml"));
            await("the subscription", () -> hub.subscribers().containsKey(publishing.address("/rss.xml")));
            await("the first article", () -> store.articles().count() == 1);
            file(theirs, 2, "سعر الزيت يرتفع");
            await("the second, by the hub's word", () -> store.articles().count() == 2);
            assertThat(hub.told())
                    .contains(
                            publishing.address("/rss.xml"),
                            publishing.address("/atom.xml"),
                            publishing.address("/en/feed.json"),
                            publishing.address("/outlet/ghor.example/rss.xml"),
                            publishing.address("/section/local/atom.xml"));
            for (var feed : List.of("/rss.xml", "/atom.xml", "/feed.json", "/en/outlet/ghor.example/rss.xml")) {
                var answer = hub.get(publishing.address(feed));
                assertThat(answer.body().replace("\\/", "/")).as(feed).contains(hub.address());
                assertThat(answer.headers().firstValue("link"))
                        .hasValue("<%s>; rel=\"hub\", <%s>; rel=\"self\""
                                .formatted(hub.address(), publishing.address(feed)));
            }
            assertThat(hub.get(publishing.address("/stories/rss.xml")).headers().firstValue("link"))
                    .as("nobody is told of this one")
                    .isEmpty();
            assertThat(List.of(publisher, subscribing, gathering)).doesNotContainNull();
        }
    }

    /// A portal with what hubs need: feeds and the address that they call.
    private final class Running implements AutoCloseable {
        private final int port;
        private final SearchIndex index;
        private final Frontdoor door;
        private final WebSub webSub;

        Running(Store of) {
            try (var free = new java.net.ServerSocket(0)) {
                port = free.getLocalPort();
            } catch (java.io.IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
            var pulse = new Pulse(of, ZoneOffset.UTC);
            index = SearchIndex.open(folder.resolve("search" + port), of);
            webSub = new WebSub(of, URI.create(address("")), guard(), PACE, Duration.ofMillis(50));
            var config = new WebConfig("127.0.0.1", port, URI.create(address("")), ZoneOffset.UTC, false, 32 << 20);
            door = Frontdoor.open(
                    config, pulse, new Metrics(), List.of(webSub, new Feeds(of, index, URI.create(hub.address()))));
        }

        String address(String path) {
            return "http://localhost:" + port + path;
        }

        /// Everything on this machine, and nothing else.
        Guard guard() {
            return new Guard(
                    new Guard.Policy(InetAddress::isLoopbackAddress, any -> true),
                    host -> List.of(InetAddress.getLoopbackAddress()));
        }

        @Override
        public void close() {
            door.close();
            webSub.close();
            index.close();
        }
    }

    private static Gathering gather(Store of) {
        return new Gathering(
                of,
                new Config(PACE, HOURLY, 8, 10, Duration.ofMinutes(1), Duration.ofMillis(50), Duration.ofHours(1)),
                new Guard(
                        new Guard.Policy(InetAddress::isLoopbackAddress, any -> true),
                        host -> List.of(InetAddress.getLoopbackAddress())),
                InstantSource.system());
    }

    /// The feed says its hub in a header, and what the hub knows it by.
    private void put(String... titles) {
        var items = new StringBuilder();
        for (var title : titles) {
            items.append("<item><guid>%s</guid><title>%s</title><pubDate>Mon, 20 Nov 2017 10:00:00 +0200</pubDate>"
                            .formatted(title.hashCode(), title)
                    + "<content:encoded><![CDATA[" + TEXT + title + "]]></content:encoded></item>");
        }
        var feed =
                "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>الساحل</title>"
                        + items + "</channel></rss>";
        press.put(HOST, "/feed", exchange -> {
            exchange.getResponseHeaders()
                    .add("Link", "<" + hub.address() + ">; rel=hub, <http://sahifa.example/true-feed>; rel=self");
            Press.send(exchange, 200, "application/rss+xml", feed.getBytes(StandardCharsets.UTF_8));
        });
    }

    private void enter(String address) {
        store.outlets().enter(new Outlet(HOST, "الساحل", null, null, "ar", null, null, Outlet.Display.FULL, false));
        store.sources().add(new Sources.Draft(address, Source.Kind.FEED, HOST, null, null, null, true));
    }

    private Source only() {
        return store.sources().all().getFirst();
    }

    private static void file(Store of, int number, String title) {
        var address = "https://ghor.example/" + number;
        var article = new Article(
                address,
                title,
                null,
                null,
                null,
                null,
                null,
                "ar",
                null,
                "local",
                null,
                List.of(title + " ".repeat(2) + "وقال الناطق إن الطريق فُتح. ".repeat(30)));
        var now = Instant.now();
        var capture = new Capture(title.getBytes(StandardCharsets.UTF_8), address, now, "text/html; charset=utf-8");
        of.filings()
                .file(List.of(new Filing.Report(
                        capture,
                        address,
                        "ghor.example",
                        now,
                        now.atZone(ZoneOffset.UTC).toLocalDate(),
                        "local",
                        article)));
    }

    private void await(String what, BooleanSupplier condition) throws InterruptedException {
        var deadline = Instant.now().plusSeconds(40);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            Thread.sleep(30);
        }
    }
}

package marsad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import marsad.accounts.Gate;
import marsad.gather.Fetched.Trouble;
import marsad.gather.Fetcher;
import marsad.gather.Guard;
import marsad.gather.Press;
import marsad.portal.ManagePages;
import marsad.store.Account;
import marsad.store.Outlet;
import marsad.store.Source;
import marsad.store.Sources;
import marsad.store.Store;
import marsad.store.TestStores;
import marsad.web.Frontdoor;
import marsad.web.Metrics;
import marsad.web.Pulse;
import marsad.web.WebConfig;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// A thousand broken and hostile feeds of our own making: none stops the worker, and each has its sentence.
class HostileFeedsTest {
    private static final int FEEDS = 1000;
    private static final long SEED = 20_171_120;
    private static final int PATIENCE = 120;
    private static final int LIMIT = 256 << 10;

    /// Each spoils a feed in order in another way, so that nothing in it may be told from a feed any more or something
    /// in it does harm.
    private static final List<Function<Random, byte[]>> WAYS = List.of(
            chance -> bytes(""),
            chance -> random(chance, 4000),
            chance -> Arrays.copyOf(bytes(feed(chance)), 30 + chance.nextInt(60)),
            chance ->
                    bytes("<html><body><h1>تعذر الوصول</h1>" + "<div>".repeat(chance.nextInt(3000)) + "</body></html>"),
            chance -> bytes("<rss version='2.0'><channel>" + "<a>".repeat(20_000)),
            chance -> bytes("<rss version='2.0'><channel><item><title>" + "س".repeat(LIMIT)
                    + "</title></item></channel></rss>"),
            chance -> bytes(entityBomb(chance)),
            chance -> bytes(
                    "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><title>&x;</title></channel></rss> &x;"),
            chance -> bytes("<?xml version='1.0'?><!DOCTYPE rss SYSTEM 'http://169.254.169.254/x.dtd'><rss>"),
            chance -> gzip(new byte[8 << 20]),
            chance -> bytes("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + "[".repeat(5000)),
            chance ->
                    bytes("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":\"" + chance.nextInt() + "\"}"),
            chance -> bytes("<feed xmlns='http://www.w3.org/2005/Atom'" + " a".repeat(5000) + ">"),
            chance -> bytes("<rss version='2.0'><channel><item><title>]]></title><![CDATA[" + "<".repeat(2000)),
            chance -> feed(chance).getBytes(Charset.forName("UTF-16")).length > 0
                    ? Arrays.copyOf(feed(chance).getBytes(StandardCharsets.UTF_16BE), 101)
                    : bytes(""),
            chance -> flipped(bytes(feed(chance)), chance, 400),
            chance -> bytes("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                    + "<url><loc>javascript:alert(1)</loc></url>".repeat(50)),
            chance -> bytes("<sitemapindex>" + "<sitemap><loc>http://[::1]/</loc></sitemap>".repeat(3)),
            chance -> bytes("<rss version='2.0'><channel>" + "<item/>".repeat(50) + "</chanel>"),
            chance -> bytes("\0\0\0\0" + feed(chance)));

    private final Press press = new Press();

    @Test
    void noneStopsTheWorkerAndEachHasItsSentence() throws Exception {
        try (press;
                var store = TestStores.open()) {
            for (var number = 0; number < FEEDS; number++) {
                enter(store, number);
            }
            try (var gathering = gather(store)) {
                var deadline = Instant.now().plusSeconds(PATIENCE);
                while (gathering.visits() < FEEDS && Instant.now().isBefore(deadline)) {
                    Thread.sleep(100);
                }
                assertThat(gathering.visits()).isGreaterThanOrEqualTo(FEEDS);
                press.put("good.example", "/feed", "text/xml", feed(new Random(1)));
                store.sources()
                        .add(new Sources.Draft(
                                press.address("good.example", "/feed"),
                                Source.Kind.FEED,
                                "press",
                                null,
                                null,
                                null,
                                true));
                while (store.sources()
                                        .find(press.address("good.example", "/feed"))
                                        .orElseThrow()
                                        .health()
                                        .brought()
                                == 0
                        && Instant.now().isBefore(deadline)) {
                    Thread.sleep(100);
                }
            }
            assertThat(store.sources()
                            .find(press.address("good.example", "/feed"))
                            .orElseThrow()
                            .health()
                            .brought())
                    .as("the worker goes on")
                    .isPositive();
            var said = new java.util.TreeMap<String, Integer>();
            for (var source : store.sources().all()) {
                if (!source.address().contains("good")) {
                    var health = source.health();
                    assertThat(health.visitedAt()).as(source.address()).isNotNull();
                    assertThat(health.trouble() != null || !health.detail().isEmpty())
                            .as("%s has its sentence: %s", source.address(), health)
                            .isTrue();
                    assertThat(health.trouble()).as(health.detail()).isNotEqualTo(Trouble.BROKEN.name());
                    said.merge(String.valueOf(health.trouble()), 1, Integer::sum);
                }
            }
            System.out.println("hostile feeds: " + said);
            assertStatusPageTellsOfEach(store);
            assertThat(press.asked()).noneMatch(asked -> asked.path().contains("dtd"));
        }
    }

    /// As an editor reads it: every source stands there with a sentence of its own, and none with a bare code.
    private static void assertStatusPageTellsOfEach(Store store) throws Exception {
        var pulse = new Pulse(store, ZoneOffset.UTC);
        var gate = new Gate(store, pulse.clock());
        gate.enter("lina", Account.Role.EDITOR, "سور القدس العتيق", null);
        var secret = ((marsad.accounts.Entry.Open) gate.signIn("lina", "سور القدس العتيق", "127.0.0.1")).secret();
        var pace = new Fetcher.Pace(Duration.ofMillis(1), Duration.ofSeconds(1), LIMIT);
        try (var desk = new SourceDesk(store, Guard.ofPublicWeb(), pace, InstantSource.system());
                var door = Frontdoor.open(
                        WebConfig.DEFAULT.at("127.0.0.1", 0),
                        pulse,
                        new Metrics(),
                        List.of(new ManagePages(store, pulse, gate, desk)));
                var client = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + door.port() + "/en/manage/status"))
                    .header("Cookie", "marsad=" + secret)
                    .build();
            var page = Jsoup.parse(client.send(asked, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body());
            var sentences = new HashMap<String, String>();
            for (var row : page.select(".sources li")) {
                sentences.put(
                        row.selectFirst("bdi.meta").text(),
                        row.selectFirst("span.meta").text());
            }
            for (var source : store.sources().all()) {
                if (!source.address().contains("good")) {
                    assertThat(sentences.get(source.address()))
                            .as(source.address())
                            .isNotBlank()
                            .doesNotStartWith(String.valueOf(source.health().trouble()));
                }
            }
        }
    }

    private void enter(Store store, int number) {
        var host = "h" + number + ".example";
        var bytes = WAYS.get(number % WAYS.size()).apply(new Random(SEED + number));
        var packed = bytes.length > 2 && bytes[0] == 0x1F;
        press.put(host, "/feed", exchange -> {
            if (packed) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            }
            Press.send(exchange, 200, "text/xml", bytes);
        });
        store.outlets().enter(new Outlet("press", "منشور", null, null, "ar", null, null, Outlet.Display.FULL, false));
        store.sources()
                .add(new Sources.Draft(
                        press.address(host, "/feed"), Source.Kind.FEED, "press", null, null, null, true));
    }

    private Gathering gather(Store store) {
        var hour = Duration.ofHours(1);
        return new Gathering(
                store,
                new Config(
                        new Fetcher.Pace(Duration.ofMillis(1), Duration.ofSeconds(20), LIMIT),
                        new Rhythm(hour, hour, hour, hour, Duration.ofDays(7)),
                        32,
                        5,
                        Duration.ofMinutes(1),
                        Duration.ofMillis(100),
                        hour),
                press.guard(),
                InstantSource.system());
    }

    private static String feed(Random chance) {
        var items = new StringBuilder();
        for (var i = 0; i < 5; i++) {
            items.append("<item><guid>urn:%d</guid><title>خبر رقم %d</title><description>%s</description></item>"
                    .formatted(chance.nextInt(1 << 20), i, "نص الخبر في جملة قصيرة. ".repeat(5)));
        }
        return "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>منشور</title>" + items
                + "</channel></rss>";
    }

    private static String entityBomb(Random chance) {
        var bomb = new StringBuilder("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 'ha'>");
        var depth = 10 + chance.nextInt(40);
        for (var i = 1; i < depth; i++) {
            bomb.append("<!ENTITY a%d '&a%d;&a%d;&a%d;'>".formatted(i, i - 1, i - 1, i - 1));
        }
        return bomb + "]><rss version='2.0'><channel><title>x</title><description>&a" + (depth - 1) + ";</description>";
    }

    private static byte[] flipped(byte[] bytes, Random chance, int flips) {
        for (var i = 0; i < flips; i++) {
            bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        }
        return bytes;
    }

    private static byte[] random(Random chance, int length) {
        var bytes = new byte[1 + chance.nextInt(length)];
        chance.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
}

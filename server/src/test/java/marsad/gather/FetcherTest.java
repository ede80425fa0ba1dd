package marsad.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import marsad.gather.Fetched.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FetcherTest {
    private static final String HOST = "sahifa.example";

    private final Press press = new Press();
    private final Fetcher fetcher = press.fetcher();

    @AfterEach
    void close() {
        fetcher.close();
        press.close();
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() throws Exception {
        press.put(HOST, "/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"one\"");
            if ("\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                Press.send(exchange, 200, "text/xml", "خبر".getBytes("UTF-8"));
            }
        });
        var address = press.address(HOST, "/feed");
        var body = (Fetched.Body) fetcher.fetch(Fetcher.Wanted.fresh(address));
        assertThat(new String(body.bytes(), "UTF-8")).isEqualTo("خبر");
        assertThat(fetcher.fetch(new Fetcher.Wanted(address, body.etag(), null)))
                .isInstanceOf(Fetched.Unchanged.class);
    }

    @Test
    void onlyAMoveForGoodMovesTheSource() throws Exception {
        redirect("/old", 301, "/new");
        redirect("/today", 302, "/new");
        press.put(HOST, "/new", "text/plain", "هنا");
        assertThat(((Fetched.Body) fetch("/old")).movedTo()).isEqualTo(press.address(HOST, "/new"));
        assertThat(((Fetched.Body) fetch("/today")).movedTo()).isNull();
    }

    @Test
    void ringsOfRedirectsEnd() throws Exception {
        redirect("/a", 302, "/b");
        redirect("/b", 302, "/a");
        assertThat(trouble("/a")).isEqualTo(Trouble.REDIRECTS);
    }

    @Test
    void aRedirectIntoOurNetworkIsBarred() throws Exception {
        for (var target :
                List.of("http://169.254.169.254/latest/", "http://[::ffff:10.0.0.1]/", "file:///etc/passwd")) {
            redirect("/out", 302, target);
            assertThat(trouble("/out")).isEqualTo(Trouble.BARRED);
        }
    }

    @Test
    void robotsAreKept() throws Exception {
        press.put(HOST, "/robots.txt", "text/plain", "User-agent: *\nDisallow: /hidden\nCrawl-delay: 7\n");
        press.put(HOST, "/open", "text/plain", "مفتوح");
        press.put(HOST, "/hidden/a", "text/plain", "محجوب");
        var spacings = new ArrayList<Duration>();
        try (var polite = new Fetcher(
                press.guard(),
                new Turns() {
                    @Override
                    public Turn take(String host, Duration spacing) {
                        spacings.add(spacing);
                        return () -> {};
                    }

                    @Override
                    public void rest(String host, Duration rest) {}
                },
                new Fetcher.Pace(Duration.ofSeconds(2), Duration.ofSeconds(2), 1 << 20))) {
            assertThat(polite.fetch(Fetcher.Wanted.fresh(press.address(HOST, "/open"))))
                    .isInstanceOf(Fetched.Body.class);
        }
        assertThat(spacings).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(7));
        assertThat(trouble("/hidden/a")).isEqualTo(Trouble.ROBOTS);
        assertThat(press.asked()).extracting(Press.Asked::path).doesNotContain("/hidden/a");
    }

    @Test
    void whereRobotsCannotBeAskedNothingElseIs() throws Exception {
        press.put(HOST, "/robots.txt", exchange -> Press.send(exchange, 500, "text/plain", new byte[0]));
        press.put(HOST, "/open", "text/plain", "مفتوح");
        assertThat(trouble("/open")).isEqualTo(Trouble.ROBOTS);
    }

    @Test
    void aSiteThatAsksForRestSaysHowLong() throws Exception {
        press.put(HOST, "/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            Press.send(exchange, 429, "text/plain", new byte[0]);
        });
        var rests = new ArrayList<Duration>();
        var turns = new Turns() {
            @Override
            public Turn take(String host, Duration spacing) throws Resting {
                if (!rests.isEmpty()) {
                    throw new Resting(rests.getLast());
                }
                return () -> {};
            }

            @Override
            public void rest(String host, Duration rest) {
                rests.add(rest);
            }
        };
        try (var asking =
                new Fetcher(press.guard(), turns, new Fetcher.Pace(Duration.ZERO, Duration.ofSeconds(2), 1 << 20))) {
            var two = Duration.ofMinutes(2);
            assertThat(asking.fetch(Fetcher.Wanted.fresh(press.address(HOST, "/busy"))))
                    .isEqualTo(new Fetched.Failed(Trouble.BUSY, "429", two));
            assertThat(rests).containsExactly(two);
            press.put(HOST, "/other", "text/plain", "غيره");
            assertThat(asking.fetch(Fetcher.Wanted.fresh(press.address(HOST, "/other"))))
                    .as("nothing else of that host is asked meanwhile")
                    .isEqualTo(new Fetched.Failed(Trouble.BUSY, "Retry-After", two));
        }
        assertThat(press.asked()).extracting(Press.Asked::path).doesNotContain("/other");
    }

    @Test
    void whereRobotsAreAskedTooOftenNothingIs() throws Exception {
        press.put(HOST, "/robots.txt", exchange -> Press.send(exchange, 429, "text/plain", new byte[0]));
        press.put(HOST, "/open", "text/plain", "مفتوح");
        assertThat(trouble("/open")).isEqualTo(Trouble.ROBOTS);
    }

    @Test
    void headersNameHubAndSelf() throws Exception {
        press.put(HOST, "/feed", exchange -> {
            exchange.getResponseHeaders().add("Link", "</style.css>; rel=preload; as=style, </hub>; rel=\"x hub\"");
            exchange.getResponseHeaders()
                    .add("Link", "<https://sahifa.example/true>;title=\"a, b; rel=hub\"; rel=self");
            exchange.getResponseHeaders().add("Cache-Control", "public, max-age=600");
            exchange.getResponseHeaders().add("Age", "500");
            Press.send(exchange, 200, "text/xml", "خبر".getBytes("UTF-8"));
        });
        assertThat((Fetched.Body) fetch("/feed"))
                .returns(press.address(HOST, "/hub"), Fetched.Body::hub)
                .returns("https://sahifa.example/true", Fetched.Body::self)
                .returns(Duration.ofSeconds(100), Fetched.Body::fresh);
        var hostile = "<" + "a".repeat(3000) + ">" + "; a=".repeat(20_000);
        assertThat(Links.target(List.of(hostile, "<".repeat(50_000)), "hub", "http://sahifa.example/"))
                .isNull();
    }

    @Test
    void bombsAndSlowAnswersEnd() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[64 << 20]);
        }
        press.put(HOST, "/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            Press.send(exchange, 200, "text/xml", bomb.toByteArray());
        });
        press.put(HOST, "/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (var i = 0; i < 100; i++) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                pause();
            }
        });
        assertThat(trouble("/bomb")).isEqualTo(Trouble.TOO_LONG);
        assertThat(trouble("/slow")).isEqualTo(Trouble.TIMED_OUT);
    }

    @Test
    void everyOtherFailureIsAValue() throws Exception {
        press.put(HOST, "/gone", exchange -> exchange.sendResponseHeaders(410, -1));
        press.put(HOST, "/broken", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            Press.send(exchange, 200, "text/xml", new byte[] {1, 2, 3});
        });
        assertThat(trouble("/gone")).isEqualTo(Trouble.GONE);
        assertThat(trouble("/missing")).isEqualTo(Trouble.STATUS);
        assertThat(trouble("/broken")).isEqualTo(Trouble.ENCODING);
    }

    private Fetched fetch(String path) throws InterruptedException {
        return fetcher.fetch(Fetcher.Wanted.fresh(press.address(HOST, path)));
    }

    private Trouble trouble(String path) throws InterruptedException {
        return ((Fetched.Failed) fetch(path)).why();
    }

    private void redirect(String path, int status, String target) {
        press.put(HOST, path, exchange -> {
            exchange.getResponseHeaders().set("Location", target);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

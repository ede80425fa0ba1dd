package marsad.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import marsad.page.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/// WARC archives go in and out.
class WarcTest {
    private static final Instant THEN = Instant.parse("2017-11-20T08:00:00Z");
    private static final String PAGE =
            "<!doctype html><html lang='ar'><head><title>خبر</title></head><body><p>نص الخبر</p></body></html>";
    private static final String FEED =
            "<rss version='2.0'><channel><title>الساحل</title><item><title>خبر</title><description>نص</description></item></channel></rss>";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void whatGoesOutComesInAgain() throws Exception {
        var page = new Capture(bytes(PAGE), "https://sahifa.example/1", THEN, "text/html;charset=utf-8");
        var entry = new Capture(
                bytes("{\"title\":\"خبر\",\"text\":\"نص\"}"), "https://sahifa.example/2", THEN, NewsRecord.TYPE);
        var handedIn = new Capture(bytes(PAGE + "<!-- بلا عنوان -->"), null, THEN, null);
        var archive = folder.resolve("out.warc.gz");
        try (var out = new WarcCaptures(Files.newOutputStream(archive), THEN)) {
            out.write(page);
            out.write(entry);
            out.write(handedIn);
        }
        var items = take(archive);
        assertThat(items).hasSize(3);
        assertSame(((Item.Page) items.get(0)).capture(), page);
        assertSame(((Item.Entry) items.get(1)).capture(), entry);
        assertSame(((Item.Page) items.get(2)).capture(), handedIn);
    }

    @Test
    void aCrawlGoesIn() throws Exception {
        var archive = folder.resolve("crawl.warc.gz");
        Files.write(archive, crawl(WarcCompression.GZIP));
        var plain = folder.resolve("crawl.warc");
        Files.write(plain, crawl(WarcCompression.NONE));
        for (var file : List.of(archive, plain)) {
            var items = take(file);
            assertThat(items).hasSize(3);
            var page = ((Item.Page) items.get(0)).capture();
            assertThat(page.address()).isEqualTo("https://sahifa.example/1");
            assertThat(page.takenAt()).isEqualTo(THEN);
            assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
            assertThat(new String(((Item.Page) items.get(1)).capture().bytes(), StandardCharsets.UTF_8))
                    .as("unpacked")
                    .isEqualTo(PAGE);
            assertThat(((Item.Entry) items.get(2)).capture().takenAt()).isEqualTo(THEN);
        }
    }

    @Test
    void anArchiveThatIsCutOffGivesWhatItHas() throws Exception {
        var out = new ByteArrayOutputStream();
        var chance = new Random(1);
        try (var writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
            for (var number = 0; number < 30; number++) {
                var random = new byte[20_000];
                chance.nextBytes(random);
                var page = PAGE.replace("نص", HexFormat.of().formatHex(random));
                writer.write(response("https://sahifa.example/" + number, 200, "text/html", bytes(page), null));
            }
        }
        var whole = out.toByteArray();
        var archive = folder.resolve("cut.warc.gz");
        Files.write(archive, Arrays.copyOf(whole, whole.length - 40));
        var items = take(archive);
        assertThat(items).hasSizeGreaterThan(25);
        assertThat(items.getLast()).isInstanceOf(Item.Refused.class);
        assertThat(((Item.Refused) items.getLast()).why()).isEqualTo(Refusal.CUT_OFF);
    }

    @Test
    void oneBadRecordStopsNothing() throws Exception {
        var bomb = gzip(new byte[40 << 20]);
        var out = new ByteArrayOutputStream();
        try (var writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
            writer.write(response("https://sahifa.example/damaged", 200, "text/html", new byte[] {0, 1, 2}, "gzip"));
            writer.write(response("https://sahifa.example/bomb", 200, "text/html", bomb, "gzip"));
            writer.write(response("https://sahifa.example/unknown", 200, "text/html", new byte[] {0, 1}, "zstd"));
            writer.write(response("https://sahifa.example/unpacked", 200, "text/html", bytes(PAGE), "gzip"));
            writer.write(response("https://sahifa.example/1", 200, "text/html", bytes(PAGE), null));
        }
        var archive = folder.resolve("bad.warc.gz");
        Files.write(archive, out.toByteArray());
        var items = take(archive);
        assertThat(items)
                .extracting(item -> item instanceof Item.Refused refused ? refused.why() : "page")
                .containsExactly(Refusal.BAD_PAGE, Refusal.TOO_LONG, Refusal.BAD_PAGE, "page", "page");
    }

    private byte[] crawl(WarcCompression compression) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new WarcWriter(Channels.newChannel(out), compression)) {
            writer.write(response("https://sahifa.example/1", 200, "text/html", bytes(PAGE), null));
            writer.write(response("https://sahifa.example/gone", 404, "text/html", bytes(PAGE), null));
            writer.write(response("https://sahifa.example/a.png", 200, "image/png", new byte[] {1, 2, 3}, null));
            writer.write(response("https://sahifa.example/2", 200, "text/html", gzip(bytes(PAGE)), "gzip"));
            writer.write(response("https://sahifa.example/feed", 200, "application/rss+xml", bytes(FEED), null));
        }
        return out.toByteArray();
    }

    private static WarcResponse response(String address, int status, String type, byte[] body, String encoding)
            throws IOException {
        var http = new HttpResponse.Builder(status, "OK").body(MediaType.parse(type), body);
        if (encoding != null) {
            http.setHeader("Content-Encoding", encoding);
        }
        return new WarcResponse.Builder(URI.create(address))
                .date(THEN)
                .body(http.build())
                .build();
    }

    private List<Item> take(Path file) {
        var items = new ArrayList<Item>();
        new Intake(InputStream.nullInputStream(), () -> Instant.parse("2026-01-01T00:00:00Z"), items::add)
                .take(file.toString());
        return items;
    }

    private static void assertSame(Capture one, Capture other) {
        assertThat(one.bytes()).isEqualTo(other.bytes());
        assertThat(one.address()).isEqualTo(other.address());
        assertThat(one.takenAt()).isEqualTo(other.takenAt());
        assertThat(one.contentType()).isEqualTo(other.contentType());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}

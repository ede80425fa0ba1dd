package marsad.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final String PAGE = "<!doctype html><html lang=ar><body><p>سيطر الجيش على المدينة</p></body></html>";
    private static final String LINE = "{\"id\":\"1\",\"title\":\"خبر\",\"text\":\"نص\"}\n";
    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- موجز -->
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>نارنج</title><link>https://naranj.example/</link><description>د</description>
            <item><title>النفط يرتفع</title><link>https://naranj.example/1</link>
              <pubDate>Fri, 24 Nov 2017 10:00:00 +0100</pubDate><category>اقتصاد</category>
              <description>موجز</description>
              <content:encoded><![CDATA[<p>ارتفع النفط.</p><p>وقال محلل&nbsp;إنه سيهبط.</p>]]></content:encoded></item>
            <item><title>طقس</title><link>https://naranj.example/2</link><description>غائم</description></item>
            </channel></rss>
            """;
    private static final String JSON_FEED = """
            { "version": "https://jsonfeed.org/version/1.1", "title": "سوس", "language": "ar",
              "items": [ { "id": "7", "url": "https://souss.example/7", "title": "مهرجان",
                           "content_html": "<p>افتتح.</p><ul><li>أول</li></ul>", "date_published": "2017-11-24T09:00:00Z",
                           "authors": [ { "name": "ليلى" } ], "tags": [ "ثقافة" ] } ] }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void aPageAndAPageSavedAsTextArePages() {
        assertThat(take(file("a.html", PAGE), file("b.dat", "عواصم - سيطر الجيش")))
                .containsExactly("Page a.html", "Page b.dat");
    }

    @Test
    void aPageInUtf16IsNotTakenForAPicture() {
        assertThat(take(file("a.html", PAGE.getBytes(StandardCharsets.UTF_16)))).containsExactly("Page a.html");
    }

    @Test
    void aPageInWindows1256IsAPage() {
        assertThat(take(file("a.html", PAGE.getBytes(Charset.forName("windows-1256")))))
                .containsExactly("Page a.html");
    }

    @Test
    void linesAreRecordsHoweverTheFileIsCalled() {
        var two = LINE + "\n" + LINE;
        assertThat(take(file("a.txt", two), file("b.gz", gzip(two.getBytes(StandardCharsets.UTF_8)))))
                .containsExactly("Entry a.txt:1", "Entry a.txt:3", "Entry b.gz:1", "Entry b.gz:3");
    }

    @Test
    void aLineOfNewsAboutFeedsIsNoFeed() {
        var line = "{\"title\":\"ت\",\"text\":\"\\\"version\\\": \\\"https://jsonfeed.org/version/1\\\"\"}\n";
        assertThat(take(file("a.jsonl", line))).containsExactly("Entry a.jsonl:1");
    }

    @Test
    void entriesOfFeedsAreRecordsWithTheirWholeContent() {
        var items = items(file("a.xml", RSS));
        assertThat(items).hasSize(2);
        var first = record(items.getFirst());
        assertThat(first.article().title()).isEqualTo("النفط يرتفع");
        assertThat(first.article().paragraphs()).containsExactly("ارتفع النفط.", "وقال محلل إنه سيهبط.");
        assertThat(String.valueOf(first.article().published())).isEqualTo("2017-11-24T09:00:00Z");
        assertThat(first.article().section()).isEqualTo("اقتصاد");
        assertThat(first.outlet()).isEqualTo("نارنج");
        assertThat(record(items.get(1)).article().paragraphs()).containsExactly("غائم");
    }

    @Test
    void jsonFeedsToo() {
        var record = record(items(file("a.json", JSON_FEED)).getFirst());
        assertThat(record.article().url()).isEqualTo("https://souss.example/7");
        assertThat(record.article().paragraphs()).containsExactly("افتتح.", "أول");
        assertThat(record.article().byline()).isEqualTo("ليلى");
        assertThat(record.article().language()).isEqualTo("ar");
    }

    @Test
    void foldersAndArchivesAreOpened() {
        file("dir/b.html", PAGE);
        file("dir/a/c.html", PAGE);
        file("dir/.hidden", PAGE);
        file("dir/z.zip", zip("x.html", PAGE.getBytes(StandardCharsets.UTF_8), "gold.jsonl", new byte[] {1}));
        assertThat(take(folder.resolve("dir")))
                .containsExactly("Page dir/a/c.html", "Page dir/b.html", "Page dir/z.zip!x.html");
    }

    @Test
    void standardInputIsTakenLikeAFile() {
        var items = new ArrayList<Item>();
        new Intake(
                        new ByteArrayInputStream(gzip(LINE.getBytes(StandardCharsets.UTF_8))),
                        () -> Instant.EPOCH,
                        items::add)
                .take("-");
        assertThat(items).singleElement().isInstanceOf(Item.Entry.class);
        assertThat(items.getFirst().name()).isEqualTo("-:1");
    }

    @Test
    void whatIsNoInputIsRefusedAndTheRestGoesOn() {
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertThat(take(
                        file("empty", ""),
                        file("blank", " \n\n"),
                        file("picture.html", picture),
                        folder.resolve("missing"),
                        file("feed.xml", "<?xml version=\"1.0\"?><rss><channel><title>x</title>"),
                        file("good.html", PAGE)))
                .containsExactly(
                        "EMPTY empty",
                        "EMPTY blank",
                        "BINARY picture.html",
                        "MISSING missing",
                        "BAD_FEED feed.xml",
                        "Page good.html");
    }

    @Test
    void aFeedThatAsksForAFileGetsNone() {
        var secret = file("secret", "كلمة خفية");
        var feed = RSS.replaceFirst("<!-- موجز -->", "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>")
                .replace("غائم", "&x;");
        assertThat(items(file("a.xml", feed)))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item)
                        .isInstanceOfSatisfying(
                                Item.Entry.class,
                                entry -> assertThat(new String(entry.capture().bytes(), StandardCharsets.UTF_8))
                                        .doesNotContain("كلمة خفية")));
    }

    @Test
    void aPageOfFiftyMegabytesIsRefused() {
        assertThat(take(file("big.html", PAGE + " ".repeat(50 << 20)))).containsExactly("TOO_LONG big.html");
    }

    @Test
    void blankLinesWithoutNumberCostNothing() {
        assertThat(take(file("a.txt", "\n \n".repeat(3000) + "عواصم - سيطر الجيش")))
                .containsExactly("Page a.txt");
    }

    @Test
    void aFileThatCanNotBeReadIsNamed() {
        var unreadable = Path.of("/proc/self/mem"); // opens, and fails at the first byte
        assumeThat(unreadable).exists();
        var items = items(unreadable);
        assertThat(items).singleElement().isInstanceOfSatisfying(Item.Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(Refusal.UNREADABLE);
            assertThat(refused.name()).isEqualTo("/proc/self/mem");
        });
    }

    @Test
    void theLinesBeforeACutAreKept() {
        var lines = IntStream.range(0, 2000)
                .mapToObj(number ->
                        "{\"id\":\"" + number + "\",\"title\":\"خبر\",\"text\":\"" + (number * 7919L) + "\"}\n")
                .collect(Collectors.joining());
        var whole = gzip(lines.getBytes(StandardCharsets.UTF_8));
        var items = items(file("cut.gz", Arrays.copyOf(whole, whole.length / 2)));
        assertThat(items).hasSizeGreaterThan(500);
        assertThat(items.subList(0, items.size() - 1))
                .allMatch(item -> record(item).id() != null);
        assertThat(items.getLast())
                .isEqualTo(
                        new Item.Refused(items.getLast().name(), Refusal.CUT_OFF, Integer.toString(items.size() - 1)));
    }

    @Test
    void bombsAreFoundBeforeTheyGoOff() throws IOException {
        var zeros = new byte[8 << 20];
        var limits = new Limits(1 << 20, 10, 50, 2 << 20, 2);
        var lines = (LINE.strip() + " ".repeat(10_000) + "\n").repeat(800).getBytes(StandardCharsets.UTF_8);
        assertThat(take(limits, file("bomb.gz", gzip(lines))))
                .hasSizeLessThan(300)
                .last()
                .isEqualTo("BOMB bomb.gz");
        assertThat(take(limits, file("bomb.zip", zip("a", zeros)))).containsExactly("BOMB bomb.zip");
        var many = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(many)) {
            for (var entry = 0; entry < 11; entry++) {
                zip.putNextEntry(new ZipEntry("a" + entry));
            }
        }
        assertThat(take(limits, file("many.zip", many.toByteArray()))).containsExactly("BOMB many.zip");
    }

    @Test
    void emptyFilesBehindEachOtherExhaustNothing() throws IOException {
        var empty = gzip(new byte[0]);
        var row = new ByteArrayOutputStream();
        for (var i = 0; i < 50_000; i++) {
            row.write(empty);
        }
        row.write(gzip(PAGE.getBytes(StandardCharsets.UTF_8)));
        assertThat(take(file("row.gz", row.toByteArray()))).containsExactly("Page row.gz");
    }

    @Test
    void archivesInArchivesComeToAnEnd() {
        var page = PAGE.getBytes(StandardCharsets.UTF_8);
        var two = zip("b.zip", zip("a.html", page));
        assertThat(take(file("two.zip", two))).containsExactly("Page two.zip!b.zip!a.html");
        assertThat(take(file("three.zip", zip("c.zip", two)))).containsExactly("NESTED three.zip!c.zip!b.zip");
    }

    @Test
    void aDamagedArchiveIsNamed() {
        var whole = zip("a.html", PAGE.getBytes(StandardCharsets.UTF_8));
        assertThat(take(file("cut.zip", Arrays.copyOf(whole, whole.length - 30))))
                .containsExactly("CUT_OFF cut.zip");
    }

    private List<String> take(Path... paths) {
        return take(Limits.USUAL, paths);
    }

    private List<String> take(Limits limits, Path... paths) {
        return items(limits, paths).stream().map(this::told).toList();
    }

    private List<Item> items(Path... paths) {
        return items(Limits.USUAL, paths);
    }

    private static List<Item> items(Limits limits, Path... paths) {
        var items = new ArrayList<Item>();
        var intake = new Intake(
                InputStream.nullInputStream(), () -> Instant.parse("2026-01-01T00:00:00Z"), limits, items::add);
        for (var path : paths) {
            intake.take(path.toString());
        }
        return items;
    }

    private String told(Item item) {
        var name = item.name().replace(folder + "/", "");
        return switch (item) {
            case Item.Page page -> "Page " + name;
            case Item.Entry entry -> "Entry " + name;
            case Item.Refused refused -> refused.why() + " " + name;
        };
    }

    private static NewsRecord record(Item item) {
        return ((NewsRecord.Read.Found) NewsRecord.read(((Item.Entry) item).capture())).record();
    }

    private Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) {
        try {
            var path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            return Files.write(path, bytes);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException never) {
            throw new java.io.UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Object... namesAndBytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        } catch (IOException never) {
            throw new java.io.UncheckedIOException(never);
        }
        return out.toByteArray();
    }
}

package marsad.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/// Pages broken at random, always the same way: none may break the extractor or hold it up.
///
/// A few thousand of our own pages as a rule; `-Dmarsad.mutations=100000 -Dmarsad.mutations.from=../../shared/pages`
/// breaks that many of the pages in all archives of that folder.
class ExtractorMutationTest {

    private static final int MUTATIONS = Integer.getInteger("marsad.mutations", 3_000);
    private static final String FROM = System.getProperty("marsad.mutations.from", "");
    private static final int AT_A_TIME = 200;

    private final Random random = new Random(20171120);
    private final Extractor extractor = new Extractor();

    @Test
    void noBrokenPageBreaksIt() throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        var slowest = 0L;
        for (var done = 0; done < MUTATIONS; ) {
            var pages = pages();
            for (var i = 0; i < AT_A_TIME && done < MUTATIONS; i++, done++) {
                var broken = mutate(pages);
                var before = threads.getCurrentThreadCpuTime();
                var extraction = extractor.extract(Capture.of(broken));
                var millis = (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
                assertThat(extraction).isNotNull();
                // the first ones also load and compile
                slowest = done < 50 ? 0 : Math.max(slowest, millis);
            }
        }
        assertThat(slowest).as("milliseconds for the slowest page").isLessThan(1000);
    }

    private byte[] mutate(List<byte[]> pages) {
        var page = pages.get(random.nextInt(pages.size()));
        for (var times = 1 + random.nextInt(3); times > 0; times--) {
            page = mutate(page, pages.get(random.nextInt(pages.size())));
        }
        return page;
    }

    private byte[] mutate(byte[] page, byte[] other) {
        var from = random.nextInt(page.length + 1);
        var to = from + random.nextInt(page.length - from + 1);
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(page, from);
            case 1 -> spliced(page, from, to, new byte[0], 1);
            case 2 ->
                spliced(page, from, from, Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length), 1);
            case 3 ->
                spliced(
                        page,
                        from,
                        from,
                        Arrays.copyOfRange(page, from, Math.min(to, from + 200)),
                        random.nextInt(100));
            case 4 -> spliced(page, from, from, randomTag().getBytes(StandardCharsets.UTF_8), random.nextInt(1_000));
            case 5 -> spliced(page, from, from, randomBytes(random.nextInt(2_000)), 1);
            case 6 -> flipped(page, 1 + random.nextInt(200));
            default -> randomBytes(random.nextInt(50_000));
        };
    }

    private static byte[] spliced(byte[] page, int from, int to, byte[] insert, int times) {
        var out = new byte[page.length - (to - from) + insert.length * times];
        System.arraycopy(page, 0, out, 0, from);
        for (var i = 0; i < times; i++) {
            System.arraycopy(insert, 0, out, from + i * insert.length, insert.length);
        }
        System.arraycopy(page, to, out, from + insert.length * times, page.length - to);
        return out;
    }

    private byte[] flipped(byte[] page, int times) {
        var out = page.clone();
        for (var i = 0; i < times && out.length > 0; i++) {
            out[random.nextInt(out.length)] = (byte) random.nextInt(256);
        }
        return out;
    }

    private byte[] randomBytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private String randomTag() {
        var tags = List.of(
                "<div>",
                "<p>",
                "<b>",
                "<a href=x>",
                "<table>",
                "<tr><td>",
                "<li>",
                "</div>",
                "</p>",
                "<br>",
                "<!--",
                "<script>",
                "<style>",
                "<svg>",
                "<form>",
                "<h1>",
                "&#x202E;",
                "<p hidden>",
                "<span style='display:none'>",
                "<td colspan=9999999>",
                "<template>",
                "<select><option>",
                "<title>",
                "<meta charset=windows-1256>",
                "<plaintext>",
                "<frameset>",
                "\0",
                "<![CDATA[",
                "<div class='article body' class=x id=>");
        return tags.get(random.nextInt(tags.size()));
    }

    private List<byte[]> pages() throws IOException {
        return FROM.isEmpty() ? ownPages() : pagesOfArchives();
    }

    private List<byte[]> ownPages() throws IOException {
        var pages = new ArrayList<byte[]>();
        pages.add(PagesInWords.REPORT.getBytes(StandardCharsets.UTF_8));
        pages.add(PagesInWords.FRONT_PAGE.getBytes(StandardCharsets.UTF_8));
        var golden = Path.of("src/test/resources/pages");
        if (Files.isDirectory(golden)) {
            try (var files = Files.walk(golden)) {
                for (var file : files.filter(
                                path -> path.getFileName().toString().startsWith("source."))
                        .sorted()
                        .toList()) {
                    pages.add(Files.readAllBytes(file));
                }
            }
        }
        return pages;
    }

    private List<byte[]> pagesOfArchives() throws IOException {
        var pages = new ArrayList<byte[]>();
        try (var archives = Files.newDirectoryStream(Path.of(FROM), "*.zip")) {
            for (var archive : archives) {
                try (var zip = new ZipFile(archive.toFile())) {
                    var entries = zip.stream().toList();
                    for (var i = 0; i < 10; i++) {
                        pages.add(zip.getInputStream(entries.get(random.nextInt(entries.size())))
                                .readAllBytes());
                    }
                }
            }
        }
        return pages;
    }
}

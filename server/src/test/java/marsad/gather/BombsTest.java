package marsad.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import marsad.page.Capture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts that are made to cost: entities that grow, and what makes a careless pattern try everything twice. Each is as
/// long as a feed may be, and none costs more than a second or two of one processor; a pattern that looks back would
/// need years.
class BombsTest {
    private static final int LONG = 1 << 20;
    private static final Duration MOST_CPU = Duration.ofSeconds(8);
    private static final String RSS = "<rss version='2.0'><channel><title>x</title>";

    private final Feeds feeds = new Feeds();

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("entities that double", doubling(64)),
                Arguments.of("entities that double, in parameters", parameters(40)),
                Arguments.of("one long entity many times", quadratic()),
                Arguments.of("an entity from a file", external("SYSTEM 'file:///etc/passwd'")),
                Arguments.of("an entity from the network", external("PUBLIC 'x' 'http://169.254.169.254/latest/'")),
                Arguments.of("a document type without an end", "<!DOCTYPE rss [" + "<!ENTITY a 'b'>".repeat(LONG / 16)),
                Arguments.of("spaces before a tag that never comes", RSS + "</rss" + " ".repeat(LONG)),
                Arguments.of("comments without an end", RSS + "</channel></rss>" + "<!--".repeat(LONG / 4)),
                Arguments.of("ends of comments", RSS + "</channel></rss><!--" + "-->".repeat(LONG / 3) + "x"),
                Arguments.of("beginnings of references", item("title", "&#x0".repeat(LONG / 4))),
                Arguments.of("references of zeros", item("title", "&#" + "0".repeat(LONG) + "x")),
                Arguments.of("references escaped again and again", item("title", "&amp;".repeat(LONG / 5))),
                Arguments.of("a title of blanks", item("title", " \n".repeat(LONG / 2) + "x")),
                Arguments.of("a date of digits", item("pubDate", "1".repeat(LONG))),
                Arguments.of("a date of words", item("pubDate", "الاثنين ".repeat(20))),
                Arguments.of("a date of blanks", item("pubDate", "2017-11-20" + " ".repeat(100) + "x")),
                Arguments.of(
                        "a language of hyphens",
                        RSS + "<language>ar" + "-a".repeat(LONG / 2) + "!</language></channel></rss>"),
                Arguments.of("an address of dots", item("link", "http://" + "a.".repeat(2000))),
                Arguments.of("an address of steps up", item("link", "/../".repeat(900))),
                Arguments.of("an address of schemes", item("link", "a+".repeat(2000) + ":")),
                Arguments.of("a text of dots", item("description", ".".repeat(LONG))),
                Arguments.of("a text of blanks and stops", item("description", "نص" + " .:،".repeat(LONG / 5) + "x")),
                Arguments.of("a text of line breaks", item("description", "&lt;br&gt;".repeat(LONG / 10))),
                Arguments.of("tags in tags", item("description", "&lt;b&gt;".repeat(LONG / 9))),
                Arguments.of("attributes", "<rss" + " a='b'".repeat(LONG / 6) + ">"),
                Arguments.of("the same attribute", "<rss " + "a ".repeat(LONG / 2) + "><channel>"),
                Arguments.of("elements in elements", RSS + "<a>".repeat(LONG / 3)),
                Arguments.of("entries in entries", RSS + "<item>".repeat(LONG / 6)),
                Arguments.of("entries that nobody closes", RSS + "<item><title>x".repeat(LONG / 14)),
                Arguments.of("names with prefixes", "<" + "a:".repeat(LONG / 2) + "rss>"),
                Arguments.of("openings of tags", "<".repeat(LONG)),
                Arguments.of("a site map of sites", "<urlset>" + "<url><loc>http://a.example/".repeat(LONG / 27)),
                Arguments.of("lists in lists, as JSON", "{\"items\":" + "[".repeat(LONG)),
                Arguments.of(
                        "a long number, as JSON",
                        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":" + "9".repeat(LONG)
                                + "}]}"),
                Arguments.of("a large power of ten, as JSON", "{\"items\":[{\"id\":1e999999999}]}"),
                Arguments.of("backslashes, as JSON", "{\"items\":[\"" + "\\\\".repeat(LONG / 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void costsNextToNothing(String what, String text) {
        var threads = ManagementFactory.getThreadMXBean();
        var capture = new Capture(
                text.getBytes(StandardCharsets.UTF_8), "http://sahifa.example/feed", Instant.EPOCH, "text/xml");
        var cpu = new long[1];
        var read = assertTimeoutPreemptively(Duration.ofSeconds(100), () -> {
            var before = threads.getCurrentThreadCpuTime();
            var result = feeds.read(capture);
            if (result instanceof Feed.Read.Found found) {
                found.feed().entries().forEach(entry -> {
                    entry.isWhole();
                    entry.record("sahifa.example");
                });
            }
            cpu[0] = threads.getCurrentThreadCpuTime() - before;
            return result;
        });
        assertThat(Duration.ofNanos(cpu[0])).as(what).isLessThan(MOST_CPU);
        assertThat(read.toString()).as("nothing of this machine").doesNotContain("root:");
        if (read instanceof Feed.Read.Found found) {
            assertThat(found.feed().entries())
                    .as("nothing grows")
                    .allSatisfy(entry -> assertThat(
                                    entry.title().length() + entry.html().length())
                            .isLessThanOrEqualTo(4 * LONG));
        }
    }

    private static String item(String field, String text) {
        return RSS + "<item><guid>1</guid><" + field + ">" + text + "</" + field + "></item></channel></rss>";
    }

    private static String doubling(int depth) {
        var text = new StringBuilder("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 'ha'>");
        for (var i = 1; i < depth; i++) {
            text.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        return text + "]>" + item("title", "&a" + (depth - 1) + ";");
    }

    private static String parameters(int depth) {
        var text = new StringBuilder("<!DOCTYPE rss [<!ENTITY % a0 'ha'>");
        for (var i = 1; i < depth; i++) {
            text.append("<!ENTITY %% a%d '%%a%d;%%a%d;'>".formatted(i, i - 1, i - 1));
        }
        return text + "%a" + (depth - 1) + ";]>" + item("title", "x");
    }

    private static String quadratic() {
        return "<!DOCTYPE rss [<!ENTITY a '" + "x".repeat(LONG / 2) + "'>]>" + item("title", "&a;".repeat(LONG / 8));
    }

    private static String external(String where) {
        return "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x " + where + ">]>" + item("title", "&x;");
    }
}

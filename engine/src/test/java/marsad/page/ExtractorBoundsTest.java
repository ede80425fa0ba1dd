package marsad.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pages made to be expensive: each must be answered within a second of this thread's processor time. The best of three
/// counts: on a busy machine the first also waits for the compiler, and shares its caches with others.
class ExtractorBoundsTest {

    private static final String PROSE =
            "<p>قال المتحدث باسم البلدية، أمس، إن أعمال الصيانة في الشارع الرئيسي تنتهي قبل نهاية الشهر الحالي.</p>";

    enum Trap {
        DEEP_DIVS(i -> "<div>", 1_000_000),
        DEEP_BOLD(i -> "<b>", 1_000_000),
        BOLD_THAT_DIFFERS(i -> "<b id=" + i + ">", 100_000),
        OPEN_BOLD_ACROSS_PARAGRAPHS(i -> "<p><b id=" + i + "><i class=c" + i + ">x", 100_000),
        LINKS_IN_LINKS(i -> "<a href=" + i + "><div>", 100_000),
        TABLES_IN_TABLES(i -> "<table><tr><td>", 100_000),
        TEXT_WHERE_NO_TEXT_MAY_STAND(i -> "<table>x", 100_000),
        LISTS_IN_LISTS(i -> "<ul><li>x", 100_000),
        SELECTS(i -> "<select><option>", 200_000),
        FORMS_LEFT_OPEN(i -> "<form><input><p>", 200_000),
        END_TAGS_ALONE(i -> "</p></b></div>", 300_000),
        MANY_ATTRIBUTES(i -> i == 0 ? "<div " : "a" + i + "=b ", 200_000),
        SAME_ATTRIBUTES(i -> i == 0 ? "<div " : "class=b ", 200_000),
        LONG_CLASS(i -> i == 0 ? "<div class='" : "navMenuShare", 200_000),
        MANY_CLASSES(i -> "<p class=x" + i + ">Short text " + i + ".", 200_000),
        LINE_BREAKS(i -> "x<br>", 500_000),
        ONE_WORD(i -> "ا", 4_000_000),
        ONE_PARAGRAPH(i -> "كلمة، ", 800_000),
        ENTITIES(i -> "&amp;&#1575;&nosuch;", 300_000),
        OPEN_COMMENT(i -> i == 0 ? "<!--" : "--!-<", 800_000),
        OPEN_SCRIPT(i -> i == 0 ? "<script type=application/ld+json>{\"articleBody\":" : "[", 2_000_000),
        COLSPANS(i -> "<td colspan=99999999 rowspan=99999999>x", 200_000),
        SVG(i -> "<svg><g><foreignObject><div>", 100_000),
        TEMPLATES(i -> "<template><div>", 100_000),
        TEMPLATES_WITH_PICTURES(i -> "<template><svg>", 100_000),
        MANY_METAS(i -> "<meta property=og:description content='x" + i + "'>", 100_000),
        MANY_TITLES(i -> "<title>x</title>", 200_000),
        NUL_BYTES(i -> "\0<p>\0", 300_000);

        private final IntFunction<String> part;
        private final int times;

        Trap(IntFunction<String> part, int times) {
            this.part = part;
            this.times = times;
        }

        byte[] page() {
            return ("<html><body>" + PROSE
                            + IntStream.range(0, times).mapToObj(part).collect(Collectors.joining()))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersWithinASecond(Trap trap) {
        var page = trap.page();
        var threads = ManagementFactory.getThreadMXBean();
        Extraction extraction = null;
        var millis = Long.MAX_VALUE;
        for (var time = 0; time < 3 && millis >= 1000; time++) {
            var before = threads.getCurrentThreadCpuTime();
            extraction = new Extractor().extract(Capture.of(page));
            millis = Math.min(millis, (threads.getCurrentThreadCpuTime() - before) / 1_000_000);
        }
        assertThat(extraction).isNotNull();
        assertThat(millis)
                .as("milliseconds for %d bytes of %s", page.length, trap)
                .isLessThan(1000);
    }
}

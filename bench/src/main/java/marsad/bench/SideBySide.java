package marsad.bench;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import marsad.page.Capture;
import marsad.page.Extraction;
import marsad.page.Extractor;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/// One table of quality and speed: Marsad beside Readability4J, boilerpipe and jsoup's parse alone, in one run.
///
/// Usage: `SideBySide ARCHIVE…`. Quality is measured on all pages of each archive; speed on the first pages of the
/// first one, in processor time of one thread, after passes that warm the machine up. The others are handed
/// decoded text; Marsad also decodes, and reads title, dates, byline and credit.
public final class SideBySide {

    private static final int SPEED_PAGES = Integer.getInteger("pages", 200);
    private static final int WARM_UP = 5;
    private static final int PASSES = 5;

    private interface Method {
        String textOf(GoldPage page);
    }

    private SideBySide() {}

    /// Runs the program.
    public static void main(String[] args) {
        List<List<GoldPage>> sets = new ArrayList<>();
        for (var archive : args) {
            sets.add(GoldPage.read(Path.of(archive)));
        }
        var extractor = new Extractor();
        Map<String, Method> methods = new TreeMap<>(Map.of(
                "Marsad",
                page -> marsad(extractor, page),
                "Readability4J",
                SideBySide::readability,
                "boilerpipe",
                SideBySide::boilerpipe,
                "jsoup, parse alone",
                page -> Jsoup.parse(html(page)).title()));
        var times = times(
                methods,
                sets.getFirst().subList(0, Math.min(SPEED_PAGES, sets.getFirst().size())));
        methods.forEach((name, method) -> {
            System.out.printf(Locale.ROOT, "%-20s %7.0f pages a CPU second%n", name, times.get(name));
            if (!name.startsWith("jsoup")) {
                for (var set : sets) {
                    var scores = new Scores();
                    set.forEach(page -> scores.add(page, method.textOf(page)));
                    System.out.printf("%-20s %s: %s%n", "", set.getFirst().set(), scores);
                }
            }
        });
    }

    /// Pages a CPU second of each method, the best of all passes. The methods take turns, so that whatever else the
    /// machine does meets all alike.
    private static Map<String, Double> times(Map<String, Method> methods, List<GoldPage> pages) {
        var threads = ManagementFactory.getThreadMXBean();
        Map<String, Double> best = new TreeMap<>();
        for (var pass = 0; pass < WARM_UP + PASSES; pass++) {
            var measured = pass >= WARM_UP;
            methods.forEach((name, method) -> {
                var before = threads.getCurrentThreadCpuTime();
                pages.forEach(method::textOf);
                var seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
                if (measured) {
                    best.merge(name, pages.size() / seconds, Math::max);
                }
            });
        }
        return best;
    }

    private static String marsad(Extractor extractor, GoldPage page) {
        return extractor.extract(Capture.of(page.bytes())) instanceof Extraction.Found found
                ? found.article().text()
                : "";
    }

    private static String readability(GoldPage page) {
        var text = new Readability4J("http://example.org/", html(page)).parse().getTextContent();
        return text == null ? "" : text;
    }

    private static String boilerpipe(GoldPage page) {
        try {
            return ArticleExtractor.INSTANCE.getText(html(page));
        } catch (BoilerpipeProcessingException unreadable) {
            return "";
        }
    }

    private static String html(GoldPage page) {
        return new String(page.bytes(), StandardCharsets.UTF_8);
    }
}

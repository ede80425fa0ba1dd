package marsad.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import marsad.copy.Copies;
import marsad.copy.Dispatch;
import marsad.story.StoryDesk;
import marsad.story.Wording;

/// Speed and memory of putting articles into stories, in processor time of one thread.
///
/// `StorySpeed FILE.jsonl.gz` takes the file's articles in several times, each time by a new desk, and prints a line a
/// time: seconds for words and names, for copies, for copies and grouping together, and what the desk holds.
public final class StorySpeed {

    private static final int PASSES = 4;

    private StorySpeed() {}

    /// Runs the program.
    public static void main(String[] args) throws IOException {
        var news = new ArrayList<Dispatch>();
        for (var article : NewsFile.read(args[0])) {
            news.add(numbered(article, news.size()));
        }
        news.sort(Comparator.comparing(Dispatch::published));
        for (var pass = 1; pass <= PASSES; pass++) {
            ofFile(news);
        }
    }

    private static void ofFile(List<Dispatch> news) {
        var reader = new Wording.Reader();
        var wordings = new ArrayList<byte[]>();
        var start = processorTime();
        news.forEach(article ->
                wordings.add(reader.read(article.title(), article.text()).toBytes()));
        var words = processorTime() - start;
        var copying = copies(news);
        var before = used();
        var desk = new StoryDesk();
        start = processorTime();
        for (var at = 0; at < news.size(); at++) {
            desk.add(fresh(news.get(at)), Wording.fromBytes(wordings.get(at)));
        }
        var all = processorTime() - start;
        System.out.printf(
                Locale.ROOT,
                "words and names %.2f s, copies %.2f s, copies and grouping %.2f s; together %,d bytes an article%n",
                words / 1e9,
                copying / 1e9,
                all / 1e9,
                (used() - before) / news.size());
        desk.forget(-1);
    }

    private static long copies(List<Dispatch> news) {
        var before = used();
        var copies = new Copies();
        var start = processorTime();
        news.forEach(article -> copies.add(fresh(article)));
        var time = processorTime() - start;
        System.out.printf(Locale.ROOT, "copies %,d bytes an article; ", (used() - before) / copies.size());
        return time;
    }

    /// With texts of its own, so that what is held of them counts.
    private static Dispatch fresh(Dispatch article) {
        return new Dispatch(
                String.valueOf(Long.parseLong(article.id())),
                String.valueOf(article.outlet().toCharArray()),
                article.published(),
                String.valueOf(article.title().toCharArray()),
                article.byline(),
                article.credit(),
                article.text());
    }

    private static Dispatch numbered(Dispatch article, int number) {
        return new Dispatch(
                String.valueOf(number),
                article.outlet(),
                article.published(),
                article.title(),
                article.byline(),
                article.credit(),
                article.text());
    }

    static long used() {
        for (var round = 0; round < 3; round++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

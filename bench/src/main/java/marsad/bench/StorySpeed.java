package marsad.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import marsad.copy.Copies;
import marsad.copy.Dispatch;
import marsad.copy.StateIn;
import marsad.copy.StateOut;
import marsad.copy.WordShelf;
import marsad.story.StoryDesk;
import marsad.story.Wording;

/// Speed and memory of putting articles into stories, in processor time of one thread.
///
/// `StorySpeed FILE.jsonl.gz` takes the file's articles in several times, each time by a new desk, and prints a line a
/// time: seconds for words and names, for copies, for copies and grouping together, and what the desk holds.
/// `StorySpeed ARTICLES DAYS` generates a flood of so many articles over so many days, in pieces, and has one desk take
/// it, with a line for every tenth: what the window holds, articles a second for words and names and for copies and
/// grouping, bytes an article of the window. Run it with `-Xmx` as small as the machine is to be.
public final class StorySpeed {

    private static final int PASSES = 4;

    private StorySpeed() {}

    /// Runs the program.
    public static void main(String[] args) throws IOException {
        if (args.length == 2) {
            ofFlood(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
            return;
        }
        var news = new ArrayList<Dispatch>();
        for (var article : NewsFile.read(args[0])) {
            news.add(numbered(article, news.size()));
        }
        news.sort(Comparator.comparing(Dispatch::published));
        for (var pass = 1; pass <= PASSES; pass++) {
            ofFile(news);
        }
    }

    private static void ofFlood(int articles, int days) throws IOException {
        var pieces = new FloodPieces(articles, days);
        var desk = new StoryDesk();
        var reader = new Wording.Reader();
        var base = used();
        for (var part = 0; part < FloodPieces.PARTS; part++) {
            long reading = 0;
            long placing = 0;
            var added = 0;
            for (var piece = 0; piece < pieces.each(); piece++) {
                var flood = pieces.piece(part * pieces.each() + piece);
                var start = processorTime();
                var wordings = flood.stream()
                        .map(article -> reader.read(article.title(), article.text()))
                        .toList();
                var read = processorTime();
                for (var at = 0; at < flood.size(); at++) {
                    desk.add(flood.get(at), wordings.get(at));
                }
                placing += processorTime() - read;
                reading += read - start;
                added += flood.size();
            }
            System.out.printf(
                    Locale.ROOT,
                    "window %,9d articles; a second: words and names %,7.0f, copies and grouping %,7.0f; %,d bytes an"
                            + " article%n",
                    desk.size(),
                    added / (reading / 1e9),
                    added / (placing / 1e9),
                    (used() - base) / desk.size());
        }
        kept(desk);
    }

    private static void ofFile(List<Dispatch> news) throws IOException {
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
        kept(desk);
    }

    /// Says how long it takes to write a desk down and to read it again, but for the disk.
    private static void kept(StoryDesk desk) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var start = processorTime();
        try (var out = new StateOut(new BufferedOutputStream(bytes, 1 << 16))) {
            desk.write(out);
        }
        var written = processorTime();
        var again = StoryDesk.read(new StateIn(new ByteArrayInputStream(bytes.toByteArray())), WordShelf.inMemory());
        System.out.printf(
                Locale.ROOT,
                "%,d articles written in %.2f s, %,d bytes, read in %.2f s%n",
                again.size(),
                (written - start) / 1e9,
                bytes.size(),
                (processorTime() - written) / 1e9);
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

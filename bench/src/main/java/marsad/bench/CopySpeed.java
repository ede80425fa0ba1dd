package marsad.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import marsad.copy.Copies;
import marsad.copy.Dispatch;

/// Speed and memory of the search for copies, in processor time of one thread.
///
/// `CopySpeed FILE.jsonl.gz` adds the file's articles to new indexes, several times; `CopySpeed ARTICLES DAYS`
/// generates
/// a flood of so many articles over so many days, in pieces, and adds it to one index, with a line for every tenth:
/// what
/// the window holds, articles a second since the line before, bytes an article of the window. Run it with `-Xmx` as
/// small as the machine is to be.
public final class CopySpeed {

    private static final int PASSES = 6;
    private static final int LINES = 10;

    private CopySpeed() {}

    /// Runs the program.
    public static void main(String[] args) throws IOException {
        if (args.length == 1) {
            ofFile(NewsFile.read(args[0]));
        } else {
            ofFlood(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        }
    }

    private static void ofFile(List<Dispatch> news) {
        for (var pass = 1; pass <= PASSES; pass++) {
            var before = used();
            var copies = new Copies();
            var start = processorTime();
            news.forEach(copies::add);
            var time = processorTime() - start;
            print(copies.size(), news.size() / (time / 1e9), (double) (used() - before) / copies.size());
        }
    }

    private static void ofFlood(int articles, int days) {
        // A flood for each piece, shifted in time behind the one before, so that no more than one is in memory.
        var pieces = LINES * Math.max(1, articles / LINES / 20_000);
        var each = articles / pieces;
        var copies = new Copies();
        var base = used();
        long time = 0;
        var since = 0;
        for (var piece = 0; piece < pieces; piece++) {
            var shift = Duration.ofSeconds((long) piece * days * 86_400 / pieces);
            var number = piece;
            var flood = WireFlood.of(piece, each, Math.max(1, days / pieces)).stream()
                    .map(article -> moved(article.dispatch(), number, shift))
                    .toList();
            var start = processorTime();
            flood.forEach(copies::add);
            time += processorTime() - start;
            since += flood.size();
            if ((piece + 1) % (pieces / LINES) == 0) {
                flood = List.of();
                print(copies.size(), since / (time / 1e9), (double) (used() - base) / copies.size());
                time = 0;
                since = 0;
            }
        }
    }

    private static Dispatch moved(Dispatch article, int piece, Duration shift) {
        return new Dispatch(
                piece + "/" + article.id(),
                article.outlet(),
                article.published().plus(shift),
                article.title(),
                article.byline(),
                article.credit(),
                article.text());
    }

    private static void print(int size, double speed, double bytes) {
        System.out.printf(
                Locale.ROOT, "window %,9d articles; %,7.0f articles/s; %,6.0f bytes an article%n", size, speed, bytes);
    }

    private static long used() {
        for (var round = 0; round < 3; round++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

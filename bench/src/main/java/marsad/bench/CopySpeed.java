package marsad.bench;

import java.io.IOException;
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
            var before = StorySpeed.used();
            var copies = new Copies();
            var start = StorySpeed.processorTime();
            news.forEach(copies::add);
            var time = StorySpeed.processorTime() - start;
            print(copies.size(), news.size() / (time / 1e9), (double) (StorySpeed.used() - before) / copies.size());
        }
    }

    private static void ofFlood(int articles, int days) {
        var pieces = new FloodPieces(articles, days);
        var copies = new Copies();
        var base = StorySpeed.used();
        for (var part = 0; part < FloodPieces.PARTS; part++) {
            long time = 0;
            var added = 0;
            for (var piece = 0; piece < pieces.each(); piece++) {
                var flood = pieces.piece(part * pieces.each() + piece);
                var start = StorySpeed.processorTime();
                flood.forEach(copies::add);
                time += StorySpeed.processorTime() - start;
                added += flood.size();
            }
            print(copies.size(), added / (time / 1e9), (double) (StorySpeed.used() - base) / copies.size());
        }
    }

    private static void print(int size, double speed, double bytes) {
        System.out.printf(
                Locale.ROOT, "window %,9d articles; %,7.0f articles/s; %,6.0f bytes an article%n", size, speed, bytes);
    }
}

package marsad.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.Jsoup;

/// Learns `body-trees.tsv` from the measuring sets, and says how good it is on folds it has not seen.
///
/// Usage: `LearnBody FOLDER [RESOURCE]` with the folder that holds the archives; where a resource is named, the trees
/// learned from all pages are written to it.
public final class LearnBody {
    private LearnBody() {}

    record Page(GoldPage gold, Blocks blocks, float[][] rows, float[] labels) {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        var pages = new ArrayList<Page>();
        for (var set : List.of("wcxb-articles-dev.zip", "segments-dev.zip", "arabic-dev.zip")) {
            for (var gold : GoldPage.read(folder.resolve(set))) {
                pages.add(read(gold));
            }
        }
        var settings = new Boosting.Settings(
                Integer.getInteger("trees", 60),
                Integer.getInteger("leaves", 20),
                Double.parseDouble(System.getProperty("rate", "0.15")),
                0.02,
                0.05,
                Double.parseDouble(System.getProperty("cols", "0.4")),
                0.8);
        var folds = Integer.getInteger("folds", 3);
        var scores = new TreeMap<String, Scores>();
        var oracle = new TreeMap<String, Scores>();
        var worst = new TreeMap<Double, String>();
        for (var fold = 0; fold < folds; fold++) {
            var start = System.nanoTime();
            var own = fold;
            var trees = new Trees(
                    learn(
                            pages.stream()
                                    .filter(page -> page.gold.fold(folds) != own)
                                    .toList(),
                            settings),
                    BlockFeatures.NAMES);
            System.out.printf("fold %d learned in %.1f s%n", fold, (System.nanoTime() - start) / 1e9);
            for (var page : pages) {
                if (page.gold.fold(folds) == fold) {
                    var chances = new float[page.rows.length];
                    for (var i = 0; i < chances.length; i++) {
                        chances[i] = Trees.chance(trees.score(page.rows[i]));
                    }
                    var text = text(page, choose(page.blocks, chances));
                    var f = scores.computeIfAbsent(page.gold.set(), key -> new Scores())
                            .add(page.gold, text);
                    oracle.computeIfAbsent(page.gold.set(), key -> new Scores())
                            .add(page.gold, text(page, page.labels));
                    worst.put(f + worst.size() * 1e-9, page.gold.set() + "/" + page.gold.file());
                    if (System.getProperty("dump") != null) {
                        dump(page, chances, f);
                    }
                }
            }
        }
        System.out.println("labels: " + oracle);
        scores.forEach((set, score) -> System.out.println(set + ": " + score));
        worst.entrySet().stream()
                .limit(Integer.getInteger("worst", 0))
                .forEach(e -> System.out.printf("%.3f %s%n", e.getKey(), e.getValue()));
        if (args.length > 1) {
            var lines = new ArrayList<>(List.of(
                    "# Decision trees that score how likely a block of a page belongs to the body; the form is told in",
                    "# marsad.page.Trees, the names in marsad.page.BlockFeatures. Learned: don't mend by hand, but mend the words",
                    "# in class-words.tsv and furniture.tsv and let bench's LearnBody write this file anew."));
            lines.addAll(learn(pages, settings));
            Files.write(Path.of(args[1]), lines);
        }
    }

    private static void dump(Page page, float[] chances, double f) throws IOException {
        var out = new StringBuilder();
        out.append("F1 ").append(f).append('\n');
        var chosen = choose(page.blocks, chances);
        for (var i = 0; i < chances.length; i++) {
            var b = page.blocks.blocks().get(i);
            var path = new StringBuilder();
            for (var box = b.box(); box != null && box.depth > b.box().depth - 3; box = box.parent) {
                path.append(box.tag).append('<');
            }
            out.append(String.format(
                    "%s%s %.2f %d/%d %s | %s%n",
                    page.labels[i] > 0 ? "+" : page.labels[i] < 0 ? "?" : "-",
                    chosen[i] > 0.5 ? "+" : "-",
                    chances[i],
                    b.words(),
                    b.linkWords(),
                    path,
                    b.text()));
        }
        if (page.gold.text() != null) {
            out.append("=====GOLD\n").append(page.gold.text());
        } else {
            out.append("=====WITH\n")
                    .append(String.join("\n", page.gold.with()))
                    .append("\n=====WITHOUT\n")
                    .append(String.join("\n", page.gold.without()));
        }
        Files.writeString(Path.of(System.getProperty("dump"), page.gold.set() + "-" + page.gold.file() + ".txt"), out);
    }

    private static float[] choose(Blocks blocks, float[] chances) {
        var set = BodyChooser.choose(blocks, chances);
        var chosen = new float[chances.length];
        for (var i = 0; i < chances.length; i++) {
            chosen[i] = set.get(i) ? 1 : 0;
        }
        return chosen;
    }

    private static String text(Page page, float[] chosen) {
        var text = new StringBuilder();
        for (var i = 0; i < chosen.length; i++) {
            if (chosen[i] > 0.5) {
                text.append(page.blocks.blocks().get(i).text()).append("\n\n");
            }
        }
        return text.toString();
    }

    private static Page read(GoldPage gold) throws IOException {
        var document = Jsoup.parse(new ByteArrayInputStream(gold.bytes()), null, "");
        var blocks = Blocks.of(document);
        var rows = BlockFeatures.of(blocks, PageFacts.of(document));
        return new Page(gold, blocks, rows, BodyLabels.of(gold, blocks));
    }

    private static List<String> learn(List<Page> pages, Boosting.Settings settings) {
        var rows = new ArrayList<float[]>();
        var labels = new ArrayList<Float>();
        var weights = new ArrayList<Float>();
        for (var page : pages) {
            var words = 0f;
            for (var i = 0; i < page.rows.length; i++) {
                words += page.labels[i] > 0 ? page.blocks.blocks().get(i).words() : 0;
            }
            var whole = page.gold.text() != null;
            for (var i = 0; i < page.rows.length; i++) {
                if (page.labels[i] < 0) {
                    continue;
                }
                rows.add(page.rows[i]);
                labels.add(page.labels[i]);
                var own = page.blocks.blocks().get(i).words();
                weights.add(whole ? Math.min(1f, (own + 1f) / Math.max(60f, words)) : 0.05f);
            }
        }
        var label = new float[labels.size()];
        var weight = new float[labels.size()];
        for (var i = 0; i < label.length; i++) {
            label[i] = labels.get(i);
            weight[i] = weights.get(i);
        }
        return Boosting.learn(BlockFeatures.NAMES, settings, rows.toArray(new float[0][]), label, weight);
    }
}

package marsad.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import marsad.bench.GoldPage;
import marsad.bench.Scores;

/// Learns `body-trees.tsv` from the measuring sets, and says how good it is on pages of sites it has not seen.
///
/// Usage: `LearnBody FOLDER PAGES [RESOURCE]` with the folder that holds the archives, and that of our own golden
/// pages,
/// most of them Arabic. It learns once for each fifth of the sites from the other four and prints what that gives on
/// the fifth: the figures to believe. Where a resource is named, the trees learned from all pages are then written to
/// it.
///
/// It stands in the extractor's package because it reads what the extractor sees of a page.
public final class LearnBody {

    private static final int FOLDS = 5;
    private static final List<String> SETS = List.of("wcxb-articles-dev.zip", "segments-dev.zip", "arabic-dev.zip");

    private static final Boosting.Settings SETTINGS = new Boosting.Settings(100, 20, 0.1, 0.02, 0.05, 0.3, 0.5);

    /// What a block of a page counts of which only some segments are known; all blocks of other pages count one
    /// together.
    private static final float SEGMENT_WEIGHT = 0.2f;

    /// Every other page is learned from as if its script had no upper case, as Arabic has none.
    private static final int CASELESS = 2;

    private static final List<String> HEAD = List.of(
            "# Decision trees that score how likely a block of a page belongs to the body; the form is told in",
            "# marsad.page.Trees, the names in marsad.page.BlockFeatures. Learned: don't mend by hand, but mend the words",
            "# in class-words.tsv and furniture.tsv and let LearnBody in bench/ write this file anew.");

    private LearnBody() {}

    private record Page(GoldPage gold, Blocks blocks, float[][] rows, float[] labels, int bodyWords) {

        static Page read(GoldPage gold) {
            var decoded = Decoder.decode(Capture.of(gold.bytes()));
            var document = PageParser.parse(decoded instanceof Decoded.Text text ? text.text() : "");
            var blocks = Blocks.of(document);
            var labels = BodyLabels.of(gold, blocks);
            var bodyWords = IntStream.range(0, labels.length)
                    .filter(i -> labels[i] > 0)
                    .map(i -> blocks.blocks().get(i).words())
                    .sum();
            return new Page(
                    gold,
                    blocks,
                    BlockFeatures.of(blocks, PageFacts.of(document, LinkedData.of(document, blocks))),
                    labels,
                    bodyWords);
        }

        String bodyBy(Trees trees) {
            var chances = new float[rows.length];
            for (var i = 0; i < chances.length; i++) {
                chances[i] = Trees.chance(trees.score(rows[i]));
            }
            return String.join(
                    "\n\n", Paragraphs.of(blocks, Intruders.takenFrom(blocks, BodyChooser.choose(blocks, chances))));
        }

        /// The part of each block in what the page counts.
        float weight(int block) {
            var words = blocks.blocks().get(block).words();
            return gold.text() == null ? SEGMENT_WEIGHT : Math.min(1f, (words + 1f) / Math.max(60f, bodyWords));
        }
    }

    /// Runs the program.
    public static void main(String[] args) throws IOException {
        var pages = new ArrayList<Page>();
        for (var set : SETS) {
            GoldPage.read(Path.of(args[0], set)).forEach(gold -> pages.add(Page.read(gold)));
        }
        GoldPage.own(Path.of(args[1])).forEach(gold -> pages.add(Page.read(gold)));
        Map<String, Scores> scores = new TreeMap<>();
        for (var fold = 0; fold < FOLDS; fold++) {
            var own = fold;
            var seen =
                    pages.stream().filter(page -> page.gold.fold(FOLDS) != own).toList();
            var trees = new Trees(learn(seen), BlockFeatures.NAMES);
            pages.stream()
                    .filter(page -> page.gold.fold(FOLDS) == own)
                    .forEach(page -> scores.computeIfAbsent(page.gold.set(), set -> new Scores())
                            .add(page.gold, page.bodyBy(trees)));
        }
        scores.forEach((set, score) -> System.out.println("not learned from: " + set + ": " + score));
        if (args.length > 2) {
            var lines = new ArrayList<>(HEAD);
            lines.addAll(learn(pages));
            Files.write(Path.of(args[2]), lines);
        }
    }

    private static List<String> learn(List<Page> pages) {
        var capitals = BlockFeatures.NAMES.indexOf("capital share");
        var beginning = BlockFeatures.NAMES.indexOf("begins with");
        var rows = new ArrayList<float[]>();
        var labels = new ArrayList<Float>();
        var weights = new ArrayList<Float>();
        for (var page : pages) {
            var caseless = Math.floorMod(page.gold.file().hashCode() * 31, CASELESS) == 0;
            for (var i = 0; i < page.rows.length; i++) {
                if (page.labels[i] >= 0) {
                    var row = page.rows[i];
                    if (caseless) {
                        row = row.clone();
                        row[capitals] = 0;
                        row[beginning] = Math.max(BlockFeatures.BEGINS_WITHOUT_CASE, row[beginning]);
                    }
                    rows.add(row);
                    labels.add(page.labels[i]);
                    weights.add(page.weight(i));
                }
            }
        }
        return Boosting.learn(
                BlockFeatures.NAMES, SETTINGS, rows.toArray(new float[0][]), floats(labels), floats(weights));
    }

    private static float[] floats(List<Float> list) {
        var floats = new float[list.size()];
        for (var i = 0; i < floats.length; i++) {
            floats[i] = list.get(i);
        }
        return floats;
    }
}

package marsad.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.bench.GoldPage;
import marsad.bench.Scores;

/// Which blocks of a page belong to the article, found by laying the gold text over them.
final class BodyLabels {
    private static final int RUN = 4;

    private BodyLabels() {}

    /// 1 or 0 a block; -1 where the gold does not say.
    static float[] of(GoldPage gold, Blocks page) {
        return gold.text() == null ? bySegments(gold, page) : byText(gold.text(), page);
    }

    private static float[] bySegments(GoldPage gold, Blocks page) {
        var labels = new float[page.blocks().size()];
        for (var i = 0; i < labels.length; i++) {
            var text = Scores.flat(page.blocks().get(i).text());
            var wanted = gold.with().stream().anyMatch(segment -> within(text, Scores.flat(segment)));
            var unwanted = gold.without().stream().anyMatch(segment -> within(text, Scores.flat(segment)));
            labels[i] = wanted == unwanted ? -1 : wanted ? 1 : 0;
        }
        return labels;
    }

    private static boolean within(String block, String segment) {
        return block.contains(segment) || block.length() * 2 > segment.length() && segment.contains(block);
    }

    private static float[] byText(String gold, Blocks page) {
        var count = page.blocks().size();
        var tokens = new ArrayList<List<String>>();
        for (var block : page.blocks()) {
            tokens.add(Scores.words(block.text()));
        }
        var goldWords = Scores.words(gold);
        var runs = runs(goldWords);
        var left = new HashMap<String, Integer>();
        goldWords.forEach(word -> left.merge(word, 1, Integer::sum));

        var share = new double[count];
        for (var i = 0; i < count; i++) {
            share[i] = share(tokens.get(i), runs, false);
        }
        var main = mainBox(page, tokens, share);
        var labels = new float[count];
        for (var inside : new boolean[] {true, false}) {
            for (var i = 0; i < count; i++) {
                if (main.holds(i) == inside && share[i] >= 0.5 && share(tokens.get(i), runs, true) >= 0.5) {
                    labels[i] = 1;
                    tokens.get(i).forEach(word -> left.merge(word, -1, Integer::sum));
                }
            }
        }
        var first = 0;
        while (first < count && labels[first] == 0) {
            first++;
        }
        var last = count - 1;
        while (last > first && labels[last] == 0) {
            last--;
        }
        for (var i = Math.max(0, first - 4); i < Math.min(count, last + 5); i++) {
            if (labels[i] == 0 && tokens.get(i).size() < RUN && takeAll(tokens.get(i), left)) {
                labels[i] = 1;
            }
        }
        return labels;
    }

    private static Box mainBox(Blocks page, List<List<String>> tokens, double[] share) {
        var sums = new double[share.length + 1];
        for (var i = 0; i < share.length; i++) {
            sums[i + 1] = sums[i] + (share[i] >= 0.5 ? tokens.get(i).size() : 0);
        }
        var best = page.boxes().getFirst();
        for (var box : page.boxes()) {
            if (box.depth > best.depth && sums[box.endBlock] - sums[box.firstBlock] >= 0.7 * sums[share.length]) {
                best = box;
            }
        }
        return best;
    }

    private static boolean takeAll(List<String> words, Map<String, Integer> left) {
        if (words.isEmpty() || !words.stream().allMatch(word -> left.getOrDefault(word, 0) > 0)) {
            return false;
        }
        words.forEach(word -> left.merge(word, -1, Integer::sum));
        return true;
    }

    private static Map<List<String>, Integer> runs(List<String> words) {
        var runs = new HashMap<List<String>, Integer>();
        for (var i = 0; i + RUN <= words.size(); i++) {
            runs.merge(words.subList(i, i + RUN), 1, Integer::sum);
        }
        return runs;
    }

    private static double share(List<String> words, Map<List<String>, Integer> runs, boolean take) {
        var all = words.size() - RUN + 1;
        if (all < 1) {
            return 0;
        }
        var found = 0;
        for (var i = 0; i < all; i++) {
            var run = words.subList(i, i + RUN);
            if (runs.getOrDefault(run, 0) > 0) {
                found++;
                if (take) {
                    runs.merge(run, -1, Integer::sum);
                }
            }
        }
        return (double) found / all;
    }
}

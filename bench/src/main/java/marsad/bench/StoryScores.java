package marsad.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// How well stories match the labelled days, `stories-<day>.tsv` beside this class.
///
/// ```
/// ./marsad stories --jsonl articles.jsonl > stories.jsonl
/// java -cp … marsad.bench.StoryScores stories.jsonl 2015-08-03
/// ```
/// Prints one JSON object: BCubed (Bagga and Baldwin 1998: each article's share of rightly placed companions, itself
/// counted, averaged over articles) and pairwise precision, recall and F1 over the labelled articles, and the sizes of
/// the largest stories over everything grouped.
public final class StoryScores {

    private static final int LARGE = 60;

    private StoryScores() {}

    /// The labelled articles of a day and their stories.
    ///
    /// @throws IOException where the resource can't be read
    public static Map<String, String> labels(String day) throws IOException {
        var labels = new LinkedHashMap<String, String>();
        try (InputStream resource = StoryScores.class.getResourceAsStream("stories-" + day + ".tsv")) {
            if (resource == null) {
                throw new IllegalArgumentException("no labels of " + day);
            }
            var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            for (String line; (line = lines.readLine()) != null; ) {
                if (!line.startsWith("#")) {
                    var columns = line.split("\t", -1);
                    labels.put(columns[0], columns[1]);
                }
            }
        }
        return labels;
    }

    /// The measures, by name, in the order in which they are read.
    ///
    /// @param labels article to labelled story
    /// @param found article to story, every labelled article among them
    public static Map<String, Object> scores(Map<String, String> labels, Map<String, String> found) {
        var sizes = new HashMap<String, Integer>();
        found.values().forEach(story -> sizes.merge(story, 1, Integer::sum));
        var articles = List.copyOf(labels.keySet());
        var labelled = articles.stream().map(labels::get).toList();
        var grouped = articles.stream()
                .map(article -> found.getOrDefault(article, article))
                .toList();
        var precision = 0.0;
        var recall = 0.0;
        long both = 0;
        long inLabels = 0;
        long inFound = 0;
        for (var a = 0; a < articles.size(); a++) {
            var together = 0;
            var labelSize = 0;
            var foundSize = 0;
            for (var b = 0; b < articles.size(); b++) {
                var sameLabel = labelled.get(a).equals(labelled.get(b));
                var sameFound = grouped.get(a).equals(grouped.get(b));
                together += sameLabel && sameFound ? 1 : 0;
                labelSize += sameLabel ? 1 : 0;
                foundSize += sameFound ? 1 : 0;
            }
            precision += together / (double) foundSize;
            recall += together / (double) labelSize;
            both += together - 1;
            inLabels += labelSize - 1;
            inFound += foundSize - 1;
        }
        precision /= articles.size();
        recall /= articles.size();
        var scores = new LinkedHashMap<String, Object>();
        scores.put("articles", articles.size());
        scores.put("bcubed_precision", rounded(precision));
        scores.put("bcubed_recall", rounded(recall));
        scores.put("bcubed_f1", rounded(f1(precision, recall)));
        var pairPrecision = both / (double) Math.max(1, inFound);
        var pairRecall = both / (double) Math.max(1, inLabels);
        scores.put("pair_precision", rounded(pairPrecision));
        scores.put("pair_recall", rounded(pairRecall));
        scores.put("pair_f1", rounded(f1(pairPrecision, pairRecall)));
        scores.put("stories", sizes.size());
        scores.put(
                "largest", sizes.values().stream().mapToInt(size -> size).max().orElse(0));
        scores.put(
                "over_" + LARGE,
                sizes.values().stream().filter(size -> size > LARGE).count());
        return scores;
    }

    /// Runs the program.
    public static void main(String[] args) throws IOException {
        var json = new JsonMapper();
        var found = new HashMap<String, String>();
        try (var lines = Files.lines(Path.of(args[0]))) {
            lines.map(json::readTree)
                    .forEach(line -> found.put(
                            line.path("id").asString(), line.path("story").asString()));
        }
        var days = new ArrayList<>(List.of(args).subList(1, args.length));
        if (days.isEmpty()) {
            days.add("2015-08-03");
        }
        for (var day : days) {
            var scores = new LinkedHashMap<String, Object>();
            scores.put("day", day);
            scores.putAll(scores(labels(day), found));
            System.out.println(json.writeValueAsString(scores));
        }
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}

package marsad.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import marsad.bench.StoryScores;
import marsad.copy.Dispatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Looks for the figures of [Thresholds] on the labelled days: tries some around the present ones and prints the best.
/// The day on which it looks counts three times the day that checks; stories of more than sixty reports cost.
///
/// ```
/// java -cp … marsad.story.TuneStories ../shared/news/saudinewsnet-dev.jsonl.gz [trials]
/// ```
public final class TuneStories {

    private static final String DAY = "2015-08-03";
    private static final String CHECK = "2015-07-26";

    /// @param source the place of the report that it is a copy of, or -1
    private record Read(String id, Instant time, Wording wording, int source) {}

    private record Trial(Thresholds rules, Map<String, Object> scores, Map<String, Object> check) {
        double worth() {
            return number(scores, "bcubed_f1")
                    + number(scores, "pair_f1")
                    + .3 * (number(check, "bcubed_f1") + number(check, "pair_f1"))
                    - .02 * number(scores, "over_60");
        }

        private static double number(Map<String, Object> scores, String key) {
            return ((Number) Objects.requireNonNull(scores.get(key), key)).doubleValue();
        }
    }

    private TuneStories() {}

    /// Runs the program.
    public static void main(String[] args) throws IOException {
        var reports = read(Path.of(args[0]));
        var labels = StoryScores.labels(DAY);
        var check = StoryScores.labels(CHECK);
        var trials = new ArrayList<Trial>();
        var random = new Random(1);
        var best = Thresholds.TUNED;
        for (var trial = 0; trial < (args.length > 1 ? Integer.parseInt(args[1]) : 1); trial++) {
            var rules = trial == 0 ? best : moved(best, random);
            var cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            var found = group(reports, rules);
            var seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
            var done = new Trial(rules, StoryScores.scores(labels, found), StoryScores.scores(check, found));
            if (trials.isEmpty()
                    || done.worth()
                            > trials.stream().mapToDouble(Trial::worth).max().orElse(0)) {
                best = rules;
                System.out.println(done + " " + seconds + " s");
            }
            trials.add(done);
        }
    }

    private static Thresholds moved(Thresholds at, Random random) {
        return new Thresholds(
                moved(at.titleCount(), 9, random),
                moved(at.beginningCount(), 9, random),
                moved(at.rarity(), 2, random),
                moved(at.everyday(), 1, random),
                at.terms(),
                moved(at.titleShare(), .45f, random),
                moved(at.nameShare(), .45f, random),
                moved(at.strangers(), 1, random),
                moved(at.oldDays(), 40, random),
                moved(at.nearestShare(), .9f, random),
                moved(at.fadeDays(), 8, random),
                moved(at.join(), 1, random),
                moved(at.growth(), 1, random),
                moved(at.merge(), 1, random),
                moved(at.split(), .3f, random));
    }

    private static float moved(float figure, float most, Random random) {
        return random.nextInt(4) == 0 ? (float) Math.min(most, figure * Math.exp(random.nextGaussian() * .2)) : figure;
    }

    private static Map<String, String> group(List<Read> reports, Thresholds rules) {
        var stories = new Stories(rules);
        for (var key = 0; key < reports.size(); key++) {
            var report = reports.get(key);
            if (report.source < 0) {
                stories.add(key, report.time, report.wording);
            } else {
                stories.addCopy(key, report.time, report.source);
            }
        }
        var found = new HashMap<String, String>();
        for (var key = 0; key < reports.size(); key++) {
            found.put(reports.get(key).id, String.valueOf(stories.storyOf(key).orElseThrow()));
        }
        return found;
    }

    private static List<Read> read(Path file) throws IOException {
        var json = new JsonMapper();
        var articles = new ArrayList<JsonNode>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().map(json::readTree).forEach(articles::add);
        }
        articles.sort(Comparator.comparing(TuneStories::time));
        var desk = new StoryDesk();
        var reader = new Wording.Reader();
        var reports = new ArrayList<Read>();
        for (var article : articles) {
            var title = article.path("title").asString();
            var text = article.path("text").asString();
            var placed = desk.add(new Dispatch(
                    String.valueOf(reports.size()),
                    article.path("outlet").asString(),
                    time(article),
                    title,
                    article.path("byline").asString(),
                    null,
                    text));
            var nearest = placed.nearest();
            var source = nearest == null || !placed.tellsTheSame() ? -1 : nearest.intValue();
            reports.add(new Read(article.path("id").asString(), time(article), reader.read(title, text), source));
        }
        return reports;
    }

    private static Instant time(JsonNode article) {
        var crawled = article.path("crawled").asString().replace(' ', 'T');
        return LocalDateTime.parse(crawled).toInstant(ZoneOffset.UTC);
    }
}

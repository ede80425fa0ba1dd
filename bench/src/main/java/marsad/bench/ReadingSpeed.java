package marsad.bench;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import marsad.reading.Reader;
import marsad.reading.Report;
import tools.jackson.databind.json.JsonMapper;

/// Speed of the reading, names and times included, in processor time of one thread: `ReadingSpeed FILE.jsonl.gz` reads
/// the
/// articles of the file several times and prints, for each, articles a second and claims found.
public final class ReadingSpeed {

    private static final int PASSES = 4;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReadingSpeed() {}

    /// Runs the program.
    public static void main(String[] args) throws IOException {
        var reports = reports(args[0]);
        var reader = Reader.shipped();
        for (var pass = 1; pass <= PASSES; pass++) {
            var start = StorySpeed.processorTime();
            var claims = 0;
            for (var report : reports) {
                claims += reader.read(report).claims().size();
            }
            var seconds = (StorySpeed.processorTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "pass %d: %,d articles, %,d claims; %,.0f articles/s%n",
                    pass,
                    reports.size(),
                    claims,
                    reports.size() / seconds);
        }
    }

    private static List<Report> reports(String file) throws IOException {
        var reports = new ArrayList<Report>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new FileInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                var article = JSON.readTree(line);
                reports.add(new Report(
                        article.path("title").asString(),
                        article.path("text").asString(),
                        LocalDate.parse(article.path("published").asString().substring(0, 10))));
            }
        }
        return reports;
    }
}

package marsad.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import marsad.time.TimeExpressions;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/// How long it takes one core to find the times in a file of articles (`articles`: JSON lines with `text` and
/// `published`, gzipped), and how many megabytes of UTF-8 text that makes a second of CPU time, which other work on the
/// machine does not slow down.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
public class TimesBenchmark {

    /// The speed of one operation.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Speed {
        /// Megabytes of UTF-8 text a second of CPU time.
        public double megabytesPerCpuSecond;
    }

    private record Dated(String text, LocalDate day) {}

    @Param("../shared/news/ant-dev.jsonl.gz")
    @SuppressWarnings("NullAway.Init") // JMH sets it before it calls readArticles
    private String articles;

    private final List<Dated> texts = new ArrayList<>();
    private long bytes;

    /// Reads the file.
    @Setup
    public void readArticles() throws IOException {
        var json = JsonMapper.builder().build();
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(articles))), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                var article = json.readTree(line);
                var text = article.path("text").asString();
                var published = article.path("published").asString();
                texts.add(new Dated(text, LocalDate.parse(published.substring(0, 10))));
                bytes += text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
    }

    /// Finds the times in all of them.
    @Benchmark
    public int findTimes(Speed speed) {
        var clock = ManagementFactory.getThreadMXBean();
        var start = clock.getCurrentThreadCpuTime();
        var found = 0;
        for (var text : texts) {
            found += TimeExpressions.find(text.text(), text.day()).size();
        }
        var seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
        speed.megabytesPerCpuSecond = bytes / 1e6 / seconds;
        return found;
    }
}

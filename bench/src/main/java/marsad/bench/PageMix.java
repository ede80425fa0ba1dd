package marsad.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import marsad.page.Capture;
import marsad.page.Extraction;
import marsad.page.Extractor;
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

/// How long a page takes, over a mix of pages taken in turn.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class PageMix {

    /// The archive of pages to read, seen from the project's folder.
    @Param("../shared/pages/wcxb-articles-dev.zip")
    public String archive = "";

    private final Extractor extractor = new Extractor();
    private List<byte[]> pages = List.of();
    private int next;

    /// Reads the pages.
    @Setup
    public void read() {
        pages = GoldPage.read(Path.of(archive)).stream().map(GoldPage::bytes).toList();
    }

    /// One page after another.
    @Benchmark
    public Extraction extract() {
        next = (next + 1) % pages.size();
        return extractor.extract(Capture.of(pages.get(next)));
    }
}

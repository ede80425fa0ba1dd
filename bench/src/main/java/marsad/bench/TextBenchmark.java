package marsad.bench;

import java.util.concurrent.TimeUnit;
import marsad.text.Folded;
import marsad.text.Numbers;
import marsad.text.SearchWord;
import marsad.text.Segmented;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Folding, cutting, numbers and search words over a report of about a thousand letters; one operation is the report.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class TextBenchmark {

    private static final String REPORT = """
            أعلن وزير الأشغال العامة، صباح الأحد، أن فرق الصيانة أعادت فتح الطريق الدولي بعد نحو ثلاثة أيام من إغلاقه.
            وقال إن «السيول جرفت جسرين وأضرّت بأكثر من 40 منزلاً»، مضيفاً أن ٢٥ عائلة نُقلت إلى مدرستين في المدينة.
            وذكرت وكالة (أ ف ب) أن عشرات المتطوعين ساعدوا في توزيع 1,200 سلة غذائية قبل حلول المساء.
            """.repeat(3);

    private final SearchWord.Cutter cutter = new SearchWord.Cutter();

    @Benchmark
    public Object fold() {
        return Folded.of(REPORT);
    }

    @Benchmark
    public Object segment() {
        return Segmented.of(REPORT);
    }

    @Benchmark
    public Object numbers() {
        return Numbers.in(Segmented.of(REPORT));
    }

    @Benchmark
    public Object searchWords() {
        return cutter.words(REPORT);
    }
}

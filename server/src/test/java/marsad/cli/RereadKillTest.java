package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import marsad.reading.Reader;
import marsad.store.ClaimSelection;
import marsad.store.Filing;
import marsad.store.OtherJvm;
import marsad.store.Reports;
import marsad.store.Selection;
import marsad.store.Store;
import marsad.store.TestStores;
import org.junit.jupiter.api.Test;

/// `reread` is killed in the middle, again and again: what it has read stays, nothing is doubled, the next run goes on.
class RereadKillTest {
    private static final int ARTICLES = 1500;
    private static final int KILLS = 3;
    private static final String SENTENCE = "قتل 12 جنديا في مدينة حلب. ";

    @Test
    void goesOnWhereItWas() throws Exception {
        var config = TestStores.config();
        try (var store = Store.open(config)) {
            store.outlets().enter(Reports.OUTLET);
            store.filings()
                    .file(IntStream.range(0, ARTICLES)
                            .<Filing>mapToObj(number -> Reports.report(number, SENTENCE.repeat(20) + number))
                            .toList());
            var done = 0L;
            var midway = 0;
            for (var kill = 0; kill < KILLS; kill++) {
                var reread = reread(String.valueOf(config.url()));
                while (reread.isAlive() && done(store) <= done) {
                    Thread.sleep(2);
                }
                reread.toHandle().destroyForcibly();
                reread.waitFor();
                assertThat(done(store)).as("what was read stays").isGreaterThan(done);
                done = done(store);
                midway += done < ARTICLES ? 1 : 0;
            }
            assertThat(midway).as("kills that fell in the middle").isPositive();
            var last = reread(String.valueOf(config.url()));
            assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(last.exitValue()).isZero();

            assertThat(done(store)).isEqualTo(ARTICLES);
            var everything = new ClaimSelection(Selection.ALL, null, null, null, null, null);
            assertThat(store.readings().claims(everything, null, 100_000)).hasSize(20 * ARTICLES);
        }
    }

    private static long done(Store store) {
        return store.readings().backlog(Reader.version()).done();
    }

    private static Process reread(String url) throws Exception {
        return OtherJvm.start(Main.class, List.of("reread", "--db-url", url));
    }
}

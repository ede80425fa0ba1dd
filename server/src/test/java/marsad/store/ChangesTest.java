package marsad.store;

import static marsad.store.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void numbersBecomeVisibleInOrderWhoeverWrites() throws Exception {
        var config = TestStores.config();
        try (var store = Store.open(config);
                var writers = Executors.newFixedThreadPool(4)) {
            store.outlets().enter(Reports.OUTLET);
            var work = IntStream.range(0, 4)
                    .mapToObj(writer -> writers.submit((Callable<Void>) () -> {
                        for (var round = 0; round < 25; round++) {
                            // Writers meet on a third of the articles.
                            var first = round * 3 + (writer % 2 == 0 ? 0 : 1);
                            store.filings()
                                    .file(IntStream.range(first, first + 3)
                                            .<Filing>mapToObj(number -> report(number, "نص " + writer))
                                            .toList());
                        }
                        return null;
                    }))
                    .toList();
            var seen = new ArrayList<Change>();
            var last = 0L;
            while (!work.stream().allMatch(future -> future.isDone())
                    || last < store.changes().latest()) {
                var batch = store.changes().since(last, 7);
                assertThat(batch).extracting(Change::number).isSorted();
                seen.addAll(batch);
                last = batch.isEmpty() ? last : batch.getLast().number();
            }
            for (var future : work) {
                future.get(1, TimeUnit.SECONDS);
            }
            var heard = new HashSet<Long>();
            seen.forEach(change -> heard.add(change.articleId()));
            assertThat(heard).as("a reader that follows misses no article").hasSize((int)
                    store.articles().count());
            assertThat(seen.getLast().number()).isEqualTo(store.changes().latest());
        }
    }

    @Test
    void aListenerHearsOfAChangeInAnotherConnection() {
        try (var store = TestStores.open();
                var listener = store.changes().listen()) {
            store.outlets().enter(Reports.OUTLET);
            assertThat(listener.await(Duration.ofSeconds(1))).as("just opened").isTrue();
            assertThat(listener.await(Duration.ofMillis(50)))
                    .as("nothing happened")
                    .isFalse();
            store.filings().file(List.of(report(1, "نص")));
            assertThat(listener.await(Duration.ofSeconds(5))).isTrue();
        }
    }

    @Test
    void whatIsRemovedLeavesAMark() {
        try (var store = TestStores.open()) {
            var sample = new Outlet("s", "عينة", null, null, null, null, null, Outlet.Display.FULL, true);
            store.outlets().enter(sample);
            var usual = report(1, "نص");
            store.filings()
                    .file(List.of(
                            new Filing.Report(usual.capture(), "s/1", "s", null, usual.day(), null, usual.article())));
            var id = store.changes().since(0, 1).getFirst().articleId();
            var before = store.changes().latest();
            assertThat(store.sample().remove()).isEqualTo(1);
            var change = store.changes().since(before, 10).getFirst();
            assertThat(change.articleId()).isEqualTo(id);
            assertThat(change.article()).isNull();
            assertThat(store.captures().count()).isZero();
        }
    }
}

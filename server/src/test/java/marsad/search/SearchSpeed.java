package marsad.search;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import marsad.store.Store;
import marsad.store.StoreConfig;

/// Measures the search over a data folder that `./marsad add` filled: indexing from nothing, searches made of pieces of
/// its own headlines, suggestions, misspelled searches. Prints CPU time of the process and, so that other work on the
/// machine does not count, the CPU time that single calls took of their thread. Arguments: the data folder, the index's
/// folder (an index that is there already is used).
final class SearchSpeed {

    private static final int SEARCHES = 3000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SearchSpeed() {}

    public static void main(String[] args) throws Exception {
        try (var store = Store.open(StoreConfig.embeddedIn(Path.of(args[0])))) {
            var before = cpu();
            try (var index = SearchIndex.open(Path.of(args[1]), store)) {
                index.awaitCaughtUp(Duration.ofMinutes(15));
                var seconds = (cpu() - before) / 1e9;
                System.out.printf("%d articles, %.0f a CPU second%n", index.articles(), index.articles() / seconds);
                var queries = queries(titles(store), new Random(20171120));
                for (var order : SearchRequest.Order.values()) {
                    measure(
                            "first " + order,
                            queries,
                            query -> index.search(SearchRequest.of(query).by(order)));
                    measure(
                            order.toString(),
                            queries,
                            query -> index.search(SearchRequest.of(query).by(order)));
                }
                measure("suggest", queries, query -> index.suggest(query, 8));
                measure("misspelled", queries, query -> index.search(SearchRequest.of(misspelled(query))));
            }
        }
    }

    private static List<String> titles(Store store) {
        return store.changes().since(0, 8000).stream()
                .flatMap(change -> change.article() == null
                        ? Stream.empty()
                        : Stream.of(change.article().revision().title()))
                .toList();
    }

    /// One to four words that follow each other in a headline.
    private static List<String> queries(List<String> titles, Random random) {
        var queries = new ArrayList<String>();
        while (queries.size() < SEARCHES) {
            var words = titles.get(random.nextInt(titles.size())).split("\\s+");
            var count = Math.min(words.length, 1 + random.nextInt(4));
            var first = random.nextInt(words.length - count + 1);
            queries.add(String.join(" ", Arrays.copyOfRange(words, first, first + count)));
        }
        return queries;
    }

    private static String misspelled(String query) {
        return query.length() < 6 ? query : query.substring(0, 3) + 'ظ' + query.substring(4);
    }

    private static void measure(String what, List<String> queries, Consumer<String> call) {
        var times = new long[queries.size()];
        var before = cpu();
        for (var index = 0; index < times.length; index++) {
            var start = THREADS.getCurrentThreadCpuTime();
            call.accept(queries.get(index));
            times[index] = THREADS.getCurrentThreadCpuTime() - start;
        }
        var cpu = (cpu() - before) / 1e6 / times.length;
        Arrays.sort(times);
        System.out.printf(
                "%s: %.2f CPU ms, p50 %.2f ms, p99 %.2f ms%n",
                what, cpu, times[times.length / 2] / 1e6, times[times.length * 99 / 100] / 1e6);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}

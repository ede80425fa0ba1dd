package marsad.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import marsad.page.Article;
import marsad.page.PrintedTime;
import marsad.reading.Reader;
import marsad.reading.Reading;
import marsad.reading.Report;
import marsad.store.Readings;
import marsad.store.Readings.Unread;
import marsad.store.Store;
import org.jspecify.annotations.Nullable;

/// Brings what the store has read to the newest version of lexicon and rules: revision by revision, some a
/// transaction, on all cores. It may be stopped or killed anywhere and goes on where it was; several may run at a time.
public final class Rereading {
    private static final int STEP = 100;

    private final Store store;
    private final BooleanSupplier stopping;

    /// @param stopping is asked between steps whether to end early
    public Rereading(Store store, BooleanSupplier stopping) {
        this.store = store;
        this.stopping = stopping;
    }

    /// What was done.
    ///
    /// @param read revisions that were read
    /// @param claims in them
    /// @param attributions in them
    public record Tally(long read, long claims, long attributions) {
        Tally plus(List<Reading> readings) {
            return new Tally(
                    read + readings.size(),
                    claims
                            + readings.stream()
                                    .mapToLong(reading -> reading.claims().size())
                                    .sum(),
                    attributions
                            + readings.stream()
                                    .mapToLong(reading -> reading.attributions().size())
                                    .sum());
        }
    }

    /// How much there is and how much is to be done.
    public Readings.Backlog backlog() {
        return store.readings().backlog(Reader.version());
    }

    /// Reads whatever is behind.
    ///
    /// @param done is given the number of revisions of each step, after it was committed
    /// @throws MarsadException where the store fails; what is read is kept
    public Tally run(LongConsumer done) {
        var tally = new Tally(0, 0, 0);
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            @Nullable Unread after = null;
            while (!stopping.getAsBoolean()) {
                var readings = new ArrayList<Reading>();
                var step = store.readings().bringTo(Reader.version(), after, STEP, unread -> {
                    readings.clear(); // a transaction that was rolled back is tried again
                    try {
                        for (var future : workers.invokeAll(
                                unread.stream().map(Rereading::work).toList())) {
                            readings.add(future.get());
                        }
                    } catch (InterruptedException stop) {
                        Thread.currentThread().interrupt();
                        throw new CancellationException("interrupted");
                    } catch (ExecutionException bug) {
                        throw new IllegalStateException(bug.getCause());
                    }
                    return readings;
                });
                if (step.isEmpty()) {
                    return tally;
                }
                after = step.getLast();
                tally = tally.plus(readings);
                done.accept(step.size());
            }
        }
        return tally;
    }

    private static java.util.concurrent.Callable<Reading> work(Unread unread) {
        return () -> read(unread.title(), unread.text(), unread.published());
    }

    /// What an article says. Times are resolved against the day printed on it; where there is none, they are not.
    static Reading read(Article article) {
        return read(article.title(), article.text(), article.published());
    }

    private static Reading read(String title, String text, @Nullable PrintedTime published) {
        return Reader.shipped().read(new Report(title, text, published == null ? null : published.day()));
    }
}

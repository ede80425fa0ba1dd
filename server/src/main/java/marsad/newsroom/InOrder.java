package marsad.newsroom;

import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Work done on all cores whose results come out in the order in which it was handed in.
///
/// Memory is bounded: where too much is under way, handing in waits for the oldest result. One thread hands in, and the
/// results are given to it.
///
/// @param <T> a result
public final class InOrder<T> implements AutoCloseable {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final ExecutorService workers = Executors.newFixedThreadPool(CORES);
    private final ArrayDeque<Future<T>> waiting = new ArrayDeque<>();
    private final int underWay;
    private final Consumer<T> results;

    /// @param underWayPerCore how many pieces of work may be under way for each core
    /// @param results is given each result, by the thread that hands in
    public InOrder(int underWayPerCore, Consumer<T> results) {
        this.underWay = underWayPerCore * CORES;
        this.results = results;
    }

    /// Hands in one piece of work.
    public void submit(Callable<T> work) {
        if (waiting.size() == underWay) {
            results.accept(await(waiting.remove()));
        }
        waiting.add(workers.submit(work));
    }

    /// Waits for everything that is under way and gives out its results.
    public void drain() {
        while (!waiting.isEmpty()) {
            results.accept(await(waiting.remove()));
        }
    }

    /// Drops whatever has not been drained.
    @Override
    public void close() {
        workers.shutdownNow();
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }
}

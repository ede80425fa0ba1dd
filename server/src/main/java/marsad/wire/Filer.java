package marsad.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import marsad.newsroom.Listed;
import marsad.newsroom.Pipeline;
import marsad.newsroom.Receipt;
import marsad.store.MarsadException;
import marsad.store.Store;

/// Files what all visits of this node bring, together: what waits while one transaction is under way shares the next.
final class Filer implements AutoCloseable {
    private static final int TOGETHER = 200;

    private record Waiting(Listed listed, CompletableFuture<Receipt> receipt) {}

    private final Store store;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread thread;

    Filer(Store store) {
        this.store = store;
        thread = Thread.ofPlatform().daemon().name("marsad-filer").start(this::work);
    }

    /// Hands in an item. Its receipt comes after the commit that it speaks of; where the store fails it comes as that
    /// failure.
    CompletableFuture<Receipt> file(Listed listed) {
        var waiting = new Waiting(listed, new CompletableFuture<>());
        queue.add(waiting);
        return waiting.receipt();
    }

    private void work() {
        var receipts = new ArrayDeque<CompletableFuture<Receipt>>();
        Pipeline pipeline = new Pipeline(store, receipt -> receipts.remove().complete(receipt));
        try {
            while (true) {
                var together = new ArrayList<Waiting>();
                together.add(queue.take());
                queue.drainTo(together, TOGETHER - 1);
                together.forEach(waiting -> receipts.add(waiting.receipt()));
                try {
                    together.forEach(waiting -> pipeline.take(waiting.listed()));
                    pipeline.finish();
                } catch (MarsadException | IllegalStateException failure) {
                    receipts.forEach(receipt -> receipt.completeExceptionally(failure));
                    receipts.clear();
                }
            }
        } catch (InterruptedException | CancellationException closed) {
            receipts.forEach(receipt -> receipt.cancel(false));
        } finally {
            pipeline.close();
        }
    }

    /// Stops after the transaction that is under way; what waits is cancelled.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        queue.forEach(waiting -> waiting.receipt().cancel(false));
    }
}

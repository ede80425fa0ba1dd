package marsad.wire;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import marsad.gather.Turns;
import marsad.store.Sources;

/// Turns drawn in the store, so that all nodes together ask a host no faster than it bears; and in this process one
/// answer is waited for before the next request, however slow the host is.
final class StoreTurns implements Turns {
    private static final Duration KEPT = Duration.ofHours(1);

    private final Sources sources;
    private final LoadingCache<String, Host> hosts =
            Caffeine.newBuilder().expireAfterAccess(KEPT).build(host -> new Host());

    StoreTurns(Sources sources) {
        this.sources = sources;
    }

    @Override
    public Turn take(String name, Duration spacing) throws InterruptedException {
        var host = hosts.get(name);
        host.free.acquire();
        try {
            var drawn = sources.turn(name, spacing);
            var sinceLast = spacing.minusNanos(System.nanoTime() - host.lastEnded);
            Thread.sleep(drawn.compareTo(sinceLast) > 0 || host.lastEnded == 0 ? drawn : sinceLast);
        } catch (InterruptedException | RuntimeException stopped) {
            host.free.release();
            throw stopped;
        }
        return () -> {
            host.lastEnded = System.nanoTime();
            host.free.release();
        };
    }

    private static final class Host {
        private final Semaphore free = new Semaphore(1, true);
        private volatile long lastEnded;
    }
}

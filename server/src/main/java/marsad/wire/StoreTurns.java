package marsad.wire;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import marsad.gather.Turns;
import marsad.store.HostTurns;

/// Turns drawn in the store, so that all nodes together ask a host no faster than it bears; and in this process one
/// answer is waited for before the next request, however slow the host is.
final class StoreTurns implements Turns {
    private static final Duration KEPT = Duration.ofHours(1);

    /// So many spacings are waited for where a host rests; for longer nobody waits.
    private static final int PATIENCE = 5;

    private final HostTurns turns;
    private final LoadingCache<String, Host> hosts =
            Caffeine.newBuilder().expireAfterAccess(KEPT).build(host -> new Host());

    StoreTurns(HostTurns turns) {
        this.turns = turns;
    }

    @Override
    public Turn take(String name, Duration spacing) throws InterruptedException, Resting {
        var host = hosts.get(name);
        host.free.acquire();
        try {
            var drawn = draw(name, spacing);
            var sinceLast = spacing.minusNanos(System.nanoTime() - host.lastEnded);
            Thread.sleep(drawn.compareTo(sinceLast) > 0 || host.lastEnded == 0 ? drawn : sinceLast);
        } catch (InterruptedException | Resting | RuntimeException stopped) {
            host.free.release();
            throw stopped;
        }
        return () -> {
            host.lastEnded = System.nanoTime();
            host.free.release();
        };
    }

    private Duration draw(String name, Duration spacing) throws InterruptedException, Resting {
        var drawn = turns.draw(name, spacing);
        while (drawn.rest().isPositive()) {
            if (drawn.rest().compareTo(spacing.multipliedBy(PATIENCE)) > 0) {
                throw new Resting(drawn.rest());
            }
            Thread.sleep(drawn.rest());
            drawn = turns.draw(name, spacing);
        }
        return drawn.pause();
    }

    @Override
    public void rest(String name, Duration rest) {
        turns.rest(name, rest);
    }

    private static final class Host {
        private final Semaphore free = new Semaphore(1, true);
        private volatile long lastEnded;
    }
}

package marsad.wire;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import marsad.gather.Fetched;
import marsad.gather.Fetcher;
import marsad.gather.Guard;
import marsad.store.MarsadException;
import marsad.store.Source;
import marsad.store.Sources;
import marsad.store.Store;

/// Visits the sources of a store when they are due, each on a thread of its own, as long as it is open. Any number of
/// nodes may do so on one store and share the work; what a killed one had begun is taken over when its lease ends, and
/// done again without doubling anything.
public final class Gathering implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Gathering.class.getName());
    private static final int RENEWALS = 4;
    private static final int PATIENCE_AT_EXIT = 10;

    private final Config config;
    private final Sources sources;
    private final InstantSource clock;
    private final Fetcher fetcher;
    private final Filer filer;
    private final Takings takings;
    private final String owner = UUID.randomUUID().toString();
    private final ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places;
    private final Thread scheduler;
    private final AtomicLong visits = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong brought = new AtomicLong();

    /// Begins.
    ///
    /// @param guard what may be asked
    public Gathering(Store store, Config config, Guard guard, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        sources = store.sources();
        fetcher = new Fetcher(guard, new StoreTurns(store.hostTurns()), config.pace());
        filer = new Filer(store);
        takings = new Takings(sources, fetcher, filer, config.pages());
        places = new Semaphore(config.visits());
        scheduler = Thread.ofPlatform().daemon().name("marsad-gathering").start(this::schedule);
    }

    /// Visits made.
    public long visits() {
        return visits.get();
    }

    /// Visits that failed.
    public long failures() {
        return failures.get();
    }

    /// Articles that came, new or changed.
    public long brought() {
        return brought.get();
    }

    /// Visits under way.
    public long underWay() {
        return (long) config.visits() - places.availablePermits();
    }

    private void schedule() {
        var renewed = System.nanoTime();
        try {
            while (true) {
                var idle = true;
                try {
                    if (System.nanoTime() - renewed
                            > config.lease().dividedBy(RENEWALS).toNanos()) {
                        sources.renew(owner, config.lease());
                        renewed = System.nanoTime();
                    }
                    var free = places.availablePermits();
                    var due = free == 0 ? java.util.List.<Source>of() : sources.lease(owner, free, config.lease());
                    idle = due.size() < free || free == 0;
                    for (var source : due) {
                        places.acquire();
                        visitors.execute(() -> visit(source));
                    }
                } catch (MarsadException failure) {
                    LOG.log(Level.WARNING, "Sources can''t be visited for the moment: {0}", failure.getMessage());
                }
                if (idle) {
                    Thread.sleep(config.look());
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void visit(Source source) {
        try {
            var visit = new Visit(config, fetcher, takings, clock, source);
            Sources.Report report;
            try {
                report = visit.run();
            } catch (MarsadException failure) {
                throw failure;
            } catch (RuntimeException | StackOverflowError mistake) {
                LOG.log(Level.ERROR, "The visit to " + source.address() + " broke off", mistake);
                report = visit.failed(new Fetched.Failed(Fetched.Trouble.BROKEN, mistake.toString(), null));
            }
            sources.report(owner, report);
            visits.incrementAndGet();
            brought.addAndGet(report.brought());
            failures.addAndGet(report.trouble() == null ? 0 : 1);
        } catch (MarsadException failure) {
            // What was begun is done again when the lease has ended.
            LOG.log(Level.WARNING, "The visit to {0} broke off: {1}", source.address(), failure.getMessage());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    /// Breaks off what is under way and gives it back.
    @Override
    public void close() {
        scheduler.interrupt();
        visitors.shutdownNow();
        filer.close();
        try {
            scheduler.join(Duration.ofSeconds(PATIENCE_AT_EXIT));
            var ended = visitors.awaitTermination(PATIENCE_AT_EXIT, TimeUnit.SECONDS);
            if (ended) {
                sources.release(owner);
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        } catch (MarsadException gone) {
            LOG.log(Level.WARNING, "Leases end by themselves: {0}", gone.getMessage());
        } finally {
            fetcher.close();
        }
    }
}

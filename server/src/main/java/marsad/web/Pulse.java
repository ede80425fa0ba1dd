package marsad.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import marsad.store.Edition;
import marsad.store.MarsadException;
import marsad.store.Store;

/// What every page depends on, as of a quarter of a second ago at most: the newest change of the store, the day, the
/// editions.
///
/// The store is asked when a page is asked for, by one request at a time while the others go on with what is known; an
/// idle portal asks nothing. When the store cannot be reached the last beat stays, so that cached pages are still
/// served.
public final class Pulse {
    private static final Logger LOG = Logger.getLogger(Pulse.class.getName());
    private static final long PATIENCE_NANOS = 250_000_000;

    private final Store store;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Beat last;

    /// @param change grows with every change of an article, and when its story has heard of it
    /// @param today the day in the portal's zone
    /// @param editions in their order; one of them answers every host
    public record Beat(long change, LocalDate today, List<Edition> editions, long takenNanos) {
        public Beat {
            editions = List.copyOf(editions);
        }

        /// The edition of a host, else the one that answers every host.
        public Edition edition(String host) {
            return editions.stream()
                    .filter(edition -> edition.host().equals(host))
                    .findFirst()
                    .or(() -> editions.stream()
                            .filter(edition -> edition.host().equals("*"))
                            .findFirst())
                    .orElseGet(editions::getFirst);
        }
    }

    /// @throws MarsadException where the store can't be reached now
    public Pulse(Store store, ZoneId zone) {
        this(store, Clock.system(zone));
    }

    Pulse(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.last = ask();
    }

    /// The state to render with.
    public Beat beat() {
        if (System.nanoTime() - last.takenNanos() > PATIENCE_NANOS && asking.tryLock()) {
            try {
                last = ask();
            } catch (MarsadException unreachable) {
                LOG.log(Level.WARNING, "The newest change is not known: {0}", unreachable.getMessage());
            } finally {
                asking.unlock();
            }
        }
        return last;
    }

    /// The clock that the day comes from, in the portal's zone.
    public Clock clock() {
        return clock;
    }

    private Beat ask() {
        return new Beat(
                store.changes().latest() + store.stories().seen().number(),
                LocalDate.now(clock),
                store.editions().all(),
                System.nanoTime());
    }
}

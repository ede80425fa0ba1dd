package marsad.portal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import marsad.store.MarsadException;
import marsad.store.Reads;
import marsad.web.Wing.Visitor;

/// Counts reads without a cookie: an article counts one read per reader and day. A reader is a hash of address and
/// browser with a salt that is thrown away at the end of the day and never written down, so nobody can be followed from
/// one day to the next, nor found out afterwards. Programs that say that they are programs don't count.
///
/// Memory is bounded: a table of fixed size remembers who has read what; when it is full the newest takes an older
/// one's place, who may then count once more. Counts are written in batches; what has come in since the last one is
/// written when the counter is closed. While the store can't be reached they wait, as many articles as there is room
/// for.
final class ReadCounter implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ReadCounter.class.getName());
    static final Duration BETWEEN_WRITES = Duration.ofSeconds(10);
    private static final int MOST_WAITING = 20_000;

    /// Words that programs put into their names, and the libraries that have no readers.
    private static final Pattern PROGRAM = Pattern.compile(
            "bot|crawl|spider|slurp|fetch|scrap|preview|monitor|check|feed|rss|headless|curl|wget|python|java/|okhttp|"
                    + "libwww|http-?client|go-http|axios|node|perl|ruby|php|wrk|archive|facebookexternalhit|whatsapp",
            Pattern.CASE_INSENSITIVE);

    private final Reads reads;
    private final Clock clock;
    private final SeenTable seen;
    private final Map<Reads.Hour, Long> waiting = new HashMap<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final LongAdder counted = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final SecureRandom random = new SecureRandom();
    private final Thread writer;
    private byte[] salt = new byte[16];
    private LocalDate saltOf = LocalDate.MIN;

    /// @param clock in the portal's zone: a day of readers is a day there
    ReadCounter(Reads reads, Clock clock) {
        this(reads, clock, 1 << 20);
    }

    /// @param remembered how many reads of a day it remembers at most
    ReadCounter(Reads reads, Clock clock, int remembered) {
        this.reads = reads;
        this.clock = clock;
        this.seen = new SeenTable(remembered);
        this.writer = Thread.ofVirtual().name("reads").start(this::writeNowAndThen);
    }

    /// Takes note that an article was shown.
    ///
    /// @return whether it counts
    boolean count(long article, Visitor visitor) {
        if (visitor.agent().isBlank() || PROGRAM.matcher(visitor.agent()).find()) {
            return false;
        }
        var now = clock.instant();
        if (!seen.add(fingerprint(article, visitor, LocalDate.ofInstant(now, clock.getZone())))) {
            return false;
        }
        var hour = new Reads.Hour(article, now.truncatedTo(ChronoUnit.HOURS));
        synchronized (waiting) {
            if (waiting.size() >= MOST_WAITING && !waiting.containsKey(hour)) {
                dropped.increment();
                return false;
            }
            waiting.merge(hour, 1L, Long::sum);
        }
        counted.increment();
        return true;
    }

    /// Writes what has come in, one writer at a time: when this returns everything that was counted before is written.
    /// Where the store can't be reached it goes on waiting.
    void write() {
        writing.lock();
        try {
            writeWaiting();
        } finally {
            writing.unlock();
        }
    }

    private void writeWaiting() {
        Map<Reads.Hour, Long> batch;
        synchronized (waiting) {
            batch = Map.copyOf(waiting);
            waiting.clear();
        }
        try {
            reads.add(batch);
        } catch (MarsadException unreachable) {
            LOG.log(Level.WARNING, "Reads are kept for later: {0}", unreachable.getMessage());
            synchronized (waiting) {
                batch.forEach((hour, count) -> waiting.merge(hour, count, Long::sum));
            }
        }
    }

    long counted() {
        return counted.sum();
    }

    long dropped() {
        return dropped.sum();
    }

    @Override
    public void close() {
        writer.interrupt();
        write();
    }

    private void writeNowAndThen() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_WRITES);
                write();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private long fingerprint(long article, Visitor visitor, LocalDate today) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(saltOf(today));
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(article).array());
            digest.update(visitor.address().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return ByteBuffer.wrap(digest.digest(visitor.agent().getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private synchronized byte[] saltOf(LocalDate today) {
        if (!today.equals(saltOf)) {
            var fresh = new byte[16];
            random.nextBytes(fresh);
            salt = fresh;
            saltOf = today;
            seen.clear();
        }
        return salt;
    }
}

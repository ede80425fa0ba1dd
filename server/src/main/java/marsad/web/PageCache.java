package marsad.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;

/// Rendered answers, each kept under all that it depends on, so nothing has to be thrown out when news comes in: the
/// key changes. What else moves (the most read) is a minute old at most.
///
/// An answer is kept once it is asked for again: of searches and of what robots walk through most are asked for once,
/// and to keep those a minute each would fill the heap with what nobody comes back for.
final class PageCache {
    private static final Duration OLDEST = Duration.ofMinutes(1);

    /// Places for what was asked for lately; a power of two.
    private static final int LATELY = 1 << 13;

    private final Cache<String, Rendered> cache;

    /// The hashes of keys asked for, each until another key falls on its place.
    private final AtomicIntegerArray asked = new AtomicIntegerArray(LATELY);

    /// @param bytes how much memory it may take
    PageCache(long bytes) {
        cache = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, Rendered rendered) -> rendered.weight() + 2 * key.length())
                .expireAfterWrite(OLDEST)
                .recordStats()
                .build();
    }

    /// The answer kept under `key`, else `rendering`'s. Visits that ask for the same at the same time wait for one
    /// rendering, but for the first of all.
    Rendered answer(String key, Supplier<Rendered> rendering) {
        return askedAgain(key) ? cache.get(key, unknown -> rendering.get()) : rendering.get();
    }

    private boolean askedAgain(String key) {
        var hash = key.hashCode();
        var place = (hash ^ hash >>> 16) & LATELY - 1;
        return asked.get(place) == hash || asked.getAndSet(place, hash) == hash;
    }

    long hits() {
        return cache.stats().hitCount();
    }

    long misses() {
        return cache.stats().missCount();
    }
}

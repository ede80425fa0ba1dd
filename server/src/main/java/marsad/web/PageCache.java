package marsad.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;

/// Rendered answers, each kept under all that it depends on, so nothing has to be thrown out when news comes in: the
/// key changes. What else moves (the most read) is a minute old at most.
final class PageCache {
    private static final Duration OLDEST = Duration.ofMinutes(1);

    private final Cache<String, Rendered> cache;

    /// @param bytes how much memory it may take
    PageCache(long bytes) {
        cache = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, Rendered rendered) -> rendered.weight() + 2 * key.length())
                .expireAfterWrite(OLDEST)
                .recordStats()
                .build();
    }

    /// The answer to a visit: the kept one, else `rendering`'s. Visits that ask for the same at the same time wait
    /// for one rendering.
    Rendered answer(Visit visit, Supplier<Rendered> rendering) {
        return cache.get(visit.key(), key -> rendering.get());
    }

    long hits() {
        return cache.stats().hitCount();
    }

    long misses() {
        return cache.stats().missCount();
    }
}

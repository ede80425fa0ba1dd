package marsad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PageCacheTest {
    private final AtomicInteger made = new AtomicInteger();

    private final Supplier<Rendered> rendering =
            () -> Rendered.of("text/plain", ("made " + made.incrementAndGet()).getBytes());

    @Test
    void whatIsAskedForAgainIsKeptFromThenOn() {
        var cache = new PageCache(1 << 20);
        for (var i = 0; i < 5; i++) {
            cache.answer("/home", rendering);
        }
        assertThat(made).hasValue(2);
        assertThat(cache.hits()).isEqualTo(3);
    }

    @Test
    void whatIsAskedForOnceTakesNoRoom() {
        var cache = new PageCache(1 << 20);
        for (var i = 0; i < 1000; i++) {
            cache.answer("/search?q=" + i, rendering);
        }
        assertThat(made).hasValue(1000);
        assertThat(cache.misses()).isZero();
    }
}

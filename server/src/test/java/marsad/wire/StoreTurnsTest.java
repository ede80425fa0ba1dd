package marsad.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import marsad.gather.Turns;
import marsad.store.TestStores;
import org.junit.jupiter.api.Test;

/// Two nodes on one store ask a host no faster than one.
class StoreTurnsTest {
    private static final String HOST = "sahifa.example";
    private static final Duration SPACING = Duration.ofMillis(200);

    @Test
    void turnsAreSharedAndSoIsRest() throws Exception {
        try (var store = TestStores.open()) {
            var one = new StoreTurns(store.hostTurns());
            var other = new StoreTurns(store.hostTurns());
            var start = System.nanoTime();
            for (var turn = 0; turn < 3; turn++) {
                one.take(HOST, SPACING).close();
                other.take(HOST, SPACING).close();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("six turns of two nodes")
                    .isGreaterThanOrEqualTo(SPACING.multipliedBy(5));

            one.rest(HOST, Duration.ofHours(1));
            assertThatThrownBy(() -> other.take(HOST, SPACING))
                    .isInstanceOfSatisfying(
                            Turns.Resting.class,
                            resting ->
                                    assertThat(resting.left()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1)));
            other.take("other.example", SPACING).close();
        }
    }

    @Test
    void aShortRestIsWaitedFor() throws Exception {
        try (var store = TestStores.open()) {
            var turns = new StoreTurns(store.hostTurns());
            turns.rest(HOST, Duration.ofMillis(600));
            var start = System.nanoTime();
            turns.take(HOST, SPACING).close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(500));
        }
    }
}

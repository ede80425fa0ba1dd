package marsad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Sources are visited as often as they publish.
class RhythmTest {
    private static final Instant NOW = Instant.parse("2017-11-20T12:00:00Z");

    private final Rhythm rhythm = Rhythm.USUAL;

    @Test
    void aBusySourceIsVisitedOftenAndAQuietOneRarely() {
        assertThat(settled(every(Duration.ofMinutes(12)), 1)).isBetween(Duration.ofMinutes(11), Duration.ofMinutes(13));
        assertThat(settled(every(Duration.ofMinutes(1)), 3)).isEqualTo(rhythm.least());
        assertThat(settled(every(Duration.ofDays(2)), 0)).isEqualTo(rhythm.most());
    }

    @Test
    void aSourceThatFellSilentIsVisitedMoreRarely() {
        var silent = every(Duration.ofMinutes(12)).stream()
                .map(time -> time.minus(Duration.ofHours(20)))
                .toList();
        assertThat(settled(silent, 0)).isBetween(Duration.ofMinutes(110), Duration.ofMinutes(130));
    }

    @Test
    void withoutDatesWhatComesTells() {
        var before = Duration.ofMinutes(60);
        assertThat(rhythm.learn(before, 2, 20, List.of(), NOW)).isLessThan(before);
        assertThat(rhythm.learn(before, 0, 20, List.of(), NOW)).isGreaterThan(before);
    }

    @Test
    void whereMostIsNewSomethingMayHaveBeenMissed() {
        assertThat(rhythm.learn(Duration.ofHours(2), 18, 20, every(Duration.ofHours(3)), NOW))
                .isLessThanOrEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void failuresDoubleTheTimeUpToALimitAndScatterIt() {
        var chance = new Random(1);
        var interval = Duration.ofMinutes(10);
        assertThat(rhythm.afterFailure(interval, 1, chance)).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(25));
        assertThat(rhythm.afterFailure(interval, 3, chance)).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(100));
        assertThat(rhythm.afterFailure(interval, 40, chance)).isBetween(Duration.ofHours(9), Duration.ofHours(15));
        assertThat(IntStream.range(0, 50)
                        .mapToObj(any -> rhythm.afterFailure(interval, 5, chance))
                        .distinct()
                        .count())
                .isGreaterThan(40);
    }

    @Test
    void onlyManyFailuresOverLongAreAnEnd() {
        assertThat(rhythm.isDead(7, Duration.ofDays(30))).isFalse();
        assertThat(rhythm.isDead(100, Duration.ofDays(6))).isFalse();
        assertThat(rhythm.isDead(8, Duration.ofDays(7))).isTrue();
    }

    private Duration settled(List<Instant> published, int brought) {
        var interval = Duration.ofMinutes(15);
        for (var visit = 0; visit < 30; visit++) {
            interval = rhythm.learn(interval, brought, 20, published, NOW);
        }
        return interval;
    }

    private static List<Instant> every(Duration gap) {
        return IntStream.range(0, 20)
                .mapToObj(number -> NOW.minus(gap.multipliedBy(number)))
                .toList();
    }
}

package marsad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import marsad.copy.Dispatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyFloodTest {

    /// Floods are made until a given number of articles; of fewer than these the shares jump about.
    private static final int ARTICLES = 3000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void floodsAreFollowedToTheirSources(long seed) {
        var score = CopyFlood.score(WireFlood.of(seed, ARTICLES, 12));

        assertThat(score.pairF1()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.source()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.keptF1()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.cutF1()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.addedF1()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.independent()).isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 9})
    void aSeedAlwaysMakesTheSameFlood(long seed) {
        var one =
                WireFlood.of(seed, 200, 12).stream().map(FloodArticle::dispatch).toList();

        assertThat(WireFlood.of(seed, 200, 12))
                .extracting(FloodArticle::dispatch)
                .isEqualTo(one);
        assertThat(one).extracting(Dispatch::id).doesNotHaveDuplicates();
    }
}

package marsad.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreesTest {

    private static final List<String> COLUMNS = List.of("words", "link share");

    @Test
    void sumsTheLeavesOfAllTrees() {
        var trees = new Trees(
                List.of("words <= 3.0", "\t= -1", "\tlink share <= 0.5", "\t\t= 2", "\t\t= -0.5", "= 0.25"), COLUMNS);
        assertThat(trees.score(new float[] {3, 0})).isEqualTo(-0.75f);
        assertThat(trees.score(new float[] {4, 0.5f})).isEqualTo(2.25f);
        assertThat(trees.score(new float[] {4, 0.6f})).isEqualTo(-0.25f);
    }

    @Test
    void refusesUnknownColumnsAndTreesCutShort() {
        assertThatThrownBy(() -> new Trees(List.of("colour <= 3.0", "\t= 1", "\t= 2"), COLUMNS))
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> new Trees(List.of("words <= 3.0", "\t= 1"), COLUMNS))
                .hasMessageContaining("cut short");
    }

    @Test
    void theChosenSetHasTheGreatestExpectedF1() {
        var page = Blocks.of(PageParser.parse("<p>واحد اثنان ثلاثة أربعة<p>خمسة ستة سبعة ثمانية<p>تسعة عشرة"));
        // 2·(4·0.9 + 4·0.4) / (8 + 5.4) is more than 2·4·0.9 / (4 + 5.4), and the third lowers it again
        assertThat(BodyChooser.choose(page, new float[] {0.9f, 0.4f, 0.1f}).stream()
                        .toArray())
                .containsExactly(0, 1);
        assertThat(BodyChooser.choose(page, new float[] {0.9f, 0.1f, 0.1f}).stream()
                        .toArray())
                .containsExactly(0);
        assertThat(BodyChooser.choose(page, new float[] {0, 0, 0}).isEmpty()).isTrue();
    }
}

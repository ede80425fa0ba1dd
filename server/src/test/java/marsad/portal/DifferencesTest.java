package marsad.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import marsad.portal.Differences.Piece;
import marsad.portal.Differences.Side;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static String side(List<List<Piece>> paragraphs, Side side) {
        return paragraphs.stream()
                .flatMap(List::stream)
                .filter(piece -> piece.side() == side)
                .map(Piece::text)
                .collect(Collectors.joining("|"));
    }

    private static String without(List<List<Piece>> paragraphs, Side side) {
        return paragraphs.stream()
                .flatMap(List::stream)
                .filter(piece -> piece.side() != side)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void oneWordIsOneWord() {
        var pieces =
                Differences.between(List.of("قتل خمسة أشخاص في انهيار مبنى"), List.of("قتل سبعة أشخاص في انهيار مبنى"));
        assertThat(side(pieces, Side.REMOVED)).isEqualTo("خمسة ");
        assertThat(side(pieces, Side.ADDED)).isEqualTo("سبعة ");
    }

    @Test
    void aNewParagraphIsAddedAsAWhole() {
        var pieces = Differences.between(List.of("أولى", "ثالثة"), List.of("أولى", "ثانية", "ثالثة"));
        assertThat(pieces).hasSize(3);
        assertThat(side(pieces, Side.ADDED)).isEqualTo("ثانية");
        assertThat(side(pieces, Side.REMOVED)).isEmpty();
    }

    @Test
    void paragraphsWithNothingInCommonAreNoPatchwork() {
        var pieces = Differences.between(List.of("كل شيء هنا كان قديماً"), List.of("جملة أخرى تماماً لا تشبهه"));
        assertThat(pieces).hasSize(2);
        assertThat(side(pieces, Side.BOTH)).isEmpty();
    }

    @Test
    void bothTextsCanBeReadOutOfIt() {
        var before = List.of("أ ب ج د هـ", "ثابتة", "ستُحذف هذه");
        var after = List.of("أ ب ح د هـ و", "ثابتة");
        var pieces = Differences.between(before, after);
        assertThat(without(pieces, Side.ADDED)).isEqualTo(String.join("", before));
        assertThat(without(pieces, Side.REMOVED)).isEqualTo(String.join("", after));
        assertThat(side(Differences.between(before, before), Side.ADDED)).isEmpty();
    }

    @Test
    void longTextsThatDifferEverywhereTakeNoLongTime() {
        var words = IntStream.range(0, 30_000).mapToObj(i -> "كلمة" + i).toList();
        var turned = new ArrayList<>(words);
        Collections.reverse(turned);
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> Differences.between(List.of(String.join(" ", words)), List.of(String.join(" ", turned))));
    }
}

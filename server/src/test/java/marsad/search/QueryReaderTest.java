package marsad.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import marsad.text.SearchWord;
import org.junit.jupiter.api.Test;

class QueryReaderTest {

    @Test
    void readsWordsAndLeavesParticlesToRanking() {
        var wanted = QueryReader.read("متى سقطت المدينة؟");
        assertThat(exact(wanted)).containsExactly(List.of("سقطت"), List.of("المدينه"));
        assertThat(wanted.particles()).extracting(SearchWord::exact).containsExactly("متي");
    }

    @Test
    void readsPhrasesInEveryKindOfQuotationMark() {
        for (var typed : List.of("\"الجيش السوري\"", "«الجيش السوري»", "“الجيش السوري”")) {
            var wanted = QueryReader.read(typed);
            assertThat(exact(wanted)).as(typed).containsExactly(List.of("الجيش", "السوري"));
            assertThat(wanted.units().getFirst().isDemanded()).isTrue();
        }
    }

    @Test
    void readsExclusionsAndAlternatives() {
        var wanted = QueryReader.read("حلب OR دمشق -قصف -\"وقف النار\"");
        assertThat(exact(wanted)).containsExactly(List.of("حلب", "دمشق"));
        assertThat(wanted.excluded()).hasSize(2);
        assertThat(wanted.excluded().getLast().phrase()).isTrue();
    }

    @Test
    void keepsCompoundNamesTogether() {
        var wanted = QueryReader.read("معركة ابو كمال");
        assertThat(exact(wanted)).containsExactly(List.of("معركه"), List.of("ابو", "كمال"));
    }

    @Test
    void wantsParticlesWhereNothingElseIsTyped() {
        assertThat(exact(QueryReader.read("من هو"))).containsExactly(List.of("من"), List.of("هو"));
    }

    @Test
    void takesSignsForWhatTheyAreElsewhere() {
        assertThat(exact(QueryReader.read("دير-الزور OR"))).hasSize(2);
        assertThat(QueryReader.read("OR | - \" «").isEmpty()).isTrue();
        assertThat(QueryReader.read("-حلب").isEmpty()).isTrue();
    }

    @Test
    void boundsWhatIsTyped() {
        var wanted = QueryReader.read("مدينة ".repeat(100_000));
        assertThat(wanted.units()).hasSize(QueryReader.MOST_WORDS);
    }

    @Test
    void neverFails() {
        var random = new Random(1);
        var signs = "اب \"«»“”-|OR()*?:~^\\/[]{}+&!\u200F\uD800آل الله ابو ";
        for (var round = 0; round < 5000; round++) {
            var typed = new StringBuilder();
            for (var left = random.nextInt(30); left > 0; left--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            var wanted = QueryReader.read(typed.toString());
            assertThat(Ranking.TUNED.enough(wanted)).isNotNull();
        }
    }

    private static List<List<String>> exact(Wanted wanted) {
        return wanted.units().stream()
                .map(unit -> unit.alternatives().stream()
                        .flatMap(words -> words.words().stream())
                        .map(SearchWord::exact)
                        .toList())
                .toList();
    }
}

package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

    @ParameterizedTest
    @CsvSource({
        "الأحد, الاحد",
        "إدلب, ادلب",
        "آثار, اثار",
        "مستشفى, مستشفي",
        "مدينة, مدينه",
        "مؤتمر, موتمر",
        "قائد, قايد",
        "سماء, سماء",
        "محـــمد, محمد",
        "مُحَمَّد, محمد",
        "کربلای, كربلاي",
        "ﻻﺟﺌﻮن, لاجيون",
        "ﷲ, الله",
        "٢٠١٧, 2017",
        "۱۳۹۶, 1396",
        "١٢٫٥٪, 12.5%",
        "«نعم», '\"نعم\"'",
        "Émile Zola, emile zola",
        "İstanbul, istanbul",
        "Ｇ２０, g20",
        "ڤيينا, فيينا",
        "پاریس, باريس"
    })
    void foldsWhatWritersVary(String original, String folded) {
        assertThat(Folded.of(original).text()).isEqualTo(folded);
        assertThat(Folded.foldForMatching(original)).isEqualTo(folded);
    }

    @Test
    void leavesOutWhatIsNotSeen() {
        assertThat(Folded.of("\u202Bدمشق\u202C\u200F \uFEFFحلب\u00AD").text()).isEqualTo("دمشق حلب");
        assertThat(Folded.of("خمسة\u00A0آلاف").text()).isEqualTo("خمسه الاف");
    }

    @Test
    void mapsBackToTheOriginal() {
        var text = "\u200Fدخلَ الجيشُ \u202Bالبوكمالَ\u202C أمسِ";
        var folded = Folded.of(text);
        var place = folded.text().indexOf("البوكمال");
        var span = folded.originalSpan(place, place + 8);
        assertThat(span.in(text)).isEqualTo("البوكمالَ");
        assertThat(folded.foldedPlace(span.start())).isEqualTo(place);
    }

    @Test
    void mapsLigaturesBackWhole() {
        var folded = Folded.of("ﻻجئ");
        assertThat(folded.text()).isEqualTo("لاجي");
        assertThat(folded.originalSpan(0, 2)).isEqualTo(new Span(0, 1));
        assertThat(folded.originalSpan(1, 3)).isEqualTo(new Span(0, 2));
        assertThat(folded.foldedPlace(0)).isZero();
        assertThat(folded.foldedPlace(1)).isEqualTo(2);
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        Strings.any().forEach(text -> {
            var once = Folded.of(text).text();
            assertThat(Folded.of(once).text()).isEqualTo(once);
            assertThat(Folded.foldForMatching(text)).isEqualTo(once);
        });
    }

    @Test
    void offsetsRoundTrip() {
        Strings.any().forEach(FoldedTest::assertOffsetsRoundTrip);
    }

    private static void assertOffsetsRoundTrip(String text) {
        var folded = Folded.of(text);
        var length = folded.text().length();
        assertThat(folded.originalStart(length)).isEqualTo(text.length());
        assertThat(folded.originalEnd(0)).isZero();
        for (var place = 0; place < length; place++) {
            var span = folded.originalSpan(place, place + 1);
            assertThat(span.length()).isPositive();
            assertThat(folded.originalEnd(place)).isLessThanOrEqualTo(Math.max(span.start(), span.end()));
            assertThat(Folded.of(span.in(text)).text()).contains(folded.text().substring(place, place + 1));
            assertThat(folded.foldedPlace(span.start())).isLessThanOrEqualTo(place);
        }
    }

    @Test
    void refusesPlacesOutsideTheText() {
        var folded = Folded.of("نعم");
        assertThatThrownBy(() -> folded.originalStart(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> folded.originalEnd(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}

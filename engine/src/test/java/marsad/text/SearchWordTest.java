package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordTest {

    private final SearchWord.Cutter cutter = new SearchWord.Cutter();

    @ParameterizedTest
    @CsvSource({
        "المدينة, مدينة",
        "وبالمدينة, مدينة",
        "مدينتهم, مدينة",
        "المدن, مدينة",
        "وزراء, وزير",
        "للوزيرة, وزير",
        "الوزراء, الوزيرين",
        "الصواريخ, صاروخ",
        "السوريين, سورية",
        "مدنيون, المدنيين",
        "أعلنت, أعلن",
        "الأحد, الاحد",
        "مستشفى, مستشفي",
        "مسلحون, المسلحين",
        "attacks, attack",
        "Café, cafe",
    })
    void formsOfOneWordMeet(String one, String other) {
        assertThat(word(one).stem()).isEqualTo(word(other).stem());
    }

    @ParameterizedTest
    @CsvSource({"وزير, زيارة", "بيت, يوم", "فريق, رقيق", "كبير, بئر", "لبنان, لبن", "المانيا, مانع"})
    void differentWordsDoNot(String one, String other) {
        assertThat(word(one).stem()).isNotEqualTo(word(other).stem());
    }

    @ParameterizedTest
    @CsvSource({"البوكمال", "أبو كمال", "ابو كمال", "أبوكمال", "البو كمال", "بوكمال", "والبوكمال", "لأبو كمال"})
    void spellingsOfAlbukamalMeet(String spelling) {
        var terms = new HashSet<String>();
        for (var word : cutter.words(spelling)) {
            terms.add(word.stem());
            terms.add(Objects.requireNonNullElse(word.joined(), ""));
        }
        assertThat(terms).contains("بوكمال");
    }

    @Test
    void joinsNamesOfTwoWords() {
        assertThat(cutter.words("عبد الرحمن").getLast().joined())
                .isEqualTo(word("عبدالرحمن").stem());
        assertThat(cutter.words("نصر الله").getLast().joined())
                .isEqualTo(word("نصرالله").stem());
        assertThat(cutter.words("بيت كبير").getLast().joined()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"بوكمال, Albukamal", "بوكمال, bukamal", "بوكمال, Boukamal", "لافروف, Lavrov", "خامنئي, Khamenei"})
    void arabicAndLatinNamesShareASound(String arabic, String latin) {
        assertThat(SoundKey.of(Folded.foldForMatching(latin))).containsAnyElementsOf(SoundKey.of(arabic));
    }

    @Test
    void tellsFunctionWords() {
        assertThat(cutter.words("متى وفي أين سقطت المدينة؟"))
                .extracting(SearchWord::functional)
                .containsExactly(true, true, true, false, false);
    }

    @Test
    void cutsDatesAndNumbers() {
        assertThat(cutter.words("١٬٢٠٠ في 20-11-2017"))
                .extracting(SearchWord::exact)
                .containsExactly("1200", "في", "20", "11", "2017");
    }

    @Test
    void readsAnything() {
        Strings.any().forEach(text -> {
            for (var word : cutter.words(text)) {
                assertThat(word.stem()).isNotEmpty();
                assertThat(word.end()).isBetween(word.start() + 1, text.length());
            }
        });
    }

    private SearchWord word(String text) {
        var words = cutter.words(text);
        assertThat(words).as("words of %s", text).hasSize(1);
        return List.copyOf(words).getFirst();
    }
}

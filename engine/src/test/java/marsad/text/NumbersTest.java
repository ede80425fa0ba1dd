package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marsad.text.Quantity.Form;
import marsad.text.Quantity.Hedge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قتل 25 شخصا | 25 | 25 | NONE | FIGURES | 25",
                "قتل ٢٥ شخصا | 25 | 25 | NONE | FIGURES | ٢٥",
                "نزح 1,200 مدني | 1200 | 1200 | NONE | FIGURES | 1,200",
                "بلغت ١٢٫٥ درجة | 12.5 | 12.5 | NONE | FIGURES | ١٢٫٥",
                "خسر 3 ملايين دولار | 3000000 | 3000000 | NONE | FIGURES | 3 ملايين",
                "جرح خمسة وعشرون طالبا | 25 | 25 | NONE | WORDS | خمسة وعشرون",
                "حضر خمسة عشر عضوا | 15 | 15 | NONE | WORDS | خمسة عشر",
                "حضر أحد عشر عضوا | 11 | 11 | NONE | WORDS | أحد عشر",
                "مئة وثلاثة منازل | 103 | 103 | NONE | WORDS | مئة وثلاثة",
                "ثلاثة آلاف وخمسمئة عائلة | 3500 | 3500 | NONE | WORDS | ثلاثة آلاف وخمسمئة",
                "فر مئات السكان | 200 | 999 | NONE | VAGUE | مئات",
                "فر عشرات الآلاف منهم | 20000 | 99000 | NONE | VAGUE | عشرات الآلاف",
                "قتل نحو 20 شخصا | 20 | 20 | ABOUT | FIGURES | نحو 20",
                "وصل ما لا يقل عن 20 | 20 | | LEAST | FIGURES | ما لا يقل عن 20",
                "أكثر من عشرين جريحا | 20 | | LEAST | WORDS | أكثر من عشرين",
                "سقط قتيلان في الحي | 2 | 2 | NONE | DUAL | قتيلان",
                "بعد قذيفتين على السوق | 2 | 2 | NONE | DUAL | قذيفتين",
                "لليوم الثالث على التوالي | 3 | 3 | NONE | ORDINAL | الثالث",
            })
    void readsNumbers(String text, double least, Double most, Hedge hedge, Form form, String words) {
        var numbers = Numbers.in(Segmented.of(text));
        assertThat(numbers).hasSize(1);
        var number = numbers.getFirst();
        assertThat(number.span().in(text)).isEqualTo(words);
        assertThat(number.least()).isEqualTo(least);
        assertThat(number.most()).isEqualTo(most);
        assertThat(number.hedge()).isEqualTo(hedge);
        assertThat(number.form()).isEqualTo(form);
    }

    @Test
    void readsSeveralInOrder() {
        var text = "قتل 5 جنود وأصيب سبعة، والخادم 10.0.0.1 معطل";
        assertThat(Numbers.in(Segmented.of(text)))
                .extracting(number -> number.span().in(text))
                .isEqualTo(List.of("5", "سبعة"));
    }

    @Test
    void readsAnything() {
        Strings.any().forEach(text -> {
            var last = 0;
            for (var number : Numbers.in(Segmented.of(text))) {
                assertThat(number.start()).isGreaterThanOrEqualTo(last);
                last = number.end();
            }
        });
    }
}

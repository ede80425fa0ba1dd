package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marsad.text.Reading.Proclitic;
import marsad.text.Reading.Pronoun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliticsTest {

    private final Clitics clitics = Clitics.byLexicon();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "المدينة | AL | مدينه |",
                "والمدينة | WA AL | مدينه |",
                "بالمدينة | BI AL | مدينه |",
                "للمدينة | LI AL | مدينه |",
                "وللمدينة | WA LI AL | مدينه |",
                "فالمدينة | FA AL | مدينه |",
                "مدينتهم | | مدينه | HUM",
                "وبمدينتهم | WA BI | مدينه | HUM",
                "بيتها | | بيت | HA",
                "وزير | | وزير |",
                "ووزير | WA | وزير |",
                "وقال | WA | قال |",
                "الوزيرة | AL | وزيره |",
                "فرنسا | | فرنسا |",
                "وفرنسا | WA | فرنسا |",
                "لفرنسا | LI | فرنسا |",
                "بيان | | بيان |",
                "ببيان | BI | بيان |",
                "لجنة | | لجنه |",
                "للجنة | LI AL | لجنه |",
                "سيعلن | SA | يعلن |",
                "وستعلن | WA SA | تعلن |",
                "سياسة | | سياسه |",
                "لتعزيز | LI | تعزيز |",
                "بمشاركة | BI | مشاركه |",
                "ألمانيا | | المانيا |",
                "والد | | والد |",
                "وفي | WA | في |",
                "بأن | BI | ان |",
                "مهم | | مهم |",
                "هناك | | هناك |",
            })
    void prefersTheLikelyReading(String word, String before, String stem, String pronoun) {
        var reading = clitics.likeliest(Folded.foldForMatching(word));
        var expected = before == null
                ? List.<Proclitic>of()
                : List.of(before.split(" ")).stream().map(Proclitic::valueOf).toList();
        assertThat(reading.before()).isEqualTo(expected);
        assertThat(reading.stem()).isEqualTo(stem);
        assertThat(reading.pronoun()).isEqualTo(pronoun == null ? null : Pronoun.valueOf(pronoun));
    }

    @Test
    void keepsTheOtherReadings() {
        assertThat(clitics.readings("وهم")).extracting(Reading::stem).contains("وهم", "هم");
        assertThat(clitics.readings("بلده"))
                .anySatisfy(reading -> assertThat(reading.pronoun()).isEqualTo(Pronoun.HU));
    }

    @Test
    void believesWhatTheCallerKnows() {
        assertThat(clitics.likeliest("بدوما").isBare()).isTrue();
        assertThat(Clitics.with("دوما"::equals).likeliest("بدوما").before()).containsExactly(Proclitic.BI);
        assertThat(Clitics.with("بدوما"::equals).likeliest("بدوما").isBare()).isTrue();
    }

    @Test
    void readsAnything() {
        Strings.any().flatMap(text -> Segmented.of(text).tokens().stream()).forEach(token -> {
            var readings = clitics.readings(token.folded());
            assertThat(readings).anyMatch(Reading::isBare);
            assertThat(readings.getFirst().stem())
                    .isEqualTo(clitics.likeliest(token.folded()).stem());
            for (var reading : readings) {
                assertThat(reading.stemStart()).isLessThan(token.folded().length());
            }
        });
    }
}

package marsad.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import marsad.text.LanguageFile;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void everyRuleOfAClaimStandsInAFile() {
        var sentence = "قال مصدر عسكري إن الجيش السوري سيطر على تدمر، وقتل ثلاثة جنود في اشتباكات.";
        var reading = Reader.shipped().read(new Report("", sentence, LocalDate.of(2017, 11, 20)));
        assertThat(reading.claims()).isNotEmpty();
        for (var claim : reading.claims()) {
            var lines = Rules.of(claim.rule(), claim.trigger().in(sentence));
            assertThat(lines).as(claim.rule()).isNotEmpty();
            assertThat(textOf(lines.getFirst())).startsWith(claim.rule() + "\t" + claim.kind() + "\t");
        }
        assertThat(Rules.ofCue("قال")).isNotEmpty();
        assertThat(Rules.ofCue("تفاحة")).isEmpty();
    }

    private static String textOf(Rules.Line line) {
        return new String(LanguageFile.bytes(RulesTest.class, line.file()), StandardCharsets.UTF_8)
                .lines()
                .toList()
                .get(line.number() - 1);
    }
}

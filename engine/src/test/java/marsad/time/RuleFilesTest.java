package marsad.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands in the files of the language is checked when they are read; a fault is named with file and line.
class RuleFilesTest {

    private static final String WORDS = "day-name\t1\tالاثنين\nyear-name\t-\tعام | سنة\n";

    @Test
    void theFilesOfTheLanguageHoldTogether() {
        assertThat(Grammar.load().expression().first().isEmpty()).isFalse();
        assertThat(Outlook.load()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expression day-name | rules.txt:1 | begins with its name and a colon",
                "day-name: year-name | rules.txt:1 | is a class of words already",
                "expression: month-name | rules.txt:1 | no rule and no class is called «month-name»",
                "expression: day-name => midnight | rules.txt:1 | no sense «midnight»",
                "expression: day-name => vague five | rules.txt:1 | a setting is a name",
                "expression: day-name => ago unit=fortnight | rules.txt:1 | no value «fortnight»",
                "expression: ( day-name year-name | rules.txt:1 | a bracket stays open",
                "expression: day-name ) | rules.txt:1 | has no place here",
                "expression: day-name «يوم عمل» | rules.txt:1 | one word stands between",
                "expression: day-name 5 | rules.txt:1 | means nothing in a pattern",
                "expression: not-after(month-name) day-name | rules.txt:1 | no rule and no class",
                "expression: day-name? year-name? | rules.txt | can be empty",
                "expression: day-name expression | rules.txt | contains itself",
                "time: day-name | rules.txt | lacks the rule «expression»",
                "expression: day-name | rules.txt | no rule uses [year-name]"
            })
    void aFaultyRuleIsNamed(String rule, String place, String why) {
        assertThatThrownBy(() ->
                        Grammar.read(file("rules.txt", rule), Vocabulary.read(file("words.tsv", WORDS), List.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("marsad/time/" + place)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day-name 1 الاثنين | a word has three columns",
                "day-name;1 | a word has three columns",
                "Day;1;الاثنين | small Latin letters",
                "day-name;monday;الاثنين | no value «monday»",
                "day-name;1;الاثنين/ | a word is missing"
            })
    void aFaultyWordIsNamed(String line, String why) {
        var written = "# words\n" + line.replace(';', '\t').replace("/", " | | ");
        assertThatThrownBy(() -> Vocabulary.read(file("words.tsv", written), List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("marsad/time/words.tsv:2")
                .hasMessageContaining(why);
    }

    @Test
    void aFaultyOutlookIsNamed() {
        assertThatThrownBy(() -> Outlook.read(file("outlook.tsv", "ahead\tسوف\nsideways\tربما")))
                .hasMessageContaining("marsad/time/outlook.tsv:2")
                .hasMessageContaining("sideways");
    }

    private static RuleFile file(String name, String lines) {
        return RuleFile.read(name, lines.getBytes(StandardCharsets.UTF_8));
    }
}

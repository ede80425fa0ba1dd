package marsad.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import marsad.text.LanguageFile;
import org.junit.jupiter.api.Test;

class LexiconTest {

    @Test
    void theShippedFilesAreWellFormed() {
        assertThat(Lexicon.shipped().startingWith("سيطرت")).isNotEmpty();
        assertThat(Lexicon.shipped().is(Use.DENIED, "لم")).isTrue();
    }

    @Test
    void aMistakeIsNamedWithFileAndLine() {
        assertThatThrownBy(() ->
                        Lexicon.read(lines("# head\nx\tCONTROL\tverb\tسيطر\ts=A"), List.of(), List.of(), List.of()))
                .hasMessageContaining("triggers.tsv, line 2")
                .hasMessageContaining("past/present");
        assertThatThrownBy(() -> Lexicon.read(lines("x\tCONTROL\tnoun\tهدم\tg=Q"), List.of(), List.of(), List.of()))
                .hasMessageContaining("no such role");
        assertThatThrownBy(() -> Lexicon.read(List.of(), lines("nonsense\tهدم"), List.of(), List.of()))
                .hasMessageContaining("words.tsv, line 1");
        assertThatThrownBy(() -> Lexicon.read(List.of(), List.of(), lines("plain\tهدم"), List.of()))
                .hasMessageContaining("verbs.tsv, line 1");
    }

    @Test
    void weakVerbsAndFeminineNounsAreInflected() {
        assertThat(Inflection.past("دعا")).contains("دعا", "دعت", "دعوا");
        assertThat(Inflection.present("دعو")).contains("يدعو", "تدعون", "يدع");
        assertThat(Inflection.noun("غاره")).contains("غارات", "غارتين", "غارت");
    }

    private static List<LanguageFile.Line> lines(String text) {
        return LanguageFile.lines(text.getBytes(StandardCharsets.UTF_8));
    }
}

package marsad.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.text.LanguageFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Our own sentences, one phenomenon of the language each: which words tell a claim of which kind.
class SentencesTest {

    private static final LocalDate DAY = LocalDate.of(2017, 11, 20);

    record Case(String phenomenon, String sentence, String expected) {}

    @ParameterizedTest
    @MethodSource("cases")
    void tellsWhatItTells(Case sentence) {
        var claims =
                Reader.shipped().read(new Report("", sentence.sentence(), DAY)).claims();

        assertThat(claims.stream()
                        .map(claim -> claim.kind() + ":"
                                + claim.trigger().in(sentence.sentence()).replace(' ', '_'))
                        .collect(Collectors.joining(" ")))
                .as("%s: %s", sentence.phenomenon(), sentence.sentence())
                .isEqualTo(sentence.expected().equals("-") ? "" : sentence.expected());
    }

    static Stream<Case> cases() {
        return LanguageFile.lines(SentencesTest.class, "sentences.tsv").stream()
                .map(line -> line.text().split("\t"))
                .map(columns -> new Case(columns[0], columns[1], columns[2]));
    }
}

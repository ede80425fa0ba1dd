package marsad.reading;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import marsad.text.LanguageFile;
import org.junit.jupiter.api.Test;

/// Texts that end or begin in the middle of a sentence: our own sentences, cut at every word, are read without a throw.
class CutSentencesTest {

    private static final LocalDate DAY = LocalDate.of(2017, 11, 20);
    private static final int SENTENCE = 2;

    @Test
    void aSentenceCutAnywhereIsRead() {
        for (var line : LanguageFile.lines(CutSentencesTest.class, "corpus.tsv")) {
            var sentence = line.text().split("\t")[SENTENCE];
            for (var cut = sentence.indexOf(' '); cut > 0; cut = sentence.indexOf(' ', cut + 1)) {
                read(sentence.substring(0, cut));
                read(sentence.substring(cut + 1));
            }
        }
    }

    private static void read(String text) {
        assertThatCode(() -> Reader.shipped().read(new Report("", text, DAY)))
                .as(text)
                .doesNotThrowAnyException();
    }
}

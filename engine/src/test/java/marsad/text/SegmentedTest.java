package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marsad.text.Token.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أ ف ب | ABBREVIATION",
                "د ب أ | ABBREVIATION",
                "أ.ف.ب. | ABBREVIATION",
                "ق.م | ABBREVIATION",
                "U.S. | ABBREVIATION",
                "2,500 | NUMBER",
                "١٢٫٥ | NUMBER",
                "20-11-2017 | DATE",
                "2017/11/20 | DATE",
                "٢٠/١١/٢٠١٧ | DATE",
                "20-Nov-2017 | DATE",
                "18:30 | CLOCK",
                "https://example.org/خبر | ADDRESS",
                "www.example.org | ADDRESS",
                "desk@example.org | ADDRESS",
                "@marsad | ADDRESS",
                "G20 | FOREIGN",
                "O'Neil | FOREIGN",
                "وبالمدينة | ARABIC",
            })
    void knowsTheKinds(String text, Kind kind) {
        var tokens = Segmented.of(text.strip()).tokens();
        assertThat(tokens.getFirst().kind()).isEqualTo(kind);
    }

    @Test
    void keepsSpacedLettersThatAreNoAbbreviationApart() {
        assertThat(words("الخيار أ و ب")).containsExactly("الخيار", "ا", "و", "ب");
    }

    @Test
    void endsSentencesAtStopsOnly() {
        assertThat(sentences("قال د. سمير إن 12.5 في المئة غابوا. وأضاف: «نعم. سنعود.» ثم خرج!"))
                .containsExactly("قال د. سمير إن 12.5 في المئة غابوا.", "وأضاف: «نعم.", "سنعود.»", "ثم خرج!");
    }

    @Test
    void cutsWhatIsTooLongForASentence() {
        assertThat(Segmented.of("قتل ".repeat(2500)).sentences())
                .extracting(sentence -> sentence.endToken() - sentence.firstToken())
                .containsExactly(1000, 1000, 500);
    }

    @Test
    void endsSentencesWithoutSpaces() {
        assertThat(sentences("انتهت المهلة.وعاد الوفد")).containsExactly("انتهت المهلة.", "وعاد الوفد");
        assertThat(sentences("فُتحت عام 15 م. وبقيت")).containsExactly("فُتحت عام 15 م.", "وبقيت");
    }

    @Test
    void endsParagraphsAtLineEnds() {
        var segmented = Segmented.of("عنوان الخبر\nوصل الوفد اليوم.\n\nوغادر غدا.");
        assertThat(segmented.sentences()).extracting(Sentence::paragraph).containsExactly(0, 1, 2);
    }

    @Test
    void joinsWrappedLines() {
        var text = "وصل الوفد اليوم إلى\nالعاصمة بعد رحلة\nطويلة من جنوب\nالبلاد.\nثم بدأ اللقاء.";
        assertThat(sentences(text)).hasSize(2).last().isEqualTo("ثم بدأ اللقاء.");
    }

    @Test
    void tellsOpeningFromClosingQuotes() {
        assertThat(kinds("قال: \"نعم\" و«لا» و‹ربما› و”كلا“", Kind.OPENING_QUOTE))
                .hasSize(4);
        assertThat(kinds("قال: \"نعم\" و«لا» و‹ربما› و”كلا“", Kind.CLOSING_QUOTE))
                .hasSize(4);
    }

    @Test
    void findsTheTokenAtAnOffset() {
        var segmented = Segmented.of("وصل الوفد أمس");
        assertThat(segmented.tokens().get(segmented.tokenAt(4)).folded()).isEqualTo("الوفد");
        assertThat(segmented.tokenAt(13)).isEqualTo(3);
    }

    @Test
    void coversEveryLetterOnce() {
        Strings.any().forEach(SegmentedTest::assertCoversEveryLetterOnce);
    }

    private static void assertCoversEveryLetterOnce(String text) {
        var segmented = Segmented.of(text);
        var last = 0;
        for (var token : segmented.tokens()) {
            var partOfLigature = Folded.foldForMatching(text.substring(token.start(), token.end()))
                            .length()
                    > 1;
            assertThat(token.start()).isGreaterThanOrEqualTo(partOfLigature ? last - 1 : last);
            assertThat(Folded.of(text.substring(Math.min(last, token.start()), token.start()))
                            .text())
                    .isBlank();
            assertThat(token.end()).isGreaterThan(token.start());
            last = token.end();
        }
        assertThat(Folded.of(text.substring(last)).text()).isBlank();
        var next = 0;
        for (var sentence : segmented.sentences()) {
            assertThat(sentence.firstToken()).isEqualTo(next);
            next = sentence.endToken();
        }
        assertThat(next).isEqualTo(segmented.tokens().size());
    }

    private static List<String> words(String text) {
        return Segmented.of(text).tokens().stream().map(Token::folded).toList();
    }

    private static List<String> sentences(String text) {
        return Segmented.of(text).sentences().stream()
                .map(sentence -> sentence.span().in(text))
                .toList();
    }

    private static List<Token> kinds(String text, Kind kind) {
        return Segmented.of(text).tokens().stream()
                .filter(token -> token.kind() == kind)
                .toList();
    }
}

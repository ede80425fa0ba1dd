package marsad.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import marsad.text.LanguageFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lexicons of the reading hold no mistake, and whoever makes one is told file and line.
class LexiconFilesTest {

    @Test
    void theShippedFilesHoldNoMistake() {
        var mistakes = Version.FILES.stream()
                .flatMap(file -> LexiconCheck.mistakes(file, LanguageFile.lines(LexiconFilesTest.class, file)).stream())
                .toList();
        assertThat(mistakes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            triggers.tsv | x.y;CONTROL;noun;هدم                              | line 1: five columns: name, kind, class, words, frame
            triggers.tsv | x.y;WAR;noun;هدم;-                                | line 1: no kind «WAR»
            triggers.tsv | control.x;CONTROL;adverb;هدم;-                    | line 1: no class «adverb»
            triggers.tsv | strike.x;CONTROL;noun;هدم;-                       | line 1: the name of a CONTROL begins with «control.»
            triggers.tsv | control.x;CONTROL;noun;هدم;g=Q                    | line 1: no such role: «Q»
            triggers.tsv | control.x;CONTROL;noun;هدم;q=horses               | line 1: No enum constant marsad.reading.Counted.What.HORSES
            triggers.tsv | control.x;CONTROL;noun;هدم;sometimes              | line 1: no such part of a frame: «sometimes»
            triggers.tsv | control.x;CONTROL;verb;سيطر;-                     | line 1: a verb is written past/present: «سيطر»
            triggers.tsv | control.x;CONTROL;noun;هدم هدم;-                  | line 1: «هدم» stands there twice
            triggers.tsv | control.x;CONTROL;noun;هدم;-/siege.x;SIEGE;noun;هدم;- | line 2: «هدم» is never reached: line 1 has it
            triggers.tsv | control.x;CONTROL;noun;هدم;-/control.x;CONTROL;noun;قصر;- | line 2: line 1 has the name «control.x»
            words.tsv    | denied                                            | line 1: two columns: use, words
            words.tsv    | nonsense;لا                                       | line 1: no use «nonsense»
            words.tsv    | denied;لا لا                                      | line 1: «لا» stands there twice
            verbs.tsv    | plain;كان                                         | line 1: a verb is written past/present: «كان»
            verbs.tsv    | sometimes;كان/كون                                 | line 1: no manner «sometimes»
            verbs.tsv    | plain;كان/كون/lends;كان/كون                       | line 2: «كان/كون» is never reached: line 1 has it
            cues.tsv     | say;shouts;قال/قول                                | line 1: no class «shouts»
            cues.tsv     | say;says;قال                                      | line 1: a verb is written past/present: «قال»
            senses.tsv   | احتل;after                                        | line 1: three columns: words, where, company
            senses.tsv   | احتل;beyond;مرتبه                                 | line 1: no place «beyond»
            senses.tsv   | احتل;after;@nowhere                               | line 1: nothing is marked «@nowhere»
            senses.tsv   | احتلوه;after;مرتبه                                | line 1: triggers.tsv has no «احتلوه»
            senses.tsv   | احتل;after;مرتبه مرتبه                            | line 1: «مرتبه» stands there twice
            holders.tsv  | king;ملك                                          | line 1: no kind of source «king»
            holders.tsv  | official;ملك/military;ملك                         | line 2: «ملك» is never reached: line 1 has it
            """)
    void aMistakeIsNamedWithItsLine(String file, String lines, String mistake) {
        assertThat(LexiconCheck.mistakes(file, lines(lines)))
                .containsExactly("marsad/reading/" + file + ", " + mistake);
    }

    /// `;` stands for a tab, and `/` followed by the beginning of a line for its end.
    private static List<LanguageFile.Line> lines(String text) {
        var written = text.strip().replace(';', '\t').replaceAll("/(?=[a-z]+[.\t])", "\n");
        return LanguageFile.lines(written.getBytes(StandardCharsets.UTF_8));
    }
}

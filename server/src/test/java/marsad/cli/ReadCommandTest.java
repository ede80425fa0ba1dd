package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadCommandTest {

    @Test
    void printsClaimsWithTheirHoldersAndNamesABadDay() {
        var in = System.in;
        var out = System.out;
        var answers = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream("""
                    {"id":"a","title":"","text":"قال مصدر عسكري إن الجيش السوري سيطر أمس على مدينة تدمر.","published":"2017-11-20"}
                    {"id":"b","text":"نص","published":"غدا"}
                    """.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(answers, true, StandardCharsets.UTF_8));

            assertThat(Main.commands().execute("read", "--jsonl")).isEqualTo(1);
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        var lines = answers.toString(StandardCharsets.UTF_8).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .contains(
                        "\"speaker\":\"مصدر عسكري\"",
                        "\"kind\":\"CONTROL\"",
                        "\"trigger\":\"سيطر\"",
                        "\"actors\":[\"الجيش السوري\"]",
                        "\"place\":\"مدينة تدمر\"",
                        "\"from\":\"2017-11-19\"",
                        "\"holder\":\"مصدر عسكري\"",
                        "\"rule\":\"control.hold\"");
        assertThat(lines.get(1)).contains("\"line\":2", "no day");
    }

    @Test
    void explainsEachSentenceWithItsMarksAndRules() {
        var explained = explain("read", "--explain", "--published", "2017-11-20");

        assertThat(explained)
                .contains("[مصدر عسكري 1H]")
                .contains("[الجيش السوري 1A] [سيطر 1!] [أمس 1D] على [مدينة تدمر 1P].")
                .contains("1 CONTROL actual  A=الجيش السوري  P=مدينة تدمر")
                .contains("D=أمس (2017-11-19..2017-11-19)")
                .contains("PLOVER COERCE/seize  ACLED Battles / Government regains territory")
                .containsPattern("control\\.hold  triggers\\.tsv:\\d+  codes\\.tsv:\\d+")
                .containsPattern("« قال: مصدر عسكري  cues\\.tsv:\\d+");
    }

    private static String explain(String... arguments) {
        var in = System.in;
        var out = System.out;
        var answers = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(
                    "قال مصدر عسكري إن الجيش السوري سيطر أمس على مدينة تدمر.".getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(answers, true, StandardCharsets.UTF_8));
            assertThat(Main.commands().execute(arguments)).isZero();
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        return answers.toString(StandardCharsets.UTF_8);
    }
}

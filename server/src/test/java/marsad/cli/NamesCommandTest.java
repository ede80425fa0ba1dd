package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NamesCommandTest {

    @Test
    void answersEveryLineInItsOrderAndNamesABadOne() {
        var in = System.in;
        var out = System.out;
        var answers = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream("""
                    {"id":"a","text":"وصل الوفد إلى بيروت."}
                    {"id":"b"}
                    """.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(answers, true, StandardCharsets.UTF_8));

            assertThat(Main.commands().execute("names", "--jsonl")).isEqualTo(1);
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        var lines = answers.toString(StandardCharsets.UTF_8).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .contains("\"id\":\"a\"", "\"text\":\"بيروت\"", "\"type\":\"place\"", "\"name_en\":\"Beirut");
        assertThat(lines.get(1)).contains("\"line\":2", "no text");
    }
}

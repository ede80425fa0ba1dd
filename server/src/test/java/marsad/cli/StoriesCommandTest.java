package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoriesCommandTest {

    private static final String BRIDGE = "افتتح وزير الأشغال العامة صباح اليوم الجسر الجديد الذي يربط ضفتي النهر شمالي"
            + " المدينة بعد أربع سنوات من العمل المتواصل على ضفافه وسط حضور شعبي واسع";

    @Test
    void answersInTheOrderOfTheInputAndNamesWhatItCouldNotRead() {
        var lines = answers("""
                {"id":"late","outlet":"y","title":"جسر","text":"%s","crawled":"2026-03-02 09:30:00"}
                {"id":"early","outlet":"x","title":"جسر جديد","text":"%s","published":"2026-03-02"}
                {"id":"early","outlet":"z","title":"جسر","text":"%s","published":"2026-03-02"}
                """.formatted(BRIDGE, BRIDGE, BRIDGE));

        assertThat(lines)
                .containsExactly(
                        "{\"id\":\"late\",\"story\":\"early\",\"copy_of\":\"early\"}",
                        "{\"id\":\"early\",\"story\":\"early\",\"copy_of\":null}",
                        "{\"line\":3,\"error\":\"an article before has the same \\\"id\\\": early\"}");
    }

    private static List<String> answers(String input) {
        var in = System.in;
        var out = System.out;
        var answers = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(answers, true, StandardCharsets.UTF_8));
            assertThat(Main.commands().execute("stories", "--jsonl")).isEqualTo(1);
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        return answers.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

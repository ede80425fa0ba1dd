package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CopiesCommandTest {

    @Test
    void printsAPairAndNamesALineWithoutTime() {
        var text = "افتتح وزير الأشغال العامة صباح اليوم الجسر الجديد الذي يربط ضفتي النهر شمالي المدينة بعد أربع سنوات"
                + " من العمل المتواصل على ضفافه";
        var in = System.in;
        var out = System.out;
        var answers = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(("""
                    {"id":"a","outlet":"x","title":"جسر جديد","text":"%s","published":"2026-03-02"}
                    {"id":"b","outlet":"y","title":"جسر","text":"%s","crawled":"2026-03-02 09:30:00"}
                    {"id":"c","outlet":"y","title":"جسر","text":"%s"}
                    """.formatted(text, text, text)).getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(answers, true, StandardCharsets.UTF_8));

            assertThat(Main.commands().execute("copies", "--jsonl")).isEqualTo(1);
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        var lines = answers.toString(StandardCharsets.UTF_8).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .contains(
                        "\"a\":\"a\"",
                        "\"b\":\"b\"",
                        "\"containment\":1.0",
                        "\"direction\":\"a->b\"",
                        "\"credit\":null",
                        "\"kept\":22");
        assertThat(lines.get(1)).contains("\"line\":3", "no time");
    }
}

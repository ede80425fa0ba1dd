package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class TimesCommandTest {

    private final InputStream in = System.in;
    private final PrintStream out = System.out;
    private final PrintStream errors = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @AfterEach
    void giveBack() {
        System.setIn(in);
        System.setOut(out);
        System.setErr(errors);
    }

    @Test
    void printsTheTimesOfEachLineByTheContract() {
        assertThat(
                        run(
                                "{\"text\":\"وصل أمس الأحد\",\"reference\":\"2017-11-20\"}\n{\"text\":\"غائب منذ 2011\",\"published\":\"2017-11-20T10:00:00\"}"))
                .isZero();
        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "{\"times\":[{\"start\":4,\"end\":13,\"text\":\"أمس الأحد\",\"from\":\"2017-11-19\",\"to\":\"2017-11-19\","
                                + "\"precision\":\"day\",\"basis\":\"weekday\",\"conflict\":false}]}",
                        "{\"times\":[{\"start\":5,\"end\":13,\"text\":\"منذ 2011\",\"from\":\"2011-01-01\",\"to\":null,"
                                + "\"precision\":\"open\",\"basis\":\"explicit\",\"conflict\":false}]}");
    }

    @Test
    void aLineWithoutItsDayIsNamedAndTheOthersGoOn() {
        assertThat(
                        run(
                                "{\"text\":\"وصل أمس\"}\n{\"text\":\"وصل أمس\",\"reference\":\"20 نوفمبر\"}\n{\"text\":\"لا شيء\",\"reference\":\"2017-11-20\"}"))
                .isEqualTo(1);
        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "{\"line\":1,\"error\":\"no day under \\\"reference\\\"\"}",
                        "{\"line\":2,\"error\":\"\\\"reference\\\" is no day like 2017-11-20: 20 نوفمبر\"}",
                        "{\"times\":[]}");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("line 1", "line 2");
    }

    private int run(String input) {
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        return Main.commands().execute("times", "--jsonl");
    }
}

package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void keepsTheOrderOfManyLines() throws IOException {
        var input = IntStream.range(0, 5000)
                .mapToObj(n -> "{\"text\":\"خبر " + n + "\"}")
                .collect(Collectors.joining("\n"));

        assertThat(answer(input)).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(IntStream.range(0, 5000)
                        .mapToObj(n -> "{\"length\":" + ("خبر " + n).length() + "}")
                        .toList());
        assertThat(errors.size()).isZero();
    }

    @Test
    void aBadLineHasItsOwnResultAndTheOthersGoOn() throws IOException {
        assertThat(answer("{\"text\":\"أ\"}\n{broken\n\n[1]\n{\"other\":1}\n{\"text\":\"أب\"}"))
                .isEqualTo(1);

        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).isEqualTo("{\"length\":1}");
        assertThat(lines.get(1)).startsWith("{\"line\":2,\"error\":\"not valid JSON");
        assertThat(lines.get(2)).isEqualTo("{\"line\":4,\"error\":\"not a JSON object\"}");
        assertThat(lines.get(3)).isEqualTo("{\"line\":5,\"error\":\"no text under \\\"text\\\"\"}");
        assertThat(lines.get(4)).isEqualTo("{\"length\":2}");
        assertThat(errors.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
    }

    private int answer(String input) throws IOException {
        return JsonLines.answer(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                line -> Map.of("length", JsonLines.text(line, "text").length()));
    }
}

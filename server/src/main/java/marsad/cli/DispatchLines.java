package marsad.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import marsad.cli.JsonLines.BadLine;
import marsad.copy.Dispatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.core.JacksonException;

/// The articles of a file or of standard input, one a line, for `copies` and `stories`: read in order by one thread, as
/// what an article is depends on those before it. Empty lines are passed over.
final class DispatchLines {

    /// Takes what is read.
    interface Taker {
        /// @throws BadLine where the article can't be taken
        void take(Dispatch dispatch, long line) throws IOException;

        /// A line that can't be read or taken, after it was told on standard error.
        void refuse(String sentence, long line) throws IOException;
    }

    private DispatchLines() {}

    /// @param file standard input where null
    /// @return 0, or 1 where a line was refused
    static int read(@Nullable Path file, CommandSpec spec, Taker taker) throws IOException {
        var status = 0;
        var in = file == null ? System.in : JsonLines.open(file, spec);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var number = 0L;
            for (String line; (line = lines.readLine()) != null; ) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    var object = JsonLines.JSON.readTree(line);
                    if (!object.isObject()) {
                        throw new BadLine("not a JSON object");
                    }
                    taker.take(DispatchLine.read(object), number);
                } catch (BadLine | JacksonException bad) {
                    status = 1;
                    var sentence = sentence(bad);
                    System.err.println("line " + number + ": " + sentence);
                    taker.refuse(sentence, number);
                }
            }
        }
        return status;
    }

    private static String sentence(RuntimeException bad) {
        return String.valueOf(
                bad instanceof JacksonException broken
                        ? "not valid JSON: " + JsonLines.fault(broken)
                        : bad.getMessage());
    }
}

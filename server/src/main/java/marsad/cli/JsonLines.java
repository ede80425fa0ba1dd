package marsad.cli;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import marsad.newsroom.InOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON lines in, JSON lines out: one result a line, in the order of the input, worked on by all cores.
///
/// A line that can't be done has its own result line `{"line":n,"error":"…"}` and a sentence on standard error; the
/// others go on. Memory is bounded: a few dozen lines are under way at a time.
final class JsonLines {

    /// The one mapper of the commands: absent is `null`, properties in the order of the record.
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /// Says why one line can't be done, in a sentence for the person who wrote it.
    static final class BadLine extends RuntimeException {
        BadLine(String sentence) {
            super(sentence);
        }
    }

    /// Turns one object into its result. Called from several threads.
    interface Step extends Function<JsonNode, Object> {}

    private static final int UNDER_WAY_PER_CORE = 16;
    private static final int GZIP = 0x1f8b;
    private static final Pattern SOURCE = Pattern.compile(" \\(start marker at \\[Source: .*?\\]\\)");

    private JsonLines() {}

    /// Reads objects from `in`, one a line, and writes each one's result to `out`; sentences about lines that failed go
    /// to `errors`. Empty lines are passed over.
    ///
    /// @return 0, or 1 where a line could not be done
    static int answer(InputStream in, PrintStream out, PrintStream errors, Step step) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var bad = new AtomicBoolean();
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                var answers = new InOrder<Answer>(UNDER_WAY_PER_CORE, answer -> {
                    write(writer, answer.line());
                    if (answer.error() != null) {
                        errors.println(answer.error());
                        bad.set(true);
                    }
                })) {
            var number = 0L;
            for (String line; (line = lines.readLine()) != null; ) {
                number++;
                if (!line.isBlank()) {
                    var at = number;
                    var text = line;
                    answers.submit(() -> answer(at, text, step));
                }
            }
            answers.drain();
        } finally {
            writer.flush();
        }
        return bad.get() ? 1 : 0;
    }

    /// A file's content, unpacked where it is gzip.
    ///
    /// @throws ParameterException where it can't be read
    static InputStream open(Path file, CommandSpec spec) {
        try {
            var bytes = new PushbackInputStream(new FileInputStream(file.toFile()), 2);
            var head = bytes.readNBytes(2);
            bytes.unread(head);
            var packed = head.length == 2 && ((head[0] & 0xff) << 8 | (head[1] & 0xff)) == GZIP;
            return packed ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    /// The text under `name`.
    ///
    /// @throws BadLine where it is missing or no string
    static String text(JsonNode object, String name) {
        var value = object.path(name);
        if (!value.isString()) {
            throw new BadLine("no text under \"" + name + "\"");
        }
        return value.asString();
    }

    /// The text under `name`, or null where it is missing, `null` or blank.
    static @Nullable String textOrNull(JsonNode object, String name) {
        var value = object.path(name);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }

    private static Answer answer(long number, String line, Step step) {
        try {
            var object = JSON.readTree(line);
            if (!object.isObject()) {
                throw new BadLine("not a JSON object");
            }
            return new Answer(JSON.writeValueAsString(step.apply(object)), null);
        } catch (BadLine bad) {
            return failure(number, String.valueOf(bad.getMessage()));
        } catch (JacksonException broken) {
            return failure(number, "not valid JSON: " + fault(broken));
        }
    }

    private static Answer failure(long number, String sentence) {
        var result = new LinkedHashMap<String, Object>();
        result.put("line", number);
        result.put("error", sentence);
        return new Answer(JSON.writeValueAsString(result), "line " + number + ": " + sentence);
    }

    private static void write(OutputStreamWriter writer, String line) {
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Answer(String line, @Nullable String error) {}

    /// What is wrong with a line, without where the library says that its source stands.
    static String fault(JacksonException broken) {
        return SOURCE.matcher(broken.getOriginalMessage()).replaceAll("");
    }
}

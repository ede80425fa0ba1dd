package marsad.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import marsad.copy.Copies;
import marsad.copy.Dispatch;
import marsad.copy.Likeness;
import marsad.copy.Passing;
import marsad.copy.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./marsad copies`: which articles share text with earlier ones, a line for each pair as soon as its later article is
/// read.
///
/// A pair is printed where it is judged a copy, and where half of the shorter text or more is in the longer, whatever
/// the judgement: `verdict` tells. Memory is bounded by the articles of thirty days.
@Command(name = "copies", mixinStandardHelpOptions = true)
final class CopiesCommand implements Callable<Integer> {

    /// Pairs of this containment and more are printed though they be no copies.
    private static final double ALIKE = 0.5;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
    private CommandSpec spec;

    @Option(names = "--jsonl", required = true)
    @SuppressWarnings("UnusedVariable") // the one format so far; asked for, so that another may become the usual one
    private boolean jsonLines;

    @Option(names = "--copies-only")
    private boolean copiesOnly;

    @Parameters(paramLabel = "FILE", arity = "0..1")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        try (var out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8)) {
            return DispatchLines.read(file, spec, new Pairs(out));
        }
    }

    private final class Pairs implements DispatchLines.Taker {
        private final Copies copies = new Copies();
        private final Writer out;

        Pairs(Writer out) {
            this.out = out;
        }

        @Override
        public void take(Dispatch dispatch, long line) throws IOException {
            for (var likeness : copies.add(dispatch).alike()) {
                if (likeness.verdict() == Verdict.COPY || !copiesOnly && likeness.containment() >= ALIKE) {
                    write(json(likeness, copies.passing(likeness)));
                }
            }
        }

        @Override
        public void refuse(String sentence, long line) throws IOException {
            write(Map.of("line", line, "error", sentence));
        }

        private void write(Map<String, ?> json) throws IOException {
            out.write(JsonLines.JSON.writeValueAsString(json));
            out.write('\n');
        }
    }

    private static Map<String, @Nullable Object> json(Likeness likeness, Passing passing) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("a", likeness.earlier());
        json.put("b", likeness.later());
        json.put("containment", rounded(likeness.containment()));
        json.put(
                "direction",
                switch (passing.direction()) {
                    case FORWARD -> "a->b";
                    case BACKWARD -> "b->a";
                    case NEITHER -> null;
                });
        json.put("credit", passing.agencies().isEmpty() ? null : String.join("، ", passing.agencies()));
        json.put("kept", passing.kept());
        json.put("cut", passing.cut());
        json.put("added", passing.added());
        json.put("verdict", likeness.verdict().name().toLowerCase(Locale.ROOT));
        json.put("score", rounded(likeness.score()));
        return json;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}

package marsad.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import marsad.search.PassageSearch;
import marsad.search.PassageSearch.Passage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/// `./marsad rank`: the best passages for each query, with the ranking of the portal's search.
@Command(name = "rank", mixinStandardHelpOptions = true)
final class RankCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
    private CommandSpec spec;

    @Option(names = "--passages", paramLabel = "FILE", required = true)
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Path passages;

    @Option(names = "--queries", paramLabel = "FILE", required = true)
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Path queries;

    @Option(names = "--k", defaultValue = "10")
    private int most;

    @Override
    public Integer call() throws IOException {
        if (most < 1) {
            throw new ParameterException(spec.commandLine(), "--k: " + most);
        }
        try (var search = new PassageSearch(readPassages());
                var asked = JsonLines.open(queries, spec)) {
            return JsonLines.answer(asked, System.out, System.err, line -> hits(search, JsonLines.text(line, "query")));
        }
    }

    private Map<String, Object> hits(PassageSearch search, String query) {
        var json = new LinkedHashMap<String, Object>();
        json.put("query", query);
        json.put("hits", search.best(query, most));
        return json;
    }

    private List<Passage> readPassages() throws IOException {
        var read = new ArrayList<Passage>();
        try (var lines =
                new BufferedReader(new InputStreamReader(JsonLines.open(passages, spec), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (!line.isBlank()) {
                    var passage = passage(line);
                    if (passage == null) {
                        throw new ParameterException(
                                spec.commandLine(), passages + ": " + (read.size() + 1) + ": no text under \"id\"");
                    }
                    read.add(passage);
                }
            }
        }
        return read;
    }

    private static @Nullable Passage passage(String line) {
        try {
            var object = JsonLines.JSON.readTree(line);
            var id = JsonLines.textOrNull(object, "id");
            var title = Objects.requireNonNullElse(JsonLines.textOrNull(object, "title"), "");
            var text = Objects.requireNonNullElse(JsonLines.textOrNull(object, "text"), "");
            return id == null ? null : new Passage(id, title, text);
        } catch (JacksonException broken) {
            return null;
        }
    }
}

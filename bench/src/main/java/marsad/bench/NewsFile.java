package marsad.bench;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import marsad.copy.Dispatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The news of the measuring sets: gzipped JSON lines with `id, outlet, crawled, title, byline, text`.
final class NewsFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NewsFile() {}

    /// All articles of the files in their order, each id once.
    static List<Dispatch> read(String... files) throws IOException {
        var articles = new ArrayList<Dispatch>();
        var seen = new HashSet<String>();
        for (var file : files) {
            try (var lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(new FileInputStream(file)), StandardCharsets.UTF_8))) {
                for (String line; (line = lines.readLine()) != null; ) {
                    var object = JSON.readTree(line);
                    var id = object.path("id").asString();
                    if (seen.add(id)) {
                        articles.add(new Dispatch(
                                id,
                                object.path("outlet").asString(),
                                LocalDateTime.parse(object.path("crawled")
                                                .asString()
                                                .replace(' ', 'T'))
                                        .toInstant(ZoneOffset.UTC),
                                text(object, "title"),
                                text(object, "byline"),
                                null,
                                text(object, "text")));
                    }
                }
            }
        }
        return articles;
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).isString() ? object.path(name).asString() : "";
    }

    /// The article without its byline and without lines of credit at the ends of its text.
    static Dispatch masked(Dispatch article, java.util.function.Predicate<String> isCredit) {
        var lines = new ArrayList<>(List.of(article.text().strip().split("\\n")));
        while (lines.size() > 1 && (lines.getFirst().isBlank() || isCredit.test(lines.getFirst()))) {
            lines.removeFirst();
        }
        while (lines.size() > 1 && (lines.getLast().isBlank() || isCredit.test(lines.getLast()))) {
            lines.removeLast();
        }
        var text = String.join("\n", lines);
        var head = text.substring(0, Math.min(70, text.length()));
        var end = Math.max(head.indexOf(':'), Math.max(head.indexOf(')'), head.indexOf(" - ")));
        @Nullable String credit = end > 0 ? head.substring(0, end) : null;
        return new Dispatch(
                article.id(),
                article.outlet(),
                article.published(),
                article.title(),
                null,
                null,
                credit != null && isCredit.test(credit) ? text.substring(end + 1) : text);
    }
}

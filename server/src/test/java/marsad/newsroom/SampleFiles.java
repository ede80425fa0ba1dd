package marsad.newsroom;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample newsroom as it lies in the source folder, read line by line so that a fault can be named by its place.
final class SampleFiles {

    static final Path COPIES = Path.of("src/test/resources/marsad/sample/copies.jsonl");
    private static final Path SECTIONS = Path.of("src/main/resources/marsad/newsroom/sections.tsv");
    private static final Path SAMPLE = Path.of("src/main/resources/marsad/sample");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SampleFiles() {}

    /// One report and where it stands.
    record Line(Path file, int number, JsonNode json) {
        /// The value of a field, empty where it is absent.
        String get(String field) {
            var value = json.get(field);
            return value == null ? "" : value.asString();
        }

        /// When this version appeared.
        Instant shown() {
            return moment(get(get("modified").isEmpty() ? "published" : "modified"));
        }

        /// The last moment at which it can have appeared: of a day without an hour, its end.
        Instant latest() {
            return get("published").length() == 10 ? shown().plusSeconds(86_400) : shown();
        }

        String fault(String what) {
            return file.getFileName() + ":" + number + ": " + what;
        }

        /// How many of its words stand in a run of five that `other` has too.
        int wordsSharedWith(Line other) {
            var theirs = new HashSet<>(runs(other));
            var ours = runs(this);
            var taken = new HashSet<Integer>();
            for (var at = 0; at < ours.size(); at++) {
                if (theirs.contains(ours.get(at))) {
                    for (var word = 0; word < RUN; word++) {
                        taken.add(at + word);
                    }
                }
            }
            return taken.size();
        }

        private static final int RUN = 5;

        private static List<String> runs(Line line) {
            var words = Arrays.asList(
                    line.get("text").replaceAll("[\\p{Mn}\\p{P}]", "").split("\\s+"));
            var runs = new ArrayList<String>();
            for (var at = 0; at + RUN <= words.size(); at++) {
                runs.add(String.join(" ", words.subList(at, at + RUN)));
            }
            return runs;
        }
    }

    static JsonNode outlets() throws IOException {
        return JSON.readTree(Files.readString(SAMPLE.resolve("outlets.json")));
    }

    static JsonNode editions() throws IOException {
        return JSON.readTree(Files.readString(SAMPLE.resolve("editions.json")));
    }

    /// The hosts of the outlets by their keys.
    static Map<String, String> hosts() throws IOException {
        var hosts = new LinkedHashMap<String, String>();
        for (var outlet : outlets()) {
            hosts.put(outlet.get("key").asString(), host(outlet.get("home").asString()));
        }
        return hosts;
    }

    /// The sections that the portal knows.
    static Set<String> sections() throws IOException {
        var sections = new HashSet<String>();
        for (var line : Files.readAllLines(SECTIONS)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                sections.add(line.substring(0, line.indexOf('\t')));
            }
        }
        return sections;
    }

    /// All reports, file by file.
    static List<Line> reports() throws IOException {
        var lines = new ArrayList<Line>();
        try (var listed = Files.list(SAMPLE)) {
            for (var file : listed.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                lines.addAll(lines(file));
            }
        }
        return lines;
    }

    static List<Line> lines(Path file) throws IOException {
        var lines = new ArrayList<Line>();
        for (var json : Files.readAllLines(file)) {
            var number = lines.size() + 1;
            try {
                lines.add(new Line(file, number, JSON.readTree(json)));
            } catch (JacksonException wrong) {
                throw new AssertionError(file.getFileName() + ":" + number + ": " + wrong.getOriginalMessage(), wrong);
            }
        }
        return lines;
    }

    static List<String> strings(JsonNode array) {
        var strings = new ArrayList<String>();
        array.forEach(node -> strings.add(node.asString()));
        return strings;
    }

    static String host(String url) {
        return URI.create(url).getHost();
    }

    /// A day alone counts from its beginning.
    static Instant moment(String date) {
        return date.length() == 10
                ? LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(date).toInstant();
    }
}

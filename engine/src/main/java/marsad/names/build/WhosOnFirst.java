package marsad.names.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reads the reduced Who's On First records: one JSON line a place.
final class WhosOnFirst {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("country", "country"),
            Map.entry("region", "region"),
            Map.entry("county", "county"),
            Map.entry("locality", "settlement"),
            Map.entry("localadmin", "settlement"),
            Map.entry("neighbourhood", "neighbourhood"),
            Map.entry("campus", "airport"),
            Map.entry("marinearea", "sea"),
            Map.entry("ocean", "ocean"),
            Map.entry("continent", "continent"));
    /// What is worth having from the records without a country: seas, continents and the world's airports.
    private static final Set<String> KINDS_BEYOND_COUNTRIES = Set.of("sea", "ocean", "continent", "airport");

    private final ObjectMapper json = new ObjectMapper();
    private final BuildReport report;

    WhosOnFirst(BuildReport report) {
        this.report = report;
    }

    void read(Path file, Consumer<SourcePlace> sink) throws IOException {
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                place(json.readTree(line), file.getFileName().toString().substring(4, 6), sink);
            }
        }
    }

    private void place(JsonNode record, String fileCountry, Consumer<SourcePlace> sink) {
        var kind = KINDS.get(record.path("placetype").asString(""));
        var beyond = fileCountry.equals("xy");
        if (kind == null || (beyond && !KINDS_BEYOND_COUNTRIES.contains(kind))) {
            return;
        }
        var country = beyond ? "" : fileCountry.toUpperCase(java.util.Locale.ROOT);
        var id = kind.equals("country")
                ? "iso:" + country
                : "wof:" + record.path("id").asString();
        var place = new SourcePlace(
                id,
                kind,
                country,
                record.path("lat").asDouble(),
                record.path("lon").asDouble());
        place.live = record.path("is_current").asInt(-1) != 0
                && record.path("cessation").asString("uuuu").equals("uuuu");
        place.population = record.path("pop").asLong(0);
        place.wikidata = record.path("concordances").path("wd:id").asString(null);
        for (var level : List.of("county_id", "region_id")) {
            var parent = record.path("hierarchy").path(level).asLong(0);
            if (parent > 0 && !id.equals("wof:" + parent)) {
                place.parents.add("wof:" + parent);
            }
        }
        if (!country.isEmpty() && !kind.equals("country")) {
            place.parents.add("iso:" + country);
        }
        names(record, place);
        if (kind.equals("airport") && place.arabic.stream().noneMatch(name -> name.startsWith("مطار"))) {
            return;
        }
        sink.accept(place);
    }

    private void names(JsonNode record, SourcePlace place) {
        var languages = new java.util.HashSet<String>();
        for (var entry : record.path("names").properties()) {
            var language = entry.getKey().substring(0, 3);
            languages.add(language);
            StreamSupport.stream(entry.getValue().spliterator(), false)
                    .map(JsonNode::asString)
                    .forEach(name -> {
                        if (language.equals("eng")) {
                            place.english.add(name.strip());
                        } else if (language.equals("ara")
                                || (language.equals("und") && ArabicNames.holdsArabicLetters(name))) {
                            var usable = ArabicNames.usable(name);
                            if (usable.isEmpty()) {
                                report.unusable(place.id, name);
                            }
                            place.arabic.addAll(usable);
                        }
                    });
        }
        var name = record.path("name").asString("");
        if (!name.isBlank() && !ArabicNames.holdsArabicLetters(name)) {
            place.english.add(name.strip());
        }
        place.english.removeIf(code -> code.length() <= 4 && code.equals(code.toUpperCase(java.util.Locale.ROOT)));
        place.languages = languages.size();
    }
}

package marsad.names.build;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Builds `places.tsv.gz`, the product's gazetteer.
///
/// Reads the folder of sources (`wof-XX.jsonl.gz`, `geo-misc/natural_earth_cities.csv`) and the project's own lists
/// (`countries.tsv`, `build/world-places.tsv`, `build/corrections.tsv`), merges records of one place, takes wrong ids
/// away, drops what has no Arabic name, weighs importance, writes the table and prints the checks.
///
/// The output is the same for the same input: places are ordered by importance, then id.
public final class GazetteerBuilder {

    /// Records of one kind and name nearer than this are one place.
    private static final double SAME_PLACE_KILOMETRES = 6;

    private final BuildReport report = new BuildReport();
    private final Map<String, SourcePlace> places = new LinkedHashMap<>();

    private GazetteerBuilder() {}

    /// Builds the gazetteer.
    ///
    /// @param arguments the folder of sources, the file to write
    /// @throws IOException where a source cannot be read or the output not be written
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: GazetteerBuilder SOURCES OUTPUT.tsv.gz");
            System.exit(2);
        }
        new GazetteerBuilder().build(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    private void build(Path sources, Path output) throws IOException {
        var reader = new WhosOnFirst(report);
        try (var files = Files.newDirectoryStream(sources, "wof-??.jsonl.gz")) {
            var ordered = new ArrayList<Path>();
            files.forEach(ordered::add);
            ordered.sort(Comparator.comparing(Path::getFileName));
            for (var file : ordered) {
                reader.read(file, place -> places.put(place.id, place));
            }
        }
        var naturalEarth = new NaturalEarth(sources.resolve("geo-misc/natural_earth_cities.csv"));
        naturalEarth.addTo(places);
        new OwnLists(places, naturalEarth, report).apply();
        report.checkSharedIds(places.values());
        places.values().removeIf(place -> {
            if (place.arabic.isEmpty()) {
                report.withoutArabic(place);
            }
            return place.arabic.isEmpty();
        });
        mergeDoubles();
        places.values().forEach(place -> place.importance = Importance.of(place));
        var ordered = places.values().stream()
                .sorted(Comparator.comparingInt((SourcePlace place) -> -place.importance)
                        .thenComparing(place -> place.id))
                .toList();
        write(ordered, output);
        report.print(System.out, ordered);
        System.out.println("written: " + ordered.size() + " places, " + Files.size(output) / 1024 + " KiB");
    }

    private void mergeDoubles() {
        var byName = new HashMap<String, List<SourcePlace>>();
        var gone = new HashMap<String, String>();
        for (var place : places.values()) {
            for (var name : place.arabic) {
                byName.computeIfAbsent(place.country + place.kind + name, key -> new ArrayList<>())
                        .add(place);
            }
        }
        for (var namesakes : byName.values()) {
            namesakes.sort(Comparator.comparing((SourcePlace place) -> !place.live)
                    .thenComparing(place -> -place.languages)
                    .thenComparing(place -> -place.population));
            for (var i = 0; i < namesakes.size(); i++) {
                for (var j = i + 1; j < namesakes.size(); j++) {
                    var kept = namesakes.get(i);
                    var other = namesakes.get(j);
                    if (!gone.containsKey(kept.id)
                            && !gone.containsKey(other.id)
                            && kept.kilometresTo(other) < SAME_PLACE_KILOMETRES) {
                        kept.absorb(other);
                        gone.put(other.id, kept.id);
                        report.merged(other, kept);
                    }
                }
            }
        }
        places.keySet().removeAll(gone.keySet());
        for (var place : places.values()) {
            place.parents.replaceAll(parent -> gone.getOrDefault(parent, parent));
            place.parents.removeIf(parent -> !places.containsKey(parent));
        }
    }

    private static void write(List<SourcePlace> ordered, Path output) throws IOException {
        try (var zipped = new GZIPOutputStream(Files.newOutputStream(output)) {
                    {
                        def.setLevel(Deflater.BEST_COMPRESSION);
                    }
                };
                Writer writer = new OutputStreamWriter(zipped, StandardCharsets.UTF_8)) {
            for (var place : ordered) {
                writer.write(String.join(
                        "\t",
                        place.id,
                        place.kind,
                        place.country,
                        String.format(Locale.ROOT, "%.4f", place.latitude),
                        String.format(Locale.ROOT, "%.4f", place.longitude),
                        String.valueOf(place.importance),
                        String.join(" ", place.parents),
                        String.join("|", place.arabic),
                        String.join("|", place.english.stream().limit(4).toList())));
                writer.write('\n');
            }
        }
    }
}

package marsad.names.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Natural Earth's populated places: coordinates, people and offices of the world's cities. They bear no Arabic names;
/// those are ours.
final class NaturalEarth {

    private final Map<String, List<SourcePlace>> byName = new HashMap<>();
    private final List<SourcePlace> all = new ArrayList<>();

    NaturalEarth(Path csv) throws IOException {
        var lines = Files.readAllLines(csv);
        for (var line : lines.subList(1, lines.size())) {
            city(columns(line));
        }
        byName.values().forEach(cities -> cities.sort(Comparator.comparingLong(city -> -city.population)));
    }

    private void city(List<String> columns) {
        var wof = columns.get(11);
        var id = wof.isBlank() || wof.equals("0") ? "gn:" + columns.get(9) : "wof:" + wof;
        var place = new SourcePlace(
                id,
                "settlement",
                columns.get(2),
                Double.parseDouble(columns.get(4)),
                Double.parseDouble(columns.get(5)));
        place.english.add(columns.get(0));
        place.english.add(columns.get(1));
        place.population = columns.get(6).isBlank() ? 0 : Long.parseLong(columns.get(6));
        place.wikidata = columns.get(10).isBlank() ? null : columns.get(10);
        place.languages = Math.max(2, 8 - Integer.parseInt(columns.get(7)));
        place.nationalCapital = columns.get(8).startsWith("Admin-0 capital");
        place.regionalCapital = columns.get(8).startsWith("Admin-1 capital");
        if (!place.country.isBlank()) {
            place.parents.add("iso:" + place.country);
        }
        all.add(place);
        for (var name : place.english) {
            byName.computeIfAbsent(place.country + " " + name, key -> new ArrayList<>())
                    .add(place);
        }
    }

    /// Adds what Natural Earth knows to the places of the same id, and its cities that are not there yet.
    void addTo(Map<String, SourcePlace> places) {
        for (var city : all) {
            var known = places.get(city.id);
            if (known == null) {
                places.put(city.id, city);
            } else {
                known.absorb(city);
            }
        }
    }

    /// The most populous city of that name in the country.
    Optional<SourcePlace> city(String name, String country) {
        return Optional.ofNullable(byName.get(country + " " + name)).map(List::getFirst);
    }

    private static List<String> columns(String line) {
        var columns = new ArrayList<String>();
        var column = new StringBuilder();
        var quoted = false;
        for (var place = 0; place < line.length(); place++) {
            var letter = line.charAt(place);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                columns.add(column.toString());
                column.setLength(0);
            } else {
                column.append(letter);
            }
        }
        columns.add(column.toString());
        return columns;
    }
}

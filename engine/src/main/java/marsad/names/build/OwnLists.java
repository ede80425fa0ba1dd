package marsad.names.build;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.names.NameFinder;
import marsad.text.LanguageFile;

/// The project's own lists laid over the sources: countries, Arabic names of the world's cities and regions, and
/// corrections of what the sources have wrong.
final class OwnLists {

    private static final double NEAR_KILOMETRES = 15;
    /// For divisions and areas, whose centres are a matter of opinion.
    private static final double NEAR_CENTRES_KILOMETRES = 150;

    private final Map<String, SourcePlace> places;
    private final NaturalEarth cities;
    private final BuildReport report;

    OwnLists(Map<String, SourcePlace> places, NaturalEarth cities, BuildReport report) {
        this.places = places;
        this.cities = cities;
        this.report = report;
    }

    void apply() {
        rows(NameFinder.class, "countries.tsv").forEach(this::country);
        rows(OwnLists.class, "world-places.tsv").forEach(this::worldPlace);
        rows(OwnLists.class, "corrections.tsv").forEach(this::correct);
    }

    private void country(List<String> row) {
        var id = "iso:" + row.get(0);
        var capital = cities.city(row.get(5).split("\\|")[0], row.get(0));
        var place = places.computeIfAbsent(
                id,
                key -> new SourcePlace(
                        id,
                        "country",
                        row.get(0),
                        capital.map(city -> city.latitude).orElse(0.0),
                        capital.map(city -> city.longitude).orElse(0.0)));
        if (capital.isEmpty() && place.latitude == 0) {
            report.unmatched("capital of " + row.get(0) + ": " + row.get(5));
        }
        capital.ifPresent(city -> {
            var known = places.getOrDefault(city.id, city);
            known.nationalCapital = true;
            if (row.size() > 6 && !row.get(6).equals("-")) {
                known.arabic.addAll(Arrays.asList(row.get(6).split("\\|")));
            }
        });
        place.arabic.clear();
        place.arabic.addAll(Arrays.asList(row.get(2).split("\\|")));
        place.english.add(row.get(1));
    }

    /// Columns: English name, country, Arabic names; for what is no city also kind, latitude, longitude.
    private void worldPlace(List<String> row) {
        if (row.size() > 5) {
            var id = "marsad:" + row.get(0).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-");
            var place = new SourcePlace(
                    id, row.get(3), row.get(1), Double.parseDouble(row.get(4)), Double.parseDouble(row.get(5)));
            place.english.add(row.get(0));
            place.arabic.addAll(Arrays.asList(row.get(2).split("\\|")));
            place.languages = 8;
            if (!place.country.isEmpty()) {
                place.parents.add("iso:" + place.country);
            }
            known(place).ifPresentOrElse(known -> known.absorb(place), () -> places.put(id, place));
            return;
        }
        var city = cities.city(row.get(0), row.get(1));
        if (city.isEmpty()) {
            report.unmatched(row.get(0) + " " + row.get(1));
            return;
        }
        places.getOrDefault(city.get().id, city.get())
                .arabic
                .addAll(Arrays.asList(row.get(2).split("\\|")));
    }

    /// The source's record of a place of ours: same country and kind, a name in common, not far.
    private Optional<SourcePlace> known(SourcePlace ours) {
        return places.values().stream()
                .filter(place -> place.country.equals(ours.country) && place.kind.equals(ours.kind))
                .filter(place -> place.kilometresTo(ours)
                        < (ours.kind.equals("region") || ours.kind.equals("area")
                                ? NEAR_CENTRES_KILOMETRES
                                : NEAR_KILOMETRES))
                .filter(place -> !Collections.disjoint(place.arabic, ours.arabic)
                        || !Collections.disjoint(place.english, ours.english))
                .min(Comparator.comparingDouble((SourcePlace place) -> place.kilometresTo(ours)));
    }

    /// Columns: id, what (`arabic`, `not-arabic`, `english`, `drop`), value, why.
    private void correct(List<String> row) {
        var place = places.get(row.get(0));
        if (place == null) {
            report.unmatched("correction of " + row.get(0));
            return;
        }
        var value = Arrays.asList(row.get(2).split("\\|"));
        switch (row.get(1)) {
            case "arabic" -> place.arabic.addAll(value);
            case "not-arabic" -> value.forEach(place.arabic::remove);
            case "english" -> place.english.addAll(value);
            case "drop" -> places.remove(row.get(0));
            default -> report.unmatched("correction of " + row.get(0) + ": " + row.get(1));
        }
    }

    private static List<List<String>> rows(Class<?> beside, String name) {
        return LanguageFile.lines(beside, name).stream()
                .map(line -> Arrays.asList(line.text().split("\t")))
                .toList();
    }
}

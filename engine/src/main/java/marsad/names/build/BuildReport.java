package marsad.names.build;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the builder noticed: printed, and pasted into `docs/gazetteer.md` where it matters.
final class BuildReport {

    private static final int SHOWN = 12;
    private static final double FAR_KILOMETRES = 60;

    private final List<String> unusableNames = new ArrayList<>();
    private final List<String> wrongIds = new ArrayList<>();
    private final List<String> unmatched = new ArrayList<>();
    private final Map<String, Integer> merged = new TreeMap<>();
    private final Map<String, Integer> withoutArabic = new TreeMap<>();
    private final List<String> divisionsWithoutArabic = new ArrayList<>();

    void unusable(String id, String name) {
        unusableNames.add(id + " «" + name + "»");
    }

    void merged(SourcePlace gone, SourcePlace kept) {
        merged.merge(kept.country, 1, Integer::sum);
    }

    /// A line written by us that no source place answers.
    void unmatched(String line) {
        unmatched.add(line);
    }

    void withoutArabic(SourcePlace place) {
        withoutArabic.merge(place.country.isEmpty() ? "--" : place.country, 1, Integer::sum);
        if (place.kind.equals("region")) {
            divisionsWithoutArabic.add(place.id + " " + String.join("/", place.english) + " " + place.country);
        }
    }

    /// Takes the Wikidata id from places that cannot both own it: the same id more than 60 km apart. The best known
    /// keeps it.
    void checkSharedIds(Collection<SourcePlace> places) {
        var owners = new HashMap<String, SourcePlace>();
        for (var place : places) {
            if (place.wikidata == null) {
                continue;
            }
            var owner = owners.putIfAbsent(place.wikidata, place);
            if (owner == null || owner.kilometresTo(place) <= FAR_KILOMETRES) {
                continue;
            }
            var keeps = place.languages > owner.languages ? place : owner;
            var loses = keeps == place ? owner : place;
            owners.put(place.wikidata, keeps);
            wrongIds.add(loses.id + " (" + loses.country + ") carries " + loses.wikidata + " of " + keeps.id + " ("
                    + keeps.country + ")");
            loses.wikidata = null;
        }
    }

    void print(PrintStream out, Collection<SourcePlace> places) {
        out.println("places with an Arabic name, by country and kind:");
        places.stream()
                .collect(Collectors.groupingBy(
                        place -> place.country.isEmpty() ? "--" : place.country,
                        TreeMap::new,
                        Collectors.groupingBy(place -> place.kind, TreeMap::new, Collectors.counting())))
                .forEach((country, kinds) -> {
                    if (kinds.values().stream().mapToLong(Long::longValue).sum() > 40) {
                        out.println("  " + country + " " + kinds);
                    }
                });
        out.println("left out for want of an Arabic name: " + withoutArabic);
        list(out, "divisions without an Arabic name", divisionsWithoutArabic);
        out.println("merged as records of one place: " + merged);
        list(out, "Wikidata ids taken from places that cannot own them", wrongIds);
        list(out, "Arabic names not usable (other letters in them)", unusableNames);
        list(out, "lines of ours that no source place answers", unmatched);
        homonyms(out, places);
        var russian =
                places.stream().filter(place -> place.country.equals("RU")).count();
        out.println("Russia: " + russian + " places (Natural Earth and our own list; Who's On First has none here)");
    }

    private static void homonyms(PrintStream out, Collection<SourcePlace> places) {
        var byName = new HashMap<String, Integer>();
        for (var place : places) {
            place.arabic.forEach(name -> byName.merge(name, 1, Integer::sum));
        }
        var shared = byName.values().stream().filter(count -> count > 1).count();
        var top = byName.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        out.println("homonyms: " + shared + " of " + byName.size() + " Arabic names mean more than one place; most: "
                + top);
    }

    private static void list(PrintStream out, String what, List<String> found) {
        out.println(what + ": " + found.size());
        found.stream().limit(SHOWN * 4).forEach(line -> out.println("  " + line));
    }
}

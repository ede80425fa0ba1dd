package marsad.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Orders the entries that a place's name may mean, and makes mentions of the stretches that stand.
///
/// Evidence, in points: the entry's importance (0–100); the kind that the word before asks for («محافظة الرقة»); a
/// division it lies in that the text names; its country, by how often the text names it or its people; the outlet's
/// country. The shares of the candidates are the softmax of their points over [#SHARPNESS].
final class PlaceLinker {

    private static final double SHARPNESS = 12;
    private static final double RIGHT_KIND = 75;
    private static final double PARENT_NAMED = 40;
    private static final double COUNTRY_NAMED = 30;
    private static final double COUNTRY_NAMED_NEAR = 20;
    private static final double OUTLETS_COUNTRY = 12;
    /// What a capital loses to the country of its own name: «الكويت», «تونس».
    private static final double COUNTRY_BEFORE_CAPITAL = 60;
    private static final int MOST_CANDIDATES = 8;

    private final Places places;
    private final WordClasses classes;

    PlaceLinker(Places places, WordClasses classes) {
        this.places = places;
        this.classes = classes;
    }

    List<Mention> mentions(Words words, List<Found> chosen, @Nullable String outletCountry) {
        var surroundings = new Surroundings(words, chosen);
        var mentions = new ArrayList<Mention>(chosen.size());
        for (var stretch : chosen) {
            var start = words.start(stretch.from());
            if (!mentions.isEmpty() && start < mentions.getLast().end()) {
                continue; // words of one sign for a phrase, such as ﷺ, stand in one place
            }
            var candidates = candidates(words, stretch, surroundings, outletCountry);
            var nameStart = words.nameStart(stretch.from(), stretch.stem());
            var end = words.end(stretch.to() - 1);
            mentions.add(new Mention(
                    start,
                    end,
                    nameStart,
                    words.text
                            .text()
                            .substring(
                                    nameStart, words.at(stretch.to() - 1).token.end()),
                    stretch.type(),
                    !stretch.described(),
                    candidates,
                    country(stretch, candidates)));
        }
        return mentions;
    }

    private @Nullable String country(Found stretch, List<Candidate> candidates) {
        if (stretch.places().length > 0) {
            return places.byId(candidates.getFirst().entry())
                    .map(Place::country)
                    .filter(country -> !country.isEmpty())
                    .orElse(null);
        }
        return stretch.country();
    }

    private List<Candidate> candidates(
            Words words, Found stretch, Surroundings surroundings, @Nullable String outletCountry) {
        if (stretch.places().length == 0) {
            var share = stretch.actors().isEmpty() ? 0 : 1.0 / stretch.actors().size();
            return stretch.actors().stream()
                    .map(actor -> new Candidate(actor.id(), actor.english(), share))
                    .toList();
        }
        var kinds = askedKinds(words, stretch);
        var weighed = new ArrayList<Weighed>();
        var entries = entries(words, stretch);
        var countries = entries.stream()
                .filter(place -> place.kind() == Place.Kind.COUNTRY)
                .map(Place::country)
                .toList();
        for (var place : entries) {
            var points = points(place, kinds, surroundings, stretch, outletCountry);
            var bearsCountrysName = place.kind() != Place.Kind.COUNTRY && countries.contains(place.country());
            weighed.add(new Weighed(place, bearsCountrysName ? points - COUNTRY_BEFORE_CAPITAL : points));
        }
        weighed.sort(Comparator.comparingDouble(Weighed::points).reversed());
        var kept = weighed.subList(0, Math.min(MOST_CANDIDATES, weighed.size()));
        var top = kept.getFirst().points();
        var sum = kept.stream().mapToDouble(one -> share(one, top)).sum();
        return kept.stream()
                .map(one -> new Candidate(one.place.id(), one.place.englishName(), share(one, top) / sum))
                .toList();
    }

    /// The entries under the name, and those under the place word with the name: «نهر الأردن», «مخيم اليرموك».
    private List<Place> entries(Words words, Found stretch) {
        var entries = new ArrayList<Place>();
        var before = words.before(stretch.from());
        if (before >= 0 && words.at(before).is(WordClasses.PLACE_WORD)) {
            var word = words.at(before);
            for (var stem : word.stems) {
                var key = NameKey.append(NameKey.SEED, word.form(stem), 0);
                for (var at = stretch.from(); at < stretch.to(); at++) {
                    key = NameKey.append(key, words.at(at).folded, 0);
                }
                for (var index : places.indexesOf(key)) {
                    entries.add(places.place(index));
                }
            }
        }
        for (var index : stretch.places()) {
            entries.add(places.place(index));
        }
        return entries.stream().distinct().toList();
    }

    private static double share(Weighed one, double top) {
        return Math.exp((one.points - top) / SHARPNESS);
    }

    private Set<Place.Kind> askedKinds(Words words, Found stretch) {
        var before = words.before(stretch.from());
        if (before < 0) {
            return Set.of();
        }
        var word = words.at(before);
        for (var stem : word.stems) {
            var kinds = classes.kinds(word.form(stem));
            if (!kinds.isEmpty()) {
                return kinds;
            }
        }
        return Set.of();
    }

    private static double points(
            Place place,
            Set<Place.Kind> kinds,
            Surroundings surroundings,
            Found stretch,
            @Nullable String outletCountry) {
        var points = (double) place.importance();
        if (kinds.contains(place.kind())) {
            points += RIGHT_KIND;
        }
        if (place.parents().stream().anyMatch(parent -> surroundings.names(parent, stretch))) {
            points += PARENT_NAMED;
        }
        if (!place.country().isEmpty() && place.kind() != Place.Kind.COUNTRY) {
            points += COUNTRY_NAMED * surroundings.share(place.country());
            if (surroundings.isNear(place.country(), stretch)) {
                points += COUNTRY_NAMED_NEAR;
            }
            if (place.country().equals(outletCountry)) {
                points += OUTLETS_COUNTRY;
            }
        }
        return points;
    }

    private record Weighed(Place place, double points) {}

    /// What the text names that says where its places lie.
    private final class Surroundings {

        private final Words words;
        private final Map<String, List<Integer>> countries = new HashMap<>();
        private final Map<String, Set<Found>> divisions = new HashMap<>();
        private int signs;

        Surroundings(Words words, List<Found> chosen) {
            this.words = words;
            for (var at = 0; at < words.size(); at++) {
                var nationality = words.at(at).nationality;
                if (nationality != null) {
                    sign(nationality, at);
                }
            }
            for (var stretch : chosen) {
                if (stretch.country() != null && stretch.type() == NameType.ORGANISATION) {
                    sign(stretch.country(), stretch.from());
                }
                for (var index : stretch.places()) {
                    var kind = places.kind(index);
                    if (kind == Place.Kind.COUNTRY) {
                        sign(places.place(index).country(), stretch.from());
                    } else if (kind == Place.Kind.REGION || kind == Place.Kind.COUNTY) {
                        divisions
                                .computeIfAbsent(places.place(index).id(), id -> new HashSet<>())
                                .add(stretch);
                    } else if (stretch.places().length == 1 || places.importance(index) >= 75) {
                        sign(places.place(index).country(), stretch.from());
                        break;
                    }
                }
            }
        }

        private void sign(String country, int at) {
            countries.computeIfAbsent(country, key -> new ArrayList<>()).add(at);
            signs++;
        }

        /// Whether another stretch names the division.
        boolean names(String division, Found stretch) {
            var namers = divisions.get(division);
            return namers != null && (namers.size() > 1 || !namers.contains(stretch));
        }

        double share(String country) {
            var at = countries.get(country);
            return at == null ? 0 : (double) at.size() / signs;
        }

        boolean isNear(String country, Found stretch) {
            return countries.getOrDefault(country, List.of()).stream()
                    .anyMatch(at -> words.sentenceStart(at) == words.sentenceStart(stretch.from())
                            && (at < stretch.from() || at >= stretch.to()));
        }
    }
}

package marsad.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
    private static final Comparator<Weighed> LIKELIEST_FIRST =
            Comparator.comparingDouble(Weighed::points).reversed();

    private final Places places;

    PlaceLinker(Places places) {
        this.places = places;
    }

    List<Mention> mentions(Words words, List<Found> chosen, @Nullable String outletCountry) {
        var surroundings = new Surroundings(words, chosen);
        var mentions = new ArrayList<Mention>(chosen.size());
        for (var stretch : chosen) {
            var start = words.start(stretch.from());
            if (!mentions.isEmpty() && start < mentions.getLast().end()) {
                continue; // words of one sign for a phrase, such as ﷺ, stand in one place
            }
            var nameStart = words.nameStart(stretch.from(), stretch.stem());
            var end = words.end(stretch.to() - 1);
            var text = words.text
                    .text()
                    .substring(nameStart, words.token(stretch.to() - 1).end());
            List<Candidate> candidates;
            var country = stretch.country();
            if (stretch.places().length == 0) {
                candidates = actors(stretch);
            } else {
                var weighed = weigh(words, stretch, surroundings, outletCountry);
                var likeliest = weighed.getFirst().place().country();
                country = likeliest.isEmpty() ? null : likeliest;
                candidates = candidates(weighed);
            }
            mentions.add(new Mention(
                    start, end, nameStart, text, stretch.type(), !stretch.described(), candidates, country));
        }
        return mentions;
    }

    private static List<Candidate> actors(Found stretch) {
        var actors = stretch.actors();
        var candidates = new ArrayList<Candidate>(actors.size());
        for (var actor : actors) {
            candidates.add(new Candidate(actor.id(), actor.english(), 1.0 / actors.size()));
        }
        return candidates;
    }

    /// The entries that a place's name may mean with their points, the likeliest first.
    private List<Weighed> weigh(Words words, Found stretch, Surroundings surroundings, @Nullable String outletCountry) {
        var kinds = askedKinds(words, stretch);
        var entries = entries(words, stretch);
        var weighed = new ArrayList<Weighed>(entries.size());
        for (var place : entries) {
            var points = points(place, kinds, surroundings, stretch, outletCountry);
            weighed.add(
                    new Weighed(place, bearsCountrysName(place, entries) ? points - COUNTRY_BEFORE_CAPITAL : points));
        }
        weighed.sort(LIKELIEST_FIRST);
        return weighed.subList(0, Math.min(MOST_CANDIDATES, weighed.size()));
    }

    private static boolean bearsCountrysName(Place place, List<Place> entries) {
        if (place.kind() == Place.Kind.COUNTRY) {
            return false;
        }
        for (var entry : entries) {
            if (entry.kind() == Place.Kind.COUNTRY && entry.country().equals(place.country())) {
                return true;
            }
        }
        return false;
    }

    private static List<Candidate> candidates(List<Weighed> weighed) {
        var top = weighed.getFirst().points();
        var sum = 0.0;
        for (var one : weighed) {
            sum += share(one, top);
        }
        var candidates = new ArrayList<Candidate>(weighed.size());
        for (var one : weighed) {
            candidates.add(new Candidate(one.place.id(), one.place.englishName(), share(one, top) / sum));
        }
        return candidates;
    }

    /// The entries under the name, and those under the place word with the name: «نهر الأردن», «مخيم اليرموك».
    private List<Place> entries(Words words, Found stretch) {
        var indexes = stretch.places();
        var before = words.before(stretch.from());
        if (before >= 0 && words.at(before).is(WordClasses.PLACE_WORD)) {
            var with = IntStream.builder();
            for (var stem : words.at(before).stems) {
                var key = stem.key();
                for (var at = stretch.from(); at < stretch.to(); at++) {
                    key = NameKey.append(key, words.at(at).folded, 0);
                }
                for (var index : places.indexesOf(key)) {
                    with.add(index);
                }
            }
            indexes = IntStream.concat(with.build(), IntStream.of(indexes))
                    .distinct()
                    .toArray();
        }
        var entries = new ArrayList<Place>(indexes.length);
        for (var index : indexes) {
            entries.add(places.place(index));
        }
        return entries;
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
            if (!stem.kinds().isEmpty()) {
                return stem.kinds();
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
        if (surroundings.namesParent(place, stretch)) {
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
        private final Map<String, List<Found>> divisions = new HashMap<>();
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
                        var namers =
                                divisions.computeIfAbsent(places.place(index).id(), id -> new ArrayList<>(2));
                        if (!namers.contains(stretch)) {
                            namers.add(stretch);
                        }
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

        /// Whether another stretch names a division that the place lies in.
        boolean namesParent(Place place, Found stretch) {
            if (divisions.isEmpty()) {
                return false;
            }
            for (var parent : place.parents()) {
                var namers = divisions.get(parent);
                if (namers != null && (namers.size() > 1 || namers.getFirst() != stretch)) {
                    return true;
                }
            }
            return false;
        }

        double share(String country) {
            var at = countries.get(country);
            return at == null ? 0 : (double) at.size() / signs;
        }

        boolean isNear(String country, Found stretch) {
            for (var at : countries.getOrDefault(country, List.of())) {
                if (words.sentenceStart(at) == words.sentenceStart(stretch.from())
                        && (at < stretch.from() || at >= stretch.to())) {
                    return true;
                }
            }
            return false;
        }
    }
}

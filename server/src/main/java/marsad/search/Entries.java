package marsad.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import marsad.names.Actor;
import marsad.names.Actors;
import marsad.names.NameFinder;
import marsad.names.Place;
import marsad.names.Places;
import marsad.text.SearchWord;

/// The places and actors that articles name, and all the names by which a reader may ask for them: «حلب» by `Aleppo`,
/// «تنظيم الدولة الإسلامية» by «داعش».
///
/// Safe for use by many threads.
final class Entries {

    /// Below this share among its readings an entry is a guess.
    private static final double SURE = 0.5;

    /// Shorter stems stand for too many words.
    private static final int SHORTEST_STEM = 3;

    private static final int REMEMBERED = 4000;

    private final Places places = Places.shipped();
    private final Actors actors = Actors.shipped();
    private final SearchWord.Cutter cutter = new SearchWord.Cutter();
    private final Cache<String, Set<String>> keys =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<String, List<List<SearchWord>>> arabicWords =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /// What an entry is called on the page.
    record Title(String arabic, String english, String kind) {}

    /// The ids of the entries that a text names, each once, in text order.
    Set<String> namedIn(String text) {
        var named = new LinkedHashSet<String>();
        for (var mention : NameFinder.shipped().find(text)) { // loaded when first an article comes
            mention.entry()
                    .filter(candidate -> candidate.score() >= SURE)
                    .ifPresent(candidate -> named.add(candidate.entry()));
        }
        return named;
    }

    /// Whether the id is a place's and no actor's.
    boolean isPlace(String id) {
        return actors.byId(id).isEmpty();
    }

    /// What the entry of that id is called, or nothing where the gazetteer has lost it.
    Optional<Title> title(String id) {
        return actors.byId(id)
                .map(actor -> new Title(arabicNames(actor).getFirst(), actor.english(), actor.kind()))
                .or(() -> places.byId(id)
                        .map(place -> new Title(
                                place.arabic().getFirst(),
                                place.englishName(),
                                place.kind().name().toLowerCase(Locale.ROOT))));
    }

    /// The keys under which the entry is looked for.
    Set<String> keys(String id) {
        return keys.get(id, this::keysOf);
    }

    /// The Arabic names of an entry, cut into search words.
    List<List<SearchWord>> arabicWords(String id) {
        return arabicWords.get(
                id, entry -> arabicNames(entry).stream().map(this::words).toList());
    }

    private List<SearchWord> words(String name) {
        synchronized (cutter) {
            return cutter.words(name);
        }
    }

    /// The key of words that follow each other, as they are written.
    static String key(List<SearchWord> words) {
        var key = new StringBuilder();
        words.forEach(word -> appendLetters(word.exact(), key));
        return key.toString();
    }

    /// The key of the same words without their clitics.
    static String stemKey(List<SearchWord> words) {
        var key = new StringBuilder();
        words.forEach(word -> appendLetters(word.stem(), key));
        return key.length() < SHORTEST_STEM ? "" : key.toString();
    }

    private static void appendLetters(String word, StringBuilder key) {
        word.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    }

    private Set<String> keysOf(String id) {
        var names = new ArrayList<>(arabicNames(id));
        actors.byId(id).ifPresent(actor -> names.add(withoutRemark(actor.english())));
        places.byId(id).ifPresent(place -> names.addAll(englishNames(place)));
        var found = new LinkedHashSet<String>();
        for (var name : names) {
            var words = words(name);
            found.add(key(words));
            found.add(stemKey(words));
        }
        found.remove("");
        return found;
    }

    private List<String> arabicNames(String id) {
        return actors.byId(id)
                .map(Entries::arabicNames)
                .or(() -> places.byId(id).map(Place::arabic))
                .orElse(List.of());
    }

    private static List<String> arabicNames(Actor actor) {
        var names = new ArrayList<>(actor.names());
        names.addAll(actor.shortNames());
        names.addAll(actor.loadedNames());
        return names;
    }

    /// The other English names of countries are peoples and languages too.
    private static List<String> englishNames(Place place) {
        return place.kind() == Place.Kind.COUNTRY ? List.of(place.englishName()) : place.english();
    }

    /// «Republican Guard (Syria)» is asked for without its country.
    private static String withoutRemark(String name) {
        return name.replaceFirst("\\s*\\(.*\\)", "");
    }
}

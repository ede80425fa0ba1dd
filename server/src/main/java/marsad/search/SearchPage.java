package marsad.search;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a search found.
///
/// @param total how many articles were found in all
/// @param hits one page of them
/// @param outlets how many of them each outlet has, by its key, the most first
/// @param months how many of them each month has, in order
/// @param places the places that most of them name, the most first
/// @param actors the actors that most of them name, the most first
/// @param widened whether no article has enough of the words, so that these have only some
/// @param correction the same words with likely misspellings mended («هل تقصد»), or null
public record SearchPage(
        int total,
        List<Hit> hits,
        Map<String, Integer> outlets,
        SortedMap<YearMonth, Integer> months,
        List<Topic> places,
        List<Topic> actors,
        boolean widened,
        @Nullable String correction) {

    public SearchPage {
        hits = List.copyOf(hits);
        places = List.copyOf(places);
        actors = List.copyOf(actors);
        outlets = Collections.unmodifiableMap(new LinkedHashMap<>(outlets));
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /// Nothing was looked for.
    static SearchPage empty() {
        return new SearchPage(0, List.of(), Map.of(), new TreeMap<>(), List.of(), List.of(), false, null);
    }
}

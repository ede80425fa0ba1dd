package marsad.search;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import marsad.store.Selection;

/// What a reader looks for. Whatever stands in `words` is answered; nothing that can be typed is an error.
///
/// @param words as typed: words, `"a phrase"`, `-without`, `this OR that`; blank finds nothing
/// @param selection the articles to look in: an edition's, an outlet's, a section's, those of some days
/// @param languages the languages to look in; empty: all
/// @param entries ids of the gazetteer's places and actors, all of which an article must name
/// @param order what comes first
/// @param now the moment that [Order#FRESH] counts an article's age from
/// @param offset how many hits to pass over; beyond [#DEEPEST] there are none
/// @param limit how many hits to give, 0 to [#MOST_HITS]
public record SearchRequest(
        String words,
        Selection selection,
        Set<String> languages,
        Set<String> entries,
        Order order,
        Instant now,
        int offset,
        int limit) {

    /// How deep paging goes: the hits after this many are counted and not given.
    public static final int DEEPEST = 1000;
    /// The longest page.
    public static final int MOST_HITS = 100;

    /// What comes first.
    public enum Order {
        /// The best answer.
        RELEVANCE,
        /// The best answer, with weight on being new.
        FRESH,
        /// The latest.
        NEWEST,
        /// The earliest.
        OLDEST;

        /// Whether hits are compared by how well they answer.
        boolean isByScore() {
            return this == RELEVANCE || this == FRESH;
        }
    }

    public SearchRequest {
        languages = Set.copyOf(languages);
        entries = Set.copyOf(entries);
        if (offset < 0 || limit < 0 || limit > MOST_HITS) {
            throw new IllegalArgumentException("no page of hits: " + limit + " from " + offset);
        }
    }

    /// The first ten hits in everything, by relevance.
    public static SearchRequest of(String words) {
        return new SearchRequest(words, Selection.ALL, Set.of(), Set.of(), Order.RELEVANCE, Instant.now(), 0, 10);
    }

    /// The same within these articles.
    public SearchRequest within(Selection selection) {
        return new SearchRequest(words, selection, languages, entries, order, now, offset, limit);
    }

    /// The same in these languages.
    public SearchRequest in(Collection<String> languages) {
        return new SearchRequest(words, selection, Set.copyOf(languages), entries, order, now, offset, limit);
    }

    /// The same among articles that name all of these places and actors.
    public SearchRequest naming(Collection<String> entries) {
        return new SearchRequest(words, selection, languages, Set.copyOf(entries), order, now, offset, limit);
    }

    /// The same in another order.
    public SearchRequest by(Order order) {
        return new SearchRequest(words, selection, languages, entries, order, now, offset, limit);
    }

    /// Another page of the same.
    public SearchRequest page(int offset, int limit) {
        return new SearchRequest(words, selection, languages, entries, order, now, offset, limit);
    }

    /// How many hits lie before and in this page, as far as paging goes.
    int depth() {
        return (int) Math.min((long) offset + limit, DEEPEST);
    }
}

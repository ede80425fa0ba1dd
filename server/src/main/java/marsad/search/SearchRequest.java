package marsad.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a reader looks for. Whatever stands in `words` is answered; nothing that can be typed is an error.
///
/// @param words as typed: words, `"a phrase"`, `-without`, `this OR that`; blank finds nothing
/// @param outlets keys of the outlets to look in; empty: all
/// @param sections the sections to look in; empty: all, articles without a section too
/// @param languages the languages to look in; empty: all
/// @param from the first day of the archive to look in, or null
/// @param to the last day, or null
/// @param order what comes first
/// @param now the moment that [Order#FRESH] counts an article's age from
/// @param offset how many hits to pass over; beyond [#DEEPEST] there are none
/// @param limit how many hits to give, 0 to [#MOST_HITS]
public record SearchRequest(
        String words,
        Set<String> outlets,
        Set<String> sections,
        Set<String> languages,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
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
        OLDEST
    }

    public SearchRequest {
        outlets = Set.copyOf(outlets);
        sections = Set.copyOf(sections);
        languages = Set.copyOf(languages);
        if (offset < 0 || limit < 0 || limit > MOST_HITS) {
            throw new IllegalArgumentException("no page of hits: " + limit + " from " + offset);
        }
    }

    /// The first ten hits in everything, by relevance.
    public static SearchRequest of(String words) {
        return new SearchRequest(
                words, Set.of(), Set.of(), Set.of(), null, null, Order.RELEVANCE, Instant.now(), 0, 10);
    }

    /// The same within outlets and sections, as an edition has them; empty: all.
    public SearchRequest within(Collection<String> outlets, Collection<String> sections) {
        return new SearchRequest(
                words, Set.copyOf(outlets), Set.copyOf(sections), languages, from, to, order, now, offset, limit);
    }

    /// The same in these languages.
    public SearchRequest in(Collection<String> languages) {
        return new SearchRequest(words, outlets, sections, Set.copyOf(languages), from, to, order, now, offset, limit);
    }

    /// The same between two days of the archive, both included; null leaves an end open.
    public SearchRequest between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new SearchRequest(words, outlets, sections, languages, from, to, order, now, offset, limit);
    }

    /// The same in another order.
    public SearchRequest by(Order order) {
        return new SearchRequest(words, outlets, sections, languages, from, to, order, now, offset, limit);
    }

    /// Another page of the same.
    public SearchRequest page(int offset, int limit) {
        return new SearchRequest(words, outlets, sections, languages, from, to, order, now, offset, limit);
    }
}

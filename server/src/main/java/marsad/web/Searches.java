package marsad.web;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.search.Hit;
import marsad.search.SearchIndex;
import marsad.search.SearchPage;
import marsad.search.SearchRequest;
import marsad.search.SearchRequest.Order;
import marsad.store.Headline;
import marsad.store.Selection;
import marsad.store.Store;

/// Searches as pages, API and feeds ask for them: the parameters `q`, `outlet`, `section`, `from`, `to`, `place`,
/// `actor` (ids of the gazetteer) and `sort`, within what the edition shows.
public final class Searches {
    /// The parameters of a search, paging aside.
    public static final Set<String> PARAMETERS =
            Set.of("q", "outlet", "section", "from", "to", "place", "actor", "sort");

    /// What `sort` may be, the first where nothing is said.
    public static final List<String> SORTS = List.of("relevance", "newest", "oldest");

    private final Store store;
    private final SearchIndex index;

    public Searches(Store store, SearchIndex index) {
        this.store = store;
        this.index = index;
    }

    /// A hit with the article that it is.
    public record Found(Headline headline, Hit hit) {}

    /// @param page what the index found
    /// @param found its hits; articles that were removed since are left out
    public record Result(SearchPage page, List<Found> found) {
        public Result {
            found = List.copyOf(found);
        }
    }

    /// Finds what a visit asks for.
    ///
    /// @param offset how many hits to pass over
    /// @param limit how many to give at most
    /// @throws Refusal where a parameter means nothing
    public Result find(Visit visit, int offset, int limit) {
        var words = visit.parameter("q").orElse("");
        var request = SearchRequest.of(words)
                .within(visit.filtered())
                .naming(Stream.of("place", "actor")
                        .flatMap(name -> visit.parameter(name).stream())
                        .toList())
                .by(order(visit))
                .page(offset, limit);
        var page = index.search(request);
        var headlines = store
                .headlines()
                .byIds(Selection.ALL, page.hits().stream().map(Hit::article).toList())
                .stream()
                .collect(Collectors.toMap(Headline::id, Function.identity()));
        return new Result(
                page,
                page.hits().stream()
                        .flatMap(hit -> Stream.ofNullable(headlines.get(hit.article()))
                                .map(headline -> new Found(headline, hit)))
                        .toList());
    }

    /// Whether the index has not yet seen the newest change.
    public boolean isBehind(Visit visit) {
        return index.seen() < visit.beat().change();
    }

    private static Order order(Visit visit) {
        var sort = visit.parameter("sort").orElse(SORTS.getFirst());
        return switch (sort) {
            case "relevance" -> Order.RELEVANCE;
            case "newest" -> Order.NEWEST;
            case "oldest" -> Order.OLDEST;
            default -> throw Refusal.badParameter("refusal.choice", "sort", sort, String.join(", ", SORTS));
        };
    }
}

package marsad.portal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import marsad.portal.Marked.Stretch;
import marsad.search.SearchRequest;
import marsad.store.Headline;
import marsad.store.Outlet;
import marsad.web.Catalogue;
import marsad.web.Rendered;
import marsad.web.Searches;
import marsad.web.Searches.Found;
import marsad.web.Searches.Result;
import marsad.web.Visit;
import org.jspecify.annotations.Nullable;

/// The search page: words, filters, order, hits with the words marked.
final class SearchDesk {
    static final Set<String> PARAMETERS = parameters();
    private static final int ON_A_PAGE = 20;
    private static final int OUTLETS = 15;

    private final Searches searches;
    private final Newsstand newsstand;
    private final Press press;

    /// A hit as the page shows it.
    record Shown(Headline headline, List<Stretch> title, List<Stretch> passage) {
        Shown {
            title = List.copyOf(title);
            passage = List.copyOf(passage);
        }

        static Shown of(Found found) {
            return new Shown(
                    found.headline(),
                    Marked.stretches(found.hit().title()),
                    Marked.stretches(found.hit().passage()));
        }
    }

    /// @param words as typed, empty where nothing was
    /// @param hits those of this page
    /// @param outlets how many hits each outlet has
    /// @param shownOutlets those outlets that are named, the fullest first
    /// @param correction what may have been meant, or null
    /// @param widened whether the hits have only some of the words
    /// @param page from 1
    /// @param pages how many there are to turn
    /// @param behind whether the index has not yet seen the newest article
    record Results(
            String words,
            int total,
            List<Shown> hits,
            Map<String, Integer> outlets,
            List<Outlet> shownOutlets,
            @Nullable String correction,
            boolean widened,
            int page,
            int pages,
            boolean behind) {
        Results {
            hits = List.copyOf(hits);
            outlets = Map.copyOf(outlets);
            shownOutlets = List.copyOf(shownOutlets);
        }
    }

    SearchDesk(Searches searches, Newsstand newsstand, Press press) {
        this.searches = searches;
        this.newsstand = newsstand;
        this.press = press;
    }

    Rendered search(Visit visit) {
        var words = visit.parameter("q").orElse("");
        var page = visit.count("page", 1, 1, SearchRequest.DEEPEST / ON_A_PAGE);
        var result = searches.find(visit, (page - 1) * ON_A_PAGE, ON_A_PAGE);
        var catalogue = Catalogue.of(visit.language());
        var head = Head.of(words.isEmpty() ? catalogue.text("search.title") : catalogue.text("search.title.for", words))
                .unindexed()
                .showingSample(Newsstand.showsSample(
                        result.found().stream().map(Found::headline).toList()));
        return press.print(
                "search",
                newsstand.frame(visit, words.isEmpty() ? head : head.withFeed("/search", withoutPage(visit))),
                results(visit, words, page, result));
    }

    private Results results(Visit visit, String words, int page, Result result) {
        var found = result.page();
        var turned = Math.min(found.total(), SearchRequest.DEEPEST);
        return new Results(
                words,
                found.total(),
                result.found().stream().map(Shown::of).toList(),
                found.outlets(),
                found.outlets().keySet().stream()
                        .limit(OUTLETS)
                        .flatMap(key -> newsstand.outlet(key).stream())
                        .toList(),
                found.correction(),
                found.widened(),
                page,
                Math.max(1, (turned + ON_A_PAGE - 1) / ON_A_PAGE),
                searches.isBehind(visit));
    }

    private static Map<String, String> withoutPage(Visit visit) {
        var query = new TreeMap<>(visit.query());
        query.remove("page");
        return query;
    }

    private static Set<String> parameters() {
        var parameters = new HashSet<>(Searches.PARAMETERS);
        parameters.add("page");
        return Set.copyOf(parameters);
    }
}

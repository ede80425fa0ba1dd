package marsad.api;

import java.util.List;
import java.util.Set;
import marsad.search.SearchIndex;
import marsad.store.Store;
import marsad.web.Pulse;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Searches;
import marsad.web.Visit;
import marsad.web.Wing;

/// The JSON API: everything that the pages show, for programs, to read. Described by `openapi.json`, which a test holds
/// against [#routes()].
public final class Api implements Wing {
    static final String ROOT = "/api/v1";

    private final List<Route> routes;

    /// An address of the API with the parameters that it knows.
    record Route(String pattern, Set<String> parameters, Responder responder) {
        Route {
            parameters = Set.copyOf(parameters);
        }
    }

    public Api(Store store, SearchIndex index, Pulse pulse) {
        var articles = new ArticleResources(store);
        var shelves = new ShelfResources(store, pulse.clock());
        var readings = new ReadingResources(store);
        var stories = new StoryResources(store);
        var search = new SearchResource(new Searches(store, index));
        routes = List.of(
                new Route("/articles", Set.of("outlet", "section", "from", "to", "limit", "after"), articles::list),
                new Route("/articles/{id}", Set.of(), articles::one),
                new Route("/articles/{id}/revisions/{number}", Set.of(), articles::revision),
                new Route("/articles/{id}/reading", Set.of(), readings::reading),
                new Route(
                        "/claims",
                        Set.of("place", "kind", "holder", "outlet", "section", "from", "to", "limit", "after"),
                        readings::claims),
                new Route(
                        "/stories",
                        Set.of("outlet", "section", "from", "to", "reports", "limit", "after"),
                        stories::list),
                new Route("/stories/{id}", Set.of(), stories::one),
                new Route("/outlets", Set.of(), shelves::outlets),
                new Route("/archive", Set.of("outlet", "section", "month"), shelves::archive),
                new Route("/most-read", Set.of("period", "outlet", "section", "limit"), shelves::mostRead),
                new Route("/editions", Set.of(), shelves::editions),
                new Route(
                        "/search",
                        Set.of("q", "outlet", "section", "from", "to", "place", "actor", "sort", "limit", "after"),
                        search::find),
                new Route("/openapi.json", Set.of(), visit -> ApiDescription.document()));
    }

    List<Route> routes() {
        return routes;
    }

    @Override
    public String root() {
        return ROOT + "/";
    }

    @Override
    public void enter(Entrance entrance) {
        routes.forEach(route -> entrance.resource(ROOT + route.pattern(), route.parameters(), route.responder()));
    }

    @Override
    public Rendered refuse(Visit visit, Refusal refusal) {
        return Json.problem(visit, refusal);
    }
}

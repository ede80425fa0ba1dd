package marsad.api;

import java.util.LinkedHashMap;
import marsad.search.SearchIndex;
import marsad.store.MarsadException;
import marsad.store.Store;
import marsad.web.Metrics;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Visit;
import marsad.web.Wing;

/// What whoever runs the portal asks it: `/health` and `/metrics`.
public final class Service implements Wing {
    private final Store store;
    private final SearchIndex index;
    private final Metrics metrics;

    public Service(Store store, SearchIndex index, Metrics metrics) {
        this.store = store;
        this.index = index;
        this.metrics = metrics;
        metrics.watchLevel("marsad_articles", "Articles in the store.", store.articles()::count);
        metrics.watchLevel("marsad_change", "Number of the store's newest change.", store.changes()::latest);
        metrics.watchLevel("marsad_search_seen", "Number of the last change that search finds.", index::seen);
        metrics.watchLevel("marsad_search_articles", "Articles that search finds.", index::articles);
    }

    @Override
    public String root() {
        return "/health";
    }

    @Override
    public void enter(Entrance entrance) {
        entrance.live("/health", this::health);
        entrance.live(
                "/metrics", visit -> Rendered.of(200, Metrics.MEDIA_TYPE, Rendered.Freshness.LIVE, metrics.text()));
    }

    @Override
    public Rendered refuse(Visit visit, Refusal refusal) {
        return Json.problem(visit, refusal);
    }

    /// 200 while readers are served; `search` may be behind or in trouble, then `status` is `degraded`. 503 where the
    /// store doesn't answer.
    private Rendered health(Visit visit) {
        var health = new LinkedHashMap<String, Object>();
        try {
            var latest = store.changes().latest();
            var trouble = index.trouble();
            var behind = Math.max(0, latest - index.seen());
            health.put("status", trouble == null ? "up" : "degraded");
            health.put("store", "up");
            health.put("change", latest);
            health.put("search", trouble == null ? "up" : trouble);
            health.put("search_behind", behind);
            return Rendered.of(200, "application/json", Rendered.Freshness.LIVE, Json.bytes(health));
        } catch (MarsadException unreachable) {
            health.put("status", "down");
            health.put("store", unreachable.getMessage());
            return Rendered.of(503, "application/json", Rendered.Freshness.LIVE, Json.bytes(health));
        }
    }
}

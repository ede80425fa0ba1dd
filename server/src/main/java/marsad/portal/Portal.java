package marsad.portal;

import java.util.Map;
import java.util.Set;
import marsad.api.ApiDescription;
import marsad.search.SearchIndex;
import marsad.store.Store;
import marsad.web.Assets;
import marsad.web.Catalogue;
import marsad.web.Metrics;
import marsad.web.Pulse;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Searches;
import marsad.web.Visit;
import marsad.web.Wing;

/// The pages of the portal, in both languages.
public final class Portal implements Wing, AutoCloseable {
    private static final Set<String> NONE = Set.of();
    private static final Set<String> PAGED = Set.of("after");

    private final Newsstand newsstand;
    private final Press press = new Press();
    private final FrontPage frontPage;
    private final ArticlePage articlePage;
    private final StoryPage storyPage;
    private final AgainstPage againstPage;
    private final ListPages listPages;
    private final SearchDesk searchDesk;
    private final ReadCounter readCounter;

    /// @param pulse gives the clock that days and reads go by
    public Portal(Store store, SearchIndex index, Pulse pulse, Metrics metrics) {
        newsstand = new Newsstand(store, pulse.clock());
        frontPage = new FrontPage(store, newsstand, press);
        articlePage = new ArticlePage(store, newsstand, press);
        storyPage = new StoryPage(store, newsstand, press);
        againstPage = new AgainstPage(store, newsstand, press);
        listPages = new ListPages(store, newsstand, press);
        searchDesk = new SearchDesk(new Searches(store, index), newsstand, press);
        readCounter = new ReadCounter(store.reads(), pulse.clock());
        metrics.watch("marsad_reads_counted", "Reads that counted.", readCounter::counted);
        metrics.watch("marsad_reads_dropped", "Reads that there was no room for.", readCounter::dropped);
    }

    @Override
    public String root() {
        return "/";
    }

    @Override
    public void enter(Entrance entrance) {
        entrance.page("/", NONE, frontPage::home);
        entrance.page(
                "/article/{id}",
                NONE,
                articlePage::current,
                (visit, visitor) -> readCounter.count(visit.number("id"), visitor));
        entrance.page("/article/{id}/revision/{revision}", NONE, articlePage::revision);
        entrance.page("/article/{id}/changes/{before}-{after}", NONE, articlePage::changes);
        entrance.page("/article/{id}/against/{other}", NONE, againstPage::compare);
        entrance.page("/story/{id}", NONE, storyPage::story);
        entrance.page("/stories", PAGED, storyPage::list);
        entrance.page("/latest", PAGED, listPages::latest);
        entrance.page("/section/{key}", PAGED, listPages::section);
        entrance.page("/outlets", NONE, listPages::outlets);
        entrance.page("/outlet/{key}", PAGED, listPages::outlet);
        entrance.page("/most-read", NONE, listPages::mostRead);
        entrance.page("/archive", NONE, listPages::archive);
        entrance.page("/archive/{year}", NONE, listPages::year);
        entrance.page("/archive/{year}/{month}", NONE, listPages::month);
        entrance.page("/archive/{year}/{month}/{day}", PAGED, frontPage::day);
        entrance.page("/search", SearchDesk.PARAMETERS, searchDesk::search);
        entrance.page("/api", NONE, this::api);
        entrance.page("/about", NONE, this::about);
        entrance.live("/favicon.ico", visit -> Assets.content("icon-180.png"));
    }

    @Override
    public Rendered refuse(Visit visit, Refusal refusal) {
        var words = Catalogue.of(visit.language());
        var head = Head.of(words.text("error." + refusal.status())).unindexed();
        return press.print(refusal.status(), "error", newsstand.bareFrame(visit, head), refusal.sentence(words));
    }

    /// Writes the reads that have been counted so far, which happens by itself every few seconds.
    public void writeReads() {
        readCounter.write();
    }

    /// Writes the reads that have been counted and not yet written.
    @Override
    public void close() {
        readCounter.close();
    }

    private Rendered api(Visit visit) {
        var head = Head.of(Catalogue.of(visit.language()).text("api.title"));
        return press.print("api", newsstand.frame(visit, head), ApiDescription.operations(visit.language()));
    }

    private Rendered about(Visit visit) {
        var head = Head.of(Catalogue.of(visit.language()).text("about.title")).withFeed("/", Map.of());
        return press.print("about", newsstand.frame(visit, head), visit.edition());
    }
}

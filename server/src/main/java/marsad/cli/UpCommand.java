package marsad.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import marsad.accounts.Gate;
import marsad.accounts.Issuer;
import marsad.api.Api;
import marsad.api.Feeds;
import marsad.api.Service;
import marsad.api.SiteMaps;
import marsad.gather.Fetcher;
import marsad.gather.Guard;
import marsad.newsroom.SampleNewsroom;
import marsad.newsroom.StoryFollower;
import marsad.portal.AccountPages;
import marsad.portal.ManagePages;
import marsad.portal.Portal;
import marsad.readers.Readers;
import marsad.search.SearchIndex;
import marsad.store.PortalLock;
import marsad.store.Store;
import marsad.web.Frontdoor;
import marsad.web.Metrics;
import marsad.web.Pulse;
import marsad.web.Wing;
import marsad.wire.Config;
import marsad.wire.Gathering;
import marsad.wire.Publisher;
import marsad.wire.SourceDesk;
import marsad.wire.WebSub;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./marsad up`: serves the portal on a data folder, which one process at a time may do, until a signal stops it; then
/// what is being answered is answered and the counted reads are written.
///
/// Search catches up with the store in the background while pages are served.
@Command(name = "up", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    private static final int PATIENCE_AT_EXIT = 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call
    private CommandSpec spec;

    @Mixin
    private final StoreOptions storeOptions = new StoreOptions();

    @Option(names = "--port", paramLabel = "PORT")
    private @Nullable String port;

    @Option(names = "--host", paramLabel = "ADDRESS")
    private @Nullable String host;

    @Option(names = "--no-gather")
    private boolean withoutGathering;

    @Option(names = "--no-sample")
    private boolean withoutSample;

    /// For the launcher alone: visits every kind of page once and stops.
    @Option(names = "--rehearse", hidden = true)
    private boolean rehearsal;

    @Override
    public Integer call() throws InterruptedException {
        var settings = settings();
        var stop = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stop, closed)));
        try (var lock = PortalLock.take(settings.store().data());
                var store = storeOptions.open()) {
            if (!withoutSample && new SampleNewsroom(store, InstantSource.system()).loadIntoEmptyStore()) {
                StoryFollower.catchUp(store);
                say("up.sample", store.articles().count());
            }
            serve(settings, store, stop);
        } finally {
            closed.countDown();
        }
        return 0;
    }

    private void serve(Settings settings, Store store, CountDownLatch stop) throws InterruptedException {
        var pulse = new Pulse(store, settings.web().zone());
        var metrics = new Metrics();
        try (var stories = StoryFollower.start(store, settings.store().data().resolve("stories"));
                var index = SearchIndex.open(settings.store().data().resolve("search"), store);
                var portal = new Portal(store, index, pulse, metrics);
                var hubs = webSub(settings, store);
                var publisher = publisher(settings, store);
                var desk = new SourceDesk(store, Guard.ofPublicWeb(), Fetcher.Pace.USUAL, InstantSource.system());
                var door = Frontdoor.open(
                        settings.web(),
                        pulse,
                        metrics,
                        wings(store, index, portal, desk, pulse, metrics, settings, hubs));
                var gathering = withoutGathering ? null : gather(store, metrics)) {
            metrics.watchLevel(
                    "marsad_stories_behind",
                    "Changes of the store that the stories have not heard of.",
                    () -> store.changes().latest() - stories.seen());
            sayWhere(store, door.addresses());
            if (rehearsal) {
                Rehearsal.play(door.port());
            } else {
                stop.await();
            }
        }
    }

    private static List<Wing> wings(
            Store store,
            SearchIndex index,
            Portal portal,
            SourceDesk desk,
            Pulse pulse,
            Metrics metrics,
            Settings settings,
            @Nullable WebSub hubs) {
        var gate = new Gate(store, pulse.clock());
        var issuer = settings.issuer() == null ? null : new Issuer(settings.issuer());
        var wings = new ArrayList<>(Readers.wings(store, gate, pulse));
        wings.addAll(List.of(
                portal,
                new AccountPages(store, pulse, gate, issuer),
                new ManagePages(store, pulse, gate, desk),
                new Api(store, index, pulse),
                new Feeds(store, index, settings.hub()),
                new SiteMaps(store, pulse.clock()),
                new Service(store, index, metrics)));
        if (hubs != null) {
            wings.add(hubs);
        }
        return wings;
    }

    /// Hubs can tell us of news where they can reach us.
    private @Nullable WebSub webSub(Settings settings, Store store) {
        var base = settings.web().baseUrl();
        return base == null || withoutGathering
                ? null
                : new WebSub(store, base, Guard.ofPublicWeb(), Fetcher.Pace.USUAL, Duration.ofMinutes(1));
    }

    /// Tells the hub of news in our feeds, where there is one.
    private static @Nullable Publisher publisher(Settings settings, Store store) {
        var base = settings.web().baseUrl();
        return base == null || settings.hub() == null
                ? null
                : new Publisher(
                        store, base, settings.hub(), Guard.ofPublicWeb(), Fetcher.Pace.USUAL, Duration.ofSeconds(5));
    }

    /// Visits the sources that are switched on, and counts it.
    private static Gathering gather(Store store, Metrics metrics) {
        var gathering = new Gathering(store, Config.USUAL, Guard.ofPublicWeb(), InstantSource.system());
        metrics.watch("marsad_gather_visits", "Visits to sources.", gathering::visits);
        metrics.watch("marsad_gather_failures", "Visits to sources that failed.", gathering::failures);
        metrics.watch("marsad_gather_articles", "Articles that came, new or changed.", gathering::brought);
        metrics.watchLevel("marsad_gather_under_way", "Visits under way on this node.", gathering::underWay);
        metrics.watchLevel(
                "marsad_gather_late_seconds",
                "How long the source that is due longest has been waiting, on all nodes.",
                () -> store.sources().roll().late().toSeconds());
        metrics.watchLevel(
                "marsad_gather_failing",
                "Sources whose last visit failed, asleep or not.",
                () -> store.sources().roll().failing() + store.sources().roll().asleep());
        return gathering;
    }

    private void sayWhere(Store store, List<Frontdoor.Address> addresses) {
        say("up.serving", store.articles().count());
        addresses.forEach(address -> say("up.edition", address.url(), address.edition()));
        say("up.stop");
    }

    private void say(String key, Object... values) {
        var err = spec.commandLine().getErr();
        err.println(Messages.of(spec).say(key, values));
        err.flush();
    }

    private Settings settings() {
        var flags = new HashMap<String, String>();
        if (port != null) {
            flags.put("portal.port", port);
        }
        if (host != null) {
            flags.put("portal.host", host);
        }
        return storeOptions.settings(flags);
    }

    private static void stopAndWait(CountDownLatch stop, CountDownLatch closed) {
        stop.countDown();
        try {
            var ended = closed.await(PATIENCE_AT_EXIT, TimeUnit.SECONDS);
            if (!ended) {
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}

package marsad.wire;

import java.lang.Character.UnicodeScript;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import marsad.gather.Discovery;
import marsad.gather.Feed;
import marsad.gather.Fetched;
import marsad.gather.Fetcher;
import marsad.gather.Guard;
import marsad.gather.Opml;
import marsad.newsroom.Address;
import marsad.store.Outlet;
import marsad.store.Source;
import marsad.store.Sources;
import marsad.store.Store;
import org.jspecify.annotations.Nullable;

/// Where people enter sources: finds the feeds of a site and enters them with their outlet.
public final class SourceDesk implements AutoCloseable {
    private final Store store;
    private final Fetcher fetcher;
    private final Discovery discovery;

    /// @param guard what may be asked
    public SourceDesk(Store store, Guard guard, Fetcher.Pace pace, InstantSource clock) {
        this.store = store;
        fetcher = new Fetcher(guard, new StoreTurns(store.hostTurns()), pace);
        discovery = new Discovery(fetcher, clock);
    }

    /// What became of entering a site.
    public sealed interface Entered {
        /// It has feeds.
        ///
        /// @param outlet whose they are
        /// @param sources all of them, those that were there before too
        /// @param fresh how many of them are new
        record Found(Outlet outlet, List<Source> sources, int fresh) implements Entered {
            public Found {
                sources = List.copyOf(sources);
            }
        }

        /// It answered, and names no feed that answers.
        record NoFeeds(String home) implements Entered {}

        /// It did not answer.
        record NoAnswer(Fetched.Failed why) implements Entered {}
    }

    /// What somebody says of a site beside its address.
    ///
    /// @param outlet key of an outlet that the store has or is to have, or null: by the site's host
    /// @param name its name, or null: as the site says
    /// @param country ISO 3166 alpha-2, or null
    /// @param language BCP 47, or null: as the site says
    /// @param section of all that comes from it, or null
    /// @param interval between visits, or null: by its own rhythm
    /// @param active whether it is visited from now on
    public record Said(
            @Nullable String outlet,
            @Nullable String name,
            @Nullable String country,
            @Nullable String language,
            @Nullable String section,
            @Nullable Duration interval,
            boolean active) {
        /// An address and nothing else.
        public static final Said NOTHING = new Said(null, null, null, null, null, null, true);
    }

    /// Looks at an address without entering anything.
    public Discovery.Found look(String address) throws InterruptedException {
        return discovery.look(address);
    }

    /// Looks at an address, a home page or a feed, and enters what is found there.
    public Entered enter(String address, Said said) throws InterruptedException {
        return switch (discovery.look(address)) {
            case Discovery.Found.Nothing nothing -> new Entered.NoAnswer(nothing.why());
            case Discovery.Found.Site site ->
                site.candidates().isEmpty() ? new Entered.NoFeeds(site.home()) : enter(site, said);
        };
    }

    private Entered enter(Discovery.Found.Site site, Said said) {
        var outlet = outlet(site, said);
        var sources = new ArrayList<Source>();
        var fresh = 0;
        for (var candidate : site.candidates()) {
            fresh += store.sources().add(draft(candidate, outlet, said)) ? 1 : 0;
            store.sources().find(candidate.address()).ifPresent(sources::add);
        }
        return new Entered.Found(outlet, sources, fresh);
    }

    private static Sources.Draft draft(Discovery.Candidate candidate, Outlet outlet, Said said) {
        return new Sources.Draft(
                candidate.address(),
                candidate.feed().form() == Feed.Form.FEED ? Source.Kind.FEED : Source.Kind.SITEMAP,
                outlet.key(),
                candidate.feed().title(),
                said.section(),
                said.interval(),
                said.active());
    }

    private Outlet outlet(Discovery.Found.Site site, Said said) {
        return outlet(store, site.home(), site.name(), site.language(), said);
    }

    /// The outlet of a home page, entered where it is new.
    static Outlet outlet(
            Store store, String home, @Nullable String siteName, @Nullable String siteLanguage, Said said) {
        var host = Address.of(home)
                .map(Address::host)
                .orElseGet(() -> Address.host(String.valueOf(URI.create(home).getHost())));
        var key = said.outlet() != null ? said.outlet() : host;
        var known = store.outlets().find(key);
        if (known.isPresent()) {
            return known.get();
        }
        var starter = Starters.find(host);
        var name = said.name() != null ? said.name() : siteName != null ? siteName : host;
        var arabic = name.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.ARABIC);
        var named = said.name() != null || starter.isEmpty();
        var outlet = new Outlet(
                key,
                named ? (arabic ? name : null) : starter.get().nameAr(),
                named ? (arabic ? null : name) : starter.get().nameEn(),
                home,
                first(
                        said.language(),
                        first(starter.map(Starters.Starter::language).orElse(null), siteLanguage)),
                first(said.country(), starter.map(Starters.Starter::country).orElse(null)),
                said.section(),
                Outlet.Display.EXCERPT,
                false);
        store.outlets().enter(outlet);
        return store.outlets().find(key).orElse(outlet);
    }

    /// Enters subscriptions of a list as they stand there, without looking at them: the first visit says how they are.
    ///
    /// @return how many are new
    public static int enter(Store store, List<Opml.Subscription> subscriptions, boolean active) {
        var fresh = 0;
        for (var one : subscriptions) {
            var home = one.home() != null ? one.home() : one.address();
            var said = new Said(null, null, null, one.language(), null, null, active);
            var outlet = outlet(store, home, one.home() == null ? null : one.title(), one.language(), said);
            var kind = one.siteMap() ? Source.Kind.SITEMAP : Source.Kind.FEED;
            var draft = new Sources.Draft(one.address(), kind, outlet.key(), one.title(), null, null, active);
            fresh += store.sources().add(draft) ? 1 : 0;
        }
        return fresh;
    }

    /// What came of a list.
    ///
    /// @param listed how many feeds stand in it
    /// @param fresh how many of them are new
    public record Taken(int listed, int fresh) {}

    /// Enters the subscriptions of a list that another program wrote (OPML), as they stand there.
    public static Taken enterList(Store store, byte[] opml, boolean active) {
        var subscriptions = Opml.read(opml);
        return new Taken(subscriptions.size(), enter(store, subscriptions, active));
    }

    /// All sources as a list for other programs (OPML).
    public static byte[] list(Store store) {
        return Opml.write("Marsad", subscriptions(store));
    }

    /// All sources as a list for other programs.
    public static List<Opml.Subscription> subscriptions(Store store) {
        return store.sources().all().stream()
                .map(source -> new Opml.Subscription(
                        source.address(),
                        source.kind() == Source.Kind.SITEMAP,
                        source.title() != null
                                ? source.title()
                                : source.outlet().name("ar"),
                        source.outlet().home(),
                        source.section(),
                        source.outlet().language()))
                .toList();
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    @Override
    public void close() {
        fetcher.close();
    }
}

package marsad.readers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import marsad.accounts.Gate;
import marsad.store.Account;
import marsad.store.Edition;
import marsad.store.Outlet;
import marsad.store.ReaderItems;
import marsad.store.Store;
import marsad.web.Call;
import marsad.web.Catalogue;
import marsad.web.Language;
import marsad.web.Visit;

/// What all protocols share: who asks, the feeds of an edition with their labels, and an item as HTML.
final class Shelf {
    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final String UNNAMED = "news";

    private final Store store;
    private final Gate gate;
    private final Clock clock;
    private final Cache<Key, List<Feed>> feeds =
            Caffeine.newBuilder().maximumSize(50).expireAfterWrite(OLDEST).build();

    private record Key(Edition edition, long change) {}

    /// A feed as a program shows it.
    ///
    /// @param number of the outlet
    /// @param title in the edition's language
    /// @param label what it stands under
    record Feed(int number, Outlet outlet, String title, Label label) {}

    /// A section as a label.
    ///
    /// @param number of its own
    /// @param title in the edition's language
    record Label(int number, String key, String title) {}

    Shelf(Store store, Gate gate, Clock clock) {
        this.store = store;
        this.gate = gate;
        this.clock = clock;
    }

    Gate gate() {
        return gate;
    }

    ReaderItems items() {
        return store.readerItems();
    }

    Clock clock() {
        return clock;
    }

    /// Who signs in with name and token.
    Optional<Account> basic(Call call) {
        var pair = Answer.basic(call);
        return pair == null
                ? Optional.empty()
                : gate.reader(pair.getValue()).filter(account -> account.name().equals(Gate.folded(pair.getKey())));
    }

    /// The feeds of the edition, by title.
    List<Feed> feeds(Visit visit) {
        return feeds.get(new Key(visit.edition(), visit.beat().change()), key -> fill(visit));
    }

    /// The labels that have feeds, by title.
    List<Label> labels(Visit visit) {
        return feeds(visit).stream()
                .map(Feed::label)
                .distinct()
                .sorted(java.util.Comparator.comparing(Label::title))
                .toList();
    }

    /// The numbers of the feeds under a label.
    List<Integer> under(Visit visit, Label label) {
        return feeds(visit).stream()
                .filter(feed -> feed.label().equals(label))
                .map(Feed::number)
                .toList();
    }

    Optional<Feed> feed(Visit visit, long number) {
        return feeds(visit).stream().filter(feed -> feed.number() == number).findFirst();
    }

    /// The page of the portal that shows an item.
    static String page(Visit visit, ReaderItems.Item item) {
        return visit.links().absolute("/article/" + item.headline().id());
    }

    /// The address at the outlet; the portal's page where there is none.
    static String original(Visit visit, ReaderItems.Item item) {
        var address = item.headline().address();
        return address != null && address.matches("(?is)https?://.*") ? address : page(visit, item);
    }

    /// The RSS feed of an outlet.
    static String address(Visit visit, Feed feed) {
        return visit.links().absolute("/outlet/" + feed.outlet().key() + "/rss.xml");
    }

    static String home(Visit visit, Feed feed) {
        var home = feed.outlet().home();
        return home != null && home.matches("(?is)https?://.*")
                ? home
                : visit.links().absolute("/outlet/" + feed.outlet().key());
    }

    private List<Feed> fill(Visit visit) {
        var language = Language.of(visit.edition().language()).orElse(Language.ARABIC);
        var words = Catalogue.of(language);
        var found = store.readerItems().feeds(visit.selection());
        var keys = found.stream().map(Shelf::section).distinct().sorted().toList();
        var numbers = store.readerItems().sectionNumbers(keys);
        return found.stream()
                .map(feed -> {
                    var key = section(feed);
                    var title = key.equals(UNNAMED) ? words.text("reader.unnamed") : words.section(key);
                    return new Feed(
                            feed.number(),
                            feed.outlet(),
                            feed.outlet().name(language.tag()),
                            new Label(Objects.requireNonNull(numbers.get(key)), key, title));
                })
                .sorted(java.util.Comparator.comparing(Feed::title))
                .toList();
    }

    private static String section(ReaderItems.Feed feed) {
        return feed.section() == null ? UNNAMED : feed.section();
    }
}

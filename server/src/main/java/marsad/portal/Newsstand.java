package marsad.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import marsad.store.Edition;
import marsad.store.Headline;
import marsad.store.Outlet;
import marsad.store.Reads.Read;
import marsad.store.Selection;
import marsad.store.Store;
import marsad.web.Almanac;
import marsad.web.Catalogue;
import marsad.web.Language;
import marsad.web.Visit;

/// What many pages of an edition share, so that a page costs few questions to the store: the menu and the most read. It
/// is a few seconds old at most.
final class Newsstand {
    private static final Duration OLDEST = Duration.ofSeconds(5);
    private static final int MOST_READ = 10;
    private static final int LONGEST_MENU = 10;

    private final Store store;
    private final Clock clock;
    private final Cache<Key, Shelf> shelves =
            Caffeine.newBuilder().maximumSize(200).expireAfterWrite(OLDEST).build();

    private final Cache<String, Map<String, Outlet>> outlets =
            Caffeine.newBuilder().expireAfterWrite(OLDEST).build();

    /// An edition with the change that the shelf was filled after.
    private record Key(Edition edition, long change) {}

    private record Shelf(List<String> menu, MostRead mostRead) {}

    /// The most read of an edition over three stretches of time, the most read first.
    record MostRead(List<Read> day, List<Read> week, List<Read> month) {
        MostRead {
            day = List.copyOf(day);
            week = List.copyOf(week);
            month = List.copyOf(month);
        }

        boolean isEmpty() {
            return month.isEmpty();
        }
    }

    Newsstand(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What stands around a page with this head.
    Frame frame(Visit visit, Head head) {
        return new Frame(
                visit,
                Catalogue.of(visit.language()),
                new Almanac(visit.language(), clock.getZone()),
                shelf(visit).menu(),
                head);
    }

    /// The same without asking the store, for pages that say that it doesn't answer.
    Frame bareFrame(Visit visit, Head head) {
        return new Frame(
                visit,
                Catalogue.of(visit.language()),
                new Almanac(visit.language(), clock.getZone()),
                visit.edition().sections(),
                head);
    }

    MostRead mostRead(Visit visit) {
        return shelf(visit).mostRead();
    }

    /// The outlet of a key.
    Optional<Outlet> outlet(String key) {
        return Optional.ofNullable(outlets.get(
                        "",
                        all -> store.outlets().all().stream()
                                .collect(Collectors.toMap(Outlet::key, Function.identity())))
                .get(key));
    }

    private Shelf shelf(Visit visit) {
        return shelves.get(new Key(visit.edition(), visit.beat().change()), key -> fill(visit));
    }

    private Shelf fill(Visit visit) {
        var selection = visit.selection();
        var now = clock.instant();
        return new Shelf(
                menu(visit.edition(), selection),
                new MostRead(
                        mostRead(selection, now.minus(Duration.ofDays(1))),
                        mostRead(selection, now.minus(Duration.ofDays(7))),
                        mostRead(selection, now.minus(Duration.ofDays(30)))));
    }

    private List<Read> mostRead(Selection selection, Instant since) {
        return store.reads().mostRead(selection, since, MOST_READ);
    }

    /// The edition's own menu; where it sets none, the fullest sections among those that have a name.
    private List<String> menu(Edition edition, Selection selection) {
        if (!edition.sections().isEmpty()) {
            return edition.sections();
        }
        var arabic = Catalogue.of(Language.ARABIC);
        return store.headlines().sections(selection).stream()
                .filter(section -> arabic.find("section." + section).isPresent())
                .limit(LONGEST_MENU)
                .toList();
    }

    /// Whether any of these belongs to the sample newsroom.
    static boolean showsSample(Iterable<Headline> headlines) {
        for (var headline : headlines) {
            if (headline.outlet().sample()) {
                return true;
            }
        }
        return false;
    }
}

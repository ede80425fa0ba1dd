package marsad.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.portal.Newsstand.MostRead;
import marsad.store.Headline;
import marsad.store.Reads.Read;
import marsad.store.Store;
import marsad.store.StoredStory;
import marsad.store.StoryHeadline;
import marsad.web.Cursor;
import marsad.web.Rendered;
import marsad.web.Visit;
import org.jspecify.annotations.Nullable;

/// The front page of an edition, and the front page of a day of its archive.
final class FrontPage {
    private static final int CANDIDATES = 60;
    private static final int TOP = 7;
    private static final int LATEST = 16;
    private static final int IN_SECTION = 4;
    private static final int UPDATES = 4;
    private static final int ON_A_DAY = 80;
    private static final int MOST_READ = 5;

    private final Store store;
    private final Newsstand newsstand;
    private final Press press;

    /// A section of the front page with its newest articles.
    record Block(String section, List<Headline> headlines) {
        Block {
            headlines = List.copyOf(headlines);
        }
    }

    /// @param top what leads, the first most of all
    /// @param stories the stories that `top` and `latest` stand for, by the number of the article
    /// @param latest the others by time
    /// @param blocks the newest of each section
    /// @param updates what came in again with another text
    /// @param lastChange when anything last changed
    record Home(
            List<Headline> top,
            Map<Long, StoredStory> stories,
            List<DayGroup> latest,
            MostRead mostRead,
            List<Block> blocks,
            List<Headline> updates,
            @Nullable Instant lastChange) {
        Home {
            top = List.copyOf(top);
            stories = Map.copyOf(stories);
            latest = List.copyOf(latest);
            blocks = List.copyOf(blocks);
            updates = List.copyOf(updates);
        }
    }

    /// @param top what leads the day
    /// @param articles the day by time
    /// @param mostRead of the day's articles, ever since
    /// @param before the nearest earlier day with articles
    /// @param after the nearest later day with articles
    /// @param next the cursor of the rest of the day
    record Day(
            LocalDate day,
            int count,
            List<Headline> top,
            List<Headline> articles,
            List<Read> mostRead,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            @Nullable String next) {
        Day {
            top = List.copyOf(top);
            articles = List.copyOf(articles);
            mostRead = List.copyOf(mostRead);
        }
    }

    FrontPage(Store store, Newsstand newsstand, Press press) {
        this.store = store;
        this.newsstand = newsstand;
        this.press = press;
    }

    Rendered home(Visit visit) {
        var selection = visit.selection();
        var headlines = store.headlines();
        var mostRead = newsstand.mostRead(visit);
        var frame = newsstand.frame(visit, Head.of(null));
        var told = store.stories().latest(selection, null, 1, CANDIDATES);
        var leading = LeadStories.choose(told, mostRead.day(), TOP);
        // articles that no story has heard of yet stand for themselves
        var candidates = told.isEmpty()
                ? headlines.latest(selection, null, CANDIDATES)
                : told.stream()
                        .map(StoryHeadline::headline)
                        .sorted(Comparator.comparing(Headline::at).reversed())
                        .toList();
        var top = told.isEmpty()
                ? TopStories.choose(candidates, mostRead.day(), TOP)
                : leading.stream().map(StoryHeadline::headline).toList();
        var stories =
                told.stream().collect(Collectors.toMap(line -> line.headline().id(), StoryHeadline::story));
        var latest = candidates.stream()
                .filter(headline -> !top.contains(headline))
                .limit(LATEST)
                .toList();
        var bySection = headlines.bySection(selection, frame.menu(), IN_SECTION);
        var updates = headlines.revised(selection, UPDATES);
        var home = new Home(
                top,
                stories,
                DayGroup.group(frame, latest),
                mostRead,
                blocks(frame.menu(), bySection),
                updates,
                headlines.lastChange(selection).orElse(null));
        var head = Head.of(null)
                .describedAs(frame.tagline())
                .withFeed("/", Map.of())
                .showingSample(Newsstand.showsSample(candidates)
                        || Newsstand.showsSample(updates)
                        || bySection.values().stream().anyMatch(Newsstand::showsSample));
        return press.print("home", newsstand.frame(visit, head), home);
    }

    /// @throws Refusal where the address is no day
    Rendered day(Visit visit) {
        var day = Addressed.day(visit);
        var selection = visit.selection().between(day, day);
        var headlines = store.headlines();
        var cursor = visit.cursor("after");
        var articles = headlines.latest(selection, cursor, ON_A_DAY + 1);
        var shown = articles.subList(0, Math.min(ON_A_DAY, articles.size()));
        var mostRead = cursor == null ? store.reads().mostRead(selection, Instant.EPOCH, MOST_READ) : List.<Read>of();
        var neighbours = headlines.neighbours(visit.selection(), day);
        var count = headlines.days(visit.selection(), YearMonth.from(day)).stream()
                .filter(counted -> counted.day().equals(day))
                .mapToInt(counted -> counted.articles())
                .sum();
        var view = new Day(
                day,
                count,
                cursor == null ? TopStories.choose(shown, mostRead, TOP) : List.of(),
                shown,
                mostRead,
                neighbours.getFirst().orElse(null),
                neighbours.getLast().orElse(null),
                articles.size() > ON_A_DAY ? Cursor.write(shown.getLast().position()) : null);
        var words = newsstand.bareFrame(visit, Head.of(null));
        var head = Head.of(words.t("archive.day", words.almanac().dayWithWeekday(day)))
                .showingSample(Newsstand.showsSample(shown));
        return press.print("day", newsstand.frame(visit, shown.isEmpty() ? head.unindexed() : head), view);
    }

    private static List<Block> blocks(List<String> menu, Map<String, List<Headline>> bySection) {
        return menu.stream()
                .flatMap(section -> Optional.ofNullable(bySection.get(section)).stream()
                        .flatMap(headlines -> Stream.of(new Block(section, headlines))))
                .toList();
    }
}

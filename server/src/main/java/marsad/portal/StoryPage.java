package marsad.portal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import marsad.store.Headline;
import marsad.store.Position;
import marsad.store.Store;
import marsad.store.StoredStory;
import marsad.store.StoryHeadline;
import marsad.store.StoryReport;
import marsad.web.Catalogue;
import marsad.web.Cursor;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Visit;
import org.jspecify.annotations.Nullable;

/// A story: its reports by time, copies folded under their source; and the list of stories. A story is shown in every
/// edition.
final class StoryPage {
    private static final int REPORTS = 300;
    private static final int ON_A_PAGE = 40;

    private final Store store;
    private final Newsstand newsstand;
    private final Press press;

    /// A report and what was taken from it.
    ///
    /// @param report none's copy, or a copy of a report that stands in another story
    /// @param copies in the order of time
    record Branch(StoryReport report, List<StoryReport> copies) {
        Branch {
            copies = List.copyOf(copies);
        }
    }

    /// @param headline of the report that stands for the story
    /// @param first the report that appeared first
    /// @param branches in the order of time
    /// @param untold how many older reports are not shown
    record Told(StoredStory story, Headline headline, Headline first, List<Branch> branches, int untold) {
        Told {
            branches = List.copyOf(branches);
        }
    }

    /// @param next the cursor of the next page, or null
    record Shelf(List<StoryHeadline> stories, @Nullable String next) {
        Shelf {
            stories = List.copyOf(stories);
        }
    }

    StoryPage(Store store, Newsstand newsstand, Press press) {
        this.store = store;
        this.newsstand = newsstand;
        this.press = press;
    }

    Rendered story(Visit visit) {
        var asked = visit.number("id");
        var story = store.stories().find(asked).orElseThrow(Refusal::notFound);
        if (story.id() != asked) {
            return Rendered.moved(visit.links().story(story.id()));
        }
        var reports = store.stories().reports(story.id(), REPORTS);
        if (reports.isEmpty()) {
            throw Refusal.notFound();
        }
        var first = reports.getFirst().headline();
        var headline = store.stories().headline(story).orElse(first);
        var told = new Told(story, headline, first, branches(reports), story.reports() - reports.size());
        var head = Head.of(headline.title())
                .describedAs(headline.lead())
                .showingSample(Newsstand.showsSample(
                        reports.stream().map(StoryReport::headline).toList()));
        return press.print("story", newsstand.frame(visit, head), told);
    }

    Rendered list(Visit visit) {
        @Nullable Position after = visit.cursor("after");
        var found = store.stories().latest(visit.selection(), after, 2, ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        var head = Head.of(Catalogue.of(visit.language()).text("stories.title"))
                .withFeed("/stories", Map.of())
                .showingSample(Newsstand.showsSample(
                        shown.stream().map(StoryHeadline::headline).toList()));
        return press.print(
                "stories",
                newsstand.frame(visit, head),
                new Shelf(
                        shown,
                        found.size() > ON_A_PAGE
                                ? Cursor.write(shown.getLast().story().position())
                                : null));
    }

    /// Copies of copies stand under the report that all of them go back to.
    static List<Branch> branches(List<StoryReport> reports) {
        var byArticle = reports.stream()
                .collect(Collectors.toMap(report -> report.headline().id(), report -> report));
        Map<Long, List<StoryReport>> copies = new LinkedHashMap<>();
        var roots = new ArrayList<StoryReport>();
        for (var report : reports) {
            var root = root(report, byArticle);
            if (root == report) {
                roots.add(report);
            } else {
                copies.computeIfAbsent(root.headline().id(), id -> new ArrayList<>())
                        .add(report);
            }
        }
        return roots.stream()
                .map(root ->
                        new Branch(root, copies.getOrDefault(root.headline().id(), Collections.emptyList())))
                .toList();
    }

    private static StoryReport root(StoryReport report, Map<Long, StoryReport> byArticle) {
        var root = report;
        for (var steps = 0; steps < byArticle.size() && root.source() != null; steps++) {
            var source = byArticle.get(root.source());
            if (source == null) {
                return root;
            }
            root = source;
        }
        return root;
    }
}

package marsad.api;

import java.time.Instant;
import java.util.List;
import marsad.names.NameType;
import marsad.store.Store;
import marsad.store.StoredStory;
import marsad.store.StoryHeadline;
import marsad.store.StoryReport;
import marsad.web.Cursor;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Visit;
import org.jspecify.annotations.Nullable;

/// `/stories`: lists, and one story with its reports.
final class StoryResources {
    private static final int REPORTS = 1_000;

    private final Store store;

    /// A story in a list.
    record Line(
            long id,
            String page,
            String address,
            Instant first,
            Instant last,
            int reports,
            int copies,
            int outlets,
            int independentSources,
            List<Name> places,
            List<Name> actors,
            Entries.Article best) {
        static Line of(Visit visit, StoredStory story, Entries.Article best) {
            return new Line(
                    story.id(),
                    visit.links().absolute("/story/" + story.id()),
                    visit.links().absolute(Api.ROOT + "/stories/" + story.id()),
                    story.first(),
                    story.last(),
                    story.reports(),
                    story.copies(),
                    story.outlets(),
                    story.sources(),
                    names(story, true),
                    names(story, false),
                    best);
        }

        private static List<Name> names(StoredStory story, boolean places) {
            return story.names().stream()
                    .filter(name -> places == (name.type() == NameType.PLACE))
                    .map(name -> new Name(name.text(), name.english(), name.reports()))
                    .toList();
        }
    }

    /// Whom or which place how many of a story's reports name in headline and beginning.
    record Name(String text, @Nullable String english, int reports) {}

    /// A list with the cursor of the next page, null on the last.
    record Page(List<Line> stories, @Nullable String next) {}

    /// A report of a story, and where its text comes from.
    record Report(
            Entries.Article article,
            @Nullable Long copyOf,
            @Nullable String agency,
            List<String> credits,
            boolean creditMissing,
            List<Long> alsoFrom) {
        static Report of(Visit visit, StoryReport report) {
            var lineage = report.lineage();
            return new Report(
                    Entries.Article.of(visit, report.headline()),
                    report.source(),
                    lineage == null ? null : lineage.agency(),
                    lineage == null ? List.of() : lineage.credits(),
                    lineage != null && lineage.creditMissing(),
                    lineage == null ? List.of() : lineage.alsoFrom());
        }
    }

    /// A story with its reports, the first one first.
    record Whole(Line story, List<Report> reports) {}

    StoryResources(Store store) {
        this.store = store;
    }

    Rendered list(Visit visit) {
        var limit = visit.count("limit", ArticleResources.USUAL, 1, ArticleResources.MOST);
        var least = visit.count("reports", 1, 1, 1000);
        var found = store.stories().latest(visit.filtered(), visit.cursor("after"), least, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        return Json.of(new Page(
                shown.stream().map(line -> line(visit, line)).toList(),
                found.size() > limit ? Cursor.write(shown.getLast().story().position()) : null));
    }

    Rendered one(Visit visit) {
        var asked = visit.number("id");
        var story = store.stories().find(asked).orElseThrow(Refusal::notFound);
        if (story.id() != asked) {
            return Rendered.moved(visit.links().absolute(Api.ROOT + "/stories/" + story.id()));
        }
        var reports = store.stories().reports(story.id(), REPORTS);
        if (reports.isEmpty()) {
            throw Refusal.notFound();
        }
        var best = store.stories().headline(story).orElse(reports.getFirst().headline());
        return Json.of(new Whole(
                Line.of(visit, story, Entries.Article.of(visit, best)),
                reports.stream().map(report -> Report.of(visit, report)).toList()));
    }

    private static Line line(Visit visit, StoryHeadline line) {
        return Line.of(visit, line.story(), Entries.Article.of(visit, line.headline()));
    }
}

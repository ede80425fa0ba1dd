package marsad.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.store.Edition;
import marsad.store.Headline;
import marsad.store.Lineage;
import marsad.store.Outlet.Display;
import marsad.store.Reads.Read;
import marsad.store.Revision;
import marsad.store.Selection;
import marsad.store.Store;
import marsad.store.StoredArticle;
import marsad.store.StoredStory;
import marsad.store.StoryReport;
import marsad.web.Catalogue;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Visit;
import org.jspecify.annotations.Nullable;

/// An article, its earlier revisions, and what changed between them. An article is shown in every edition; it is
/// known to search engines by the first edition that lists it.
final class ArticlePage {
    private static final int MORE = 5;
    private static final int COPIES = 100;
    private static final int DESCRIPTION = 160;

    private final Store store;
    private final Newsstand newsstand;
    private final Press press;

    /// @param article with its current revision
    /// @param shown the revision on the page
    /// @param revisions all of them, the current one first
    /// @param full whether the whole text is shown
    /// @param pane its words with its claims
    /// @param story the story that it belongs to, or null
    /// @param copies the articles that carry the same text, itself among them; empty where none does
    /// @param more others of the same outlet
    record Report(
            StoredArticle article,
            Revision shown,
            List<Revision> revisions,
            boolean full,
            ClaimPane pane,
            @Nullable StoredStory story,
            List<StoryReport> copies,
            List<Headline> more,
            List<Read> mostRead) {
        Report {
            revisions = List.copyOf(revisions);
            copies = List.copyOf(copies);
            more = List.copyOf(more);
            mostRead = List.copyOf(mostRead);
        }

        boolean isCurrent() {
            return shown.number() == article.revision().number();
        }

        /// Where its text comes from, or null where no other article has it.
        @Nullable
        Lineage lineage() {
            var report = report();
            return report == null ? null : report.lineage();
        }

        /// The article that it was taken from, or null.
        @Nullable
        Headline source() {
            var report = report();
            var source = report == null ? null : report.source();
            for (var copy : copies) {
                if (source != null && copy.headline().id() == source) {
                    return copy.headline();
                }
            }
            return null;
        }

        /// The article itself as it stands in a list, where others carry its text; else null.
        @Nullable
        Headline own() {
            var report = report();
            return report == null ? null : report.headline();
        }

        private @Nullable StoryReport report() {
            for (var copy : copies) {
                if (copy.headline().id() == article.id()) {
                    return copy;
                }
            }
            return null;
        }

        /// The articles that were taken from it.
        List<Headline> taken() {
            return copies.stream()
                    .filter(copy -> copy.source() != null && copy.source() == article.id())
                    .map(StoryReport::headline)
                    .toList();
        }
    }

    /// @param before the earlier revision
    /// @param after the later one
    /// @param title the two headlines
    /// @param paragraphs the two bodies
    record Changes(
            StoredArticle article,
            Revision before,
            Revision after,
            List<Differences.Piece> title,
            List<List<Differences.Piece>> paragraphs) {
        Changes {
            title = List.copyOf(title);
            paragraphs = List.copyOf(paragraphs);
        }

        boolean isSame() {
            return Stream.concat(title.stream(), paragraphs.stream().flatMap(List::stream))
                    .allMatch(piece -> piece.side() == Differences.Side.BOTH);
        }
    }

    ArticlePage(Store store, Newsstand newsstand, Press press) {
        this.store = store;
        this.newsstand = newsstand;
        this.press = press;
    }

    Rendered current(Visit visit) {
        var article = find(visit);
        return print(visit, article, article.revision(), revisions(article));
    }

    Rendered revision(Visit visit) {
        var article = find(visit);
        var revisions = revisions(article);
        var shown = numbered(revisions, visit.number("revision"));
        return shown.number() == article.revision().number()
                ? Rendered.moved(visit.links().article(article.id()))
                : print(visit, article, shown, revisions);
    }

    Rendered changes(Visit visit) {
        var article = find(visit);
        var revisions = revisions(article);
        var before = numbered(revisions, visit.number("before"));
        var after = numbered(revisions, visit.number("after"));
        if (before.number() >= after.number() || article.outlet().display() != Display.FULL) {
            throw Refusal.notFound();
        }
        var title = Differences.between(List.of(before.title()), List.of(after.title())).stream()
                .flatMap(List::stream)
                .toList();
        var view = new Changes(
                article, before, after, title, Differences.between(before.paragraphs(), after.paragraphs()));
        var head = Head.of(Catalogue.of(visit.language()).text("changes.title") + ": " + after.title())
                .unindexed()
                .showingSample(article.outlet().sample());
        return press.print("changes", newsstand.frame(visit, head), view);
    }

    private Rendered print(Visit visit, StoredArticle article, Revision shown, List<Revision> revisions) {
        var full = article.outlet().display() == Display.FULL;
        var more = store
                .headlines()
                .latest(visit.selection().ofOutlet(article.outlet().key()), null, MORE + 1)
                .stream()
                .filter(headline -> headline.id() != article.id())
                .limit(MORE)
                .toList();
        var mostRead = newsstand.mostRead(visit).week().stream()
                .filter(read -> read.headline().id() != article.id())
                .limit(MORE)
                .toList();
        var home = homeOf(visit, article);
        var origin = home.map(edition -> visit.links().sister(edition).replaceFirst("/$", ""))
                .orElse(null);
        var path = home.isPresent() ? "/article/" + article.id() : visit.links().article(article.id());
        var current = shown.number() == article.revision().number();
        var head = Head.of(shown.title())
                .describedAs(description(shown))
                .knownAs(path, origin)
                .asArticle(current ? JsonLd.article(visit, article, full) : null)
                .showingSample(article.outlet().sample()
                        || Newsstand.showsSample(
                                mostRead.stream().map(Read::headline).toList()));
        return press.print(
                "article",
                newsstand.frame(visit, current ? head : head.unindexed()),
                new Report(
                        article,
                        shown,
                        revisions,
                        full,
                        pane(article, shown, full),
                        store.stories().ofArticle(article.id()).orElse(null),
                        store.stories().copies(article.id(), COPIES),
                        more,
                        mostRead));
    }

    private ClaimPane pane(StoredArticle article, Revision shown, boolean full) {
        if (!full) {
            return ClaimPane.without(shown, List.of(shown.lead()));
        }
        return store.readings()
                .find(article.id(), shown.number())
                .map(stored -> ClaimPane.of(shown, stored.reading()))
                .orElseGet(() -> ClaimPane.without(shown, shown.paragraphs()));
    }

    /// The first sister that lists the article where this edition doesn't.
    private static Optional<Edition> homeOf(Visit visit, StoredArticle article) {
        if (lists(visit.edition(), article)) {
            return Optional.empty();
        }
        return visit.beat().editions().stream()
                .filter(edition -> lists(edition, article))
                .findFirst();
    }

    private static boolean lists(Edition edition, StoredArticle article) {
        return Selection.edition(edition.outlets(), edition.sections())
                .admits(article.outlet().key(), article.section());
    }

    private StoredArticle find(Visit visit) {
        return store.articles().find(visit.number("id")).orElseThrow(Refusal::notFound);
    }

    private List<Revision> revisions(StoredArticle article) {
        return article.revision().number() == 1
                ? List.of(article.revision())
                : store.articles().revisions(article.id());
    }

    private static Revision numbered(List<Revision> revisions, long number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static String description(Revision revision) {
        var lead = revision.lead();
        if (lead.length() <= DESCRIPTION) {
            return lead;
        }
        var end = lead.lastIndexOf(' ', DESCRIPTION);
        return lead.substring(0, end > 0 ? end : DESCRIPTION) + "…";
    }
}

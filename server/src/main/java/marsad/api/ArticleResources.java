package marsad.api;

import marsad.store.Store;
import marsad.store.StoredArticle;
import marsad.web.Cursor;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Visit;

/// `/articles`: lists, one article, one of its versions.
final class ArticleResources {
    static final int USUAL = 20;
    static final int MOST = 100;

    private final Store store;

    ArticleResources(Store store) {
        this.store = store;
    }

    Rendered list(Visit visit) {
        var limit = visit.count("limit", USUAL, 1, MOST);
        var headlines = store.headlines().latest(visit.filtered(), visit.cursor("after"), limit + 1);
        var shown = headlines.subList(0, Math.min(limit, headlines.size()));
        return Json.of(new Entries.Page(
                shown.stream()
                        .map(headline -> Entries.Article.of(visit, headline))
                        .toList(),
                headlines.size() > limit ? Cursor.write(shown.getLast().position()) : null));
    }

    Rendered one(Visit visit) {
        var article = find(visit);
        return Json.of(Entries.Whole.of(visit, article, store.articles().revisions(article.id())));
    }

    Rendered revision(Visit visit) {
        var article = find(visit);
        var number = visit.number("number");
        return store.articles().revisions(article.id()).stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .map(revision -> Json.of(Entries.Version.of(revision, article.outlet())))
                .orElseThrow(Refusal::notFound);
    }

    private StoredArticle find(Visit visit) {
        return store.articles().find(visit.number("id")).orElseThrow(Refusal::notFound);
    }
}

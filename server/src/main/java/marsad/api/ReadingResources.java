package marsad.api;

import java.util.Arrays;
import java.util.stream.Collectors;
import marsad.reading.Kind;
import marsad.store.ClaimPosition;
import marsad.store.ClaimSelection;
import marsad.store.Store;
import marsad.store.StoredArticle;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Visit;
import org.jspecify.annotations.Nullable;

/// What the articles say: the reading of one, the claims of all.
final class ReadingResources {
    private final Store store;

    ReadingResources(Store store) {
        this.store = store;
    }

    /// Not found where the article has not been read yet, too.
    Rendered reading(Visit visit) {
        StoredArticle article = store.articles().find(visit.number("id")).orElseThrow(Refusal::notFound);
        return store.readings()
                .find(article.id(), article.revision().number())
                .map(reading -> Json.of(ReadingEntries.Reading.of(visit, article, reading)))
                .orElseThrow(Refusal::notFound);
    }

    Rendered claims(Visit visit) {
        var limit = visit.count("limit", ArticleResources.USUAL, 1, ArticleResources.MOST);
        var selection = new ClaimSelection(
                visit.filtered(),
                kind(visit),
                visit.parameter("place").orElse(null),
                visit.parameter("holder").orElse(null),
                visit.day("from"),
                visit.day("to"));
        var claims = store.readings().claims(selection, after(visit), limit + 1);
        var shown = claims.subList(0, Math.min(limit, claims.size()));
        return Json.of(new ReadingEntries.Page(
                shown.stream()
                        .map(claim -> ReadingEntries.Found.of(visit, claim))
                        .toList(),
                claims.size() > limit ? ClaimCursor.write(shown.getLast().position()) : null));
    }

    private static @Nullable Kind kind(Visit visit) {
        var name = visit.parameter("kind").orElse(null);
        if (name == null) {
            return null;
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.badParameter(
                        "refusal.choice",
                        "kind",
                        name,
                        Arrays.stream(Kind.values()).map(Kind::name).collect(Collectors.joining(", "))));
    }

    private static @Nullable ClaimPosition after(Visit visit) {
        var value = visit.parameter("after").orElse(null);
        return value == null
                ? null
                : ClaimCursor.read(value).orElseThrow(() -> Refusal.badParameter("refusal.cursor", "after", value));
    }
}

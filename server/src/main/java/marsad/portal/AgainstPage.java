package marsad.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import marsad.copy.Alignment;
import marsad.copy.Alignment.Fate;
import marsad.portal.Differences.Piece;
import marsad.portal.Differences.Side;
import marsad.store.Outlet.Display;
import marsad.store.Store;
import marsad.store.StoredArticle;
import marsad.text.Span;
import marsad.web.Catalogue;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Visit;
import org.jspecify.annotations.Nullable;

/// A copy beside the text that it was taken from: what was cut is struck out in the one, what was added is underlined
/// in
/// the other.
final class AgainstPage {
    private final Store store;
    private final Newsstand newsstand;
    private final Press press;

    /// @param kept words of the copy that are the source's
    /// @param cut words of the source that the copy has not
    /// @param added words of the copy that the source has not
    record View(
            StoredArticle source,
            StoredArticle copy,
            List<Piece> sourceTitle,
            List<Piece> copyTitle,
            List<List<Piece>> sourceBody,
            List<List<Piece>> copyBody,
            int kept,
            int cut,
            int added) {
        View {
            sourceTitle = List.copyOf(sourceTitle);
            copyTitle = List.copyOf(copyTitle);
            sourceBody = List.copyOf(sourceBody);
            copyBody = List.copyOf(copyBody);
        }
    }

    AgainstPage(Store store, Newsstand newsstand, Press press) {
        this.store = store;
        this.newsstand = newsstand;
        this.press = press;
    }

    Rendered compare(Visit visit) {
        var copy = find(visit.number("id"));
        var source = find(visit.number("other"));
        var alignment = Alignment.of(
                source.revision().title(),
                source.revision().text(),
                copy.revision().title(),
                copy.revision().text());
        var view = new View(
                source,
                copy,
                pieces(source.revision().title(), inSource(alignment.headline()), Side.REMOVED),
                pieces(copy.revision().title(), inCopy(alignment.headline()), Side.ADDED),
                paragraphs(pieces(source.revision().text(), inSource(alignment.pieces()), Side.REMOVED)),
                paragraphs(pieces(copy.revision().text(), inCopy(alignment.pieces()), Side.ADDED)),
                alignment.kept(),
                alignment.cut(),
                alignment.added());
        var head = Head.of(Catalogue.of(visit.language()).text("against.title") + ": "
                        + copy.revision().title())
                .unindexed()
                .showingSample(copy.outlet().sample() || source.outlet().sample());
        return press.print("against", newsstand.frame(visit, head), view);
    }

    private StoredArticle find(long id) {
        var article = store.articles().find(id).orElseThrow(Refusal::notFound);
        if (article.outlet().display() != Display.FULL) {
            throw Refusal.notFound();
        }
        return article;
    }

    private static List<Span> inSource(List<Alignment.Piece> pieces) {
        return changed(pieces, Alignment.Piece::inSource);
    }

    private static List<Span> inCopy(List<Alignment.Piece> pieces) {
        return changed(pieces, Alignment.Piece::inCopy);
    }

    private static List<Span> changed(List<Alignment.Piece> pieces, Function<Alignment.Piece, @Nullable Span> side) {
        var spans = new ArrayList<Span>();
        for (var piece : pieces) {
            var span = side.apply(piece);
            if (piece.fate() != Fate.KEPT && span != null) {
                spans.add(span);
            }
        }
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    /// The text cut at the spans, which `side` alone has.
    static List<Piece> pieces(String text, List<Span> spans, Side side) {
        var pieces = new ArrayList<Piece>();
        var place = 0;
        for (var span : spans) {
            if (span.start() < place) {
                continue;
            }
            add(pieces, Side.BOTH, text.substring(place, span.start()));
            add(pieces, side, text.substring(span.start(), span.end()));
            place = span.end();
        }
        add(pieces, Side.BOTH, text.substring(place));
        return pieces;
    }

    /// Pieces of a text in paragraphs, which a blank line parts.
    static List<List<Piece>> paragraphs(List<Piece> pieces) {
        var paragraphs = new ArrayList<List<Piece>>();
        var paragraph = new ArrayList<Piece>();
        for (var piece : pieces) {
            var parts = piece.text().split("\n\n", -1);
            for (var part = 0; part < parts.length; part++) {
                if (part > 0) {
                    paragraphs.add(paragraph);
                    paragraph = new ArrayList<>();
                }
                add(paragraph, piece.side(), parts[part]);
            }
        }
        paragraphs.add(paragraph);
        paragraphs.removeIf(List::isEmpty);
        return paragraphs;
    }

    private static void add(List<Piece> pieces, Side side, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(side, text));
        }
    }
}

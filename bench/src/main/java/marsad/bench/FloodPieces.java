package marsad.bench;

import java.time.Duration;
import java.util.List;
import marsad.copy.Dispatch;

/// A flood of any size as a stream: a flood for each piece, shifted in time behind the one before, so that no more than
/// one is in memory. Ids are numbers.
final class FloodPieces {

    /// How many parts a run is told in.
    static final int PARTS = 10;

    private static final int MOST = 20_000;

    private final int articles;
    private final int days;
    private long ids;

    FloodPieces(int articles, int days) {
        this.articles = articles;
        this.days = days;
    }

    /// How many pieces make a part.
    int each() {
        return Math.max(1, articles / PARTS / MOST);
    }

    List<Dispatch> piece(int number) {
        var pieces = PARTS * each();
        var shift = Duration.ofSeconds((long) number * days * 86_400 / pieces);
        return WireFlood.of(number, articles / pieces, Math.max(1, days / pieces)).stream()
                .map(article -> moved(article.dispatch(), shift))
                .toList();
    }

    private Dispatch moved(Dispatch article, Duration shift) {
        return new Dispatch(
                String.valueOf(ids++),
                article.outlet(),
                article.published().plus(shift),
                article.title(),
                article.byline(),
                article.credit(),
                article.text());
    }
}

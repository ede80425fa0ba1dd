package marsad.newsroom;

import java.time.LocalDate;
import marsad.page.Article;
import marsad.text.Folded;
import org.jspecify.annotations.Nullable;

/// What makes two captures one article, so that the later one becomes a revision.
///
/// The address, where there is one; else what the outlet calls it; else, for pages saved as text, outlet, day and
/// title.
final class ArticleKey {
    private static final int LONGEST_TITLE = 300;

    private ArticleKey() {}

    /// @param id what the outlet calls it, or null
    /// @param handedIn the day it was handed in, which stands for the day of a page that prints none
    static String of(Article article, String outlet, @Nullable String id, LocalDate handedIn) {
        return Address.of(article.url())
                .filter(address -> !address.rest().isEmpty()) // a page that calls the front page its own address
                .map(Address::key)
                .orElseGet(() -> outlet + "|" + (id != null ? id : dayAndTitle(article, handedIn)));
    }

    private static String dayAndTitle(Article article, LocalDate handedIn) {
        var day = article.published() == null ? handedIn : article.published().day();
        var title = Folded.foldForMatching(article.title()).strip().replaceAll("\\s+", " ");
        return day + "|" + title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    }
}

package marsad.page;

import java.util.List;

/// What became of one capture. Callers switch over the outcomes; there is no «empty article».
public sealed interface Extraction {

    /// Body text was found. Every claim made later points back into [Article#text()].
    ///
    /// @param article the article
    /// @param rulesFired names of the views and rules that decided, for tracing
    record Found(Article article, List<String> rulesFired) implements Extraction {
        public Found {
            rulesFired = List.copyOf(rulesFired);
        }
    }

    /// The page parsed but holds no article: a front page, a gallery, a paywall stub.
    ///
    /// @param reason a short English phrase for a person
    record NoArticle(String reason) implements Extraction {}

    /// The bytes are no page that we can read.
    ///
    /// @param reason a short English phrase for a person
    record Unreadable(String reason) implements Extraction {}
}

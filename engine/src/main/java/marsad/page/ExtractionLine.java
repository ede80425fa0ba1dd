package marsad.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An extraction as one flat row, as the extract command and the Spark job write it: what is absent is null, times are
/// ISO.
///
/// @param file the input's name
/// @param outcome `article`, `none` or `unreadable`
/// @param reason why there is no article
/// @param paragraphs empty where there is no article
/// @param text the paragraphs joined by a blank line
public record ExtractionLine(
        String file,
        String outcome,
        @Nullable String reason,
        @Nullable String url,
        @Nullable String title,
        @Nullable String byline,
        @Nullable String credit,
        @Nullable String dateline,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String language,
        @Nullable String site,
        @Nullable String section,
        @Nullable String image,
        List<String> paragraphs,
        @Nullable String text) {

    public ExtractionLine {
        paragraphs = List.copyOf(paragraphs);
    }

    /// The row of what became of the input `file`.
    public static ExtractionLine of(String file, Extraction extraction) {
        return switch (extraction) {
            case Extraction.Found found -> of(file, found.article());
            case Extraction.NoArticle none -> without(file, "none", none.reason());
            case Extraction.Unreadable unreadable -> without(file, "unreadable", unreadable.reason());
        };
    }

    private static ExtractionLine of(String file, Article article) {
        return new ExtractionLine(
                file,
                "article",
                null,
                article.url(),
                article.title(),
                article.byline(),
                article.credit(),
                article.dateline(),
                iso(article.published()),
                iso(article.modified()),
                article.language(),
                article.site(),
                article.section(),
                article.image(),
                article.paragraphs(),
                article.text());
    }

    private static ExtractionLine without(String file, String outcome, String reason) {
        return new ExtractionLine(
                file, outcome, reason, null, null, null, null, null, null, null, null, null, null, null, List.of(),
                null);
    }

    private static @Nullable String iso(@Nullable PrintedTime time) {
        return time == null ? null : time.toString();
    }
}

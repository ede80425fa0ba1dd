package marsad.cli;

import java.util.List;
import marsad.page.Article;
import marsad.page.Extraction;
import marsad.page.PrintedTime;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// The forms in which `extract` writes a result.
enum ArticleFormat {
    /// The title and the paragraphs, parted by blank lines.
    TEXT {
        @Override
        String write(String file, Extraction extraction) {
            return switch (extraction) {
                case Extraction.Found found ->
                    "# " + found.article().title() + "\n\n" + found.article().text() + "\n";
                case Extraction.NoArticle none -> "(" + file + ": " + none.reason() + ")\n";
                case Extraction.Unreadable unreadable -> "(" + file + ": " + unreadable.reason() + ")\n";
            };
        }
    },
    /// An indented JSON object.
    JSON {
        @Override
        String write(String file, Extraction extraction) {
            return JsonLines.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Result.of(file, extraction));
        }
    },
    /// A JSON object in one line.
    JSONL {
        @Override
        String write(String file, Extraction extraction) {
            return JsonLines.JSON.writeValueAsString(Result.of(file, extraction));
        }
    },
    /// An HTML `article` element, everything from the page escaped.
    HTML {
        @Override
        String write(String file, Extraction extraction) {
            return switch (extraction) {
                case Extraction.Found found -> html(found.article());
                case Extraction.NoArticle none -> "<!-- no article -->";
                case Extraction.Unreadable unreadable -> "<!-- unreadable -->";
            };
        }
    };

    /// One result, without a line end behind it.
    abstract String write(String file, Extraction extraction);

    private static String html(Article article) {
        var out = new StringBuilder("<article dir=\"auto\"");
        if (article.language() != null) {
            out.append(" lang=\"").append(Entities.escape(article.language())).append('"');
        }
        out.append(">\n<h1>").append(Entities.escape(article.title())).append("</h1>\n");
        if (article.published() != null) {
            var day = article.published().toString();
            out.append("<time datetime=\"")
                    .append(day)
                    .append("\">")
                    .append(day)
                    .append("</time>\n");
        }
        for (var paragraph : article.paragraphs()) {
            out.append("<p>").append(Entities.escape(paragraph)).append("</p>\n");
        }
        return out.append("</article>").toString();
    }

    /// The line of the contract.
    private record Result(
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

        static Result of(String file, Extraction extraction) {
            return switch (extraction) {
                case Extraction.Found found -> of(file, found.article());
                case Extraction.NoArticle none -> without(file, "none", none.reason());
                case Extraction.Unreadable unreadable -> without(file, "unreadable", unreadable.reason());
            };
        }

        private static Result of(String file, Article article) {
            return new Result(
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

        private static Result without(String file, String outcome, String reason) {
            return new Result(
                    file, outcome, reason, null, null, null, null, null, null, null, null, null, null, null, List.of(),
                    null);
        }

        private static @Nullable String iso(@Nullable PrintedTime time) {
            return time == null ? null : time.toString();
        }
    }
}

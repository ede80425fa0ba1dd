package marsad.cli;

import marsad.page.Article;
import marsad.page.Extraction;
import marsad.page.ExtractionLine;
import org.jsoup.nodes.Entities;

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
            return JsonLines.JSON
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(ExtractionLine.of(file, extraction));
        }
    },
    /// A JSON object in one line.
    JSONL {
        @Override
        String write(String file, Extraction extraction) {
            return JsonLines.JSON.writeValueAsString(ExtractionLine.of(file, extraction));
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
}

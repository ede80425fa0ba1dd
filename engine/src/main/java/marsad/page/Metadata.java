package marsad.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// What a page says about its article beside the text.
///
/// @param title the headline, or null where the page has none
/// @param byline who wrote it, as printed or as structured data names them
/// @param published when it appeared
/// @param modified when it was last changed
/// @param language the language the page declares, BCP 47
/// @param site the outlet's name
/// @param url the canonical address, else the captured one
/// @param section the category
/// @param image address of the main picture
record Metadata(
        @Nullable String title,
        @Nullable String byline,
        @Nullable PrintedTime published,
        @Nullable PrintedTime modified,
        @Nullable String language,
        @Nullable String site,
        @Nullable String url,
        @Nullable String section,
        @Nullable String image) {

    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");
    private static final int LONGEST_TITLE = 400;
    private static final int MOST_HEAD_LINES = 4;
    private static final int LONGEST_HEAD_LINE = 60;

    /// Words of a rubric, a writer's name or his office.
    private static final int LONGEST_NAME = 5;

    /// Reads one parsed page in one walk over it.
    static Metadata read(Document page, LinkedData linked, Capture capture) {
        var clues = PageClues.of(page);
        var url = canonicalUrl(clues, capture);
        var language = declaredLanguage(page, clues, linked);
        var site = first(
                clues, "og:site_name", "application-name", "twitter:app:name:iphone", "apple-mobile-web-app-title");
        var siteName = site != null ? site : linked.publisher();
        var title = Headline.of(clues, linked, siteName);
        var dates = DateClue.of(clues, linked, placeOf(title, clues), addressOf(capture, clues), language);
        var times = PublicationTime.of(dates, capture.takenAt(), language);
        return new Metadata(
                title,
                Byline.of(clues, linked),
                times.published(),
                times.modified(),
                language,
                siteName,
                url,
                firstOr(
                        linked.section(),
                        first(clues, "article:section", "section", "category", "news_keywords:section")),
                absolute(firstOr(first(clues, "og:image", "og:image:url", "twitter:image"), linked.image()), url));
    }

    /// The article of a page: this and the chosen body, whose dateline and credit are cut off and kept as such. The
    /// printed headline and lines of dates over the text go too, should the body have begun with them.
    ///
    /// @param body the chosen paragraphs, not empty
    Article article(List<String> body) {
        var filing = Filing.of(withoutHead(body), site);
        var text = String.join("\n", filing.paragraphs());
        var spoken = Language.of(text);
        return new Article(
                url,
                title == null ? firstWords(filing.paragraphs().getFirst()) : title,
                byline == null ? filing.byline() : byline,
                filing.credit(),
                filing.dateline(),
                published,
                modified,
                spoken == null || language != null && language.startsWith(spoken) ? firstOr(language, spoken) : spoken,
                site,
                section,
                image,
                filing.paragraphs());
    }

    private List<String> withoutHead(List<String> body) {
        int start = 0;
        int looked = Math.min(MOST_HEAD_LINES, body.size() - 1);
        for (int line = 0; line < looked && Signs.words(body.get(line)) <= LONGEST_HEAD_LINE; line++) {
            if (isHead(body.get(line))) {
                start = line + 1; // with the names and rubrics over it
            } else if (Signs.endsSentence(body.get(line)) || Signs.words(body.get(line)) > LONGEST_NAME) {
                break;
            }
        }
        return body.subList(start, body.size());
    }

    private boolean isHead(String paragraph) {
        if (title != null) {
            var letters = Lexicon.foldLetters(paragraph);
            var headline = Lexicon.foldLetters(title);
            if (letters.equals(headline)
                    || letters.endsWith(headline) && Signs.words(paragraph) <= Signs.words(title) + LONGEST_NAME) {
                return true;
            }
        }
        var use = TextLine.of(paragraph, language).getFirst().use();
        return use == TextLine.Use.LABEL || use == TextLine.Use.DATE && !isSigned(paragraph);
    }

    /// Whether a line with a date also says where a report was filed, which is read later.
    private boolean isSigned(String line) {
        var signature = Signature.read(line, site);
        return signature != null && signature.strength() > 0;
    }

    /// The first words of a text, for want of a headline.
    static String firstWords(String text) {
        int end = Math.min(text.length(), 90);
        int blank = end < text.length() ? text.lastIndexOf(' ', end) : end;
        return text.substring(0, blank > 20 ? blank : end).strip();
    }

    /// Where the headline stands among the page's nodes, or -1.
    private static int placeOf(@Nullable String title, PageClues clues) {
        int first = -1;
        for (var heading : clues.headings) {
            if (title != null && heading.text().startsWith(title)) {
                return heading.order();
            }
            boolean main = first < 0 && heading.element().normalName().equals("h1") && Signs.words(heading.text()) >= 2;
            first = main ? heading.order() : first;
        }
        for (var line : clues.lines) {
            if (line.text().equals(title)) {
                return line.order();
            }
        }
        return first;
    }

    private static @Nullable String first(PageClues clues, String... names) {
        for (var name : names) {
            var value = clues.metas.get(name);
            if (value != null) {
                var clean = Signs.strip(value);
                if (!clean.isEmpty() && clean.length() <= LONGEST_TITLE * 3) {
                    return clean.replaceAll("\\s+", " ");
                }
            }
        }
        return null;
    }

    private static @Nullable String firstOr(@Nullable String some, @Nullable String other) {
        return some != null ? some : other;
    }

    private static @Nullable String declaredLanguage(Document page, PageClues clues, LinkedData linked) {
        var html = page.firstElementChild(); // without a search through the page
        var declared = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        if (declared.isBlank()) {
            var meta = first(clues, "og:locale", "content-language", "language", "dc.language");
            declared = meta != null ? meta : linked.language() != null ? linked.language() : "";
        }
        var tag = declared.strip().replace('_', '-');
        return LANGUAGE_TAG.matcher(tag).matches() ? Locale.forLanguageTag(tag).toLanguageTag() : null;
    }

    private static @Nullable String canonicalUrl(PageClues clues, Capture capture) {
        var base = capture.address();
        for (var said : new String[] {clues.canonical, clues.metas.get("og:url")}) {
            var url = said == null ? null : absolute(said, base);
            if (url != null && !isFrontPage(url, base)) {
                return url;
            }
        }
        return base;
    }

    /// An address to read a date from: the captured one, else what the page calls itself.
    private static @Nullable String addressOf(Capture capture, PageClues clues) {
        if (capture.address() != null && capture.address().contains("://")) {
            return capture.address();
        }
        return clues.canonical != null ? clues.canonical : clues.metas.get("og:url");
    }

    /// Some pages name their site's front page as every article's canonical address.
    private static boolean isFrontPage(String url, @Nullable String captured) {
        var path = URI.create(url).getRawPath();
        boolean bare = path == null || path.isEmpty() || path.equals("/");
        return bare
                && URI.create(url).getRawQuery() == null
                && captured != null
                && captured.replaceFirst("^\\w+://[^/]+/?", "").length() > 3;
    }

    private static @Nullable String absolute(@Nullable String said, @Nullable String base) {
        if (said == null || said.isBlank() || said.length() > 2000) {
            return null;
        }
        try {
            var uri = new URI(said.strip().replace(" ", "%20"));
            if (!uri.isAbsolute()) {
                if (base == null) {
                    return null;
                }
                uri = new URI(base).resolve(uri);
            }
            var scheme = uri.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return web && uri.getHost() != null ? uri.toString() : null;
        } catch (URISyntaxException | IllegalArgumentException unusable) {
            return null;
        }
    }
}

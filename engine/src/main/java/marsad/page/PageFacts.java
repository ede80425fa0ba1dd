package marsad.page;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;

/// What a page says about its article outside the visible text, as far as it helps to find the body.
final class PageFacts {

    private static final int RUN = 3;
    private static final int FEWEST_WORDS = 40;
    private static final int MOST_TITLE_WORDS = 40;

    private final int[] titleWords;
    private final String description;
    private final String structuredBody;
    private final int[] structuredRuns;

    private PageFacts(String title, String description, String structuredBody) {
        this.titleWords = sorted(Words.hashes(title, MOST_TITLE_WORDS));
        this.description = description;
        this.structuredBody = structuredBody;
        this.structuredRuns = sorted(runsOf(structuredBody));
    }

    static PageFacts of(Document page, LinkedData linked) {
        var head = page.head().children();
        var description = "";
        for (var meta : head) {
            if (meta.normalName().equals("meta")) {
                var name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
                if (name.equals("og:description") || name.equals("description")) {
                    var content = meta.attr("content").strip();
                    if (content.length() > description.length()) {
                        description = content;
                    }
                }
            }
        }
        return new PageFacts(page.title(), description, plain(linked.body()));
    }

    /// A body as structured data gives it, tags and entities taken out.
    private static String plain(String body) {
        return body.indexOf('<') >= 0 || body.indexOf('&') >= 0
                ? PageParser.parse(body).wholeText()
                : body;
    }

    /// How much a text has in common with the page's title: the share of its words that stand in the title, of half the
    /// title's words where it is shorter than that.
    float shareInTitle(String text) {
        return Words.shareIn(titleWords, text, MOST_TITLE_WORDS, titleWords.length / 2);
    }

    /// Whether the summary that the head gives for search engines and networks begins like a text.
    ///
    /// @param start the beginning of the text
    boolean describedBy(String start) {
        return description.regionMatches(true, 0, start, 0, start.length());
    }

    /// How much of a text stands in the `articleBody` of structured data: 0 to 1, or -1 where there is none or the text
    /// is too short.
    float shareInStructuredBody(String text) {
        if (structuredRuns.length == 0) {
            return -1;
        }
        var runs = runsOf(text);
        return runs.length == 0 ? -1 : (float) Words.countIn(structuredRuns, runs) / runs.length;
    }

    /// The `articleBody` of structured data, or the empty string.
    String structuredBody() {
        return structuredBody;
    }

    /// Whether the structured body is so much longer than what was found in the page that the page must draw its text
    /// by script, or hide it.
    boolean structuredBodySurpasses(List<String> paragraphs) {
        if (structuredBody.isEmpty()) {
            return false;
        }
        var words = Words.hashes(structuredBody, Integer.MAX_VALUE).length;
        var found = Words.hashes(String.join(" ", paragraphs), Integer.MAX_VALUE).length;
        return words >= FEWEST_WORDS && words > 2 * found;
    }

    private static int[] runsOf(String text) {
        return Words.runs(Words.hashes(text, Integer.MAX_VALUE), RUN);
    }

    private static int[] sorted(int[] hashes) {
        Arrays.sort(hashes);
        return hashes;
    }
}

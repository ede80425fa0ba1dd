package marsad.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;

/// What a page says about its article outside the visible text, as far as it helps to find the body.
///
/// @param titleWords the words of the page's title, in lower case
/// @param description the summary that the head gives for search engines and networks, or the empty string
/// @param structuredBody the `articleBody` of structured data, or the empty string
/// @param structuredRuns hashes of all runs of [#RUN] words in it
record PageFacts(Set<String> titleWords, String description, String structuredBody, Set<Integer> structuredRuns) {

    static final int RUN = 3;
    private static final int FEWEST_WORDS = 40;

    static PageFacts of(Document page, Blocks blocks) {
        var body = StructuredBody.of(page.head().children(), blocks.scripts());
        var description = "";
        for (var meta : page.head().children()) {
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
        return new PageFacts(new HashSet<>(Words.of(page.title(), 40)), description, body, runsOf(body));
    }

    /// How much of a text stands in the structured body: 0 to 1, or -1 where there is none or the text is too short.
    float shareInStructuredBody(String text) {
        if (structuredRuns.isEmpty()) {
            return -1;
        }
        var runs = runsOf(text);
        if (runs.isEmpty()) {
            return -1;
        }
        var found = 0;
        for (var run : runs) {
            if (structuredRuns.contains(run)) {
                found++;
            }
        }
        return (float) found / runs.size();
    }

    /// Whether the structured body is so much longer than what was found in the page that the page must draw its text
    /// by script, or hide it.
    boolean structuredBodySurpasses(List<String> paragraphs) {
        if (structuredBody.isEmpty()) {
            return false;
        }
        var words = Words.of(structuredBody, Integer.MAX_VALUE).size();
        var found = Words.of(String.join(" ", paragraphs), Integer.MAX_VALUE).size();
        return words >= FEWEST_WORDS && words > 2 * found;
    }

    private static Set<Integer> runsOf(String text) {
        var words = Words.of(text, Integer.MAX_VALUE);
        var runs = new HashSet<Integer>(words.size() * 2);
        for (var i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN).hashCode());
        }
        return runs;
    }
}

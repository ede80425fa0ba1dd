package marsad.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who wrote the article: structured data first, then the head, then what the page prints in places made for it.
final class Byline {

    private static final Pattern SPLIT = Pattern.compile("\\s*[|•·]\\s*|\\s+[-–—]\\s+\\d|\\R");
    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 10;
    private static final List<String> METAS = List.of(
            "author",
            "article:author_name",
            "sailthru.author",
            "parsely-author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "article:author",
            "citation_author",
            "og:author",
            "twitter:data1");

    private Byline() {}

    static @Nullable String of(PageClues page, LinkedData linked) {
        var names = new LinkedHashSet<String>();
        for (var author : linked.authors()) {
            var name = asName(author);
            if (name != null) {
                names.add(name);
            }
        }
        if (names.isEmpty()) {
            for (var meta : METAS) {
                var name = asName(page.metas.get(meta));
                if (name != null) {
                    names.add(name);
                    break;
                }
            }
        }
        for (int i = 0; i < page.writers.size() && names.isEmpty(); i++) {
            var writer = page.writers.get(i);
            var named = writer.hasAttr("itemprop") ? writer.selectFirst("[itemprop=name]") : null;
            var name = asName((named == null ? writer : named).text());
            if (name != null) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    /// The name in a piece of text, without «كتب», `By` and dates; null where it is none.
    static @Nullable String asName(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST * 3) {
            return null;
        }
        var first = Signs.strip(SPLIT.split(text.strip(), 2)[0], ",،;:.-–—|/");
        var dates = PrintedDates.in(first, null);
        if (!dates.isEmpty()) {
            first = Signs.strip(first.substring(0, dates.getFirst().start()), ",،;:.-–—|/(");
        }
        int label = LineWords.lengthAtStart(LineWords.Use.BYLINE, Lexicon.fold(first));
        if (label > 0 && label < first.length()) {
            first = Signs.strip(first.substring(label), ",،;:.-–—|/");
        }
        boolean address = first.contains("://") || first.contains("@") || first.startsWith("www.");
        return first.isEmpty()
                        || address
                        || first.length() > LONGEST
                        || Signs.words(first) > MOST_WORDS
                        || Signs.words(first) == 0
                ? null
                : first.replaceAll("\\s+", " ");
    }
}

package marsad.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import marsad.search.SearchPage;
import marsad.search.SearchRequest;
import marsad.search.Snippet;
import marsad.search.Topic;
import marsad.web.Refusal;
import marsad.web.Rendered;
import marsad.web.Searches;
import marsad.web.Visit;
import org.jspecify.annotations.Nullable;

/// `/search`.
final class SearchResource {
    private final Searches searches;

    SearchResource(Searches searches) {
        this.searches = searches;
    }

    /// A piece of text with the places of the words that were looked for, in UTF-16 units, the end exclusive.
    record Passage(String text, List<int[]> marks) {
        static Passage of(Snippet snippet) {
            return new Passage(
                    snippet.text(),
                    snippet.marks().stream()
                            .map(mark -> new int[] {mark.start(), mark.end()})
                            .toList());
        }
    }

    record HitEntry(float score, Passage title, Passage passage, Entries.Article article) {}

    record Hits(
            int total,
            boolean widened,
            @Nullable String correction,
            Map<String, Integer> outlets,
            Map<String, Integer> months,
            List<Topic> places,
            List<Topic> actors,
            List<HitEntry> hits,
            @Nullable String next) {}

    /// «2017-11» to the number of articles.
    private static Map<String, Integer> months(SearchPage page) {
        var months = new LinkedHashMap<String, Integer>();
        page.months().forEach((month, count) -> months.put(month.toString(), count));
        return months;
    }

    Rendered find(Visit visit) {
        if (visit.parameter("q").isEmpty()) {
            throw Refusal.badParameter("refusal.missing", "q", "");
        }
        var limit = visit.count("limit", ArticleResources.USUAL, 1, ArticleResources.MOST);
        var offset = visit.count("after", 0, 0, SearchRequest.DEEPEST);
        var result = searches.find(visit, offset, limit);
        var next = offset + limit;
        return Json.of(new Hits(
                result.page().total(),
                result.page().widened(),
                result.page().correction(),
                result.page().outlets(),
                months(result.page()),
                result.page().places(),
                result.page().actors(),
                result.found().stream()
                        .map(found -> new HitEntry(
                                found.hit().score(),
                                Passage.of(found.hit().title()),
                                Passage.of(found.hit().passage()),
                                Entries.Article.of(visit, found.headline())))
                        .toList(),
                next < Math.min(result.page().total(), SearchRequest.DEEPEST) ? String.valueOf(next) : null));
    }
}

package marsad.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import marsad.text.Folded;
import marsad.text.SearchAnalyzer;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// How a half-typed query may go on, by the words of the headlines. A last word that begins like a headline's word,
/// with or without its article, is completed to it; among the completions those come first that stand in most headlines
/// together with the words before.
final class Suggestions {

    private static final int MOST_TERMS = 2000;
    private static final int MOST_CHECKED = 24;
    private static final int SHORTEST = 2;

    private final IndexSearcher searcher;
    private final String head;
    private final String tail;

    Suggestions(IndexSearcher searcher, String typed) {
        this.searcher = searcher;
        var bounded = typed.length() > QueryReader.MOST_LETTERS ? "" : typed.stripLeading();
        var space = bounded.length();
        while (space > 0 && !Character.isWhitespace(bounded.charAt(space - 1))) {
            space--;
        }
        this.head = bounded.substring(0, space);
        this.tail = Folded.foldForMatching(bounded.substring(space));
    }

    List<String> best(int most) throws IOException {
        if (tail.length() < SHORTEST) {
            return List.of();
        }
        var counts = new HashMap<String, Integer>();
        count(tail, counts);
        if (!tail.startsWith("ا")) {
            count("ال" + tail, counts);
        }
        var surface = new Surface(searcher);
        var suggestions = new LinkedHashSet<String>();
        for (var word : head.isBlank() ? byCount(counts) : byCount(together(byCount(counts)))) {
            if (suggestions.size() == most) {
                break;
            }
            suggestions.add(head + surface.spelling(Fields.TITLE, word));
        }
        return List.copyOf(suggestions);
    }

    private void count(String prefix, Map<String, Integer> counts) throws IOException {
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.TITLE);
        if (terms == null) {
            return;
        }
        var start = new BytesRef(SearchAnalyzer.exactTerm(prefix));
        var candidates = terms.iterator();
        var found = candidates.seekCeil(start) != org.apache.lucene.index.TermsEnum.SeekStatus.END;
        for (var seen = 0; found && seen < MOST_TERMS && StringHelper.startsWith(candidates.term(), start); seen++) {
            var word = SearchAnalyzer.exactWord(candidates.term().utf8ToString());
            if (word != null) {
                counts.put(word, candidates.docFreq());
            }
            found = candidates.next() != null;
        }
    }

    /// In how many articles each word stands with the words before it.
    private Map<String, Integer> together(List<String> words) throws IOException {
        var before = QueryReader.read(head);
        var counts = new HashMap<String, Integer>();
        for (var word : words.subList(0, Math.min(words.size(), MOST_CHECKED))) {
            var query = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(Fields.TITLE, SearchAnalyzer.exactTerm(word))), Occur.MUST);
            if (!before.isEmpty()) {
                query.add(Ranking.TUNED.enough(before), Occur.MUST);
            }
            var count = searcher.count(query.build());
            if (count > 0) {
                counts.put(word, count);
            }
        }
        return counts;
    }

    private static List<String> byCount(Map<String, Integer> counts) {
        var words = new ArrayList<>(counts.keySet());
        words.sort(
                Comparator.<String, Integer>comparing(counts::get).reversed().thenComparing(Comparator.naturalOrder()));
        return words;
    }
}

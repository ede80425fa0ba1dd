package marsad.search;

import java.io.IOException;
import java.util.List;
import marsad.text.SearchAnalyzer;
import marsad.text.SearchWord;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.jspecify.annotations.Nullable;

/// «هل تقصد»: mends words that no article has by the likest word that articles have.
final class Spelling {

    /// Shorter words have too many neighbours.
    private static final int SHORTEST = 4;

    private static final int MOST_CANDIDATES = 5;
    private static final List<String> FIELDS = List.of(Fields.TEXT, Fields.TITLE);

    private final IndexSearcher searcher;

    Spelling(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /// The typed words with the unknown ones mended, or null where there is nothing to mend or nothing like them.
    @Nullable
    String corrected(String typed, Wanted wanted) throws IOException {
        @Nullable StringBuilder mended = null;
        for (var index = wanted.units().size() - 1; index >= 0; index--) {
            for (var words : wanted.units().get(index).alternatives().reversed()) {
                for (var word : words.words().reversed()) {
                    var better = words.name() == null && isUnknown(word) ? likest(word) : null;
                    if (better != null && word.end() <= typed.length()) {
                        mended = mended == null ? new StringBuilder(typed) : mended;
                        mended.replace(word.start(), word.end(), better);
                    }
                }
            }
        }
        return mended == null ? null : mended.toString();
    }

    private boolean isUnknown(SearchWord word) throws IOException {
        var reader = searcher.getIndexReader();
        return word.exact().length() >= SHORTEST
                && !Character.isDigit(word.exact().charAt(0))
                && reader.docFreq(new Term(Fields.TEXT, word.stem())) == 0
                && reader.docFreq(new Term(Fields.TITLE, word.stem())) == 0;
    }

    private @Nullable String likest(SearchWord word) throws IOException {
        var checker = new DirectSpellChecker();
        checker.setMinPrefix(2); // the sign of exact terms, and the first letter
        checker.setMaxEdits(word.exact().length() > 5 ? 2 : 1);
        checker.setMinQueryLength(SHORTEST);
        checker.setAccuracy(0.6f);
        for (var field : FIELDS) {
            var term = new Term(field, SearchAnalyzer.exactTerm(word.exact()));
            var candidates = checker.suggestSimilar(
                    term, MOST_CANDIDATES, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS);
            var folded = candidates.length == 0 ? null : SearchAnalyzer.exactWord(candidates[0].string);
            if (folded != null) {
                return new Surface(searcher).spelling(field, folded);
            }
        }
        return null;
    }
}

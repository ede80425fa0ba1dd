package marsad.search;

import java.io.IOException;
import java.util.Set;
import marsad.text.SearchAnalyzer;
import marsad.text.SearchWord;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;

/// How the articles spell a folded word: folding has taken hamzas and ة away, and no one wants to read it so.
final class Surface {

    private final IndexSearcher searcher;
    private final SearchWord.Cutter cutter = new SearchWord.Cutter();

    Surface(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /// The word as some article's `field` has it; as folded where none does.
    String spelling(String field, String folded) throws IOException {
        var term = new Term(field, SearchAnalyzer.exactTerm(folded));
        for (var leaf : searcher.getIndexReader().leaves()) {
            var postings = leaf.reader().postings(term, PostingsEnum.OFFSETS);
            if (postings == null) {
                continue;
            }
            for (var document = postings.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = postings.nextDoc()) {
                var live = leaf.reader().getLiveDocs();
                if (live == null || live.get(document)) {
                    postings.nextPosition();
                    var text = leaf.reader()
                            .storedFields()
                            .document(document, Set.of(field))
                            .get(field);
                    return text.substring(postings.startOffset(), postings.endOffset());
                }
            }
        }
        return folded;
    }
}

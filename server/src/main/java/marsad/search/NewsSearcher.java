package marsad.search;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// A searcher over one state of the index that keeps what all searches in this state count by.
final class NewsSearcher extends IndexSearcher {

    private @Nullable FacetValues facetValues;

    NewsSearcher(IndexReader reader) {
        super(reader);
        setSimilarity(Ranking.TUNED.similarity());
    }

    /// Made when first asked for.
    synchronized FacetValues facetValues() {
        if (facetValues == null) {
            facetValues = new FacetValues(getIndexReader());
        }
        return facetValues;
    }
}

package marsad.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import marsad.text.SearchAnalyzer;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/// A search over passages in memory, with the ranking of the portal's search: for measuring it.
public final class PassageSearch implements AutoCloseable {

    private static final String PASSAGE = "passage";

    private final SearchAnalyzer analyzer = new SearchAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /// A text to be found.
    ///
    /// @param id what it is called
    /// @param title its title, or the empty string
    /// @param text its text
    public record Passage(String id, String title, String text) {}

    /// Indexes the passages.
    public PassageSearch(Iterable<Passage> passages) {
        try {
            var documents = new ArticleDocument(new Entries());
            var config = new IndexWriterConfig(analyzer).setSimilarity(Ranking.TUNED.similarity());
            try (var writer = new IndexWriter(directory, config)) {
                for (var passage : passages) {
                    var document = documents.words(passage.title(), passage.text());
                    document.add(new StoredField(PASSAGE, passage.id()));
                    writer.addDocument(document);
                }
            }
            reader = DirectoryReader.open(directory);
            searcher = new IndexSearcher(reader);
            searcher.setSimilarity(Ranking.TUNED.similarity());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // nothing leaves memory
        }
    }

    /// The ids of the best passages, the best first: those with enough of the words, then those with some of them.
    public List<String> best(String query, int most) {
        try {
            var wanted = new Naming(reader).named(QueryReader.read(query));
            var best = new ArrayList<String>();
            for (var ranked : List.of(Ranking.TUNED.enough(wanted), Ranking.TUNED.any(wanted))) {
                for (var hit : searcher.search(ranked, most).scoreDocs) {
                    var id = searcher.storedFields().document(hit.doc).get(PASSAGE);
                    if (best.size() < most && !best.contains(id)) {
                        best.add(id);
                    }
                }
            }
            return best;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        try (analyzer;
                directory) {
            reader.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package marsad.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import marsad.store.Fault;
import marsad.store.MarsadException;
import marsad.text.SearchAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.UsageTrackingQueryCachingPolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FileSwitchDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/// The folder of the index, opened for writing. What stands in it is believed only if it was made by the same analysis
/// and Lucene can read it; else it is emptied. Whatever is lost comes again from the store.
final class IndexFolder implements AutoCloseable {

    /// Moved on when the documents change their fields.
    private static final int FORMAT = 2;

    /// Suffixes of Lucene's largest files: stored fields, the places of the words in the texts and their offsets.
    private static final Set<String> LARGEST = Set.of("fdt", "pos", "pay");

    private static final String MADE_WITH = "made-with";
    private static final String SEEN = "seen";

    /// In megabytes; what is written goes to disk in pieces of this size.
    private static final int RAM_BUFFER = 24;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile long seen;

    private IndexFolder(Directory directory, IndexWriter writer, SearcherManager searchers, long seen) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.seen = seen;
    }

    /// Opens the folder, emptying it where it is damaged, of another version, or has seen more than `latest`.
    ///
    /// @param latest the number of the store's last change
    /// @throws MarsadException [Fault#SEARCH_INDEX] where another process writes it, or it cannot be made or written
    static IndexFolder open(Path path, Analyzer analyzer, long latest) {
        try {
            Files.createDirectories(path);
            try {
                var opened = openAsItIs(path, analyzer);
                if (opened.seen <= latest) {
                    return opened;
                }
                opened.close();
            } catch (LockObtainFailedException held) {
                throw held;
            } catch (IOException | RuntimeException damaged) {
                // Lucene says with many exceptions that it cannot read an index; all mean to begin again
            }
            empty(path);
            return openAsItIs(path, analyzer);
        } catch (IOException failure) {
            throw new MarsadException(
                    Fault.SEARCH_INDEX, path.toString(), String.valueOf(failure.getMessage()), failure);
        }
    }

    private static IndexFolder openAsItIs(Path path, Analyzer analyzer) throws IOException {
        var directory = directory(path);
        @Nullable IndexWriter writer = null;
        try {
            var found = DirectoryReader.indexExists(directory) ? madeWith(directory) : null;
            var same = madeWith().equals(found);
            writer = new IndexWriter(directory, config(analyzer, same));
            var seen = 0L;
            if (same) {
                for (var entry : writer.getLiveCommitData()) {
                    seen = entry.getKey().equals(SEEN) ? Long.parseLong(entry.getValue()) : seen;
                }
            } else {
                writer.deleteAll();
            }
            return new IndexFolder(directory, writer, new SearcherManager(writer, new Searchers()), seen);
        } catch (IOException | RuntimeException failure) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw failure;
        }
    }

    /// The largest files are read where they are asked for; all else is mapped. Mapped too, they would stay resident in
    /// the process whole.
    private static Directory directory(Path path) throws IOException {
        return new FileSwitchDirectory(LARGEST, new NIOFSDirectory(path), FSDirectory.open(path), true);
    }

    private static IndexWriterConfig config(Analyzer analyzer, boolean append) {
        var merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(2, 1);
        var policy = new TieredMergePolicy();
        policy.setNoCFSRatio(0); // files of one kind stay apart, as [#directory] wants them
        return new IndexWriterConfig(analyzer)
                .setOpenMode(append ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(RAM_BUFFER)
                .setMergeScheduler(merges)
                .setMergePolicy(policy)
                .setUseCompoundFile(false)
                .setCommitOnClose(false)
                .setSimilarity(Ranking.TUNED.similarity());
    }

    private static String madeWith() {
        return FORMAT + "/" + SearchAnalyzer.fingerprint();
    }

    private static @Nullable String madeWith(Directory directory) throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            return reader.getIndexCommit().getUserData().get(MADE_WITH);
        }
    }

    private static void empty(Path path) throws IOException {
        try (var files = Files.list(path)) {
            for (var file : files.toList()) {
                if (Files.isRegularFile(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    IndexWriter writer() {
        return writer;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /// The number of the last change that can be found.
    long seen() {
        return seen;
    }

    /// Notes that all changes up to `number` have gone in, and makes them found.
    void show(long number) throws IOException {
        searchers.maybeRefreshBlocking();
        seen = number;
    }

    /// Makes everything that went in survive a crash.
    void commit() throws IOException {
        writer.setLiveCommitData(
                Map.of(MADE_WITH, madeWith(), SEEN, Long.toString(seen)).entrySet());
        writer.commit();
    }

    /// Closes the index; what was not committed is left out, to come again.
    @Override
    public void close() throws IOException {
        try (directory) {
            searchers.close();
            writer.rollback();
        }
    }

    private static final class Searchers extends SearcherFactory {

        /// For filters, which come again and again; small, for the sake of memory.
        private final LRUQueryCache filters = new LRUQueryCache(200, 8L << 20);

        private final UsageTrackingQueryCachingPolicy policy = new UsageTrackingQueryCachingPolicy();

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new NewsSearcher(reader);
            searcher.setQueryCache(filters);
            searcher.setQueryCachingPolicy(policy);
            return searcher;
        }
    }
}

package marsad.search;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import marsad.store.Change;
import marsad.store.Following;
import marsad.store.Store;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/// Keeps the index level with the store: takes the store's changes in their order. Where the index itself is broken or
/// its folder gone, it begins again.
final class IndexFollower implements AutoCloseable, Following.Follower {

    private static final System.Logger LOG = System.getLogger(IndexFollower.class.getName());
    private static final int BATCH = 500;
    /// How long what was indexed may wait for its commit while more comes in.
    private static final Duration COMMIT_AFTER = Duration.ofSeconds(20);

    /// How long what was indexed may wait to be found while more comes in: each time costs a segment to merge.
    private static final Duration SHOW_AFTER = Duration.ofSeconds(5);

    private final Path path;
    private final Store store;
    private final Analyzer analyzer;
    private final ArticleDocument documents;
    private volatile IndexFolder folder;
    private volatile @Nullable Following following;
    private long committed;
    private long committedAt = System.nanoTime();
    private long shownAt = System.nanoTime();

    IndexFollower(Path path, Store store, Analyzer analyzer, Entries entries) {
        this.path = path;
        this.store = store;
        this.analyzer = analyzer;
        this.documents = new ArticleDocument(entries);
        this.folder = IndexFolder.open(path, analyzer, store.changes().latest());
        this.committed = folder.seen();
    }

    void start() {
        following = Following.start(store, "search index", this);
    }

    /// The searchers of what was indexed so far.
    SearcherManager searchers() {
        return folder.searchers();
    }

    /// The number of the last change that can be found.
    long seen() {
        return folder.seen();
    }

    /// Why the index does not follow at the moment, or null.
    @Nullable
    String trouble() {
        var now = following;
        return now == null ? null : now.trouble();
    }

    @Override
    public void catchUp(BooleanSupplier closing) throws IOException {
        var taken = folder.seen();
        List<Change> changes;
        do {
            changes = store.changes().since(taken, BATCH);
            for (var change : changes) {
                take(change);
                taken = change.number();
            }
            if (taken > folder.seen() && (changes.size() < BATCH || isOver(SHOW_AFTER, shownAt))) {
                folder.show(taken);
                shownAt = System.nanoTime();
                commit(COMMIT_AFTER);
            }
        } while (!closing.getAsBoolean() && changes.size() == BATCH);
        commit(Duration.ZERO);
    }

    private void take(Change change) throws IOException {
        var term = ArticleDocument.term(change.articleId());
        if (change.article() == null) {
            folder.writer().deleteDocuments(term);
        } else {
            folder.writer().updateDocument(term, documents.of(change.article()));
        }
    }

    private void commit(Duration after) throws IOException {
        if (folder.seen() > committed && isOver(after, committedAt)) {
            folder.commit();
            committed = folder.seen();
            committedAt = System.nanoTime();
        }
    }

    private static boolean isOver(Duration span, long since) {
        return System.nanoTime() - since >= span.toNanos();
    }

    @Override
    public void beginAgain() {
        try {
            folder.close();
        } catch (IOException | RuntimeException beyondHelp) {
            LOG.log(Level.DEBUG, "a broken index does not close", beyondHelp);
        }
        folder = IndexFolder.open(path, analyzer, store.changes().latest());
        committed = folder.seen();
    }

    /// Stops following, keeps what was indexed and closes the index.
    @Override
    public void close() throws IOException {
        var now = following;
        if (now != null) {
            now.close();
        }
        try (var open = folder) {
            commit(Duration.ZERO);
        }
    }
}

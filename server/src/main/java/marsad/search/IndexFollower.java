package marsad.search;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import marsad.store.Change;
import marsad.store.MarsadException;
import marsad.store.Store;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/// Keeps the index level with the store: one thread that takes the store's changes in their order and never stops of
/// itself. Where the store or the disk fails it, it says so once and tries again; where the index itself is broken or
/// its folder gone, it begins again.
final class IndexFollower implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(IndexFollower.class.getName());
    private static final int BATCH = 500;
    /// How long what was indexed may wait for its commit while more comes in.
    private static final Duration COMMIT_AFTER = Duration.ofSeconds(20);

    /// How long what was indexed may wait to be found while more comes in: each time costs a segment to merge.
    private static final Duration SHOW_AFTER = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Path path;
    private final Store store;
    private final Analyzer analyzer;
    private final ArticleDocument documents;
    private final Thread thread;
    private volatile IndexFolder folder;
    private volatile boolean closed;
    private volatile @Nullable String trouble;
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
        this.thread = Thread.ofPlatform().daemon().name("search index").unstarted(this::follow);
    }

    void start() {
        thread.start();
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
        return trouble;
    }

    private void follow() {
        while (!closed) {
            try (var listener = store.changes().listen()) {
                while (!closed) {
                    listener.await(PATIENCE);
                    catchUp();
                    trouble = null;
                }
            } catch (MarsadException failure) {
                report(failure);
            } catch (Exception broken) { // the worker loop: whatever it is, the store has what is needed to begin again
                report(broken);
                reopen();
            }
            rest();
        }
    }

    private void catchUp() throws IOException {
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
        } while (!closed && changes.size() == BATCH);
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

    private void report(Exception failure) {
        var sentence = String.valueOf(failure.getMessage());
        if (!sentence.equals(trouble) && !closed) {
            LOG.log(Level.WARNING, "the search index does not follow the store: {0}", sentence);
        }
        trouble = sentence;
    }

    private void reopen() {
        if (closed) {
            return;
        }
        try {
            folder.close();
        } catch (IOException | RuntimeException beyondHelp) {
            report(beyondHelp);
        }
        try {
            folder = IndexFolder.open(path, analyzer, store.changes().latest());
            committed = folder.seen();
        } catch (MarsadException failure) {
            report(failure);
        }
    }

    private void rest() {
        try {
            if (!closed) {
                Thread.sleep(RETRY_AFTER);
            }
        } catch (InterruptedException stop) {
            closed = true;
        }
    }

    /// Stops following, keeps what was indexed and closes the index.
    @Override
    public void close() throws IOException {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        try (var open = folder) {
            commit(Duration.ZERO);
        }
    }
}

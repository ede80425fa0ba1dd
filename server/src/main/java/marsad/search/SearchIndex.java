package marsad.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import marsad.store.Store;
import marsad.text.SearchAnalyzer;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/// The search over all articles of a store: an index beside it that follows its changes by itself.
///
/// Only the process that serves has it open. Everything in its folder is derived: where the folder is missing, damaged
/// or of another version the index is made again from the store, while searches find what is already there. Safe for
/// use by many threads.
public final class SearchIndex implements AutoCloseable {

    private final Store store;
    private final SearchAnalyzer analyzer = new SearchAnalyzer();
    private final Entries entries = new Entries();
    private final IndexFollower follower;

    private SearchIndex(Path folder, Store store) {
        this.store = store;
        this.follower = new IndexFollower(folder, store, analyzer, entries);
    }

    /// Opens the index in `folder` and begins to follow the store.
    ///
    /// @throws MarsadException [marsad.store.Fault#SEARCH_INDEX] where another process has it open or the folder cannot
    ///     be used, and whatever the store throws
    public static SearchIndex open(Path folder, Store store) {
        var index = new SearchIndex(folder, store);
        index.follower.start();
        return index;
    }

    /// Finds articles. Never fails on what was typed.
    public SearchPage search(SearchRequest request) {
        return searching(searcher -> new Search(searcher, analyzer, entries, request).page());
    }

    /// How the words typed so far may go on: whole queries, the likeliest first, spelled as the headlines spell them.
    ///
    /// @param typed what was typed, its last word perhaps half
    /// @param most how many at most
    public List<String> suggest(String typed, int most) {
        return searching(searcher -> new Suggestions(searcher, typed).best(most));
    }

    /// How many articles can be found.
    public int articles() {
        return searching(searcher -> searcher.getIndexReader().numDocs());
    }

    /// The number of the store's last change that can be found.
    public long seen() {
        return follower.seen();
    }

    /// Why the index does not follow the store at the moment, or null: for the health page.
    public @Nullable String trouble() {
        return follower.trouble();
    }

    /// Waits until everything that the store has now can be found.
    ///
    /// @return whether that happened within `patience`
    public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
        var latest = store.changes().latest();
        var deadline = System.nanoTime() + patience.toNanos();
        while (follower.seen() < latest) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(10);
        }
        return true;
    }

    private interface Finding<T> {
        T find(NewsSearcher searcher) throws IOException;
    }

    private <T> T searching(Finding<T> finding) {
        try {
            return once(finding);
        } catch (AlreadyClosedException begunAgain) {
            return once(finding);
        }
    }

    private <T> T once(Finding<T> finding) {
        try {
            var searchers = follower.searchers();
            var searcher = searchers.acquire();
            try {
                return finding.find((NewsSearcher) searcher); // so the folder makes them
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the search index cannot be read", broken);
        }
    }

    /// Stops following and closes the index; the store stays open.
    @Override
    public void close() {
        try (analyzer) {
            follower.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("the search index cannot be closed", broken);
        }
    }
}

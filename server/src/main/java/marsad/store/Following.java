package marsad.store;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A thread that keeps something level with the change feed until it is closed, and never stops of itself: where the
/// store or the disk fails it, it says so once and tries again.
public final class Following implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Following.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Store store;
    private final Follower follower;
    private final Thread thread;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable String trouble;

    /// What is kept level. All methods are called by the one thread.
    public interface Follower {

        /// Takes the changes that are behind. Called at the beginning, whenever there is news, and every second.
        ///
        /// @param closing says whether to leave the rest for the next start
        void catchUp(BooleanSupplier closing) throws Exception;

        /// Something broke that is no fault of the store: begins again from what is kept.
        void beginAgain() throws Exception;
    }

    private Following(Store store, String name, Follower follower) {
        this.store = store;
        this.follower = follower;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::follow);
    }

    /// Starts to follow.
    ///
    /// @param name of the thread, as in “the search index does not follow the store”
    public static Following start(Store store, String name, Follower follower) {
        var following = new Following(store, name, follower);
        following.thread.start();
        return following;
    }

    /// Why it does not follow at the moment, or null.
    public @Nullable String trouble() {
        return trouble;
    }

    private void follow() {
        while (!closed.get()) {
            try (var listener = store.changes().listen()) {
                while (!closed.get()) {
                    listener.await(PATIENCE);
                    follower.catchUp(closed::get);
                    trouble = null;
                }
            } catch (MarsadException failure) {
                report(failure);
            } catch (Exception broken) { // the worker loop: whatever it is, the store has what is needed to begin again
                report(broken);
                beginAgain();
            }
            rest();
        }
    }

    private void beginAgain() {
        try {
            if (!closed.get()) {
                follower.beginAgain();
            }
        } catch (Exception broken) { // it will be tried again when it does not catch up
            report(broken);
        }
    }

    private void report(Exception failure) {
        var sentence = String.valueOf(failure.getMessage());
        if (!sentence.equals(trouble) && !closed.get()) {
            LOG.log(Level.WARNING, "the {0} does not follow the store: {1}", thread.getName(), sentence);
        }
        trouble = sentence;
    }

    private void rest() {
        try {
            if (!closed.get()) {
                Thread.sleep(RETRY_AFTER);
            }
        } catch (InterruptedException stop) {
            closed.set(true);
        }
    }

    /// Stops following; what is under way is finished or left for the next start.
    @Override
    public void close() {
        closed.set(true);
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

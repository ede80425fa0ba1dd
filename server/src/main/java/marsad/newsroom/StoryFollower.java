package marsad.newsroom;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.copy.Arrival;
import marsad.copy.CopyGroup;
import marsad.copy.Dispatch;
import marsad.store.Change;
import marsad.store.MarsadException;
import marsad.store.Selection;
import marsad.store.Store;
import marsad.store.StoredArticle;
import marsad.store.StoryMove;
import marsad.story.StoryDesk;
import marsad.story.Wording;
import org.jspecify.annotations.Nullable;

/// Keeps the stories and the groups of copies level with the store: one thread that takes the store's changes in their
/// order and writes what they mean together with the number of the last one taken.
///
/// What it knows of the last thirty days is in memory. At its start, and after another follower has written, it takes
/// that from the store again. Where the store fails it, it says so once and tries again.
public final class StoryFollower implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(StoryFollower.class.getName());
    private static final int BATCH = 200;
    private static final int DAYS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /// An article that says it was published so long after it came in is held to have come out then: one wrong year
    /// would make the index forget everything else.
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Store store;
    private final Thread thread;
    private Wording.Reader reader = new Wording.Reader();
    private @Nullable StoryDesk desk;
    private long taken;
    private volatile long seen;
    private volatile boolean closed;
    private volatile @Nullable String trouble;

    private StoryFollower(Store store) {
        this.store = store;
        this.thread = Thread.ofPlatform().daemon().name("stories").unstarted(this::follow);
    }

    /// Starts to follow.
    public static StoryFollower start(Store store) {
        var follower = new StoryFollower(store);
        follower.thread.start();
        return follower;
    }

    /// Takes all that is behind, in this thread, and returns.
    ///
    /// @throws MarsadException where the store fails; what was written is kept
    public static void catchUp(Store store) {
        new StoryFollower(store).catchUp();
    }

    /// The number of the last change whose article stands in its story.
    public long seen() {
        return seen;
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
            } catch (Exception broken) { // the worker loop: the store has all that is needed to begin again
                report(broken);
                desk = null;
            }
            rest();
        }
    }

    private void catchUp() {
        List<Change> changes;
        do {
            var known = desk == null ? restored() : desk;
            changes = store.changes().since(taken, BATCH);
            if (!changes.isEmpty()) {
                desk = null; // until it is written, what the desk knows is ahead of the store
                if (new Stretch(known).take(changes)) {
                    taken = changes.getLast().number();
                    seen = taken;
                    desk = known;
                }
            }
        } while (!closed && (changes.size() == BATCH || desk == null));
    }

    private StoryDesk restored() {
        var known = new StoryDesk();
        taken = store.stories().seen();
        store.stories()
                .restore(
                        DAYS,
                        filed -> known.restore(
                                dispatch(filed.article()),
                                Wording.fromBytes(filed.wording()),
                                filed.story(),
                                filed.began()));
        seen = taken;
        desk = known;
        return known;
    }

    private static Dispatch dispatch(StoredArticle article) {
        var revision = article.revision();
        var latest = article.firstSeen().plus(AHEAD);
        return new Dispatch(
                String.valueOf(article.id()),
                article.outlet().key(),
                article.at().isAfter(latest) ? latest : article.at(),
                revision.title(),
                revision.byline(),
                revision.credit(),
                revision.text());
    }

    /// Some changes of the feed and what they mean.
    private final class Stretch {
        private final StoryDesk known;
        private final List<StoryMove> moves = new ArrayList<>();
        private final Set<Long> regrouped = new LinkedHashSet<>();
        private final List<StoryMove.Merged> gone = new ArrayList<>();
        private final Set<Long> touched = new LinkedHashSet<>();

        Stretch(StoryDesk known) {
            this.known = known;
        }

        boolean take(List<Change> changes) {
            for (var change : changes) {
                if (change.article() == null) {
                    known.storyOf(change.articleId()).ifPresent(touched::add);
                    known.forget(change.articleId());
                }
            }
            changes.stream()
                    .flatMap(change -> java.util.stream.Stream.ofNullable(change.article()))
                    .sorted(Comparator.comparing(StoredArticle::at).thenComparing(StoredArticle::id))
                    .forEach(this::take);
            Map<String, CopyGroup> groups = new LinkedHashMap<>();
            var agencies = new HouseAgencies(store.outlets().all());
            for (var article : regrouped) {
                known.copiesOf(article)
                        .ifPresent(group -> groups.computeIfAbsent(
                                group.id(),
                                id -> agencies.credited(
                                        group, ids -> store.headlines().byIds(Selection.ALL, ids))));
            }
            return store.stories().write(taken, changes.getLast().number(), moves, groups.values(), gone, touched);
        }

        private void take(StoredArticle article) {
            var dispatch = dispatch(article);
            if (known.holds(article.id())) {
                note(article.id(), known.revise(dispatch));
                known.storyOf(article.id()).ifPresent(touched::add);
                return;
            }
            var wording = reader.read(dispatch.title(), dispatch.text());
            var placed = known.add(dispatch, wording);
            var outcome = placed.outcome();
            var parting = outcome.parting();
            // it joined the story that parted afterwards; what parted is moved by its own step
            moves.add(new StoryMove.Joined(article.id(), outcome.story(), wording.toBytes()));
            if (outcome.merged() != null) {
                moves.add(new StoryMove.Merged(outcome.merged(), outcome.story()));
            }
            if (parting != null) {
                moves.add(new StoryMove.Parted(parting.story(), parting.reports()));
            }
            note(article.id(), placed.copies());
        }

        private void note(long article, Arrival arrival) {
            regrouped.add(article);
            for (var absorbed : arrival.absorbed()) {
                gone.add(new StoryMove.Merged(number(absorbed), number(arrival.group())));
            }
        }

        private static long number(String group) {
            var again = group.indexOf('~');
            return Long.parseLong(again < 0 ? group : group.substring(0, again));
        }
    }

    private void report(Exception failure) {
        var sentence = String.valueOf(failure.getMessage());
        if (!sentence.equals(trouble) && !closed) {
            LOG.log(Level.WARNING, "the stories do not follow the store: {0}", sentence);
        }
        trouble = sentence;
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

    /// Stops following; what is under way is written or left for the next start.
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

package marsad.newsroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.copy.Arrival;
import marsad.copy.CopyGroup;
import marsad.copy.Dispatch;
import marsad.names.Candidate;
import marsad.names.Mention;
import marsad.store.Change;
import marsad.store.Following;
import marsad.store.MarsadException;
import marsad.store.Selection;
import marsad.store.Store;
import marsad.store.StoredArticle;
import marsad.store.Stories;
import marsad.store.StoryMove;
import marsad.store.StoryName;
import marsad.story.StoryDesk;
import marsad.story.Wording;
import marsad.text.Folded;
import org.jspecify.annotations.Nullable;

/// Keeps the stories and the groups of copies level with the store: takes the store's changes in their order and writes
/// what they mean together with the number of the last one taken.
///
/// What it knows of the last thirty days is a [StoryDesk], which is kept in a folder now and then, and when it is
/// closed. At its start, and after another follower has written, it takes the desk from there and has it take the
/// changes
/// since, in the same stretches as then: so a kill changes nothing. Where that does not work out, it takes what it
/// needs
/// from the store. The folder may be deleted at any time.
public final class StoryFollower implements AutoCloseable, Following.Follower {
    private static final System.Logger LOG = System.getLogger(StoryFollower.class.getName());
    private static final int BATCH = 200;
    private static final int DAYS = 30;
    /// The desk is kept after so many articles, or a sixteenth of those that it holds: what comes after has to be taken
    /// again at the next start, which takes some three seconds for six thousand.
    private static final int KEPT_EVERY = 1_000;

    private static final int KEPT_SHARE = 16;
    private static final int PAGE = 1_000;

    /// An article that says it was published so long after it came in is held to have come out then: one wrong year
    /// would make the index forget everything else.
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Store store;
    private final @Nullable DeskFolder folder;
    private @Nullable Following following;
    private Wording.@Nullable Reader reader;
    private @Nullable StoryDesk desk;
    private UUID storeId = new UUID(0, 0);
    private long taken;
    private int sinceKept;
    private volatile long seen;

    private StoryFollower(Store store, @Nullable DeskFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /// Starts to follow.
    ///
    /// @param folder where the desk is kept; used by one follower at a time
    public static StoryFollower start(Store store, Path folder) {
        var follower = new StoryFollower(store, new DeskFolder(folder));
        follower.following = Following.start(store, "follower of stories", follower);
        return follower;
    }

    /// Takes all that is behind, in this thread, and returns. Nothing is kept but what stands in the store.
    ///
    /// @throws MarsadException where the store fails; what was written is kept
    public static void catchUp(Store store) {
        new StoryFollower(store, null).take(() -> false);
    }

    /// The number of the last change whose article stands in its story.
    public long seen() {
        return seen;
    }

    @Override
    public void catchUp(BooleanSupplier closing) {
        take(closing);
    }

    @Override
    public void beginAgain() {
        desk = null;
    }

    private void take(BooleanSupplier closing) {
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
                    sinceKept += changes.size();
                    keep(Math.max(KEPT_EVERY, known.size() / KEPT_SHARE));
                }
            }
        } while (!closing.getAsBoolean() && (changes.size() == BATCH || desk == null));
    }

    /// Keeps the desk where it has taken so many changes since it was kept. A disk that is full stops no stories.
    private void keep(int least) {
        var known = desk;
        if (folder == null || known == null || sinceKept < least) {
            return;
        }
        sinceKept = 0;
        try {
            folder.write(known, storeId, taken);
            store.stories().forgetStretches(taken);
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "the desk of stories can not be kept", failure);
        }
    }

    private StoryDesk restored() {
        var now = store.stories().seen();
        storeId = now.store();
        seen = now.number();
        sinceKept = 0;
        var kept = kept(now);
        if (kept.isEmpty() && folder != null && now.number() > 0) {
            LOG.log(Level.INFO, "stories are taken from the store anew");
        }
        var known = kept.orElseGet(this::anew);
        desk = known;
        return known;
    }

    /// The desk from the folder, brought up to what the store has seen.
    private Optional<StoryDesk> kept(Stories.Seen now) {
        return folder == null
                ? Optional.empty()
                : folder.read(now.store())
                        .filter(kept -> isBroughtUp(kept, now))
                        .map(DeskFolder.Kept::desk);
    }

    /// Has a desk take the stretches again that were taken since it was kept.
    ///
    /// @return whether it knows now what the store has seen
    private boolean isBroughtUp(DeskFolder.Kept kept, Stories.Seen now) {
        taken = kept.taken();
        var asked = taken;
        var waiting = new ArrayDeque<Change>();
        var articles = new ArrayList<Long>();
        for (var stretch : store.stories().stretches(taken)) {
            if (stretch.after() != taken || stretch.number() > now.number()) {
                return false;
            }
            while (asked < stretch.number()) { // many stretches are of one change
                var page = store.changes().between(asked, now.number(), PAGE);
                waiting.addAll(page);
                asked = page.size() < PAGE ? now.number() : page.getLast().number();
            }
            var changes = new ArrayList<Change>();
            while (!waiting.isEmpty() && waiting.getFirst().number() <= stretch.number()) {
                changes.add(waiting.removeFirst());
            }
            articles.addAll(new Stretch(kept.desk()).takeAgain(changes));
            sinceKept += changes.size();
            taken = stretch.number();
        }
        return taken == now.number() && agrees(kept.desk(), articles);
    }

    /// Whether articles are in the stories that the store has them in.
    private boolean agrees(StoryDesk known, List<Long> articles) {
        return store.stories().storiesOf(articles).entrySet().stream()
                .allMatch(entry -> known.storyOf(entry.getKey()).equals(Optional.of(entry.getValue())));
    }

    /// A desk with the articles of the store.
    private StoryDesk anew() {
        try {
            var known = folder == null ? new StoryDesk() : folder.anew();
            taken = store.stories().seen().number();
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
            keep(0); // from here on a kill changes nothing
            return known;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Wording.Reader reader() {
        if (reader == null) {
            reader = new Wording.Reader();
        }
        return reader;
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
        private final Map<Long, Stories.Filed> inStories = new HashMap<>();

        Stretch(StoryDesk known) {
            this.known = known;
        }

        boolean take(List<Change> changes) {
            inStories.putAll(store
                    .stories()
                    .filed(changes.stream()
                            .filter(change -> change.article() != null && !known.holds(change.articleId()))
                            .map(Change::articleId)
                            .toList())
                    .stream()
                    .collect(Collectors.toMap(filed -> filed.article().id(), Function.identity())));
            takeAll(changes);
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

        /// Takes changes that were taken and written before this process began.
        ///
        /// @return the articles that came to a story
        List<Long> takeAgain(List<Change> changes) {
            takeAll(changes);
            return moves.stream()
                    .flatMap(
                            move -> move instanceof StoryMove.Joined joined ? Stream.of(joined.article()) : Stream.of())
                    .toList();
        }

        private void takeAll(List<Change> changes) {
            for (var change : changes) {
                if (change.article() == null) {
                    known.storyOf(change.articleId()).ifPresent(touched::add);
                    known.forget(change.articleId());
                }
            }
            changes.stream()
                    .flatMap(change -> Stream.ofNullable(change.article()))
                    .sorted(Comparator.comparing(StoredArticle::at).thenComparing(StoredArticle::id))
                    .forEach(this::take);
        }

        private void take(StoredArticle article) {
            var dispatch = dispatch(article);
            if (known.holds(article.id())) {
                note(article.id(), known.revise(dispatch));
                known.storyOf(article.id()).ifPresent(touched::add);
                return;
            }
            var before = inStories.get(article.id());
            if (before != null) { // older than the window, and changed now
                note(
                        article.id(),
                        known.restore(dispatch, Wording.fromBytes(before.wording()), before.story(), before.began()));
                touched.add(before.story());
                return;
            }
            var wording = reader().read(dispatch.title(), dispatch.text());
            var placed = known.add(dispatch, wording);
            var outcome = placed.outcome();
            var parting = outcome.parting();
            // it joined the story that parted afterwards; what parted is moved by its own step
            moves.add(
                    new StoryMove.Joined(article.id(), outcome.story(), wording.toBytes(), names(reader().mentions())));
            if (outcome.merged() != null) {
                moves.add(new StoryMove.Merged(outcome.merged(), outcome.story()));
            }
            if (parting != null) {
                moves.add(new StoryMove.Parted(parting.story(), parting.reports()));
            }
            note(article.id(), placed.copies());
        }

        private static List<StoryName.InReport> names(List<Mention> mentions) {
            var names = new LinkedHashMap<String, StoryName.InReport>();
            for (var mention : mentions) {
                if (mention.proper()) {
                    var key = mention.entry()
                            .map(Candidate::entry)
                            .orElseGet(() -> Folded.foldForMatching(mention.text()));
                    names.putIfAbsent(
                            key,
                            new StoryName.InReport(
                                    key,
                                    mention.type(),
                                    mention.text(),
                                    mention.entry().map(Candidate::english).orElse(null)));
                }
            }
            return List.copyOf(names.values());
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

    /// Stops following; what is under way is written or left for the next start, and the desk is kept.
    @Override
    public void close() {
        if (following != null) {
            following.close();
        }
        try {
            keep(1);
            if (folder != null) {
                folder.close();
            }
        } catch (IOException | MarsadException failure) {
            LOG.log(Level.DEBUG, "the desk of stories is not kept", failure);
        }
    }
}

package marsad.story;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import marsad.copy.Arrival;
import marsad.copy.Copies;
import marsad.copy.CopyGroup;
import marsad.copy.Dispatch;
import marsad.copy.Likeness;
import marsad.copy.StateIn;
import marsad.copy.StateOut;
import marsad.copy.Verdict;
import marsad.copy.WordShelf;
import org.jspecify.annotations.Nullable;

/// Takes articles in as they appear, about in the order of time, and says of each what it is a copy of and which story
/// it belongs to.
///
/// Memory is bounded by the articles of thirty days, some 2 KB each, and what their words take on the shelf. Not safe
/// for use by several threads.
public final class StoryDesk {

    /// A copy that holds this much of its own words from elsewhere tells what its source tells; one that holds less
    /// quotes it, and its story is looked for by all of its words.
    private static final double TELLS_THE_SAME = 0.35;

    private static final Duration WINDOW = Duration.ofDays(30);

    /// What is written down is read by programs of the same number only. To be raised where the state means something
    /// else: other fields, another way to number words.
    private static final int STATE = 1;

    private final Copies copies;
    private final Stories stories;
    private Wording.@Nullable Reader reader;

    /// A desk that knows nothing yet and keeps words in memory.
    public StoryDesk() {
        this(WordShelf.inMemory());
    }

    /// A desk that knows nothing yet.
    ///
    /// @param shelf where the words of articles lie
    public StoryDesk(WordShelf shelf) {
        this(new Copies(WINDOW, shelf), new Stories());
    }

    private StoryDesk(Copies copies, Stories stories) {
        this.copies = copies;
        this.stories = stories;
    }

    /// A desk as [#write] wrote it: it goes on as if it had never been away.
    ///
    /// @param shelf with all that it held then; what was put there later is not asked for
    /// @throws IOException where it can't be read, or was written by a program that works otherwise
    public static StoryDesk read(StateIn in, WordShelf shelf) throws IOException {
        if (in.readInt() != STATE || in.readInt() != Thresholds.TUNED.hashCode()) {
            throw new StreamCorruptedException("written by a program that works otherwise");
        }
        return new StoryDesk(Copies.read(in, shelf), Stories.read(in));
    }

    /// Writes down all that is known, but for the words on the shelf.
    public void write(StateOut out) throws IOException {
        out.writeInt(STATE);
        out.writeInt(Thresholds.TUNED.hashCode());
        copies.write(out);
        stories.write(out);
    }

    /// The place on the shelf from which on something is needed; `end` where nothing is.
    public long oldestPlace(long end) {
        return copies.oldestPlace(end);
    }

    /// Number of articles that are held.
    public int size() {
        return stories.size();
    }

    /// What became of an article.
    ///
    /// @param nearest the key of the article that has most of its text, where one has enough of it to be its source or
    ///     its copy, else null
    /// @param contained the share of the article's word four-grams that `nearest` has, 0–1
    /// @param copies the group of copies that it belongs to, and the groups that it brought into it
    /// @param outcome where it went, and what that changed
    public record Placed(@Nullable Long nearest, double contained, Arrival copies, Outcome outcome) {

        /// Whether the article tells what the nearest one tells, and so is in its story.
        public boolean tellsTheSame() {
            return contained >= TELLS_THE_SAME;
        }
    }

    /// Takes an article in.
    ///
    /// @param dispatch its id is the decimal form of a number that names it and, where it begins a story, the story
    /// @throws IllegalArgumentException where the id is no number or was taken in already
    public Placed add(Dispatch dispatch) {
        if (reader == null) {
            reader = new Wording.Reader();
        }
        return add(dispatch, reader.read(dispatch.title(), dispatch.text()));
    }

    /// Takes an article in whose wording is read already, by a [Wording.Reader].
    ///
    /// @throws IllegalArgumentException as [#add(Dispatch)]
    public Placed add(Dispatch dispatch, Wording wording) {
        var key = Long.parseLong(dispatch.id());
        var arrival = copies.add(dispatch);
        var likeness = nearest(dispatch.id(), arrival.alike());
        var nearest = likeness == null ? null : (Long) Long.parseLong(other(dispatch.id(), likeness));
        var contained = likeness == null ? 0 : contained(dispatch.id(), likeness);
        var outcome = nearest != null && contained >= TELLS_THE_SAME && stories.holds(nearest)
                ? stories.addCopy(key, dispatch.published(), nearest)
                : stories.add(key, dispatch.published(), wording);
        return new Placed(nearest, contained, arrival, outcome);
    }

    /// Takes an article in again that was in a story already, as when a program starts anew. Articles are handed in in
    /// the
    /// order of their time.
    ///
    /// @param story its story
    /// @param began whether a story was ever known by this article's key
    public Arrival restore(Dispatch dispatch, Wording wording, long story, boolean began) {
        var key = Long.parseLong(dispatch.id());
        var arrival = copies.add(dispatch);
        var likeness = nearest(dispatch.id(), arrival.alike());
        if (likeness != null && contained(dispatch.id(), likeness) >= TELLS_THE_SAME) {
            var nearest = Long.parseLong(other(dispatch.id(), likeness));
            if (stories.storyOf(nearest).filter(there -> there == story).isPresent()) {
                stories.addCopy(key, dispatch.published(), nearest);
                return arrival;
            }
        }
        stories.restore(key, dispatch.published(), wording, story, began);
        return arrival;
    }

    /// Takes a new wording of an article in: it stays in its story, but may be another's copy now.
    public Arrival revise(Dispatch dispatch) {
        return copies.add(dispatch);
    }

    /// Whether an article is held.
    public boolean holds(long key) {
        return stories.holds(key);
    }

    /// Takes an article out.
    public void forget(long key) {
        stories.forget(key);
        copies.forget(String.valueOf(key));
    }

    /// The group of copies that an article belongs to by now, alone or with others; empty where it is forgotten.
    public Optional<CopyGroup> copiesOf(long key) {
        return copies.groupOf(String.valueOf(key));
    }

    /// The article that an article is a copy of by now; empty for a source, for an article without copies and for one
    /// that is forgotten. A copy of an agency's text that nobody here has is a copy of the best of the others.
    public Optional<Long> sourceOf(long key) {
        var id = String.valueOf(key);
        return copiesOf(key).flatMap(group -> {
            var taken = group.member(id).map(CopyGroup.Member::takenFrom).orElse(null);
            var source = taken == null ? group.best().article() : taken;
            return source.equals(id) ? Optional.empty() : Optional.of(Long.parseLong(source));
        });
    }

    /// The story that an article is in by now; empty where it is forgotten.
    public Optional<Long> storyOf(long key) {
        return stories.storyOf(key);
    }

    /// Of the copies that came before, the one that has most of an article; of equals the earliest.
    private static @Nullable Likeness nearest(String id, List<Likeness> found) {
        Likeness best = null;
        for (var likeness : found) {
            if (likeness.verdict() == Verdict.COPY && (best == null || contained(id, likeness) > contained(id, best))) {
                best = likeness;
            }
        }
        return best;
    }

    private static double contained(String id, Likeness likeness) {
        return likeness.later().equals(id) ? likeness.inLater() : likeness.inEarlier();
    }

    private static String other(String id, Likeness likeness) {
        return likeness.later().equals(id) ? likeness.earlier() : likeness.later();
    }
}

package marsad.copy;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/// Finds the texts that share words with a new one, among those of the last days.
///
/// Articles go in as they appear, about in the order of time; each is answered with the ones before it that it shares
/// a tenth or more of either text with, and a verdict. Articles older than the window are forgotten as newer ones come.
/// The
/// index keeps about 1 KB an article, besides its words as numbers on a [WordShelf], and no letters of its text; it can
/// be built anew by adding the articles of the window again. For one thread at a time.
public final class CopyIndex {

    /// Fewer shared fingerprints make no candidate, where both texts have that many.
    private static final int LEAST_SHARED = 2;
    /// Shared fingerprints for each word of the shorter text at least: of a text that is wholly in the other there are
    /// two for nine words, so that this leaves out what shares less than about a twentieth.
    private static final double LEAST_A_WORD = 0.01;
    /// What shares less than this of the shorter text is not alike.
    private static final double LEAST_CONTAINMENT = 0.1;
    private static final int LONGEST_WINDOW_DAYS = 60;

    private final int windowDays;
    private final Roll roll;
    private final Postings postings;
    /// By the places of slots in the roll: how many fingerprints of the article at hand were met.
    private int[] hits;

    private int[] touched = new int[64];
    private int touchedSlots;
    private final IntConsumer forgotten;
    private int newestDay = Integer.MIN_VALUE;

    /// An index with a window of 30 days.
    public CopyIndex() {
        this(Duration.ofDays(30));
    }

    /// @param window how far back copies are looked for: 1 to 60 days
    public CopyIndex(Duration window) {
        this(window, WordShelf.inMemory(), slot -> {});
    }

    /// @param forgotten is told the slot of each article that leaves the window or is taken out, while it is there
    /// still
    CopyIndex(Duration window, WordShelf shelf, IntConsumer forgotten) {
        var days = window.toDays();
        if (days < 1 || days > LONGEST_WINDOW_DAYS) {
            throw new IllegalArgumentException("a window of 1 to 60 days: " + window);
        }
        windowDays = (int) days;
        roll = new Roll(shelf);
        postings = new Postings();
        hits = new int[roll.length()];
        this.forgotten = forgotten;
    }

    /// An index as it was written.
    CopyIndex(StateIn in, WordShelf shelf, IntConsumer forgotten) throws IOException {
        windowDays = in.readInt();
        newestDay = in.readInt();
        roll = Roll.read(in, shelf);
        postings = Postings.read(in);
        hits = new int[roll.length()];
        this.forgotten = forgotten;
    }

    void write(StateOut out) throws IOException {
        out.writeInt(windowDays);
        out.writeInt(newestDay);
        roll.write(out);
        postings.write(out);
    }

    /// Number of articles in the window.
    public int size() {
        return roll.size();
    }

    /// Takes an article in and answers with the earlier arrivals that share text with it, in their order of arrival. An
    /// article that is in the window under the same id is forgotten first: this is its new wording.
    public List<Likeness> add(Dispatch dispatch) {
        forget(dispatch.id());
        var worded = new Worded(
                Wording.of(dispatch.text()).hashes(),
                Wording.of(dispatch.title()).hashes());
        var article = new Compared(dispatch.id(), dispatch.published().getEpochSecond(), worded);
        moveWindow(article.day());
        var shingles = Shingles.of(article.words());
        var fingerprints = Shingles.fingerprints(shingles);
        var found = likenesses(article, shingles, fingerprints);
        keep(dispatch, article, fingerprints);
        return found;
    }

    /// Takes an article out; nothing happens where the window has none of that id.
    public void forget(String id) {
        var slot = roll.slot(id);
        if (slot >= 0) {
            forget(slot);
        }
    }

    /// The articles of the window.
    Roll roll() {
        return roll;
    }

    /// What became of one text on its way into another.
    List<Pieces.Piece> pieces(int source, int copy) {
        return Pieces.between(words(source), words(copy), Tiles.LEAST);
    }

    /// Which words of an article's text stand in a run of four that another has too.
    BitSet covered(int slot, int by) {
        var theirs = LongHashSet.from(Shingles.of(words(by)));
        var covered = new BitSet();
        var shingles = Shingles.of(words(slot));
        for (var place = 0; place < shingles.length; place++) {
            if (theirs.contains(shingles[place])) {
                covered.set(place, place + Shingles.WORDS);
            }
        }
        return covered;
    }

    private int[] words(int slot) {
        return roll.worded(slot).words();
    }

    private Compared compared(int slot) {
        return new Compared(roll.id(slot), roll.seconds(slot), roll.worded(slot));
    }

    private List<Likeness> likenesses(Compared article, long[] shingles, long[] fingerprints) {
        var candidates = candidates(fingerprints, article.words().length);
        if (candidates.length == 0) {
            return List.of();
        }
        var comparison = new Comparison(article, shingles, fingerprints, this::days);
        var found = new ArrayList<Likeness>(candidates.length);
        for (var slot : candidates) {
            var likeness = comparison.with(compared(slot), LEAST_CONTAINMENT);
            if (likeness != null) {
                found.add(likeness);
            }
        }
        return found;
    }

    /// Slots of the articles with enough of the fingerprints, ascending.
    ///
    /// @param words of the article at hand
    private int[] candidates(long[] fingerprints, int words) {
        touchedSlots = 0;
        for (var fingerprint : fingerprints) {
            postings.visit(Shingles.key(fingerprint), this::hit);
        }
        var least = Math.min(LEAST_SHARED, fingerprints.length);
        var enough = 0;
        for (var at = 0; at < touchedSlots; at++) {
            var slot = touched[at];
            var shorter = Math.min(words, roll.words(slot));
            if (hits[slot & hits.length - 1] >= Math.max(least, shorter * LEAST_A_WORD)) {
                touched[enough++] = slot;
            }
            hits[slot & hits.length - 1] = 0;
        }
        Arrays.sort(touched, 0, enough);
        return Arrays.copyOf(touched, enough);
    }

    private void hit(int slot) {
        if (hits[slot & hits.length - 1]++ == 0) {
            if (touchedSlots == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedSlots);
            }
            touched[touchedSlots++] = slot;
        }
    }

    /// On how many days of the window the fingerprint was seen, `day` among them.
    private int days(long fingerprint, int day) {
        var window = Long.rotateLeft((1L << windowDays + 1) - 1, newestDay - windowDays);
        return Long.bitCount(postings.days(Shingles.key(fingerprint), roll) & window | 1L << day);
    }

    /// Before anything is looked for, so that what is found is there still when it is answered with.
    private void moveWindow(int day) {
        newestDay = Math.max(newestDay, day);
        while (roll.oldest() < roll.next()) {
            var oldest = roll.oldest();
            if (roll.has(oldest)) {
                if (roll.day(oldest) >= newestDay - windowDays) {
                    break;
                }
                forget(oldest);
            }
            roll.passOldest();
        }
    }

    private void keep(Dispatch dispatch, Compared article, long[] fingerprints) {
        var slot = roll.next();
        roll.add(dispatch, article.worded());
        if (hits.length < roll.length()) {
            hits = new int[roll.length()];
        }
        for (var fingerprint : fingerprints) {
            postings.add(Shingles.key(fingerprint), slot, roll);
        }
    }

    private void forget(int slot) {
        for (var fingerprint : Shingles.fingerprints(Shingles.of(words(slot)))) {
            postings.remove(Shingles.key(fingerprint), slot);
        }
        forgotten.accept(slot);
        roll.remove(slot);
    }
}

package marsad.copy;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.ObjectIntHashMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Finds the texts that share words with a new one, among those of the last days.
///
/// Articles go in as they appear, about in the order of time; each is answered with the ones before it that it shares
/// a tenth or more of either text with, and a verdict. Articles older than the window are forgotten as newer ones come.
/// The
/// index keeps about 3 KB an article and no letters of its text; it can be built anew by adding the articles of the
/// window again. For one thread at a time.
public final class CopyIndex {

    /// Fewer shared fingerprints make no candidate, where both texts have that many.
    private static final int LEAST_SHARED = 2;
    /// Shared fingerprints for each word of the shorter text at least: of a text that is wholly in the other there are
    /// two for nine words, so that this leaves out what shares less than about a twentieth.
    private static final double LEAST_A_WORD = 0.01;
    /// What shares less than this of the shorter text is not alike.
    private static final double LEAST_CONTAINMENT = 0.1;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int LONGEST_WINDOW_DAYS = 60;

    private final int windowDays;
    /// The articles of the window by their slots: a slot's place is its number modulo the length, a power of two.
    private @Nullable Posted[] ring = new @Nullable Posted[1 << 10];
    /// By the same places: how many fingerprints of the article at hand were met.
    private int[] hits = new int[ring.length];
    private final Postings postings = new Postings();
    private final ObjectIntHashMap<String> slots = new ObjectIntHashMap<>();
    private final Consumer<String> forgotten;
    private int oldestSlot;
    private int nextSlot;
    private int newestDay = Integer.MIN_VALUE;

    /// An index with a window of 30 days.
    public CopyIndex() {
        this(Duration.ofDays(30));
    }

    /// @param window how far back copies are looked for: 1 to 60 days
    public CopyIndex(Duration window) {
        this(window, id -> {});
    }

    /// @param forgotten is told the id of each article that leaves the window or is taken out
    CopyIndex(Duration window, Consumer<String> forgotten) {
        var days = window.toDays();
        if (days < 1 || days > LONGEST_WINDOW_DAYS) {
            throw new IllegalArgumentException("a window of 1 to 60 days: " + window);
        }
        windowDays = (int) days;
        this.forgotten = forgotten;
    }

    /// Number of articles in the window.
    public int size() {
        return slots.size();
    }

    /// Takes an article in and answers with the earlier arrivals that share text with it, in their order of arrival. An
    /// article that is in the window under the same id is forgotten first: this is its new wording.
    public List<Likeness> add(Dispatch dispatch) {
        forget(dispatch.id());
        var article = posted(dispatch);
        var shingles = Shingles.of(article.words());
        var fingerprints = Shingles.fingerprints(shingles);
        var found = likenesses(article, shingles, fingerprints);
        keep(article, fingerprints);
        return found;
    }

    /// Takes an article out; nothing happens where the window has none of that id.
    public void forget(String id) {
        var at = slots.indexOf(id);
        if (slots.indexExists(at)) {
            forget(at(slots.indexGet(at)));
        }
    }

    /// Number of words in an article's text; 0 where the window does not have it.
    int words(String id) {
        return slots.containsKey(id) ? at(slots.get(id)).words().length : 0;
    }

    /// What became of one text on its way into another.
    List<Pieces.Piece> pieces(String source, String copy) {
        return Pieces.between(at(slots.get(source)).words(), at(slots.get(copy)).words(), Tiles.LEAST);
    }

    /// Which words of an article's text stand in a run of four that another has too.
    BitSet covered(String id, String by) {
        var theirs = LongHashSet.from(Shingles.of(at(slots.get(by)).words()));
        var covered = new BitSet();
        var shingles = Shingles.of(at(slots.get(id)).words());
        for (var place = 0; place < shingles.length; place++) {
            if (theirs.contains(shingles[place])) {
                covered.set(place, place + Shingles.WORDS);
            }
        }
        return covered;
    }

    private Posted posted(Dispatch dispatch) {
        var seconds = dispatch.published().getEpochSecond();
        return new Posted(
                dispatch.id(),
                nextSlot++,
                (int) Math.floorDiv(seconds, SECONDS_A_DAY),
                seconds,
                Wording.of(dispatch.text()).hashes(),
                Wording.of(dispatch.title()).hashes());
    }

    private List<Likeness> likenesses(Posted article, long[] shingles, long[] fingerprints) {
        var candidates = candidates(fingerprints, article.words().length);
        if (candidates.length == 0) {
            return List.of();
        }
        var comparison = new Comparison(article, shingles, fingerprints, this::days);
        var found = new ArrayList<Likeness>(candidates.length);
        for (var slot : candidates) {
            var likeness = comparison.with(at(slot), LEAST_CONTAINMENT);
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
        var touched = new int[64];
        var count = 0;
        for (var fingerprint : fingerprints) {
            var found = postings.find(Shingles.key(fingerprint));
            if (found == Postings.NONE) {
                continue;
            }
            var row = found < 0 ? postings.row(found) : null;
            var carriers = row == null ? 1 : row.refrain ? 0 : row.carriers;
            for (var carrier = 0; carrier < carriers; carrier++) {
                var slot = row == null ? found : row.slots[carrier];
                if (hits[slot & ring.length - 1]++ == 0) {
                    if (count == touched.length) {
                        touched = Arrays.copyOf(touched, 2 * count);
                    }
                    touched[count++] = slot;
                }
            }
        }
        var least = Math.min(LEAST_SHARED, fingerprints.length);
        var enough = 0;
        for (var at = 0; at < count; at++) {
            var slot = touched[at];
            var shorter = Math.min(words, at(slot).words().length);
            if (hits[slot & ring.length - 1] >= Math.max(least, shorter * LEAST_A_WORD)) {
                touched[enough++] = slot;
            }
            hits[slot & ring.length - 1] = 0;
        }
        Arrays.sort(touched, 0, enough);
        return Arrays.copyOf(touched, enough);
    }

    /// On how many days of the window the fingerprint was seen, `day` among them.
    private int days(long fingerprint, int day) {
        var found = postings.find(Shingles.key(fingerprint));
        if (found == Postings.NONE) {
            return 1;
        }
        var mask = found < 0 ? postings.row(found).days : 1L << at(found).day();
        var window = Long.rotateLeft((1L << windowDays + 1) - 1, newestDay - windowDays);
        return Long.bitCount(mask & window | 1L << day);
    }

    private void keep(Posted article, long[] fingerprints) {
        newestDay = Math.max(newestDay, article.day());
        while (oldestSlot < article.slot()) {
            var oldest = ring[oldestSlot & ring.length - 1];
            if (oldest != null && oldest.day() >= newestDay - windowDays) {
                break;
            }
            if (oldest != null) {
                forget(oldest);
            }
            oldestSlot++;
        }
        if (article.slot() - oldestSlot == ring.length) {
            grow();
        }
        ring[article.slot() & ring.length - 1] = article;
        slots.put(article.id(), article.slot());
        for (var fingerprint : fingerprints) {
            var key = Shingles.key(fingerprint);
            var found = postings.find(key);
            postings.add(
                    key,
                    article,
                    found >= 0 && found != Postings.NONE ? at(found).day() : 0);
        }
    }

    private void forget(Posted article) {
        for (var fingerprint : Shingles.fingerprints(Shingles.of(article.words()))) {
            postings.remove(Shingles.key(fingerprint), article);
        }
        slots.remove(article.id());
        forgotten.accept(article.id());
        ring[article.slot() & ring.length - 1] = null;
    }

    private void grow() {
        var wider = new @Nullable Posted[2 * ring.length];
        for (var slot = oldestSlot; slot < oldestSlot + ring.length; slot++) {
            wider[slot & wider.length - 1] = ring[slot & ring.length - 1];
        }
        ring = wider;
        hits = new int[ring.length];
    }

    /// The article of a slot that postings name.
    private Posted at(int slot) {
        return Objects.requireNonNull(ring[slot & ring.length - 1]);
    }
}

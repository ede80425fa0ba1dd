package marsad.copy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import marsad.names.Agencies;
import marsad.names.Agency;
import org.jspecify.annotations.Nullable;

/// The articles of the window by their slots, numbers in the order of arrival: some fifty bytes each, and what they
/// are compared by, which lies on a [WordShelf].
final class Roll {

    private static final long MICROS = TimeUnit.SECONDS.toMicros(1);
    private static final int SECONDS_A_DAY = 86_400;
    /// Stands for the number of words where no article is.
    private static final int GONE = -1;

    private final WordShelf shelf;
    private int length = 1 << 10;
    private Ids ids = new Ids(length);
    private long[] times = new long[length];
    private long[] places = new long[length];
    private int[] words = new int[length];
    private int[] publishers = new int[length];
    private final List<Publisher> knownPublishers = new ArrayList<>();
    private final Map<Publisher, Integer> publisherNumbers = new HashMap<>();
    private int oldest;
    private int next;

    Roll(WordShelf shelf) {
        this.shelf = shelf;
        Arrays.fill(words, GONE);
    }

    void write(StateOut out) throws IOException {
        out.writeInt(knownPublishers.size());
        for (var publisher : knownPublishers) {
            out.writeUTF(publisher.outlet());
            out.writeBoolean(publisher.agency() != null);
            out.writeInt(publisher.credits().size());
            for (var agency : publisher.credits()) {
                out.writeUTF(agency.id());
            }
        }
        out.writeInt(oldest);
        out.writeInt(next);
        out.writeInts(words);
        out.writeInts(publishers);
        out.writeLongs(times);
        out.writeLongs(places);
        ids.write(out, slots());
    }

    /// @throws IOException where an agency is no longer known, too
    static Roll read(StateIn in, WordShelf shelf) throws IOException {
        var roll = new Roll(shelf);
        for (var number = in.readCount(); number > 0; number--) {
            var outlet = in.readUTF();
            var isAgency = in.readBoolean();
            var credits = new ArrayList<Agency>();
            for (var credit = in.readCount(); credit > 0; credit--) {
                var id = in.readUTF();
                credits.add(Agencies.byId(id).orElseThrow(() -> new IOException("no agency any more: " + id)));
            }
            roll.number(new Publisher(outlet, isAgency ? credits.getFirst() : null, List.copyOf(credits)));
        }
        roll.oldest = in.readInt();
        roll.next = in.readInt();
        roll.words = in.readInts();
        roll.length = roll.words.length;
        roll.publishers = in.readInts();
        roll.times = in.readLongs();
        roll.places = in.readLongs();
        roll.ids = new Ids(roll.length);
        roll.ids.read(in, roll.slots());
        return roll;
    }

    /// The slots that are taken, in order.
    private int[] slots() {
        return IntStream.range(oldest, next).filter(this::has).toArray();
    }

    /// The place on the shelf from which on something is needed; `end` where nothing is.
    long oldestPlace(long end) {
        for (var slot = oldest; slot < next; slot++) {
            if (has(slot)) {
                return places[slot & length - 1];
            }
        }
        return end;
    }

    int size() {
        return ids.size();
    }

    /// The slots from this one up to [#next()] are those of the window; not all of them are taken.
    int oldest() {
        return oldest;
    }

    /// The slot of the next article.
    int next() {
        return next;
    }

    /// Slots have their places in a ring of this length, a power of two.
    int length() {
        return length;
    }

    /// The slot of an id, or -1.
    int slot(String id) {
        return ids.slot(id);
    }

    boolean has(int slot) {
        return words[slot & length - 1] != GONE;
    }

    String id(int slot) {
        return ids.at(slot & length - 1);
    }

    Publisher publisher(int slot) {
        return knownPublishers.get(publishers[slot & length - 1]);
    }

    /// Microseconds since 1970.
    long time(int slot) {
        return times[slot & length - 1];
    }

    Instant published(int slot) {
        var time = time(slot);
        return Instant.ofEpochSecond(Math.floorDiv(time, MICROS), 1_000 * Math.floorMod(time, MICROS));
    }

    long seconds(int slot) {
        return Math.floorDiv(time(slot), MICROS);
    }

    /// Days since 1970.
    int day(int slot) {
        return (int) Math.floorDiv(seconds(slot), SECONDS_A_DAY);
    }

    /// Number of words of the text.
    int words(int slot) {
        return words[slot & length - 1];
    }

    Worded worded(int slot) {
        return shelf.at(places[slot & length - 1]);
    }

    /// Takes an article in at the slot [#next()].
    void add(Dispatch dispatch, Worded worded) {
        if (next - oldest == length) {
            widen();
        }
        var place = next & length - 1;
        var published = dispatch.published();
        ids.put(dispatch.id(), next, place);
        times[place] = published.getEpochSecond() * MICROS + published.getNano() / 1_000;
        places[place] = shelf.keep(worded);
        words[place] = worded.words().length;
        publishers[place] = number(publisher(dispatch));
        next++;
    }

    void remove(int slot) {
        var place = slot & length - 1;
        ids.remove(place);
        shelf.release(places[place]);
        words[place] = GONE;
    }

    /// Passes over the oldest slot, which is no longer taken.
    void passOldest() {
        oldest++;
    }

    private static Publisher publisher(Dispatch dispatch) {
        var agency = Credits.publisher(dispatch.outlet()).orElse(null);
        return new Publisher(dispatch.outlet(), agency, agency == null ? Credits.of(dispatch) : List.of(agency));
    }

    private int number(Publisher publisher) {
        @Nullable Integer number = publisherNumbers.get(publisher);
        if (number == null) {
            number = knownPublishers.size();
            knownPublishers.add(publisher);
            publisherNumbers.put(publisher, number);
        }
        return number;
    }

    private void widen() {
        var wider = 2 * length;
        ids.widen(oldest);
        times = widened(times);
        places = widened(places);
        words = widened(words);
        publishers = widened(publishers);
        length = wider;
        for (var slot = next; slot < oldest + length; slot++) {
            words[slot & length - 1] = GONE;
        }
    }

    private long[] widened(long[] column) {
        var wider = new long[2 * length];
        for (var slot = oldest; slot < next; slot++) {
            wider[slot & wider.length - 1] = column[slot & length - 1];
        }
        return wider;
    }

    private int[] widened(int[] column) {
        var wider = new int[2 * length];
        for (var slot = oldest; slot < next; slot++) {
            wider[slot & wider.length - 1] = column[slot & length - 1];
        }
        return wider;
    }
}

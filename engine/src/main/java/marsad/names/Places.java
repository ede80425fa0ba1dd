package marsad.names;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import marsad.text.Folded;
import marsad.text.Sieve;
import org.jspecify.annotations.Nullable;

/// The gazetteer: about 70,000 places of the Arab world and its neighbours, and the world's countries, capitals and
/// known cities, each with an Arabic name.
///
/// Loaded when first asked for. Kept as the bytes of its table and two indexes, about 12 MB; a [Place] is made when one
/// is asked for. Safe for many threads.
public final class Places {

    private static final Place.Kind[] KINDS = Place.Kind.values();
    private static final int[] NONE = {};

    private final byte[] table;
    private final int[] lines;
    private final byte[] importance;
    private final byte[] kinds;
    private final LongTable byId;
    /// From name key to the head of a chain in [#chained].
    private final LongTable byName;
    private final int[] chained;
    private final int[] chainedNext;
    private final Sieve beginnings;

    /// How many places are kept as records, those asked for last; the table is ordered by importance, so that the
    /// important ones do not drive out each other.
    private static final int MADE = 1 << 10;

    private record Made(int index, Place place) {}

    private final @Nullable Made[] made = new Made[MADE];

    private static final class Shipped {
        static final Places PLACES = new Places(NameResource.bytes("places.tsv.gz"));
    }

    private Places(byte[] table) {
        this.table = table;
        var count = 0;
        for (var unit : table) {
            count += unit == '\n' ? 1 : 0;
        }
        lines = new int[count + 1];
        importance = new byte[count];
        kinds = new byte[count];
        byId = new LongTable(count);
        byName = new LongTable(count * 3 / 2);
        beginnings = new Sieve(count * 4);
        var chain = new Chain(count * 2);
        var start = 0;
        for (var place = 0; place < count; place++) {
            lines[place] = start;
            start = indexLine(place, start, chain);
        }
        lines[count] = start;
        chained = Arrays.copyOf(chain.places, chain.size);
        chainedNext = Arrays.copyOf(chain.next, chain.size);
    }

    /// The gazetteer that ships with the engine.
    public static Places shipped() {
        return Shipped.PLACES;
    }

    /// The place with that id.
    public Optional<Place> byId(String id) {
        var place = byId.get(NameKey.append(NameKey.SEED, id, 0));
        return place == LongTable.ABSENT ? Optional.empty() : Optional.of(place(place));
    }

    /// The places with that Arabic name or variant, by folded spelling, the most important first.
    public List<Place> named(String arabicName) {
        var found = new ArrayList<Place>();
        for (var place : indexesOf(NameKey.append(NameKey.SEED, Folded.foldForMatching(arabicName), 0))) {
            found.add(place(place));
        }
        return found;
    }

    /// How many places there are.
    public int size() {
        return importance.length;
    }

    /// The place at `index` of the table, which is ordered by importance.
    ///
    /// @throws IndexOutOfBoundsException where there is none
    public Place place(int index) {
        var slot = index & MADE - 1;
        var known = made[slot];
        if (known != null && known.index == index) {
            return known.place;
        }
        var place = make(index);
        made[slot] = new Made(index, place);
        return place;
    }

    private Place make(int index) {
        var columns = new String(table, lines[index], lines[index + 1] - lines[index] - 1, StandardCharsets.UTF_8)
                .split("\t", -1);
        return new Place(
                columns[0],
                KINDS[kinds[index]],
                columns[2],
                Double.parseDouble(columns[3]),
                Double.parseDouble(columns[4]),
                importance[index],
                variants(columns[6], " "),
                variants(columns[7], "\\|"),
                variants(columns[8], "\\|"));
    }

    /// The indexes of the places under a name key, the most important first; empty where there is none.
    int[] indexesOf(long key) {
        var head = beginnings.mayHold(key) ? byName.get(key) : LongTable.ABSENT;
        if (head == LongTable.ABSENT) {
            return NONE;
        }
        var size = 0;
        for (var link = head; link != LongTable.ABSENT; link = chainedNext[link]) {
            size++;
        }
        var found = new int[size];
        for (var link = head; link != LongTable.ABSENT; link = chainedNext[link]) {
            found[--size] = chained[link];
        }
        return found;
    }

    boolean knows(long key) {
        return byName.get(key) != LongTable.ABSENT;
    }

    /// Whether a name may begin with letters of this key and go on.
    boolean mayBegin(long key) {
        return beginnings.mayHold(key);
    }

    int importance(int index) {
        return importance[index];
    }

    Place.Kind kind(int index) {
        return KINDS[kinds[index]];
    }

    private static List<String> variants(String column, String separator) {
        return column.isEmpty() ? List.of() : List.of(column.split(separator));
    }

    /// Reads one line where it stands and answers where the next begins.
    private int indexLine(int place, int start, Chain chain) {
        var column = 0;
        var at = start;
        var key = NameKey.SEED;
        var kindStart = 0;
        var number = 0;
        for (; table[at] != '\n'; at++) {
            var unit = table[at];
            if (unit == '\t' || (column == 7 && unit == '|')) {
                switch (column) {
                    case 0 -> {
                        byId.put(key, place);
                        kindStart = at + 1;
                    }
                    case 1 -> kinds[place] = kind(kindStart, at);
                    case 5 -> importance[place] = (byte) number;
                    case 7 -> {
                        beginnings.add(key);
                        var before = byName.put(key, chain.size);
                        if (before == LongTable.ABSENT || chain.places[before] != place) {
                            chain.add(place, before);
                        } else {
                            byName.put(key, before);
                        }
                    }
                    default -> {}
                }
                column += unit == '\t' ? 1 : 0;
                key = NameKey.SEED;
                number = 0;
            } else if (column == 0) {
                key = NameKey.append(key, (char) unit);
            } else if (column == 5) {
                number = number * 10 + unit - '0';
            } else if (column == 7) {
                var letter = (char) unit;
                if (unit < 0) {
                    letter = (char) ((unit & 0x1f) << 6 | table[++at] & 0x3f);
                }
                var folded = Folded.foldForMatching(letter);
                if (folded != '\uFFFF') {
                    if (key != NameKey.SEED) {
                        beginnings.add(key);
                    }
                    key = NameKey.append(key, folded);
                }
            }
        }
        return at + 1;
    }

    private byte kind(int from, int to) {
        for (byte kind = 0; kind < KINDS.length; kind++) {
            var name = KINDS[kind].name();
            var same = name.length() == to - from;
            for (var place = 0; same && place < name.length(); place++) {
                same = name.charAt(place) == Character.toUpperCase((char) table[from + place]);
            }
            if (same) {
                return kind;
            }
        }
        throw new IllegalStateException(
                "places.tsv.gz: no kind of place: " + new String(table, from, to - from, StandardCharsets.UTF_8));
    }

    /// Links of places under one name, while the index grows.
    private static final class Chain {
        private int[] places;
        private int[] next;
        private int size;

        Chain(int expected) {
            places = new int[expected];
            next = new int[expected];
        }

        void add(int place, int before) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
                next = Arrays.copyOf(next, size * 2);
            }
            places[size] = place;
            next[size++] = before;
        }
    }
}

package marsad.story;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import marsad.names.Candidate;
import marsad.names.Mention;
import marsad.names.NameFinder;
import marsad.text.Folded;
import marsad.text.SearchWord;

/// The words of one report as stories compare them: each stem once, with how often it stands in the headline, in the
/// beginning and in what follows. Function words are left out; numbers count as words, for figures tell one event from
/// the next of its kind.
///
/// A term is known by 32 bits of its stem's hash, so that no dictionary has to be kept: among the some 100,000 stems of
/// a month's news one in 40,000 shares its number with another. A wording is some 700 bytes ([#toBytes]).
public final class Wording {

    /// A report says what happened at its beginning: what stands later is background, and not looked at.
    private static final int READ = 1200;

    private static final int BEGINNING = 300;
    private static final int NAMES_READ = 220;
    private static final int BYTES_OF_TERM = 7;

    final int[] terms;
    final byte[] inTitle;
    final byte[] inBeginning;
    final byte[] inRest;
    /// The places, persons and organisations that headline and beginning name, each once.
    final int[] names;

    private Wording(int[] terms, byte[] inTitle, byte[] inBeginning, byte[] inRest, int[] names) {
        this.terms = terms;
        this.inTitle = inTitle;
        this.inBeginning = inBeginning;
        this.inRest = inRest;
        this.names = names;
    }

    /// Takes the words of reports. Not safe for use by several threads.
    public static final class Reader {

        private final NameFinder finder = NameFinder.shipped();
        private final SearchWord.Cutter cutter = new SearchWord.Cutter();
        private int[] terms = new int[1 << 10];
        private byte[][] counts = new byte[3][1 << 10];
        private int size;
        private List<Mention> mentions = List.of();

        /// The places, persons and organisations that headline and beginning of the last report named, in order.
        public List<Mention> mentions() {
            return mentions;
        }

        /// The wording of a report; never fails.
        ///
        /// @param text the body; only its beginning counts
        public Wording read(String title, String text) {
            size = 0;
            add(title, 0, 0);
            add(beginning(text), 1, BEGINNING);
            var order = new long[size];
            for (var place = 0; place < size; place++) {
                order[place] = (long) terms[place] << 32 | place;
            }
            Arrays.sort(order);
            var wording =
                    new Wording(new int[size], new byte[size], new byte[size], new byte[size], names(title, text));
            for (var rank = 0; rank < size; rank++) {
                var place = (int) order[rank];
                wording.terms[rank] = terms[place];
                wording.inTitle[rank] = counts[0][place];
                wording.inBeginning[rank] = counts[1][place];
                wording.inRest[rank] = counts[2][place];
            }
            return wording;
        }

        private static String beginning(String text) {
            if (text.length() <= READ) {
                return text;
            }
            var end = text.lastIndexOf(' ', READ);
            return text.substring(0, end < READ / 2 ? READ : end);
        }

        private int[] names(String title, String text) {
            mentions = finder.find(title + "\n\n" + text.substring(0, Math.min(text.length(), NAMES_READ)));
            return mentions.stream()
                    .mapToInt(mention -> mention.entry()
                                    .map(Candidate::entry)
                                    .orElseGet(() -> Folded.foldForMatching(mention.text()))
                                    .hashCode()
                            * 0x9E3779B9)
                    .distinct()
                    .limit(Byte.MAX_VALUE)
                    .sorted()
                    .toArray();
        }

        private void add(String text, int part, int partEnds) {
            for (var word : cutter.words(text)) {
                if (!word.functional() && word.stem().length() > 1) {
                    var place = place(word.stem().hashCode() * 0x9E3779B9);
                    var in = counts[part + (part > 0 && word.start() >= partEnds ? 1 : 0)];
                    in[place] = (byte) Math.min(Byte.MAX_VALUE, in[place] + 1);
                }
            }
        }

        /// Few enough words that looking through them would be slow only for the longest reports; so a small table of
        /// their places would not pay.
        private int place(int term) {
            for (var place = 0; place < size; place++) {
                if (terms[place] == term) {
                    return place;
                }
            }
            if (size == terms.length) {
                terms = Arrays.copyOf(terms, size * 2);
                for (var part = 0; part < counts.length; part++) {
                    counts[part] = Arrays.copyOf(counts[part], size * 2);
                }
            }
            terms[size] = term;
            for (var part : counts) {
                part[size] = 0;
            }
            return size++;
        }
    }

    /// How many different terms there are.
    public int size() {
        return terms.length;
    }

    /// A form to be kept, for [#fromBytes].
    public byte[] toBytes() {
        var bytes = ByteBuffer.allocate(1 + names.length * Integer.BYTES + terms.length * BYTES_OF_TERM);
        bytes.put((byte) names.length);
        for (var name : names) {
            bytes.putInt(name);
        }
        for (var place = 0; place < terms.length; place++) {
            bytes.putInt(terms[place])
                    .put(inTitle[place])
                    .put(inBeginning[place])
                    .put(inRest[place]);
        }
        return bytes.array();
    }

    /// What [#toBytes] gave.
    ///
    /// @throws IllegalArgumentException where the bytes are no wording
    public static Wording fromBytes(byte[] kept) {
        var bytes = ByteBuffer.wrap(kept);
        var names = new int[kept.length == 0 ? 0 : bytes.get()];
        var left = kept.length - 1 - names.length * Integer.BYTES;
        if (left < 0 || left % BYTES_OF_TERM != 0) {
            throw new IllegalArgumentException("no wording: " + kept.length + " bytes");
        }
        for (var place = 0; place < names.length; place++) {
            names[place] = bytes.getInt();
        }
        var size = left / BYTES_OF_TERM;
        var wording = new Wording(new int[size], new byte[size], new byte[size], new byte[size], names);
        for (var place = 0; place < size; place++) {
            wording.terms[place] = bytes.getInt();
            wording.inTitle[place] = bytes.get();
            wording.inBeginning[place] = bytes.get();
            wording.inRest[place] = bytes.get();
        }
        return wording;
    }
}

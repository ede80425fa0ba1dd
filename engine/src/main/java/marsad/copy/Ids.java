package marsad.copy;

import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.ObjectIntHashMap;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The ids of articles by their slots, and the slots by their ids. Decimal numbers are kept as numbers, others as they
/// are.
final class Ids {

    private static final int MOST_DIGITS = 18;
    private static final long NO_NUMBER = -1;

    private final LongIntHashMap byNumber = new LongIntHashMap();
    private final ObjectIntHashMap<String> byWord = new ObjectIntHashMap<>();
    private long[] numbers;
    private @Nullable String @Nullable [] words;

    Ids(int length) {
        numbers = new long[length];
    }

    /// @param slots those that are taken
    void write(StateOut out, int[] slots) throws IOException {
        for (var slot : slots) {
            out.writeUTF(at(slot & numbers.length - 1));
        }
    }

    void read(StateIn in, int[] slots) throws IOException {
        for (var slot : slots) {
            put(in.readUTF(), slot, slot & numbers.length - 1);
        }
    }

    int size() {
        return byNumber.size() + byWord.size();
    }

    /// The slot of an id, or -1.
    int slot(String id) {
        var number = number(id);
        return number == NO_NUMBER ? byWord.getOrDefault(id, -1) : byNumber.getOrDefault(number, -1);
    }

    /// The id at a place of the ring.
    String at(int place) {
        var word = words == null ? null : words[place];
        return word == null ? Long.toString(numbers[place]) : word;
    }

    void put(String id, int slot, int place) {
        var number = number(id);
        numbers[place] = number;
        if (number == NO_NUMBER) {
            if (words == null) {
                words = new @Nullable String[numbers.length];
            }
            words[place] = id;
            byWord.put(id, slot);
        } else {
            byNumber.put(number, slot);
        }
    }

    void remove(int place) {
        var word = words == null ? null : words[place];
        if (words != null && word != null) {
            byWord.remove(word);
            words[place] = null;
        } else {
            byNumber.remove(numbers[place]);
        }
    }

    /// Widens the ring to twice its length.
    ///
    /// @param oldest slot of the window, whose places are all taken
    void widen(int oldest) {
        var wider = new long[2 * numbers.length];
        var widerWords = words == null ? null : new @Nullable String[wider.length];
        for (var slot = oldest; slot < oldest + numbers.length; slot++) {
            wider[slot & wider.length - 1] = numbers[slot & numbers.length - 1];
            if (words != null && widerWords != null) {
                widerWords[slot & wider.length - 1] = words[slot & words.length - 1];
            }
        }
        numbers = wider;
        words = widerWords;
    }

    /// The number that an id is the decimal form of, or [#NO_NUMBER].
    private static long number(String id) {
        var length = id.length();
        if (length > MOST_DIGITS || length > 1 && id.charAt(0) == '0') {
            return NO_NUMBER;
        }
        var number = 0L;
        for (var at = 0; at < length; at++) {
            var digit = id.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return NO_NUMBER;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}

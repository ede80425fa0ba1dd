package marsad.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a word or figure of a text can be: its classes, and its value in each.
final class Word {

    /// A word that is none of time.
    static final Word UNKNOWN = new Word();

    private record Entry(int symbol, int value, @Nullable String spelling) {}

    /// The number that [Vocabulary#kind] gave its classes; -1 before it was asked.
    int kind = -1;

    private final BitSet symbols = new BitSet();
    private final List<Entry> entries = new ArrayList<>(4);

    /// @param spelling the one spelling that counts, or null where every spelling does
    void add(int symbol, int value, @Nullable String spelling) {
        symbols.set(symbol);
        entries.add(new Entry(symbol, value, spelling));
    }

    void addAll(Word other) {
        symbols.or(other.symbols);
        entries.addAll(other.entries);
    }

    /// The classes it belongs to.
    BitSet symbols() {
        return symbols;
    }

    /// Whether it belongs to one of these classes.
    boolean isAny(BitSet classes) {
        return symbols.intersects(classes);
    }

    /// Its value in a class; null where it does not belong to the class as the text spells it.
    @Nullable
    Integer valueAs(int symbol, Words words, int place) {
        if (!symbols.get(symbol)) {
            return null;
        }
        for (var entry : entries) {
            if (entry.symbol == symbol && (entry.spelling == null || entry.spelling.equals(words.spelling(place)))) {
                return entry.value;
            }
        }
        return null;
    }
}

package marsad.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is worked out of a word, kept for when the word is met again: nine of ten words of a report stand in the
/// reports
/// before it too.
///
/// A table of so many places, each with the word met last there; memory is bounded and flat. Words are known by 64 bits
/// of hash, so that finding one touches no letters but its own; two words with one hash among all words of Arabic news:
/// 1 in 10⁷. Safe for many threads without locks where the facts are immutable: what is lost in a race is worked out
/// again.
///
/// @param <F> what is known of a word; immutable
public final class WordFacts<F> {

    private record Known<F>(long key, F facts) {}

    private final Function<String, F> workOut;
    private final @Nullable Known<F>[] kept;

    /// @param bits the table has two to this power places
    /// @param workOut gives the same facts for the same word, always
    @SuppressWarnings("unchecked") // an array of a record with a parameter can't be made otherwise
    public WordFacts(int bits, Function<String, F> workOut) {
        this.workOut = workOut;
        this.kept = new Known[1 << bits];
    }

    /// The facts of a word.
    public F of(String word) {
        var key = 0xcbf29ce484222325L;
        for (var place = 0; place < word.length(); place++) {
            key = (key ^ word.charAt(place)) * 0x9E3779B97F4A7C15L;
        }
        key ^= key >>> 32;
        var slot = (int) key & kept.length - 1;
        var known = kept[slot];
        if (known != null && known.key == key) {
            return known.facts;
        }
        var second = slot ^ 1;
        var other = kept[second];
        if (other != null && other.key == key) {
            return other.facts;
        }
        var facts = workOut.apply(word);
        kept[second] = known; // the one met before may come again sooner than what stood there
        kept[slot] = new Known<>(key, facts);
        return facts;
    }
}

package marsad.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is worked out of a word, kept for when the word is met again: nine of ten words of a report stand in the
/// reports
/// before it too.
///
/// A table of so many places, each with the word met last there; memory is bounded and flat. Safe for many threads
/// without locks where the facts are immutable: what is lost in a race is worked out again.
///
/// @param <F> what is known of a word; immutable
public final class WordFacts<F> {

    private record Known<F>(String word, F facts) {}

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
        var slot = (word.hashCode() * 0x9E3779B9) >>> 7 & (kept.length - 1);
        var known = kept[slot];
        if (known != null && known.word.equals(word)) {
            return known.facts;
        }
        var second = slot ^ 1;
        var other = kept[second];
        if (other != null && other.word.equals(word)) {
            return other.facts;
        }
        var facts = workOut.apply(word);
        kept[second] = known; // the one met before may come again sooner than what stood there
        kept[slot] = new Known<>(word, facts);
        return facts;
    }
}

package marsad.search;

import java.util.List;
import marsad.text.SearchWord;
import org.jspecify.annotations.Nullable;

/// What a reader asked for, read from what was typed.
///
/// @param units what to find: each a word, a compound name or a phrase, or several of them of which one will do
/// @param excluded what must not be there
/// @param particles the function words among the words, in order; they rank and never decide
record Wanted(List<Unit> units, List<Words> excluded, List<SearchWord> particles) {

    Wanted {
        units = List.copyOf(units);
        excluded = List.copyOf(excluded);
        particles = List.copyOf(particles);
    }

    /// Whether nothing was asked for.
    boolean isEmpty() {
        return units.isEmpty();
    }

    /// Things of which one will do.
    record Unit(List<Words> alternatives) {
        Unit {
            alternatives = List.copyOf(alternatives);
        }

        /// Whether the reader said that it must be there: by quotation marks or by naming alternatives.
        boolean isDemanded() {
            return alternatives.size() > 1 || alternatives.getFirst().phrase();
        }
    }

    /// One word; the words of a name; or a phrase.
    ///
    /// @param phrase whether they stood between quotation marks
    /// @param name the key of the place or actor that they name, or null
    record Words(
            List<SearchWord> words,
            boolean phrase,
            @Nullable String name) {
        Words {
            words = List.copyOf(words);
        }

        Words(List<SearchWord> words, boolean phrase) {
            this(words, phrase, null);
        }
    }
}

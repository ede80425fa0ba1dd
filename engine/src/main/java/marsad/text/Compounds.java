package marsad.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Names of two words that are also written as one, from `compounds.tsv`.
final class Compounds {

    private static final Map<String, String> FIRST = new HashMap<>();
    private static final Set<String> SECOND = new HashSet<>();

    static {
        for (var row : TextResource.rows("compounds.tsv")) {
            for (var word : row[1].split(" ")) {
                var folded = Folded.foldForMatching(word);
                if (row[0].equals("first")) {
                    FIRST.put(folded, row[2]);
                } else {
                    SECOND.add(folded);
                }
            }
        }
    }

    /// The shortest name after «أبو» in a word that is taken for a compound.
    private static final int FEWEST_LETTERS = 3;

    private Compounds() {}

    /// Whether the word is one that compound names begin with.
    static boolean begins(String word) {
        return FIRST.containsKey(word);
    }

    /// Whether the word is one that compound names end with.
    static boolean ends(String word) {
        return SECOND.contains(word);
    }

    /// The two words written as one, where they are a name that can be.
    static Optional<String> joined(String first, String second) {
        var start = FIRST.get(first);
        if (start != null && second.length() > 1) {
            return Optional.of(start + second);
        }
        return SECOND.contains(second) && first.length() > 2 ? Optional.of(first + second) : Optional.empty();
    }

    /// A compound that is written as one word, in the spelling that [#joined] gives: «أبوكمال» becomes «بوكمال».
    static Optional<String> respelled(String word) {
        for (var first : FIRST.entrySet()) {
            var length = first.getKey().length();
            if (word.length() >= length + FEWEST_LETTERS
                    && word.startsWith(first.getKey())
                    && !first.getKey().equals(first.getValue())) {
                return Optional.of(first.getValue() + word.substring(length));
            }
        }
        return Optional.empty();
    }
}

package marsad.text;

import java.util.HashSet;
import java.util.Set;

/// The lexicon `abbreviations.tsv`, folded.
final class Abbreviations {

    /// Letters set apart by single spaces, or one word.
    private static final Set<String> KNOWN = new HashSet<>();

    /// The number of letters in the longest spaced abbreviation.
    static final int MOST_LETTERS;

    static {
        var most = 0;
        for (var row : TextResource.rows("abbreviations.tsv")) {
            var folded = Folded.foldForMatching(row[0]);
            KNOWN.add(folded);
            if (folded.indexOf(' ') > 0) {
                most = Math.max(most, (folded.length() + 1) / 2);
            }
        }
        MOST_LETTERS = most;
    }

    private Abbreviations() {}

    static boolean knows(String folded) {
        return KNOWN.contains(folded);
    }
}

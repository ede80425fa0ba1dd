package marsad.page;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The agencies and pools of `agencies.tsv`.
final class Agencies {

    private static final Pattern JOINTS =
            Pattern.compile("\\s*[،,+&;؛/|]\\s*|\\s+[-–—]\\s*|\\s*[-–—]\\s+|\\s+(?:و|and|et|und)\\s+");
    private static final int MOST_WORDS = 8;
    private static final Set<String> NAMES = load();

    private Agencies() {}

    /// Whether the words name one agency or pool, or several and nothing else: «رويترز», «أ ف ب، رويترز», «بترا +
    /// وكالات».
    static boolean areNamedBy(String words) {
        var plain = unquoted(words);
        if (plain.isEmpty() || plain.split("\\s+", MOST_WORDS + 2).length > MOST_WORDS) {
            return false;
        }
        if (isOne(plain)) {
            return true;
        }
        var parts = JOINTS.split(plain);
        if (parts.length < 2) {
            return false;
        }
        for (var part : parts) {
            if (!isOne(unquoted(part))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOne(String name) {
        var letters = Lexicon.foldLetters(name);
        return NAMES.contains(letters)
                || letters.startsWith("و") && NAMES.contains(letters.substring(1)) // «رويترز، وأ ف ب»
                || letters.startsWith("وكاله") && NAMES.contains(letters.substring("وكاله".length()));
    }

    private static String unquoted(String words) {
        return Signs.strip(words, "«»\"“”„'‘’{}[]().،,;:*-–—ـ/\\|");
    }

    private static Set<String> load() {
        var names = new HashSet<String>();
        for (var row : Lexicon.rows("agencies.tsv")) {
            for (var name : row[2].split("\\|")) {
                names.add(Lexicon.foldLetters(name));
            }
        }
        return names;
    }
}

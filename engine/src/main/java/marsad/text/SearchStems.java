package marsad.text;

import java.util.HashMap;
import java.util.Map;
import org.tartarus.snowball.ext.EnglishStemmer;

/// The form under which search files a word: without clitics by the likeliest reading, broken plurals under their
/// singular, without endings. Latin words by Porter's English stemmer.
///
/// Not safe for use by several threads: each keeps its own, with the stems of the words it met last.
final class SearchStems {

    private static final int MOST_KEPT = 1 << 15;
    private static final Map<String, String> SINGULARS = singulars();

    private final Clitics clitics = Clitics.with(Compounds::begins);
    private final EnglishStemmer english = new EnglishStemmer();
    private final Map<String, Filed> kept = new HashMap<>();

    /// A word as filed.
    ///
    /// @param stem its stem
    /// @param functional whether it is a function word, clitics aside
    record Filed(String stem, boolean functional) {}

    /// How one folded word is filed.
    Filed file(Token.Kind kind, String word) {
        var known = kept.get(word);
        if (known != null) {
            return known;
        }
        var filed = kind == Token.Kind.ARABIC ? arabic(word) : foreign(word);
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(word, filed);
        return filed;
    }

    private Filed arabic(String word) {
        var reading = clitics.likeliest(word);
        var functional = FunctionWords.contains(word)
                || (!reading.hasArticle() && FunctionWords.contains(reading.stem())); // «أحد» is one, «الأحد» is a day
        return new Filed(singularStem(reading.stem()), functional);
    }

    private Filed foreign(String word) {
        english.setCurrent(word);
        english.stem();
        return new Filed(english.getCurrent(), FunctionWords.contains(word));
    }

    private static String singularStem(String bare) {
        var singular = SINGULARS.get(bare);
        if (singular == null && bare.endsWith("ا")) {
            singular = SINGULARS.get(bare.substring(0, bare.length() - 1)); // the alef of tanwin: «أسواقا»
        }
        return singular == null ? Stems.lightStem(bare) : singular;
    }

    private static Map<String, String> singulars() {
        var singulars = new HashMap<String, String>();
        for (var row : TextResource.rows("broken-plurals.tsv")) {
            var singular = Stems.lightStem(Folded.foldForMatching(row[0]));
            for (var plural : row[1].split(" ")) {
                var folded = Folded.foldForMatching(plural);
                if (!Stems.lightStem(folded).equals(singular)) {
                    singulars.putIfAbsent(folded, singular);
                }
            }
        }
        return Map.copyOf(singulars);
    }
}

package marsad.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/// The form under which search files a word: without clitics by the likeliest reading, broken plurals under their
/// singular, without endings. Latin words by Porter's English stemmer.
///
/// Safe for many threads, which share what is known of the words met last.
final class SearchStems {

    /// Powers of two: how many words are kept.
    private static final int MOST_ARABIC = 14;

    private static final int MOST_FOREIGN = 10;
    private static final Map<String, String> SINGULARS = singulars();

    private static final Clitics CLITICS = Clitics.with(Compounds::begins);
    private static final WordFacts<Filed> ARABIC = new WordFacts<>(MOST_ARABIC, SearchStems::arabic);
    private static final WordFacts<Filed> FOREIGN = new WordFacts<>(MOST_FOREIGN, SearchStems::foreign);

    private SearchStems() {}

    /// A word as filed.
    ///
    /// @param stem its stem
    /// @param functional whether it is a function word, clitics aside
    /// @param respelled the stem of the compound name that it is in another spelling, or null
    /// @param beginsName whether it may be the first of two words that are also written as one
    /// @param endsName whether it may be the second
    record Filed(String stem, boolean functional, @Nullable String respelled, boolean beginsName, boolean endsName) {}

    /// How one folded word is filed.
    static Filed file(Token.Kind kind, String word) {
        return kind == Token.Kind.ARABIC ? ARABIC.of(word) : FOREIGN.of(word);
    }

    private static Filed arabic(String word) {
        var reading = CLITICS.likeliest(word);
        var functional = FunctionWords.contains(word)
                || (!reading.hasArticle() && FunctionWords.contains(reading.stem())); // «أحد» is one, «الأحد» is a day
        var stem = singularStem(reading.stem());
        var respelled = Compounds.respelled(word)
                .map(name -> singularStem(CLITICS.likeliest(name).stem()))
                .orElse(null);
        return new Filed(stem, functional, respelled, Compounds.begins(stem), Compounds.ends(word));
    }

    private static Filed foreign(String word) {
        var english = new EnglishStemmer();
        english.setCurrent(word);
        english.stem();
        return new Filed(
                english.getCurrent(),
                FunctionWords.contains(word),
                Compounds.respelled(word).orElse(null),
                Compounds.begins(word),
                Compounds.ends(word));
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

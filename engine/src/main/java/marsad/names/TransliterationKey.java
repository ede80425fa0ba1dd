package marsad.names;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import marsad.text.Folded;

/// Keys under which Latin and Arabic spellings of one name meet: "Al-Bukamal", "Abu Kamal", «البوكمال» all have `bkml`.
///
/// What transliterations disagree on is taken away: the article, vowels, and glides and h behind the first letter,
/// doubled letters, ع and ء, and the difference between letters that Latin writes alike (ت ط t, س ص ث s, ك ق ج غ k q
/// g gh j). The classes are `transliteration.tsv`. Keys are short and meet by chance too: use them to find
/// candidates, then compare.
public final class TransliterationKey {

    private static final Map<String, String> CLASSES = new HashMap<>();
    private static final int LONGEST = 3;

    static {
        for (var row : NameResource.rows("transliteration.tsv")) {
            var key = row.column(0).equals("-") ? "" : row.column(0);
            row.words(1).forEach(letters -> CLASSES.put(Folded.foldForMatching(letters), key));
        }
    }

    private TransliterationKey() {}

    /// The key of a name in Arabic or Latin letters; empty where none of its letters counts.
    public static String of(String name) {
        var folded = withoutMarks(name);
        var key = new StringBuilder();
        for (var word : folded.split("[^\\p{L}]+")) {
            addWord(withoutArticle(word), key);
        }
        return key.toString();
    }

    private static String withoutMarks(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’‘`ʿʾ]+", "")
                .toLowerCase(Locale.ROOT);
        return Folded.foldForMatching(plain);
    }

    /// Without «ال», `al`, `el`, or a solar article (`as-Safa` comes here as `as`, and drops out as a word of its own).
    private static String withoutArticle(String word) {
        if (word.startsWith("ال") && word.length() > 4) {
            return word.substring(2);
        }
        if ((word.startsWith("al") || word.startsWith("el")) && word.length() > 6) {
            return word.substring(2);
        }
        return word.matches("al|el|ul|a[dnrstz]|ash|ath|adh|e[dnrstz]|esh") ? "" : word;
    }

    private static void addWord(String word, StringBuilder key) {
        for (var at = 0; at < word.length(); ) {
            var length = Math.min(LONGEST, word.length() - at);
            while (length > 1 && !CLASSES.containsKey(word.substring(at, at + length))) {
                length--;
            }
            var letters = word.substring(at, at + length);
            var letter = CLASSES.getOrDefault(letters, letters);
            var glide = letter.equals("h") || letter.equals("w") || letter.equals("y");
            if (!letter.isEmpty() && !(glide && at > 0) && !endsWith(key, letter)) {
                key.append(letter);
            }
            at += length;
        }
    }

    private static boolean endsWith(StringBuilder key, String letter) {
        return key.length() >= letter.length() && key.indexOf(letter, key.length() - letter.length()) >= 0;
    }
}

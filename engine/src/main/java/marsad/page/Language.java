package marsad.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells the language of a text by its script, its letters and its commonest words (`language-words.tsv`).
public final class Language {

    private static final int SAMPLE = 4000;
    private static final int LONGEST_WORD = 8;
    private static final List<String> TAGS = new ArrayList<>();

    /// Places in [#TAGS].
    private static final Map<String, int[]> BY_WORD = new HashMap<>();

    private static final int MOST_HASHES = 1 << 14;
    private static final BitSet HASHES = new BitSet(MOST_HASHES);

    /// By UTF-16 unit; a table, because every letter of the sample is looked up.
    private static final int[] @Nullable [] BY_LETTER = new int[Character.MAX_VALUE + 1][];

    static {
        for (var row : Lexicon.rows("language-words.tsv")) {
            int language = TAGS.indexOf(row[0]);
            if (language < 0) {
                language = TAGS.size();
                TAGS.add(row[0]);
            }
            int[] only = {language};
            for (var word : row[1].split(" ")) {
                BY_WORD.merge(word, only, Language::both);
                HASHES.set(word.hashCode() & MOST_HASHES - 1);
            }
            if (row.length > 2) {
                for (char letter : row[2].replace(" ", "").toCharArray()) {
                    var before = BY_LETTER[letter];
                    BY_LETTER[letter] = before == null ? only : both(before, only);
                }
            }
        }
    }

    private Language() {}

    /// The language's tag, or null where the text is too short or in none of the list.
    public static @Nullable String of(String text) {
        int arabic = 0;
        int letters = 0;
        var votes = new int[TAGS.size()];
        int length = Math.min(text.length(), SAMPLE);
        int wordStart = -1;
        int hash = 0;
        for (int i = 0; i <= length; i++) {
            char c = i < length ? Character.toLowerCase(text.charAt(i)) : ' ';
            if (Character.isLetter(c)) {
                hash = 31 * (wordStart < 0 ? 0 : hash) + c;
                letters++;
                arabic += c >= 0x0620 && c < 0x0780 ? 1 : 0;
                wordStart = wordStart < 0 ? i : wordStart;
                count(votes, BY_LETTER[c], 2);
            } else if (wordStart >= 0 && Character.getType(c) == Character.NON_SPACING_MARK) {
                hash = 31 * hash + c;
            } else if (wordStart >= 0) {
                // most words are none of the list: the table of hashes spares making them a string
                if (i - wordStart <= LONGEST_WORD && HASHES.get(hash & MOST_HASHES - 1)) {
                    count(votes, BY_WORD.get(text.substring(wordStart, i).toLowerCase(Locale.ROOT)), 3);
                }
                wordStart = -1;
            }
        }
        if (letters < 10) {
            return null;
        }
        boolean arabicScript = arabic * 2 > letters;
        String best = null;
        int most = 0;
        for (int language = 0; language < votes.length; language++) {
            boolean script = isArabicScript(TAGS.get(language)) == arabicScript;
            if (script && votes[language] > most) {
                most = votes[language];
                best = TAGS.get(language);
            }
        }
        return best == null && arabicScript ? "ar" : best;
    }

    private static boolean isArabicScript(String language) {
        return switch (language) {
            case "ar", "fa", "ur", "ps", "ckb" -> true;
            default -> false;
        };
    }

    private static void count(int[] votes, int @Nullable [] languages, int weight) {
        if (languages != null) {
            int each = Math.max(1, weight * 2 / (languages.length + 1));
            for (int language : languages) {
                votes[language] += each;
            }
        }
    }

    private static int[] both(int[] some, int[] more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}

package marsad.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells the language of a text by its script, its letters and its commonest words (`language-words.tsv`).
public final class Language {

    private static final int SAMPLE = 4000;
    private static final Map<String, String[]> BY_WORD = new HashMap<>();
    private static final Map<Character, String[]> BY_LETTER = new HashMap<>();

    static {
        for (var row : Lexicon.rows("language-words.tsv")) {
            for (var word : row[1].split(" ")) {
                BY_WORD.merge(word, new String[] {row[0]}, Language::both);
            }
            if (row.length > 2) {
                for (char letter : row[2].replace(" ", "").toCharArray()) {
                    BY_LETTER.merge(letter, new String[] {row[0]}, Language::both);
                }
            }
        }
    }

    private Language() {}

    /// The language's tag, or null where the text is too short or in none of the list.
    public static @Nullable String of(String text) {
        int arabic = 0;
        int letters = 0;
        var votes = new HashMap<String, Integer>();
        int length = Math.min(text.length(), SAMPLE);
        int wordStart = -1;
        for (int i = 0; i <= length; i++) {
            char c = i < length ? Character.toLowerCase(text.charAt(i)) : ' ';
            if (Character.isLetter(c)) {
                letters++;
                arabic += c >= 0x0620 && c < 0x0780 ? 1 : 0;
                wordStart = wordStart < 0 ? i : wordStart;
                count(votes, BY_LETTER.get(c), 2);
            } else if (wordStart >= 0 && Character.getType(c) != Character.NON_SPACING_MARK) {
                if (i - wordStart <= 8) {
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
        for (var vote : votes.entrySet()) {
            boolean script = isArabicScript(vote.getKey()) == arabicScript;
            if (script && vote.getValue() > most) {
                most = vote.getValue();
                best = vote.getKey();
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

    private static void count(Map<String, Integer> votes, String @Nullable [] languages, int weight) {
        if (languages != null) {
            for (var language : languages) {
                votes.merge(language, Math.max(1, weight * 2 / (languages.length + 1)), Integer::sum);
            }
        }
    }

    private static String[] both(String[] some, String[] more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}

package marsad.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The phrases of `line-words.tsv`: what single lines of a page are for.
final class LineWords {

    /// What a line or a label is for; the file's head says it of each.
    enum Use {
        BOX,
        RELATED,
        TOOL,
        CLOSE,
        UPDATED,
        PUBLISHED,
        BYLINE,
        NOTICE,
        WALL,
        SOURCE,
        PHOTO,
        END
    }

    private static final Map<Use, Map<String, List<String>>> BY_FIRST_WORD = new EnumMap<>(Use.class);
    private static final Map<Use, List<String>> INSIDE = new EnumMap<>(Use.class);

    static {
        for (var row : Lexicon.rows("line-words.tsv")) {
            var use = Use.valueOf(row[0].toUpperCase(Locale.ROOT));
            for (var form : row[1].split("\\|")) {
                var phrase = bare(form);
                BY_FIRST_WORD
                        .computeIfAbsent(use, k -> new HashMap<>())
                        .computeIfAbsent(firstWord(phrase), k -> new ArrayList<>())
                        .add(phrase);
                INSIDE.computeIfAbsent(use, k -> new ArrayList<>()).add(phrase);
            }
        }
    }

    private LineWords() {}

    /// The folded line without bullets, numbers and punctuation at its ends, as the other methods take it.
    static String bare(String line) {
        var folded = Lexicon.fold(line);
        int start = 0;
        int end = folded.length();
        while (start < end && !Character.isLetter(folded.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetter(folded.charAt(end - 1))) {
            end--;
        }
        return folded.substring(start, end);
    }

    /// Whether the line is one of the phrases of `use` and nothing else but at most `more` words after it.
    static boolean is(Use use, String bare, int more) {
        int length = lengthAtStart(use, bare);
        return length > 0 && Signs.words(bare.substring(length)) <= more;
    }

    /// Length of the longest phrase of `use` with which the line begins, ending where a word ends; 0 where there is
    /// none.
    static int lengthAtStart(Use use, String bare) {
        int longest = 0;
        for (var phrase : BY_FIRST_WORD.getOrDefault(use, Map.of()).getOrDefault(firstWord(bare), List.of())) {
            int end = phrase.length();
            if (end > longest
                    && bare.startsWith(phrase)
                    && (bare.length() == end || !Character.isLetterOrDigit(bare.charAt(end)))) {
                longest = end;
            }
        }
        return longest;
    }

    /// Whether one of the phrases of `use` stands anywhere in the folded line.
    static boolean inside(Use use, String folded) {
        for (var phrase : INSIDE.getOrDefault(use, List.of())) {
            if (folded.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    private static String firstWord(String bare) {
        int end = 0;
        while (end < bare.length() && Character.isLetterOrDigit(bare.charAt(end))) {
            end++;
        }
        return bare.substring(0, end);
    }
}

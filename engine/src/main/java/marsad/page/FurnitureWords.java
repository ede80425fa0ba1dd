package marsad.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds the kinds of [Furniture] whose phrases a stretch of text begins with, as `furniture.tsv` has them.
final class FurnitureWords {
    static final FurnitureWords SHIPPED = new FurnitureWords();

    private static final int LONGEST_PHRASE = 64;

    private record Phrase(String folded, int kind) {}

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    private FurnitureWords() {
        for (var line : Resource.lines("furniture.tsv")) {
            var cells = line.split("\t", 2);
            var kind = Furniture.valueOf(cells[0].toUpperCase(Locale.ROOT)).bit();
            for (var phrase : cells[1].split(" \\| ")) {
                var folded = fold(phrase, phrase.length());
                byFirstWord
                        .computeIfAbsent(firstWord(folded), key -> new ArrayList<>())
                        .add(new Phrase(folded, kind));
            }
        }
    }

    /// The bits of all kinds that have a phrase at the beginning of the text.
    int kindsOf(String text) {
        var folded = fold(text, LONGEST_PHRASE);
        var kinds = 0;
        for (var phrase : byFirstWord.getOrDefault(firstWord(folded), List.of())) {
            var end = phrase.folded.length();
            if (folded.startsWith(phrase.folded) && (folded.length() == end || folded.charAt(end) == ' ')) {
                kinds |= phrase.kind;
            }
        }
        return kinds;
    }

    private static String firstWord(String folded) {
        var end = folded.indexOf(' ');
        return end < 0 ? folded : folded.substring(0, end);
    }

    /// Letters in lower case and digits, words parted by one space; Arabic letters that are written loosely as one.
    private static String fold(String text, int longest) {
        var out = new StringBuilder(longest);
        for (var i = 0; i < text.length() && out.length() < longest; i++) {
            var c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '©') {
                out.append(
                        switch (c) {
                            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
                            case 'ة' -> 'ه';
                            case 'ى' -> 'ي';
                            default -> Character.toLowerCase(c);
                        });
                if (c == '©') {
                    out.append(' ');
                }
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && c != 'ـ'
                    && !out.isEmpty()
                    && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        var end = out.length();
        return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
    }
}

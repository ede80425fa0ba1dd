package marsad.gather;

import java.util.List;
import java.util.Locale;
import marsad.text.Folded;
import marsad.text.LanguageFile;

/// Knows a text that stops where the reader is to follow a link, by the words and marks of `teasers.txt`.
final class Teasers {
    private static final List<String> ENDS = load();

    private Teasers() {}

    /// Whether a paragraph ends so.
    static boolean endsIn(String paragraph) {
        var folded = fold(paragraph);
        if (paragraph.strip().endsWith("..") || paragraph.strip().endsWith("…")) {
            return true;
        }
        return ENDS.stream()
                .anyMatch(end -> folded.endsWith(end)
                        && (folded.length() == end.length()
                                || !Character.isLetter(end.charAt(0))
                                || !Character.isLetter(folded.charAt(folded.length() - end.length() - 1))));
    }

    private static List<String> load() {
        return LanguageFile.lines(Teasers.class, "teasers.txt").stream()
                .map(line -> fold(line.text()))
                .filter(end -> !end.isEmpty())
                .toList();
    }

    private static String fold(String text) {
        return Folded.foldForMatching(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceFirst("[ .:،]+$", "")
                .strip();
    }
}

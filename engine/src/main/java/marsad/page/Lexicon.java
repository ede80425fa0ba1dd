package marsad.page;

import java.util.List;
import marsad.text.Folded;
import marsad.text.LanguageFile;

/// The word lists of this package, and the spelling under which their words are compared with a page's.
final class Lexicon {

    private Lexicon() {}

    /// The lines of one list that say something, in the file's order.
    static List<String> lines(String name) {
        return LanguageFile.lines(Lexicon.class, name).stream()
                .map(LanguageFile.Line::text)
                .toList();
    }

    /// The rows of one list: columns set apart by tabs, trimmed, in the file's order.
    static List<String[]> rows(String name) {
        return lines(name).stream()
                .map(line -> line.strip().split("\\s*\\t\\s*", -1))
                .toList();
    }

    /// [Folded#foldForMatching] without blanks at the ends, other white space as one blank.
    static String fold(CharSequence text) {
        var folded = Folded.foldForMatching(text);
        var tidy = new StringBuilder(folded.length());
        boolean blank = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isWhitespace(c)) {
                blank = !tidy.isEmpty();
            } else {
                if (blank) {
                    tidy.append(' ');
                    blank = false;
                }
                tidy.append(c);
            }
        }
        return tidy.toString();
    }

    /// The folded letters and digits alone: «أ.ف.ب», «أ ف ب» and «اف ب» are one.
    static String foldLetters(CharSequence text) {
        var folded = Folded.foldForMatching(text);
        var letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetterOrDigit(folded.charAt(i))) {
                letters.append(folded.charAt(i));
            }
        }
        return letters.toString();
    }
}

package marsad.text;

import java.util.List;

/// Light stems: a word without its endings of number, gender, case and relation, by `suffixes.tsv`.
final class Stems {

    private record Suffix(String letters, int fewestBefore) {}

    private static final List<Suffix> SUFFIXES = TextResource.rows("suffixes.tsv").stream()
            .map(row -> new Suffix(row[0], Integer.parseInt(row[1])))
            .toList();

    /// Two endings may follow each other: «سياسي» and «ات».
    private static final int MOST_SUFFIXES = 2;

    private Stems() {}

    /// The light stem of a folded word without clitics; never shorter than three letters, unless the word is.
    static String lightStem(String word) {
        var end = word.length();
        for (var taken = 0; taken < MOST_SUFFIXES; taken++) {
            var shorter = withoutSuffix(word, end);
            if (shorter == end) {
                break;
            }
            end = shorter;
        }
        return word.substring(0, end);
    }

    private static int withoutSuffix(String word, int end) {
        for (var suffix : SUFFIXES) {
            var length = suffix.letters.length();
            if (end - length >= suffix.fewestBefore && word.regionMatches(end - length, suffix.letters, 0, length)) {
                return end - length;
            }
        }
        return end;
    }
}

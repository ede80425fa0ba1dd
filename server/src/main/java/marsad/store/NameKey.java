package marsad.store;

import java.util.Arrays;
import java.util.stream.Collectors;
import marsad.text.Folded;

/// Names as they are compared: folded, each word without its article. «الجيش العراقيّ» and «جيش عراقى» are one.
final class NameKey {
    private static final String ARTICLE = "ال";
    private static final int SHORTEST = 4;

    private NameKey() {}

    static String of(String name) {
        return Arrays.stream(Folded.foldForMatching(name).strip().split("\\s+"))
                .map(word ->
                        word.startsWith(ARTICLE) && word.length() >= SHORTEST ? word.substring(ARTICLE.length()) : word)
                .collect(Collectors.joining(" "));
    }
}

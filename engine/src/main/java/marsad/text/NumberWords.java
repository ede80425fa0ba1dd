package marsad.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The lexicons of numbers: `number-words.tsv`, `number-hedges.tsv`, `dual-nouns.tsv`, folded.
final class NumberWords {

    enum Kind {
        UNIT,
        SCALE,
        VAGUE,
        ORDINAL
    }

    /// @param least the value, or the least that is meant
    /// @param most the greatest that is meant
    record Word(Kind kind, double least, double most) {}

    private static final Map<Kind, Map<String, Word>> WORDS = words();

    /// Phrases before a number, their words set apart by single spaces.
    static final Map<String, Quantity.Hedge> HEDGES = hedges();

    /// Nouns whose dual counts: people, weapons, things of news.
    static final Set<String> DUALS = duals();

    private static final Set<String> FORMS = forms();

    /// The number of words in the longest phrase of [#HEDGES].
    static final int LONGEST_HEDGE = 4;

    private NumberWords() {}

    /// The number word of a kind that a folded form without clitics is, or null.
    static @Nullable Word word(Kind kind, String form) {
        return WORDS.getOrDefault(kind, Map.of()).get(form);
    }

    /// Whether a folded form without clitics is a number word of any kind or a dual that counts.
    static boolean isAny(String form) {
        return FORMS.contains(form);
    }

    private static Set<String> forms() {
        var forms = new HashSet<String>(DUALS);
        WORDS.values().forEach(words -> forms.addAll(words.keySet()));
        return forms;
    }

    private static Map<Kind, Map<String, Word>> words() {
        var words = new EnumMap<Kind, Map<String, Word>>(Kind.class);
        for (var row : TextResource.rows("number-words.tsv")) {
            var ends = row[1].split("-");
            var least = Double.parseDouble(ends[0]);
            var kind = Kind.valueOf(row[0].toUpperCase(Locale.ROOT));
            var word = new Word(kind, least, Double.parseDouble(ends[ends.length - 1]));
            for (var form : row[2].split(" ")) {
                words.computeIfAbsent(kind, key -> new HashMap<>()).put(Folded.foldForMatching(form), word);
            }
        }
        return words;
    }

    private static Map<String, Quantity.Hedge> hedges() {
        var hedges = new HashMap<String, Quantity.Hedge>();
        for (var row : TextResource.rows("number-hedges.tsv")) {
            var hedge = Quantity.Hedge.valueOf(row[0].toUpperCase(Locale.ROOT));
            for (var phrase : row[1].split(" ")) {
                hedges.put(Folded.foldForMatching(phrase.replace('_', ' ')), hedge);
            }
        }
        return hedges;
    }

    private static Set<String> duals() {
        return TextResource.rows("dual-nouns.tsv").stream()
                .flatMap(row -> Stream.of(row[0].split(" ")))
                .map(Folded::foldForMatching)
                .flatMap(noun -> {
                    var stem = noun.endsWith("ه") ? noun.substring(0, noun.length() - 1) + "ت" : noun;
                    return Stream.of(stem + "ان", stem + "ين");
                })
                .collect(Collectors.toUnmodifiableSet());
    }
}

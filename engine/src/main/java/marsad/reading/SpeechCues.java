package marsad.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import marsad.text.Folded;
import marsad.text.LanguageFile;
import org.jspecify.annotations.Nullable;

/// The words that say that someone speaks, from `cues.tsv`.
final class SpeechCues {

    /// What a cue does; the file explains each.
    enum Manner {
        SAYS,
        STATES,
        HOLDS,
        ABOUT,
        NEWS,
        ISSUES,
        CLAIMS,
        ACTS,
        CALLS,
        WHILE,
        URGING,
        BY,
        QUOTES,
        LEARNS,
        STANDS,
        SAYING,
        NOUNS;

        /// Verbs that are always speech.
        boolean isSaying() {
            return this == SAYS || this == STATES;
        }

        boolean isVerb() {
            return switch (this) {
                case SAYS, STATES, HOLDS, ABOUT, NEWS, ISSUES, CLAIMS, ACTS, CALLS, QUOTES, LEARNS, STANDS -> true;
                case WHILE, URGING, BY, SAYING, NOUNS -> false;
            };
        }
    }

    /// The stems of a verb of saying.
    record Stems(String past, String present) {}

    private static final String CUES = "cues.tsv";
    private static final String[] PRONOUNS = {"ه", "ها", "هم"};
    private static final List<Stems> VERBS = new ArrayList<>();
    /// By form the preposition that makes a verb speech.
    private static final Map<String, String> PREPOSITIONS = new HashMap<>();
    private static final Map<String, Manner> WORDS = words();

    private SpeechCues() {}

    /// Whether the folded word is a verb that is always speech.
    static boolean isSaying(String folded) {
        var manner = of(folded);
        return manner != null && manner.isSaying();
    }

    /// What the folded word says, joined by «و» or «ف» or not; null where it is no cue.
    static @Nullable Manner of(String folded) {
        var manner = WORDS.get(folded);
        if (manner == null && folded.length() > 3 && (folded.charAt(0) == 'و' || folded.charAt(0) == 'ف')) {
            manner = WORDS.get(folded.substring(1));
        }
        return manner;
    }

    /// The preposition that makes the folded word speech, joined by «و» or «ف» or not; null where none does.
    static @Nullable String prepositionOf(String folded) {
        var preposition = PREPOSITIONS.get(folded);
        return preposition == null && folded.length() > 3 ? PREPOSITIONS.get(folded.substring(1)) : preposition;
    }

    /// The verbs among the cues.
    static List<Stems> verbs() {
        return VERBS;
    }

    private static Map<String, Manner> words() {
        var words = new HashMap<String, Manner>();
        var present = new HashMap<String, Manner>();
        for (var line : LanguageFile.lines(SpeechCues.class, CUES)) {
            var columns = line.text().split("\t");
            try {
                addWords(words, present, columns);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalStateException(
                        "marsad/reading/" + CUES + ", line " + line.number()
                                + ": a line has a name, a class and words; verbs are written past/present",
                        e);
            }
        }
        present.forEach(words::putIfAbsent); // «نشر» is the past of its own verb, and no present of «أشار»
        return Map.copyOf(words);
    }

    private static void addWords(Map<String, Manner> words, Map<String, Manner> present, String[] columns) {
        var named = columns[1].split("=");
        var manner = Manner.valueOf(named[0].toUpperCase(Locale.ROOT));
        for (var word : columns[2].split(" ")) {
            var folded = Folded.foldForMatching(word);
            if (!manner.isVerb()) {
                words.put(folded, manner);
                continue;
            }
            var stems = folded.split("/");
            VERBS.add(new Stems(stems[0], stems[1]));
            Inflection.past(stems[0]).forEach(form -> add(words, form, manner, named));
            Inflection.present(stems[1]).forEach(form -> add(present, form, manner, named));
        }
    }

    private static void add(Map<String, Manner> words, String form, Manner manner, String[] named) {
        words.putIfAbsent(form, manner);
        if (named.length > 1) {
            PREPOSITIONS.put(form, named[1]);
        }
        if ((manner == Manner.HOLDS || manner == Manner.CALLS) && form.length() > 2) {
            for (var pronoun : PRONOUNS) {
                words.putIfAbsent(form + pronoun, manner);
            }
        }
    }
}

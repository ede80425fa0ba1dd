package marsad.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.text.Folded;
import marsad.text.LanguageFile;

/// Finds what the readers of the lexicons let pass: names that mislead, words that stand twice or are never reached,
/// columns that say nothing. What the readers themselves refuse is told in their words.
final class LexiconCheck {

    private static final Set<String> CUE_CLASSES = Arrays.stream(SpeechCues.Manner.values())
            .map(manner -> manner.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    private static final Set<String> OPEN = Set.of("weak", "ground", "masdar");
    private static final Set<String> SPEECH = Arrays.stream(SpeechCues.Manner.values())
            .filter(SpeechCues.Manner::isVerb)
            .map(manner -> manner.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private static final Set<String> TRIGGERS = triggers();
    private static final Set<String> SENSED =
            Company.read(LanguageFile.lines(LexiconCheck.class, Company.FILE)).keys();

    private final String file;
    private final List<String> mistakes = new ArrayList<>();
    /// By class of words and word the line that has it.
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();

    private LexiconCheck(String file) {
        this.file = file;
    }

    static List<String> mistakes(String file, List<LanguageFile.Line> lines) {
        var check = new LexiconCheck(file);
        for (var line : lines) {
            var columns = line.text().split("\t", -1);
            switch (file) {
                case "triggers.tsv" -> check.trigger(line, columns);
                case "words.tsv" -> check.words(line, columns);
                case "verbs.tsv" -> check.verbs(line, columns);
                case "cues.tsv" -> check.cues(line, columns);
                case "holders.tsv" -> check.holders(line, columns);
                case "framing.tsv" -> check.framing(line, columns);
                case "senses.tsv" -> check.senses(line, columns);
                default -> check.mistake(line, "no check knows this file");
            }
        }
        return check.mistakes;
    }

    private void trigger(LanguageFile.Line line, String[] columns) {
        if (columns.length != 5) {
            mistake(line, "five columns: name, kind, class, words, frame");
            return;
        }
        if (!names(Kind.values()).contains(columns[1])) {
            mistake(line, "no kind «" + columns[1] + "»");
            return;
        }
        if (!names(Trigger.Form.values()).contains(columns[2].toUpperCase(Locale.ROOT))) {
            mistake(line, "no class «" + columns[2] + "»");
            return;
        }
        var earlier = names.putIfAbsent(columns[0], line.number());
        if (earlier != null) {
            mistake(line, "line " + earlier + " has the name «" + columns[0] + "»");
        }
        var family = columns[1].toLowerCase(Locale.ROOT) + ".";
        if (!columns[0].startsWith(family)) {
            mistake(line, "the name of a " + columns[1] + " begins with «" + family + "»");
        }
        refused(() -> Lexicon.read(List.of(line), List.of(), List.of(), List.of()));
        // a line that asks for something near it shares its words with other lines
        var frame = List.of(columns[4].split(" "));
        var open = frame.stream().anyMatch(part -> OPEN.contains(part) || part.startsWith("with="))
                || SENSED.contains(columns[0]);
        each(line, columns[3], columns[2], !open);
    }

    private void words(LanguageFile.Line line, String[] columns) {
        if (columns.length != 2) {
            mistake(line, "two columns: use, words");
            return;
        }
        var uses = Arrays.stream(Use.values()).map(Use::word).collect(Collectors.toSet());
        if (!uses.contains(columns[0])) {
            mistake(line, "no use «" + columns[0] + "»");
            return;
        }
        each(line, columns[1], columns[0], true);
    }

    private void verbs(LanguageFile.Line line, String[] columns) {
        if (columns.length != 2) {
            mistake(line, "two columns: manner, verbs");
            return;
        }
        if (!names(VerbForm.Manner.values()).contains(columns[0].toUpperCase(Locale.ROOT))) {
            mistake(line, "no manner «" + columns[0] + "»");
            return;
        }
        for (var word : columns[1].split(" ", -1)) {
            stems(line, word);
        }
        each(line, columns[1], "verb", true);
    }

    private void cues(LanguageFile.Line line, String[] columns) {
        if (columns.length != 3) {
            mistake(line, "three columns: name, class, words");
            return;
        }
        var named = columns[1].split("=")[0];
        if (!CUE_CLASSES.contains(named)) {
            mistake(line, "no class «" + columns[1] + "»");
            return;
        }
        if (SPEECH.contains(named)) {
            for (var word : columns[2].split(" ", -1)) {
                stems(line, word);
            }
        }
        each(line, columns[2], SPEECH.contains(named) ? "verb" : columns[1], true);
    }

    private void holders(LanguageFile.Line line, String[] columns) {
        if (columns.length != 2) {
            mistake(line, "two columns: kind, words");
            return;
        }
        if (!names(HolderKind.values()).contains(columns[0].toUpperCase(Locale.ROOT))) {
            mistake(line, "no kind of source «" + columns[0] + "»");
            return;
        }
        each(line, columns[1], "source", true);
    }

    private void framing(LanguageFile.Line line, String[] columns) {
        refused(() -> Framings.read(List.of(line)));
        if (columns.length == 5) {
            each(line, columns[0], columns[1] + " " + columns[2], true);
        }
    }

    private void senses(LanguageFile.Line line, String[] columns) {
        if (columns.length != 3) {
            mistake(line, "three columns: words, where, company");
            return;
        }
        refused(() -> Company.read(List.of(line)));
        for (var word : columns[0].split(" ", -1)) {
            if (!TRIGGERS.contains(Folded.foldForMatching(word))) {
                mistake(line, "triggers.tsv has no «" + word + "»");
            }
        }
        if (columns[2].contains("_")) {
            mistake(line, "the company is single words");
        }
        each(line, columns[2], "company of " + line.number(), true);
    }

    /// The words and names of the lines of `triggers.tsv`, and each word behind the name of its line.
    private static Set<String> triggers() {
        var all = new HashSet<String>();
        for (var line : LanguageFile.lines(LexiconCheck.class, "triggers.tsv")) {
            var columns = line.text().split("\t");
            all.add(columns[0]);
            for (var word : columns[3].split(" ")) {
                var past = Folded.foldForMatching(word).split("/")[0];
                all.add(past);
                all.add(columns[0] + ":" + past);
            }
        }
        return all;
    }

    private void stems(LanguageFile.Line line, String word) {
        if (word.split("/", -1).length != 2 || word.startsWith("/") || word.endsWith("/")) {
            mistake(line, "a verb is written past/present: «" + word + "»");
        }
    }

    /// @param kept whether a later line can't have the same word, for this one takes it always
    private void each(LanguageFile.Line line, String column, String ofClass, boolean kept) {
        var here = new HashSet<String>();
        for (var written : column.split(" ", -1)) {
            if (written.isEmpty()) {
                mistake(line, "two spaces between words, or one at the end");
                continue;
            }
            var word = Folded.foldForMatching(written);
            if (!here.add(word)) {
                mistake(line, "«" + word + "» stands there twice");
                continue;
            }
            var earlier = seen.get(ofClass + " " + word);
            if (earlier != null && kept) {
                mistake(line, "«" + word + "» is never reached: line " + earlier + " has it");
            } else if (kept) {
                seen.put(ofClass + " " + word, line.number());
            }
        }
    }

    private void refused(Runnable reading) {
        try {
            reading.run();
        } catch (IllegalStateException mistake) {
            mistakes.add(String.valueOf(mistake.getMessage()));
        }
    }

    private void mistake(LanguageFile.Line line, String why) {
        mistakes.add("marsad/reading/" + file + ", line " + line.number() + ": " + why);
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
    }
}

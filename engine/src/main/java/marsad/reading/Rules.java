package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import marsad.text.Folded;
import marsad.text.LanguageFile;

/// Where the rules that claims name, and the cues of speech, stand in the files: for explanations.
public final class Rules {
    private static final String TRIGGERS = "triggers.tsv";
    private static final String CUES = "cues.tsv";
    private static final int SHORTEST = 2;

    /// A line of a file.
    ///
    /// @param file its name
    /// @param number its line, from 1
    public record Line(String file, int number) {
        @Override
        public String toString() {
            return file + ":" + number;
        }
    }

    private Rules() {}

    /// The lines of the lexicon whose name a claim gives as its rule, in order. Only where one name stands in several
    /// lines is there more than one; those that hold the trigger's own words come first.
    ///
    /// @param trigger the words that the claim was found by
    public static List<Line> of(String rule, String trigger) {
        var lines = LanguageFile.lines(Rules.class, TRIGGERS).stream()
                .filter(line -> line.text().startsWith(rule + "\t"))
                .toList();
        var holding = lines.stream().filter(line -> holds(line.text(), trigger)).toList();
        return (holding.isEmpty() ? lines : holding)
                .stream().map(line -> new Line(TRIGGERS, line.number())).toList();
    }

    /// The lines of cues that may have found a cue of speech; none where a rule in code did.
    public static List<Line> ofCue(String cue) {
        var lines = new ArrayList<Line>();
        for (var line : LanguageFile.lines(Rules.class, CUES)) {
            if (holds(line.text(), cue)) {
                lines.add(new Line(CUES, line.number()));
            }
        }
        return lines;
    }

    /// Whether a word of the line, or a stem of a verb in it, stands in the words.
    private static boolean holds(String line, String words) {
        var folded = Folded.foldForMatching(words).replace(' ', '_');
        return List.of(line.split("[\t /]")).stream()
                .map(Folded::foldForMatching)
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toSet())
                .stream()
                .anyMatch(folded::contains);
    }
}

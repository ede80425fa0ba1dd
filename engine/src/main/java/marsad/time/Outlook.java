package marsad.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import marsad.text.Folded;
import marsad.time.Moment.Lean;

/// Whether the words before an expression look back or ahead: «سيعقد المجلس الأحد» means the coming Sunday. The
/// words are those of `outlook.tsv`.
final class Outlook {

    private static final int WORDS_BEFORE = 14;
    private static final int LONGEST_SINGLE_LETTER = 1;

    private final Map<String, Lean> words = new HashMap<>();
    private final Set<String> stops = new HashSet<>();
    private final Set<String> futurePrefixes = new HashSet<>();
    private final Set<String> spelledPrefixes = new HashSet<>();
    private final Set<String> noFutures = new HashSet<>();

    private Outlook() {}

    static Outlook load() {
        return read(RuleFile.load("outlook.tsv"));
    }

    static Outlook read(RuleFile file) {
        var outlook = new Outlook();
        for (var line : file.lines()) {
            var columns = line.text().split("\t");
            if (columns.length != 2) {
                throw file.wrong(line, "a line has two columns: what the words say, the words");
            }
            for (var form : columns[1].split("\\|")) {
                var folded = Folded.foldForMatching(form).strip();
                switch (columns[0]) {
                    case "future-spelled" -> outlook.spelledPrefixes.add(form.strip());
                    case "ahead" -> outlook.words.put(folded, Lean.AHEAD);
                    case "back" -> outlook.words.put(folded, Lean.BACK);
                    case "stop" -> outlook.stops.add(folded);
                    case "future-prefix" -> outlook.futurePrefixes.add(folded);
                    case "no-future" -> outlook.noFutures.add(folded);
                    default -> throw file.wrong(line, "no such column «" + columns[0] + "»");
                }
            }
        }
        return outlook;
    }

    /// Where the words before `word` look; the nearest word that tells decides.
    Lean before(Words text, int word) {
        for (var near = word - 1; near >= 0 && near >= word - WORDS_BEFORE; near--) {
            if (text.beginsParagraph(near + 1)) {
                break;
            }
            var folded = text.folded(near);
            if (stops.contains(folded)) {
                break;
            }
            var lean = isSpelledFuture(text.spelling(near * Words.PLACES)) ? Lean.AHEAD : of(folded);
            if (lean != Lean.UNSAID) {
                return lean;
            }
        }
        return Lean.UNSAID;
    }

    private Lean of(String folded) {
        var bare = folded.length() > LONGEST_SINGLE_LETTER && (folded.charAt(0) == 'و' || folded.charAt(0) == 'ف')
                ? folded.substring(1)
                : folded;
        var known = words.getOrDefault(folded, words.getOrDefault(bare, Lean.UNSAID));
        return known == Lean.UNSAID && isFuture(bare) ? Lean.AHEAD : known;
    }

    /// «سأعود»: what tells it from «ساعد» is the hamza that folding takes away.
    private boolean isSpelledFuture(String spelling) {
        for (var prefix : spelledPrefixes) {
            if (spelling.length() > prefix.length() + 1
                    && (spelling.startsWith(prefix)
                            || spelling.startsWith(prefix, 1) && "وف".indexOf(spelling.charAt(0)) >= 0)) {
                return noFutures.stream().noneMatch(Folded.foldForMatching(spelling)::startsWith);
            }
        }
        return false;
    }

    /// A verb with the س of the future: «سيعقد», «ستجري».
    private boolean isFuture(String folded) {
        if (folded.length() < 4 || !futurePrefixes.contains(folded.substring(0, 2))) {
            return false;
        }
        for (var length = 3; length <= folded.length(); length++) {
            if (noFutures.contains(folded.substring(0, length))) {
                return false;
            }
        }
        return true;
    }
}

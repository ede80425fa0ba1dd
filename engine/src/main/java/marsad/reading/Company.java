package marsad.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import marsad.text.Folded;
import marsad.text.LanguageFile;

/// The company in which a word of `triggers.tsv` has another sense: «مسيرة التنمية» is no march, «احتل المرتبة» takes
/// no town. Made of the lines of `senses.tsv`, whose head says what the columns mean.
///
/// A word's company is compared without article, «و», «ف» and the prepositions written to it.
final class Company {

    static final String FILE = "senses.tsv";

    private static final int BESIDE = 3;
    private static final int CLAUSE_BEFORE = 8;
    private static final int NEAR_BEFORE = 4;
    private static final int NEAR_AFTER = 7;
    private static final int REST_AFTER = 25;

    /// Where the company stands.
    enum Where {
        PREV(1, 0),
        NEXT(0, 1),
        BEFORE(BESIDE, 0),
        AFTER(0, BESIDE),
        CLAUSE(CLAUSE_BEFORE, 0),
        NEAR(NEAR_BEFORE, NEAR_AFTER),
        REST(0, REST_AFTER);

        final int before;
        final int after;

        Where(int before, int after) {
            this.before = before;
            this.after = after;
        }
    }

    /// One line: words that take the sense away, or, where `only`, of which one must stand there.
    ///
    /// @param words whole words
    /// @param begins beginnings of words, written with «*» at the end
    /// @param marks what the grammar finds without a list
    record Sense(Where where, boolean only, Set<String> words, List<String> begins, Set<Trigger.Near> marks) {
        boolean has(String bare) {
            if (words.contains(bare)) {
                return true;
            }
            for (var begin : begins) {
                if (bare.startsWith(begin)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Map<String, List<Sense>> senses = new HashMap<>();

    /// The company of the lines of the file.
    ///
    /// @throws IllegalStateException that names file and line of a mistake
    static Company read(List<LanguageFile.Line> lines) {
        var company = new Company();
        for (var line : lines) {
            company.add(line);
        }
        return company;
    }

    private void add(LanguageFile.Line line) {
        var columns = line.text().split("\t");
        if (columns.length != 3) {
            throw wrong(line, "three columns: words or lines of triggers.tsv, where, company");
        }
        var only = columns[1].startsWith("only-");
        Where where;
        try {
            where = Where.valueOf(columns[1].replace("only-", "").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(line, "no place «" + columns[1] + "»");
        }
        var words = new HashSet<String>();
        var begins = new ArrayList<String>();
        var marks = new HashSet<Trigger.Near>();
        for (var word : columns[2].split(" ")) {
            if (word.startsWith("@")) {
                marks.add(mark(line, word.substring(1)));
                continue;
            }
            var folded = Folded.foldForMatching(word.replace("*", ""));
            if (word.endsWith("*")) {
                begins.add(folded);
            } else {
                words.add(folded);
            }
        }
        var sense = new Sense(where, only, words, begins, marks);
        for (var word : columns[0].split(" ")) {
            senses.computeIfAbsent(Folded.foldForMatching(word), key -> new ArrayList<>())
                    .add(sense);
        }
    }

    private static Trigger.Near mark(LanguageFile.Line line, String word) {
        try {
            return Lexicon.near(word);
        } catch (IllegalArgumentException e) {
            throw wrong(line, "nothing is marked «@" + word + "»");
        }
    }

    /// What the file says of a word, of a whole line of `triggers.tsv`, and of a word in that line.
    List<Sense> of(Trigger trigger, String word) {
        var all = new ArrayList<Sense>();
        for (var key : List.of(trigger.name(), word, trigger.name() + ":" + word)) {
            all.addAll(senses.getOrDefault(key, List.of()));
        }
        return all;
    }

    /// The words and lines of `triggers.tsv` that the file speaks of.
    Set<String> keys() {
        return senses.keySet();
    }

    /// Whether the words around keep the sense: none of those that take it away, one of those it asks for.
    ///
    /// @param from the trigger's first word
    /// @param end after its last
    /// @param first the first word of its sentence
    /// @param last after the last word of its sentence
    static boolean keeps(List<Sense> senses, Syntax syntax, int from, int end, int first, int last) {
        var asks = false;
        var met = false;
        for (var sense : senses) {
            if (!sense.only()) {
                if (stands(sense, syntax, from, end, first, last)) {
                    return false;
                }
            } else {
                asks = true;
                met = met || stands(sense, syntax, from, end, first, last);
            }
        }
        return !asks || met;
    }

    private static boolean stands(Sense sense, Syntax syntax, int from, int end, int first, int last) {
        for (var at = end; at < Math.min(last, end + sense.where().after); at++) {
            if (syntax.isPunctuation(at) && sense.where() != Where.REST) {
                break;
            }
            if (has(sense, syntax, at)) {
                return true;
            }
        }
        for (var at = from - 1; at >= Math.max(first, from - sense.where().before); at--) {
            if (syntax.isPunctuation(at)) {
                break;
            }
            if (has(sense, syntax, at) && !(sense.where() == Where.PREV && isDoerBefore(syntax, at))) {
                return true;
            }
        }
        return false;
    }

    /// «شنت القوات | هجوما»: a noun with its article has no accusative as its genitive, as «قوات الهجوم» has one.
    private static boolean isDoerBefore(Syntax syntax, int index) {
        var next = syntax.folded(index + 1);
        return syntax.folded(index).startsWith("ال") && next.endsWith("ا") && !next.startsWith("ال");
    }

    private static boolean has(Sense sense, Syntax syntax, int at) {
        for (var mark : sense.marks()) {
            if (syntax.isFound(mark, at)) {
                return true;
            }
        }
        return has(sense, syntax.folded(at));
    }

    private static boolean has(Sense sense, String folded) {
        if (sense.has(folded)) {
            return true;
        }
        var bare = folded;
        if (bare.length() > 3 && (bare.charAt(0) == 'و' || bare.charAt(0) == 'ف')) {
            bare = bare.substring(1);
            if (sense.has(bare)) {
                return true;
            }
        }
        if (bare.startsWith("لل") && bare.length() > 4) {
            return sense.has(bare.substring(2)) || sense.has(bare.substring(1)); // «للطلب»; «للجوء» is of «لجوء»
        }
        if (bare.length() > 3 && "بلك".indexOf(bare.charAt(0)) >= 0) {
            var behind = bare.substring(1);
            if (sense.has(behind)) {
                return true;
            }
            if (behind.startsWith("ال")) {
                bare = behind;
            }
        }
        return bare.length() > 4 && bare.startsWith("ال") && sense.has(bare.substring(2));
    }

    private static IllegalStateException wrong(LanguageFile.Line line, String why) {
        return new IllegalStateException("marsad/reading/" + FILE + ", line " + line.number() + ": " + why);
    }
}

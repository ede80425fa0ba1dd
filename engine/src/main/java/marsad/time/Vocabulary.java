package marsad.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import marsad.text.Folded;
import org.jspecify.annotations.Nullable;

/// The words of time and the classes they belong to: `words.tsv`, `months.tsv`, the words that rules name
/// themselves, and the kinds of figures. Classes and words are numbered; such a number is called a symbol.
final class Vocabulary {

    /// Several words that stand for one: «أول من أمس».
    ///
    /// @param symbols the words' own symbols, in order
    /// @param value what they come to together
    record Phrase(List<Integer> symbols, int value) {
        Phrase {
            symbols = List.copyOf(symbols);
        }
    }

    private static final Map<String, Integer> NAMED_VALUES = namedValues();

    private final Map<String, Integer> symbols = new HashMap<>();
    private final Map<String, Word> words = new HashMap<>();
    private final Map<Integer, List<Phrase>> phrases = new LinkedHashMap<>();

    private Vocabulary() {
        for (var kind : Figure.values()) {
            symbols.put(kind.className(), symbols.size());
        }
    }

    /// The vocabulary of the files.
    static Vocabulary load() {
        return read(RuleFile.load("words.tsv"), MonthName.load());
    }

    static Vocabulary read(RuleFile file, List<MonthName> months) {
        var vocabulary = new Vocabulary();
        for (var month : months) {
            vocabulary.add(className(month), month.number(), month.folded(), month.spelling());
        }
        for (var line : file.lines()) {
            var columns = line.text().split("\t");
            if (columns.length != 3) {
                throw file.wrong(line, "a word has three columns: class, value, words");
            }
            if (!columns[0].matches("[a-z][a-z0-9-]*")) {
                throw file.wrong(line, "a class is named in small Latin letters");
            }
            var value = columns[1].matches("-?[0-9]+")
                    ? (Integer) Integer.parseInt(columns[1])
                    : NAMED_VALUES.get(columns[1]);
            if (value == null) {
                throw file.wrong(line, "no value «" + columns[1] + "»");
            }
            for (var form : columns[2].split("\\|")) {
                var written = form.strip();
                if (written.isEmpty()) {
                    throw file.wrong(line, "a word is missing between two |");
                }
                var exact = written.startsWith("=");
                var spelling = exact ? written.substring(1) : written;
                vocabulary.add(columns[0], value, Folded.foldForMatching(spelling), exact ? spelling : null);
            }
        }
        return vocabulary;
    }

    private static String className(MonthName month) {
        return (month.doubtful() ? "doubtful-" : "") + (month.hijri() ? "hijri-month" : "month");
    }

    private static Map<String, Integer> namedValues() {
        var values = new HashMap<String, Integer>();
        values.put("-", 0);
        for (var unit : Unit.values()) {
            values.put(unit.name().toLowerCase(Locale.ROOT), unit.ordinal());
        }
        for (var toward : Toward.values()) {
            values.put(toward.name().toLowerCase(Locale.ROOT), toward.ordinal());
        }
        for (var list : List.of(List.of("early", "mid", "late"), List.of("winter", "spring", "summer", "autumn"))) {
            list.forEach(name -> values.put(name, list.indexOf(name)));
        }
        return values;
    }

    private void add(String className, int value, String folded, @Nullable String spelling) {
        var symbol = symbols.computeIfAbsent(className, name -> symbols.size());
        var parts = folded.split(" ");
        if (parts.length == 1) {
            words.computeIfAbsent(folded, form -> new Word()).add(symbol, value, spelling);
            return;
        }
        var sequence = new ArrayList<Integer>();
        for (var part : parts) {
            sequence.add(literal(part));
        }
        phrases.computeIfAbsent(symbol, of -> new ArrayList<>()).add(new Phrase(sequence, value));
    }

    /// The symbol of a word that stands for itself; it is entered where it is new.
    int literal(String folded) {
        @Nullable Integer known = symbols.get("«" + folded);
        if (known != null) {
            return known;
        }
        var symbol = symbols.size();
        symbols.put("«" + folded, symbol);
        words.computeIfAbsent(folded, form -> new Word()).add(symbol, 0, null);
        return symbol;
    }

    /// The symbol of a class, or null where there is none of this name.
    @Nullable
    Integer classSymbol(String name) {
        return symbols.get(name);
    }

    /// The symbol of a clitic letter, or -1 where no rule names it.
    int clitic(char letter) {
        return symbols.getOrDefault("«" + letter, -1);
    }

    /// The names of all classes but those of figures.
    Set<String> classes() {
        var classes = new TreeSet<>(symbols.keySet());
        classes.removeIf(name -> name.startsWith("«"));
        for (var kind : Figure.values()) {
            classes.remove(kind.className());
        }
        return classes;
    }

    /// The number behind a value's name («week», «past»), or null.
    static @Nullable Integer namedValue(String name) {
        return NAMED_VALUES.get(name);
    }

    /// The phrases of several words in a class.
    List<Phrase> phrases(int symbol) {
        return phrases.getOrDefault(symbol, List.of());
    }

    /// What a folded word can be.
    Word word(String folded) {
        return words.getOrDefault(folded, Word.UNKNOWN);
    }

    /// What a figure of these digits can be; a part of a decimal fraction stands only for its digits.
    Word figure(String digits, boolean partOfDecimal) {
        var figure = new Word();
        var asWord = words.get(digits);
        if (asWord != null && !partOfDecimal) {
            figure.addAll(asWord);
        }
        for (var kind : Figure.values()) {
            if (!partOfDecimal && kind.fits(digits)) {
                figure.add(kind.ordinal(), Integer.parseInt(digits), null);
            }
        }
        return figure;
    }
}

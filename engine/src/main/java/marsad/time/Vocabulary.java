package marsad.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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

    private static final String CLITICS = "وفبلك";
    private static final Map<String, Integer> NAMED_VALUES = namedValues();

    private final Map<String, Integer> symbols = new HashMap<>();
    private final LetterTree<Word> words = new LetterTree<>();
    /// The numbers of the sets of classes that words have; words of one set can go on in the same ways.
    private final Map<BitSet, Integer> kinds = new ConcurrentHashMap<>();
    private final AtomicInteger nextKind = new AtomicInteger();
    /// By clitic letter: its symbol.
    private final int[] clitics = new int[CLITICS.length()];
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
            entry(folded).add(symbol, value, spelling);
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
        entry(folded).add(symbol, 0, null);
        return symbol;
    }

    private Word entry(String folded) {
        var known = words.find(folded, 0, folded.length());
        if (known == null) {
            known = new Word();
            words.put(folded, known);
        }
        return known;
    }

    /// To be called when all rules are read, which name words of their own.
    void close() {
        for (var clitic = 0; clitic < clitics.length; clitic++) {
            clitics[clitic] = symbols.getOrDefault("«" + CLITICS.charAt(clitic), -1);
        }
    }

    /// A number for all that can be read at a place at once: the classes of its word and the clitic letter passed over,
    /// by its symbol; -1 for none.
    int kind(Word word, int clitic) {
        if (word.kind < 0) {
            word.kind = kinds.computeIfAbsent(word.symbols(), classes -> nextKind.getAndIncrement());
        }
        var letter = 0;
        while (letter < clitics.length && clitics[letter] != clitic) {
            letter++;
        }
        return word.kind * (clitics.length + 1) + letter;
    }

    /// The symbol of a class, or null where there is none of this name.
    @Nullable
    Integer classSymbol(String name) {
        return symbols.get(name);
    }

    /// The symbol of a clitic letter, or -1 where no rule names it.
    int clitic(char letter) {
        var place = CLITICS.indexOf(letter);
        return place < 0 ? -1 : clitics[place];
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
        return word(folded, 0, folded.length());
    }

    /// What the word from `from` to `to` of a folded text can be.
    Word word(String text, int from, int to) {
        var word = words.find(text, from, to);
        return word == null ? Word.UNKNOWN : word;
    }

    /// What a figure of these digits can be; a part of a decimal fraction stands only for its digits.
    Word figure(String digits, boolean partOfDecimal) {
        var figure = new Word();
        var asWord = word(digits);
        if (!partOfDecimal) {
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

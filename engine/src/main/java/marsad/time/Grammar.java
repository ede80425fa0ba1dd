package marsad.time;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import marsad.time.Automaton.State;
import marsad.time.Automaton.Step;

/// The rules of `rules.txt`, compiled: an automaton for each name. What does not hold together in the files stops the
/// start and is named with file and line.
final class Grammar {

    private static final String WHAT_IS_FOUND = "expression";

    private final Vocabulary vocabulary;
    private final Map<String, Automaton> rules = new LinkedHashMap<>();
    private final Map<Integer, Automaton> phrases = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    private Grammar(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The grammar of the files.
    static Grammar load() {
        return read(RuleFile.load("rules.txt"), Vocabulary.load());
    }

    static Grammar read(RuleFile file, Vocabulary vocabulary) {
        var grammar = new Grammar(vocabulary);
        for (var line : file.lines()) {
            var colon = line.text().indexOf(':');
            if (colon < 1 || !line.text().substring(0, colon).matches("[a-z][a-z0-9-]*")) {
                throw file.wrong(line, "a rule begins with its name and a colon");
            }
            var name = line.text().substring(0, colon);
            if (vocabulary.classSymbol(name) != null) {
                throw file.wrong(line, "«" + name + "» is a class of words already");
            }
            grammar.rules.computeIfAbsent(name, Automaton::new);
        }
        for (var line : file.lines()) {
            new RuleReader(grammar, file, line).addRule();
        }
        var expression = grammar.rules.get(WHAT_IS_FOUND);
        if (expression == null) {
            throw new IllegalStateException("marsad/time/" + file.name() + " lacks the rule «expression»");
        }
        grammar.used.add(WHAT_IS_FOUND);
        grammar.close(file);
        vocabulary.close();
        return grammar;
    }

    private void close(RuleFile file) {
        for (var rule : rules.values()) {
            findFirst(rule, new HashSet<>(), file);
        }
        phrases.values().forEach(phrase -> findFirst(phrase, new HashSet<>(), file));
        var unused = new TreeSet<>(rules.keySet());
        unused.addAll(vocabulary.classes());
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            throw new IllegalStateException("marsad/time/" + file.name() + ": no rule uses " + unused);
        }
    }

    /// Also finds rules that contain themselves (none may, so that every reading ends) and rules that read nothing.
    private static void findFirst(Automaton rule, Set<Automaton> open, RuleFile file) {
        if (!open.add(rule)) {
            throw new IllegalStateException("marsad/time/" + file.name() + ": «" + rule.name() + "» contains itself");
        }
        if (rule.first().isEmpty()) {
            collectFirst(rule, rule.start(), open, file);
            callsOf(rule.start(), new HashSet<>()).forEach(called -> findFirst(called, open, file));
        }
        open.remove(rule);
    }

    private static void collectFirst(Automaton rule, State state, Set<Automaton> open, RuleFile file) {
        if (state.sense() != null) {
            throw new IllegalStateException(
                    "marsad/time/" + file.name() + ": a rule «" + rule.name() + "» can be empty");
        }
        for (var arc : state.arcs()) {
            switch (arc.step()) {
                case Step.Take take -> rule.first().set(take.symbol());
                case Step.Call call -> {
                    findFirst(call.other(), open, file);
                    rule.first().or(call.other().first());
                }
                case Step.Glued glued -> collectFirst(rule, arc.to(), open, file);
                case Step.Guard guard -> collectFirst(rule, arc.to(), open, file);
                case Step.Skip skip -> collectFirst(rule, arc.to(), open, file);
            }
        }
    }

    private static Set<Automaton> callsOf(State state, Set<State> seen) {
        var calls = new HashSet<Automaton>();
        if (seen.add(state)) {
            for (var arc : state.arcs()) {
                if (arc.step() instanceof Step.Call call) {
                    calls.add(call.other());
                }
                calls.addAll(callsOf(arc.to(), seen));
            }
        }
        return calls;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// What is found in a text.
    Automaton expression() {
        return rule(WHAT_IS_FOUND);
    }

    /// What names one day.
    Automaton day() {
        return rule("day");
    }

    /// The automaton of a rule name that is known to exist.
    Automaton rule(String name) {
        var rule = rules.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("no rule «" + name + "»");
        }
        used.add(name);
        return rule;
    }

    boolean hasRule(String name) {
        return rules.containsKey(name);
    }

    /// The symbol of a class, noted as used; -1 where there is none.
    int classSymbol(String name) {
        var symbol = vocabulary.classSymbol(name);
        if (symbol == null) {
            return -1;
        }
        used.add(name);
        return symbol;
    }

    boolean hasPhrases(int symbol) {
        return !vocabulary.phrases(symbol).isEmpty();
    }

    /// The automaton that reads the phrases of a class.
    Automaton phrases(int symbol) {
        return phrases.computeIfAbsent(symbol, of -> {
            var automaton = new Automaton("phrases of class " + of);
            for (var phrase : vocabulary.phrases(of)) {
                var state = automaton.start();
                for (var word : phrase.symbols()) {
                    state = state.follow(new Step.Take(word), null, true);
                }
                var value = new Value.Amount(phrase.value());
                state.complete(parts -> value);
            }
            return automaton;
        });
    }

    /// The classes and words of a guard as one set.
    BitSet symbols(Iterable<Integer> each) {
        var set = new BitSet();
        each.forEach(set::set);
        return set;
    }
}

package marsad.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import marsad.text.Folded;
import marsad.time.Automaton.State;
import marsad.time.Automaton.Step;

/// Reads one line of `rules.txt` and adds its path to the automaton of its name. The head of that file describes the
/// notation.
final class RuleReader {

    private static final Pattern PIECES = Pattern.compile(
            "(?:not-)?(?:before|after)\\((?:«[^»]*»|[^)«])*\\)|«[^»]*»|[a-z][a-z0-9-]*(?::[a-z][a-z0-9-]*)?|[()|?~]|\\S");
    private static final String END = "end";
    private static final String ARTICLE = "article";

    private final Grammar grammar;
    private final RuleFile file;
    private final RuleFile.Line line;
    private final List<String> pieces = new ArrayList<>();
    private int next;

    RuleReader(Grammar grammar, RuleFile file, RuleFile.Line line) {
        this.grammar = grammar;
        this.file = file;
        this.line = line;
    }

    void addRule() {
        var text = line.text();
        var colon = text.indexOf(':');
        var arrow = text.indexOf("=>");
        var pattern = PIECES.matcher(text.substring(colon + 1, arrow < 0 ? text.length() : arrow));
        while (pattern.find()) {
            pieces.add(pattern.group());
        }
        var end = sequence(grammar.rule(text.substring(0, colon)).start());
        if (next < pieces.size()) {
            throw file.wrong(line, "«" + pieces.get(next) + "» has no place here");
        }
        end.complete(arrow < 0 ? Parts::only : sense(text.substring(arrow + 2).strip()));
    }

    private Sense sense(String written) {
        var words = written.split("\\s+");
        Map<String, Integer> settings = new HashMap<>();
        for (var word : List.of(words).subList(1, words.length)) {
            var pair = word.split("=");
            if (pair.length != 2) {
                throw file.wrong(line, "a setting is a name, = and a value, not «" + word + "»");
            }
            var value =
                    pair[1].matches("-?[0-9]+") ? (Integer) Integer.parseInt(pair[1]) : Vocabulary.namedValue(pair[1]);
            if (value == null) {
                throw file.wrong(line, "no value «" + pair[1] + "»");
            }
            settings.put(pair[0], value);
        }
        var sense = Senses.named(words[0], settings);
        if (sense == null) {
            throw file.wrong(line, "no sense «" + words[0] + "»");
        }
        return sense;
    }

    private State sequence(State from) {
        var state = from;
        while (next < pieces.size()
                && !pieces.get(next).equals("|")
                && !pieces.get(next).equals(")")) {
            var before = state;
            state = element(before);
            if (next < pieces.size() && pieces.get(next).equals("?")) {
                next++;
                before.join(state);
            }
        }
        return state;
    }

    private State element(State from) {
        var piece = pieces.get(next++);
        if (piece.equals("(")) {
            return alternatives(from);
        }
        if (piece.equals("~")) {
            return from.follow(new Step.Glued(), null, false);
        }
        if (piece.endsWith(")") && !piece.equals(")")) {
            return from.follow(guard(piece), null, false);
        }
        if (piece.startsWith("«")) {
            return words(from, piece.substring(1, piece.length() - 1));
        }
        if (piece.matches("[a-z].*")) {
            return named(from, piece);
        }
        throw file.wrong(line, "«" + piece + "» means nothing in a pattern");
    }

    private State alternatives(State from) {
        var end = new State();
        do {
            sequence(from).join(end);
        } while (next < pieces.size() && pieces.get(next++).equals("|"));
        if (!pieces.get(next - 1).equals(")")) {
            throw file.wrong(line, "a bracket stays open");
        }
        return end;
    }

    private State words(State from, String forms) {
        var end = new State();
        for (var form : forms.split("\\|")) {
            var folded = Folded.foldForMatching(form).strip();
            if (folded.isEmpty() || folded.contains(" ")) {
                throw file.wrong(line, "one word stands between « and | or »");
            }
            from.follow(new Step.Take(grammar.vocabulary().literal(folded)), null, false)
                    .join(end);
        }
        return end;
    }

    private State named(State from, String piece) {
        var colon = piece.indexOf(':');
        var label = colon < 0 ? piece : piece.substring(0, colon);
        var name = piece.substring(colon + 1);
        if (grammar.hasRule(name)) {
            return from.follow(new Step.Call(grammar.rule(name)), label, false);
        }
        var symbol = symbolOf(name);
        var end = new State();
        from.follow(new Step.Take(symbol), label, false).join(end);
        if (grammar.hasPhrases(symbol)) {
            from.follow(new Step.Call(grammar.phrases(symbol)), label, false).join(end);
        }
        return end;
    }

    private int symbolOf(String name) {
        var symbol = grammar.classSymbol(name);
        if (symbol < 0) {
            throw file.wrong(line, "no rule and no class is called «" + name + "»");
        }
        return symbol;
    }

    private Step.Guard guard(String piece) {
        var names = piece.substring(piece.indexOf('(') + 1, piece.length() - 1)
                .strip()
                .split("\\s+");
        var symbols = new ArrayList<Integer>();
        var clauseEnd = false;
        var article = false;
        for (var name : names) {
            if (name.equals(END)) {
                clauseEnd = true;
            } else if (name.equals(ARTICLE)) {
                article = true;
            } else if (name.startsWith("«")) {
                for (var form : name.substring(1, name.length() - 1).split("\\|")) {
                    symbols.add(grammar.vocabulary().literal(Folded.foldForMatching(form)));
                }
            } else {
                symbols.add(symbolOf(name));
            }
        }
        return new Step.Guard(
                piece.contains("before("), !piece.startsWith("not-"), grammar.symbols(symbols), clauseEnd, article);
    }
}

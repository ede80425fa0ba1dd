package marsad.time;

import java.util.ArrayList;
import java.util.List;
import marsad.time.Automaton.State;
import marsad.time.Automaton.Step;
import org.jspecify.annotations.Nullable;

/// Runs the automata of a grammar over the words of one text.
final class Matcher {

    /// What a rule read: up to which place, and what it came to.
    record Reading(int end, Value value) {}

    private record Answer(Automaton rule, int place, List<Reading> readings) {}

    private static final String ARTICLE = "ال";

    private final Words words;
    /// What rules were found to read from the word on that is looked at; few enough to be looked through.
    private final List<Answer> answers = new ArrayList<>();
    private int firstWord;

    Matcher(Words words) {
        this.words = words;
    }

    /// The longest reading of `rule` that begins at `place`, or null; of equally long ones, that of the earlier rule.
    @Nullable
    Reading longest(Automaton rule, int place) {
        if (!words.exists(place)
                || words.at(place) == Word.UNKNOWN
                || !words.at(place).isAny(rule.first())) {
            return null;
        }
        answers.clear();
        firstWord = place / Words.PLACES;
        if (isLast(firstWord) && !isPassable(place) && !rule.mayEndWithOneWord(words, place)) {
            return null;
        }
        Reading longest = null;
        for (var reading : readings(rule, place)) {
            if (longest == null || reading.end > longest.end) {
                longest = reading;
            }
        }
        return longest;
    }

    /// One reading for each place where the rule can end.
    private List<Reading> readings(Automaton rule, int place) {
        for (var answer : answers) {
            if (answer.rule == rule && answer.place == place) {
                return answer.readings;
            }
        }
        var found = new ArrayList<Reading>(2);
        walk(rule.start(), place, Parts.NONE, found);
        answers.add(new Answer(rule, place, found));
        return found;
    }

    private void walk(State state, int place, Parts parts, List<Reading> readings) {
        var sense = state.sense();
        if (sense != null && !endsAt(place, readings)) {
            var value = sense.of(parts);
            if (value != null) {
                readings.add(new Reading(place, value));
            }
        }
        var open = isOpen(place);
        for (var arc : open ? state.arcs(words, place) : state.arcsWithoutWord()) {
            switch (arc.step()) {
                case Step.Take take -> take(take.symbol(), arc, place, parts, readings);
                case Step.Call call -> {
                    for (var reading : readings(call.other(), place)) {
                        walk(arc.to(), reading.end, labelled(parts, arc.label(), reading.value), readings);
                    }
                }
                case Step.Glued glued -> {
                    if (place % Words.PLACES > 0 || words.isGlued(place / Words.PLACES)) {
                        walk(arc.to(), place, parts, readings);
                    }
                }
                case Step.Guard guard -> {
                    if (holds(guard, place)) {
                        walk(arc.to(), place, parts, readings);
                    }
                }
                case Step.Skip skip -> walk(arc.to(), place, parts, readings);
            }
        }
    }

    private void take(int symbol, Automaton.Arc arc, int place, Parts parts, List<Reading> readings) {
        var word = place / Words.PLACES;
        var here = words.at(place);
        var value = here == Word.UNKNOWN ? null : here.valueAs(symbol, words, place);
        if (value != null) {
            var after = labelled(parts, arc.label(), new Value.Amount(value));
            walk(arc.to(), (word + 1) * Words.PLACES, after, readings);
        }
        if (words.clitic(place) == symbol) {
            walk(arc.to(), place + 1, parts, readings);
        }
    }

    private static boolean endsAt(int place, List<Reading> readings) {
        for (var reading : readings) {
            if (reading.end == place) {
                return true;
            }
        }
        return false;
    }

    private static Parts labelled(Parts parts, @Nullable String label, Value value) {
        return label == null ? parts : parts.with(label, value);
    }

    /// Whether no expression that began before can go on behind the word.
    private boolean isLast(int word) {
        var next = (word + 1) * Words.PLACES;
        return !isOpen(next) || (words.at(next) == Word.UNKNOWN && !isPassable(next));
    }

    /// Whether a clitic letter at the place can be passed over and a word of time stands behind it.
    private boolean isPassable(int place) {
        return place % Words.PLACES < Words.PLACES - 1
                && words.exists(place + 1)
                && (words.at(place + 1) != Word.UNKNOWN || isPassable(place + 1));
    }

    /// Whether a word stands at the place that belongs to the paragraph in which the expression began.
    private boolean isOpen(int place) {
        var word = place / Words.PLACES;
        return word < words.count() && (word == firstWord || place % Words.PLACES > 0 || !words.beginsParagraph(word));
    }

    private boolean holds(Step.Guard guard, int place) {
        return (guard.following() ? follows(guard, place) : precedes(guard, place)) == guard.wanted();
    }

    private boolean follows(Step.Guard guard, int place) {
        var word = place / Words.PLACES;
        if (!isOpen(place)) {
            return guard.clauseEnd();
        }
        if (guard.clauseEnd() && words.isSign(word)) {
            return true;
        }
        return isAnyAt(guard, word) || (guard.article() && words.folded(word).startsWith(ARTICLE));
    }

    private boolean precedes(Step.Guard guard, int place) {
        var word = place / Words.PLACES;
        if (place % Words.PLACES > 0) {
            return words.cliticBefore(place).isAny(guard.symbols());
        }
        if (word == 0 || words.beginsParagraph(word)) {
            return guard.clauseEnd();
        }
        return isAnyAt(guard, word - 1) || (guard.clauseEnd() && words.isSign(word - 1));
    }

    private boolean isAnyAt(Step.Guard guard, int word) {
        for (var place = word * Words.PLACES; place < (word + 1) * Words.PLACES && words.exists(place); place++) {
            if (words.at(place).isAny(guard.symbols())) {
                return true;
            }
        }
        return false;
    }
}

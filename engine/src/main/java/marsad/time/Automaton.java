package marsad.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The automaton of one rule name or one class's phrases: states joined by arcs. The rules of a name share what they
/// begin with.
final class Automaton {

    /// What it takes to pass from one state to the next.
    sealed interface Step {
        /// A word of a class, or the word itself, or a clitic.
        record Take(int symbol) implements Step {}

        /// Whatever another automaton reads.
        record Call(Automaton other) implements Step {}

        /// Nothing, if no space stands here.
        record Glued() implements Step {}

        /// Nothing, if a neighbour is (or is not) one of these.
        record Guard(boolean following, boolean wanted, BitSet symbols, boolean clauseEnd, boolean article)
                implements Step {}

        /// Nothing: what may be missing is missing.
        record Skip() implements Step {}
    }

    /// An arc.
    ///
    /// @param label under which name the sense sees what was read; null where it need not
    record Arc(Step step, @Nullable String label, State to) {}

    /// A state; where it has a sense, a rule is complete.
    static final class State {
        private final List<Arc> arcs = new ArrayList<>(2);
        private @Nullable Sense sense;
        private Ways ways = Ways.NONE;
        private Arc @Nullable [] withoutWord;

        List<Arc> arcs() {
            return arcs;
        }

        /// The arcs that may be passed at a place of the words, where one stands.
        Arc[] arcs(Words words, int place) {
            var kind = words.kind(place);
            var known = ways.of(kind);
            if (known == null) {
                known = Ways.sortedOut(arcs, words, place);
                ways = ways.with(kind, known);
            }
            return known;
        }

        /// The arcs that may be passed where no word stands.
        Arc[] arcsWithoutWord() {
            var known = withoutWord;
            if (known == null) {
                known = Ways.withoutWord(arcs);
                withoutWord = known;
            }
            return known;
        }

        @Nullable
        Sense sense() {
            return sense;
        }

        /// The state that `step` leads to. A rule's path is kept apart from those of other rules, phrases are shared.
        State follow(Step step, @Nullable String label, boolean shared) {
            if (shared) {
                for (var arc : arcs) {
                    if (arc.step().equals(step)) {
                        return arc.to();
                    }
                }
            }
            var next = new State();
            arcs.add(new Arc(step, label, next));
            return next;
        }

        void join(State other) {
            arcs.add(new Arc(new Step.Skip(), null, other));
        }

        void complete(Sense sense) {
            this.sense = this.sense == null ? sense : this.sense;
        }
    }

    private final String name;
    private final State start = new State();
    private final BitSet first = new BitSet();

    Automaton(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    State start() {
        return start;
    }

    /// The symbols with which it can begin.
    BitSet first() {
        return first;
    }
}

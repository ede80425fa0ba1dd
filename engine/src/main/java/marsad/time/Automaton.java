package marsad.time;

import java.util.ArrayList;
import java.util.Arrays;
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
    /// By kind of place: 1 where it may end with one word, -1 where it can't, 0 where that was not asked yet.
    private byte[] endings = new byte[64];

    Automaton(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    State start() {
        return start;
    }

    /// Whether it may read the word at a place and nothing behind it. Only the words are looked at, not what rules ask
    /// of their neighbours, nor a clitic before the word.
    boolean mayEndWithOneWord(Words words, int place) {
        var kind = words.kind(place);
        var known = endings;
        if (kind >= known.length) {
            known = Arrays.copyOf(known, Math.max(kind + 1, known.length * 2));
            endings = known;
        }
        if (known[kind] == 0) {
            known[kind] = (byte) (mayEnd(start, words, place, false) ? 1 : -1);
        }
        return known[kind] > 0;
    }

    /// @param read whether the word is read already
    private static boolean mayEnd(State state, Words words, int place, boolean read) {
        if (read && state.sense() != null) {
            return true;
        }
        for (var arc : state.arcs()) {
            var leadsOn = switch (arc.step()) {
                case Step.Take take ->
                    !read && words.at(place).symbols().get(take.symbol()) && mayEnd(arc.to(), words, place, true);
                case Step.Call call ->
                    !read && call.other().mayEndWithOneWord(words, place) && mayEnd(arc.to(), words, place, true);
                case Step.Glued glued -> mayEnd(arc.to(), words, place, read);
                case Step.Guard guard -> mayEnd(arc.to(), words, place, read);
                case Step.Skip skip -> mayEnd(arc.to(), words, place, read);
            };
            if (leadsOn) {
                return true;
            }
        }
        return false;
    }

    /// The symbols with which it can begin.
    BitSet first() {
        return first;
    }
}

package marsad.time;

import java.util.ArrayList;
import java.util.List;
import marsad.time.Automaton.Arc;
import marsad.time.Automaton.Step;
import org.jspecify.annotations.Nullable;

/// Which arcs of a state can be passed with what stands at a place, sorted out once for each kind of place that came
/// before the state ([Vocabulary#kind]). Immutable, so that many threads may share it: a kind more gives another table.
final class Ways {

    static final Ways NONE = new Ways(new int[4], new Arc[4][], 0);

    private final int[] kinds;
    private final Arc[][] arcs;
    private final int size;

    private Ways(int[] kinds, Arc[][] arcs, int size) {
        this.kinds = kinds;
        this.arcs = arcs;
        this.size = size;
    }

    /// The arcs for a kind; empty and not null where none can be passed, null where that is not sorted out yet.
    Arc @Nullable [] of(int kind) {
        return arcs[slot(kinds, arcs, kind)];
    }

    /// With the arcs for one kind more.
    Ways with(int kind, Arc[] more) {
        var places = (size + 1) * 2 > kinds.length ? kinds.length * 2 : kinds.length;
        var newKinds = new int[places];
        var newArcs = new Arc[places][];
        for (var old = 0; old < kinds.length; old++) {
            if (arcs[old] != null) {
                put(newKinds, newArcs, kinds[old], arcs[old]);
            }
        }
        put(newKinds, newArcs, kind, more);
        return new Ways(newKinds, newArcs, size + 1);
    }

    private static void put(int[] kinds, Arc[][] arcs, int kind, Arc[] value) {
        var slot = slot(kinds, arcs, kind);
        kinds[slot] = kind;
        arcs[slot] = value;
    }

    private static int slot(int[] kinds, Arc[][] arcs, int kind) {
        var slot = kind * 0x9E3779B9 >>> 8 & kinds.length - 1;
        while (arcs[slot] != null && kinds[slot] != kind) {
            slot = slot + 1 & kinds.length - 1;
        }
        return slot;
    }

    /// The arcs that can be passed at a place where a word stands. An arc that takes no word must lead to a state in
    /// which a rule is complete or that can be left here too.
    static Arc[] sortedOut(List<Arc> all, Words words, int place) {
        var symbols = words.at(place).symbols();
        var clitic = words.clitic(place);
        var passable = new ArrayList<Arc>();
        for (var arc : all) {
            var can = switch (arc.step()) {
                case Step.Take take -> symbols.get(take.symbol()) || take.symbol() == clitic;
                case Step.Call call -> {
                    var first = call.other().first();
                    yield first.intersects(symbols) || (clitic >= 0 && first.get(clitic));
                }
                case Step.Glued glued -> leadsOn(arc, words, place);
                case Step.Guard guard -> leadsOn(arc, words, place);
                case Step.Skip skip -> leadsOn(arc, words, place);
            };
            if (can) {
                passable.add(arc);
            }
        }
        return passable.toArray(Arc[]::new);
    }

    private static boolean leadsOn(Arc arc, Words words, int place) {
        return arc.to().sense() != null || arc.to().arcs(words, place).length > 0;
    }

    /// The arcs that can be passed where no word stands.
    static Arc[] withoutWord(List<Arc> all) {
        return all.stream()
                .filter(arc -> arc.step() instanceof Step.Guard || arc.step() instanceof Step.Skip)
                .filter(arc -> arc.to().sense() != null || arc.to().arcsWithoutWord().length > 0)
                .toArray(Arc[]::new);
    }
}

package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.text.Quantity;

/// The numbers of a passage, where two that bound a range are one: «بين 20 و30 شخصا», «3 أو 4 انفجارات», «من خمسة إلى
/// ستة أشخاص».
final class Ranges {

    private final Passage passage;
    private final Syntax syntax;

    Ranges(Passage passage, Syntax syntax) {
        this.passage = passage;
        this.syntax = syntax;
    }

    List<Quantity> numbers() {
        var numbers = passage.numbers();
        var joined = new ArrayList<Quantity>(numbers.size());
        for (var at = 0; at < numbers.size(); at++) {
            var number = numbers.get(at);
            var next = at + 1 < numbers.size() ? numbers.get(at + 1) : null;
            if (next != null && bounds(number, next)) {
                joined.add(range(number, next));
                at++;
            } else {
                joined.add(number);
            }
        }
        return joined;
    }

    private static Quantity range(Quantity low, Quantity high) {
        return new Quantity(low.start(), high.end(), low.least(), high.most(), Quantity.Hedge.NONE, high.form());
    }

    private boolean bounds(Quantity low, Quantity high) {
        if (!isPlain(low) || !isPlain(high) || low.least() >= high.least()) {
            return false;
        }
        var last = passage.words().tokenAt(low.end() - 1);
        var next = passage.words().tokenAt(high.start());
        if (next == last + 2 && syntax.folded(last + 1).equals("او")) {
            return true;
        }
        var first = passage.words().tokenAt(low.start());
        var before = first > 0 ? syntax.folded(first - 1) : "";
        var joined = next == last + 1 && syntax.folded(next).startsWith("و")
                || next == last + 2 && syntax.folded(last + 1).equals("و");
        return before.equals("بين") && joined
                || before.equals("من")
                        && next == last + 2
                        && syntax.folded(last + 1).equals("الي");
    }

    private static boolean isPlain(Quantity number) {
        return switch (number.form()) {
            case FIGURES, WORDS -> number.hedge() != Quantity.Hedge.LEAST && number.hedge() != Quantity.Hedge.MOST;
            case VAGUE, ORDINAL, DUAL -> false;
        };
    }
}

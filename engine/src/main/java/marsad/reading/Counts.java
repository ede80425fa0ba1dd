package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.reading.Spotter.Spotted;
import marsad.text.Quantity;
import marsad.text.Sentence;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// The numbers that belong to a trigger: those beside it up to the next trigger, and one person told without a number.
final class Counts {

    private static final int REACH = 5;

    private final Lexicon lexicon;
    private final Passage passage;

    Counts(Lexicon lexicon, Passage passage) {
        this.lexicon = lexicon;
        this.passage = passage;
    }

    List<Counted> of(Spotted spotted, int next, Sentence sentence, List<Span> targets) {
        var what = spotted.entry().trigger().counts();
        if (what == null) {
            return List.of();
        }
        var counted = new ArrayList<Counted>();
        var tokens = passage.words().tokens();
        for (var number : passage.numbers()) {
            var first = passage.words().tokenAt(number.start());
            var end = passage.words().tokenAt(number.end() - 1) + 1;
            var after = first >= spotted.end() && first < Math.min(next, spotted.end() + REACH);
            var before = end == spotted.from() && first >= sentence.firstToken();
            var own = first >= spotted.from() && end <= spotted.end();
            if ((after || before || own) && isAmount(number) && !isTime(number)) {
                var last = after && end < Math.min(next, tokens.size()) ? end : end - 1;
                counted.add(counted(what, number, tokens.get(last).end()));
            }
        }
        if (counted.isEmpty() && targets.size() == 1) {
            var target = targets.getFirst();
            var first = passage.words().tokenAt(target.start());
            if (lexicon.is(Use.PERSON, tokens.get(first).folded())) {
                counted.add(new Counted(what, 1.0, 1.0, target));
            }
        }
        return counted;
    }

    private boolean isTime(Quantity number) {
        return passage.times().stream().anyMatch(time -> time.start() < number.end() && number.start() < time.end());
    }

    private static boolean isAmount(Quantity number) {
        return switch (number.form()) {
            case FIGURES, WORDS, VAGUE, DUAL -> true;
            case ORDINAL -> false;
        };
    }

    private static Counted counted(Counted.What what, Quantity number, int end) {
        var vague = number.form() == Quantity.Form.VAGUE;
        @Nullable Double min = vague || number.hedge() == Quantity.Hedge.MOST ? null : Double.valueOf(number.least());
        @Nullable Double max = vague || number.hedge() == Quantity.Hedge.LEAST ? null : number.most();
        return new Counted(what, min, max, new Span(number.start(), Math.max(number.end(), end)));
    }
}

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
    private static final int HEDGE_REACH = 3;
    private static final int AMONG_REACH = 12;

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
        for (var number : passage.numbers()) {
            var target = targets.stream().filter(one -> isIn(number, one)).findFirst();
            if (isAmount(number) && !isTime(number) && target.isPresent()) {
                counted.add(counted(what, number, lastIn(target.get(), number, sentence.endToken())));
            }
        }
        if (!counted.isEmpty()) {
            addAmong(passage.words().tokenAt(targets.getLast().end() - 1) + 1, next, what, counted);
        } else {
            addBeside(spotted, next, sentence, what, counted);
        }
        if (counted.isEmpty() && targets.size() == 1) {
            var target = targets.getFirst();
            var first = passage.words().tokenAt(target.start());
            if (lexicon.is(Use.PERSON, passage.words().tokens().get(first).folded())) {
                counted.add(new Counted(what, 1.0, 1.0, target));
            }
        }
        return counted;
    }

    /// «قتل 20 شخصا، بينهم 3 أطفال وامرأتان»: parts of the number.
    private void addAmong(int from, int next, Counted.What what, List<Counted> counted) {
        var among = -1;
        for (var at = from; among < 0 && at < Math.min(next, from + HEDGE_REACH); at++) {
            among = lexicon.is(Use.AMONG, passage.words().tokens().get(at).folded()) ? at : -1;
        }
        for (var number : passage.numbers()) {
            var first = passage.words().tokenAt(number.start());
            if (among >= 0 && first > among && first < Math.min(next, among + AMONG_REACH) && isAmount(number)) {
                counted.add(counted(what, number, lastOf(number, next)));
            }
        }
    }

    private static boolean isIn(Quantity number, Span target) {
        return number.end() > target.start() && number.start() < target.end();
    }

    /// The numbers right behind the trigger, right before a noun, or in it.
    private void addBeside(Spotted spotted, int next, Sentence sentence, Counted.What what, List<Counted> counted) {
        var joined = passage.words().tokens().get(spotted.from()).folded().startsWith("و");
        for (var number : passage.numbers()) {
            var first = passage.words().tokenAt(number.start());
            var end = passage.words().tokenAt(number.end() - 1) + 1;
            var after = first >= spotted.end() && first < Math.min(next, spotted.end() + REACH);
            var before = end == spotted.from() && first >= sentence.firstToken() && !joined;
            var own = first >= spotted.from() && end <= spotted.end();
            if ((after || before || own) && isAmount(number) && !isTime(number)) {
                counted.add(counted(what, number, after ? lastOf(number, next) : end - 1));
            }
        }
    }

    /// The last word of a number in a target: the whole of «ستة من مقاتليه».
    private int lastIn(Span target, Quantity number, int limit) {
        var next = passage.words().tokenAt(number.end() - 1) + 1;
        return next < limit && passage.words().tokens().get(next).is("من")
                ? passage.words().tokenAt(target.end() - 1)
                : lastOf(number, limit);
    }

    /// The word that a number counts, behind it; the whole of «في المئة».
    private int lastOf(Quantity number, int limit) {
        var tokens = passage.words().tokens();
        var end = passage.words().tokenAt(number.end() - 1) + 1;
        var counts = number.form() != Quantity.Form.DUAL
                && end < Math.min(limit, tokens.size())
                && (!lexicon.is(Use.PREPOSITION, tokens.get(end).folded())
                        || (end + 1 < tokens.size()
                                && lexicon.is(Use.PERCENT, tokens.get(end + 1).folded())));
        var last = counts ? end : end - 1;
        return last + 1 < tokens.size()
                        && lexicon.is(Use.PERCENT, tokens.get(last + 1).folded())
                ? last + 1
                : last;
    }

    /// «12 شخصا على الأقل».
    private boolean isAtLeast(int index) {
        var tokens = passage.words().tokens();
        for (var at = index; at + 1 < Math.min(tokens.size(), index + HEDGE_REACH); at++) {
            if (tokens.get(at).folded().equals("علي")
                    && tokens.get(at + 1).folded().equals("الاقل")) {
                return true;
            }
        }
        return false;
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

    private Counted counted(Counted.What what, Quantity number, int last) {
        var end = passage.words().tokens().get(last).end();
        var vague = number.form() == Quantity.Form.VAGUE;
        @Nullable Double min = vague || number.hedge() == Quantity.Hedge.MOST ? null : Double.valueOf(number.least());
        @Nullable
        Double max = vague || number.hedge() == Quantity.Hedge.LEAST || isAtLeast(last + 1) ? null : number.most();
        return new Counted(what, min, max, new Span(number.start(), Math.max(number.end(), end)));
    }
}

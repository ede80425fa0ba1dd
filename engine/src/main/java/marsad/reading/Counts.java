package marsad.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import marsad.reading.Counted.What;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Spotter.Spotted;
import marsad.reading.Trigger.Role;
import marsad.text.Quantity;
import marsad.text.Sentence;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// The numbers that belong to a trigger: those in whom it befell, those beside it up to the next trigger, and words of
/// number without a figure: one person, two by the ending, «عدد من».
final class Counts {

    private static final int REACH = 5;
    private static final int BESIDE = 1;
    private static final int REACH_OF_DOER = 2;
    private static final int REACH_OF_TOLL = 7;
    private static final int REACH_OF_PASSIVE = 14;
    private static final int REACH_BEFORE = 5;
    private static final int HEDGE_REACH = 3;
    private static final int AMONG_REACH = 12;

    /// What is counted by who does it as well.
    private static final Set<What> BY_DOERS = EnumSet.of(What.FIGHTERS, What.TROOPS, What.DISPLACED, What.OTHER);
    /// What befalls those who are counted.
    private static final Set<What> BEFALLS =
            EnumSet.of(What.KILLED, What.WOUNDED, What.MISSING, What.DETAINED, What.DISPLACED);

    private final Passage passage;
    private final Syntax syntax;
    private final Tallies tallies;
    private final List<Quantity> numbers;

    Counts(Passage passage, Syntax syntax) {
        this.passage = passage;
        this.syntax = syntax;
        this.tallies = new Tallies(syntax);
        this.numbers = new Ranges(passage, syntax).numbers();
    }

    /// @param next the next trigger, or the end of the sentence
    List<Counted> of(Spotted spotted, int next, Sentence sentence, Filled filled) {
        var counts = spotted.entry().trigger().counts();
        if (counts == null) {
            return List.of();
        }
        var what = counts == What.KILLED && syntax.isNoun(Use.HURT, spotted.from()) ? What.WOUNDED : counts;
        var both = isOfBoth(spotted, next, sentence) ? What.OTHER : what;
        var counted = new ArrayList<Counted>();
        var whom = new ArrayList<Phrase>(filled.of(Role.TARGET));
        if (BY_DOERS.contains(what) && !isSingleAct(spotted)) {
            filled.of(Role.ACTOR).stream().filter(one -> isBeside(one, spotted)).forEach(whom::add);
        }
        if (what != What.STRIKES) {
            addWithin(whom, next, sentence, both, counted);
        }
        if (counted.isEmpty()) {
            addBeside(spotted, next, sentence, both, counted);
        }
        if (counted.isEmpty()
                && spotted.isVerb()
                && BEFALLS.contains(what)
                && filled.of(Role.TARGET).isEmpty()) {
            addApart(spotted, next, sentence, both, counted);
        }
        if (counted.isEmpty() && what != What.STRIKES) {
            tallies.add(spotted, whom, next, what, counted);
        }
        return counted;
    }

    /// A blow is counted by its own number only.
    private static boolean isSingleAct(Spotted spotted) {
        var kind = spotted.entry().trigger().kind();
        return kind == Kind.ATTACK || kind == Kind.BOMBING;
    }

    private static boolean isAttack(Spotted spotted) {
        return spotted.entry().trigger().kind() == Kind.ATTACK;
    }

    private static boolean isBeside(Phrase phrase, Spotted spotted) {
        var gap = phrase.from() >= spotted.end() ? phrase.from() - spotted.end() : spotted.from() - phrase.end();
        return gap <= REACH_OF_DOER;
    }

    /// «مقتل وإصابة 20»: one number for both.
    private boolean isOfBoth(Spotted spotted, int next, Sentence sentence) {
        if (spotted.entry().trigger().kind() != Kind.CASUALTIES || !tallies.isDeath(spotted.from())) {
            return false;
        }
        var joined = next == spotted.end() && next < sentence.endToken() && tallies.isDeath(next);
        var joins = spotted.from() > sentence.firstToken()
                && syntax.folded(spotted.from()).startsWith("و")
                && tallies.isDeath(spotted.from() - 1);
        return joined || joins;
    }

    private void addWithin(List<Phrase> whom, int next, Sentence sentence, What what, List<Counted> counted) {
        for (var number : numbers) {
            if (!isAmount(number) || isTime(number)) {
                continue;
            }
            for (var phrase : whom) {
                var span = phrase.span();
                if (number.end() > span.start() && number.start() < span.end() && !isInName(number)) {
                    counted.add(counted(what, number, lastIn(span, number, sentence.endToken())));
                    break;
                }
            }
        }
        for (var phrase : whom.size() > 1 ? whom : List.<Phrase>of()) {
            if (syntax.nameAt(phrase.from()) == null
                    && counted.stream().noneMatch(one -> one.span().overlaps(phrase.span()))) {
                tallies.addTwo(phrase, what, counted); // «عنصرين من حزب الله وثلاثة من …»
            }
        }
        if (!counted.isEmpty()) {
            addAmong(whom.getLast().end(), next, what, counted);
        }
    }

    /// «قتل 20 شخصا، بينهم 3 أطفال وامرأتان»: parts of the number.
    private void addAmong(int from, int next, What what, List<Counted> counted) {
        var among = -1;
        for (var at = from; among < 0 && at < Math.min(next, from + HEDGE_REACH); at++) {
            among = syntax.is(Use.AMONG, at) ? at : -1;
        }
        if (among < 0) {
            return;
        }
        var end = Math.min(next, among + AMONG_REACH);
        for (var number : numbers) {
            var first = passage.words().tokenAt(number.start());
            if (first > among && first < end && isAmount(number)) {
                counted.add(counted(what, number, lastOf(number, next)));
            }
        }
        tallies.addParts(among + 1, end, what, counted);
    }

    /// The numbers right behind the trigger, right before a noun, or in it; behind a noun that has its number before it
    /// stands none of its own.
    private void addBeside(Spotted spotted, int next, Sentence sentence, What what, List<Counted> counted) {
        var joined = syntax.folded(spotted.from()).startsWith("و");
        var reach = tallies.isToll(spotted.from() - 1) ? REACH_OF_TOLL : reach(spotted, what);
        for (var number : numbers) {
            if (!isAmount(number) || isTime(number) || isInName(number)) {
                continue;
            }
            var first = passage.words().tokenAt(number.start());
            var end = passage.words().tokenAt(number.end() - 1) + 1;
            var before = !spotted.isVerb()
                    && first >= sentence.firstToken()
                    && !joined
                    && (end == spotted.from() || (end == spotted.from() - 1 && tallies.isPerson(end)));
            var own = first >= spotted.from()
                    && end <= spotted.end()
                    && !spotted.article()
                    && !(number.form() == Quantity.Form.DUAL && isAttack(spotted));
            if (before || own) {
                counted.add(counted(what, number, own ? end - 1 : spotted.from()));
            }
        }
        if (counted.isEmpty() && tallies.isToll(spotted.from() - 1)) {
            addBeforeToll(spotted.from() - 1, sentence, what, counted);
        }
        var parts = spotted.end() < next && syntax.is(Use.COLON, spotted.end()); // «28 قتيلا – 17 متمردا و11 عنصرا»
        for (var number : counted.isEmpty() || parts ? numbers : List.<Quantity>of()) {
            var first = passage.words().tokenAt(number.start());
            if (isAmount(number)
                    && !isTime(number)
                    && !isInName(number)
                    && first >= spotted.end()
                    && first < Math.min(next, spotted.end() + reach)
                    && !isParted(spotted, first)) {
                counted.add(counted(what, number, lastOf(number, next)));
            }
        }
    }

    /// «ارتفع إلى خمسة | عدد القتلى»: a verb of amount has its number before the toll.
    private void addBeforeToll(int toll, Sentence sentence, What what, List<Counted> counted) {
        for (var number : numbers) {
            var first = passage.words().tokenAt(number.start());
            var end = passage.words().tokenAt(number.end() - 1) + 1;
            if (isAmount(number)
                    && first >= sentence.firstToken()
                    && (end == toll || end == toll - 1)
                    && (isAmounting(first - 1) || isAmounting(first - 2))) {
                counted.add(counted(what, number, end - 1));
            }
        }
    }

    private boolean isAmounting(int index) {
        return index >= 0 && syntax.has(Use.AMOUNTS, index);
    }

    /// How far behind a trigger its number begins; acts are counted before or in their noun only.
    private static int reach(Spotted spotted, What what) {
        var kind = spotted.entry().trigger().kind();
        if (kind == Kind.BOMBING || kind == Kind.ATTACK) {
            return what == What.OTHER ? 0 : REACH;
        }
        return BEFALLS.contains(what) || what == What.STRIKES || kind == Kind.ASSESS ? REACH : BESIDE;
    }

    /// Whether another verb than one of amount stands between the trigger and a number: «لضربات أوقعت عشرات».
    private boolean isParted(Spotted spotted, int number) {
        for (var at = spotted.end(); at < number; at++) {
            if (syntax.verbAt(at) != null && !syntax.has(Use.AMOUNTS, at)) {
                return true;
            }
        }
        return false;
    }

    /// «وقتل في المعارك أمس نحو 50», «إن 12 شخصا على الأقل قتلوا»: the number of whom a verb befell, apart from it.
    private void addApart(Spotted spotted, int next, Sentence sentence, What what, List<Counted> counted) {
        for (var number : numbers) {
            if (!isAmount(number) || isTime(number) || isInName(number)) {
                continue;
            }
            var first = passage.words().tokenAt(number.start());
            var last = passage.words().tokenAt(number.end() - 1);
            var behind = first >= spotted.end()
                    && first < Math.min(next, spotted.end() + REACH_OF_PASSIVE)
                    && !isParted(spotted, first);
            var before = first >= sentence.firstToken()
                    && last < spotted.from()
                    && last >= spotted.from() - REACH_BEFORE
                    && isOpen(last + 1, spotted.from());
            if (behind || before) {
                counted.add(counted(what, number, lastOf(number, sentence.endToken())));
                return;
            }
        }
    }

    /// Whether neither a verb nor a mark stands between the words.
    private boolean isOpen(int from, int end) {
        for (var at = from; at < end; at++) {
            if (syntax.verbAt(at) != null || syntax.isPunctuation(at) || syntax.has(Use.THAT, at)) {
                return false;
            }
        }
        return true;
    }

    /// The last word of a number in a target: the whole of «ستة من مقاتليه».
    private int lastIn(Span target, Quantity number, int limit) {
        var next = passage.words().tokenAt(number.end() - 1) + 1;
        return next < limit && syntax.tokens.get(next).is("من")
                ? passage.words().tokenAt(target.end() - 1)
                : lastOf(number, limit);
    }

    /// The word that a number counts, behind it; the whole of «في المئة».
    private int lastOf(Quantity number, int limit) {
        var end = passage.words().tokenAt(number.end() - 1) + 1;
        var counts = number.form() != Quantity.Form.DUAL
                && end < Math.min(limit, syntax.size())
                && !syntax.isPunctuation(end)
                && (!syntax.is(Use.PREPOSITION, end) || (end + 1 < syntax.size() && syntax.is(Use.PERCENT, end + 1)));
        var last = counts ? end : end - 1;
        return last + 1 < syntax.size() && syntax.is(Use.PERCENT, last + 1) ? last + 1 : last;
    }

    /// «12 شخصا على الأقل».
    private boolean isAtLeast(int index) {
        for (var at = index; at + 1 < Math.min(syntax.size(), index + HEDGE_REACH); at++) {
            if (syntax.folded(at).equals("علي") && syntax.folded(at + 1).equals("الاقل")) {
                return true;
            }
        }
        return false;
    }

    private boolean isTime(Quantity number) {
        return passage.times().stream().anyMatch(time -> time.start() < number.end() && number.start() < time.end())
                || syntax.isNoun(Use.AGE, passage.words().tokenAt(number.end() - 1) + 1)
                || syntax.is(Use.LENGTH, passage.words().tokenAt(number.end() - 1) + 1);
    }

    /// «الفرقة 30», «إف 16»: a number in a name counts nothing.
    private boolean isInName(Quantity number) {
        var first = passage.words().tokenAt(number.start());
        var name = syntax.nameAt(first);
        return (name != null && name.start() < number.start()) || syntax.isNoun(Use.NUMBERED, first - 1);
    }

    private static boolean isAmount(Quantity number) {
        return switch (number.form()) {
            case FIGURES, WORDS, VAGUE, DUAL -> true;
            case ORDINAL -> false;
        };
    }

    private Counted counted(What what, Quantity number, int last) {
        var end = syntax.tokens.get(last).end();
        var vague = number.form() == Quantity.Form.VAGUE;
        @Nullable Double min = vague || number.hedge() == Quantity.Hedge.MOST ? null : Double.valueOf(number.least());
        @Nullable
        Double max = vague || number.hedge() == Quantity.Hedge.LEAST || isAtLeast(last + 1) ? null : number.most();
        var span = new Span(number.start(), Math.max(number.end(), end));
        return new Counted(tallies.sort(what, passage.words().tokenAt(number.start()), last), min, max, span);
    }
}

package marsad.reading;

import java.util.List;
import marsad.reading.Spotter.Spotted;
import marsad.reading.VerbForm.Manner;
import marsad.text.Sentence;
import marsad.text.Span;
import marsad.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/// When a claim happens: the time that belongs to its verb, unless it dates an announcement.
///
/// A time belongs to the last verb before it in its clause, or, at the head of a clause, to the verb that follows. A
/// noun belongs to its verb in the same way; behind «بعد» it happened before, and only a time behind it is its own.
final class Days {

    /// How far a time may stand that belongs to another verb.
    private static final int REACH = 12;
    /// What it costs to belong to a clause that tells of the noun, and to another verb.
    private static final int TOLD_BEHIND = 20;
    private static final int OTHER = 40;
    private static final int BEFORE = 2;

    private final Passage passage;
    private final Syntax syntax;
    private final Clauses clauses;

    Days(Passage passage, Syntax syntax, Clauses clauses) {
        this.passage = passage;
        this.syntax = syntax;
        this.clauses = clauses;
    }

    /// The time of the claim. A time outside the words that a speaker is quoted with says when they were said.
    @Nullable
    TimeExpression of(Spotted spotted, Sentence sentence, @Nullable Attribution said, List<Spotted> all) {
        TimeExpression best = null;
        var least = Integer.MAX_VALUE;
        var head = spotted.isVerb() ? spotted.from() : clauses.headOf(spotted.from());
        for (var time : passage.times()) {
            if (time.start() < sentence.start() || time.end() > sentence.end()) {
                continue;
            }
            if (said != null && !said.content().covers(new Span(time.start(), time.end()))) {
                continue;
            }
            var cost = cost(spotted, head, time, all);
            if (cost < least) {
                least = cost;
                best = time;
            }
        }
        return best;
    }

    private int cost(Spotted spotted, int head, TimeExpression time, List<Spotted> all) {
        var first = passage.words().tokenAt(time.start());
        var last = passage.words().tokenAt(Math.max(time.start(), time.end() - 1));
        var behind = first >= spotted.end();
        var distance = behind ? first - spotted.end() : spotted.from() - last + BEFORE;
        if (!behind && followsAnother(spotted)) {
            return Integer.MAX_VALUE;
        }
        var own = clauses.headOf(first);
        if (own == head && (own != spotted.from() || spotted.isVerb())) {
            return announces(spotted, own, behind, all) ? Integer.MAX_VALUE : distance;
        }
        if (!behind && isSaying(own)) {
            return Integer.MAX_VALUE;
        }
        if (behind && clauses.tellsOf(spotted.end(), own)) {
            return TOLD_BEHIND + distance;
        }
        return distance <= REACH && !isOfAnother(own, spotted, all) ? OTHER + distance : Integer.MAX_VALUE;
    }

    /// Whether the verb that time and noun share is one of saying, so that the time is that of the words.
    private boolean announces(Spotted spotted, int verb, boolean behind, List<Spotted> all) {
        var form = clauses.at(verb);
        var own = form != null
                && form.form().manner() == Manner.SAYS
                && spotted.entry().trigger().kind().isSpeech();
        return !behind && verb != spotted.from() && (isSaying(verb) || isSpeech(verb, all)) && !own;
    }

    /// Whether the verb is the trigger of an act of speech: «دانت المنامة أمس …».
    private static boolean isSpeech(int verb, List<Spotted> all) {
        return all.stream()
                .anyMatch(one ->
                        one.from() == verb && one.entry().trigger().kind().isSpeech());
    }

    private boolean isSaying(int index) {
        var verb = clauses.at(index);
        return verb != null
                && (verb.form().manner() == Manner.SAYS || verb.form().manner() == Manner.MOVES);
    }

    /// «بعد معارك», «إثر هجوم».
    private boolean followsAnother(Spotted spotted) {
        return !spotted.isVerb() && syntax.has(Use.AFTER, spotted.from() - 1);
    }

    /// Whether the verb is the trigger of another claim.
    private static boolean isOfAnother(int verb, Spotted spotted, List<Spotted> all) {
        return all.stream().anyMatch(other -> other != spotted && other.from() <= verb && verb < other.end());
    }
}

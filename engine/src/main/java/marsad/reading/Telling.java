package marsad.reading;

import marsad.reading.Spotter.Spotted;
import marsad.reading.Trigger.Role;
import marsad.reading.VerbForm.Manner;
import marsad.text.Sentence;

/// How far words of violence and protest tell an event as news, and do not only name one: «قضية اغتيال …», «منذ
/// الاعتداءات», «قتل المدنيين».
///
/// Evidence is weighed in points; how many a trigger needs stands in its line (`told=`). The weights belong together
/// and are those of a logistic regression over labelled reports and sentences, rounded to whole points.
final class Telling {

    private static final int COUNTED = 3;
    private static final int PLACED = 2;
    private static final int ANNOUNCED = 2;
    private static final int CAUSE = 2;
    private static final int LENT = 2;
    private static final int IN_COURSE = 1;
    private static final int VERB = 1;
    private static final int DOER = 1;
    private static final int ARMED = 2;
    private static final int TIMED = 1;
    private static final int TOPIC = -2;
    private static final int ARTICLE = -1;

    private static final int GOVERNED = 9;
    private static final int BEHIND = 6;
    private static final int BEFORE = 4;

    private final Passage passage;
    private final Syntax syntax;
    private final Clauses clauses;

    Telling(Passage passage, Syntax syntax, Clauses clauses) {
        this.passage = passage;
        this.syntax = syntax;
        this.clauses = clauses;
    }

    /// The points of what is said beside the trigger.
    int points(Spotted spotted, Filled filled, boolean placed, boolean counted, Sentence sentence) {
        return (counted ? COUNTED : 0)
                + (placed ? PLACED : 0)
                + (filled.has(Role.ACTOR) ? DOER : 0)
                + (isArmed(filled) ? ARMED : 0)
                + (spotted.entry().shape() == Lexicon.Shape.NOUN ? 0 : VERB)
                + (spotted.article() ? ARTICLE : 0)
                + (isTimed(sentence) ? TIMED : 0)
                + governed(spotted)
                + (hasOutcome(spotted, sentence) ? CAUSE : 0)
                + before(spotted, sentence);
    }

    /// «استهدفت المدفعية …»: what does it can do nothing else.
    private boolean isArmed(Filled filled) {
        for (var actor : filled.of(Role.ACTOR)) {
            if (syntax.isNoun(Use.AIRCRAFT, actor.from())) {
                return true;
            }
        }
        return false;
    }

    private boolean isTimed(Sentence sentence) {
        return passage.times().stream()
                .anyMatch(time -> time.start() >= sentence.start() && time.end() <= sentence.end());
    }

    /// The verb that a noun depends on lends it a doer, causes it or announces it.
    private int governed(Spotted spotted) {
        var verb = spotted.isVerb() ? null : clauses.governing(spotted.from());
        if (verb == null || spotted.from() - verb.at() >= GOVERNED) {
            return 0;
        }
        var manner = verb.form().manner();
        return (manner == Manner.LENDS || syntax.has(Use.DOER, verb.at()) ? LENT : 0)
                + (manner == Manner.CAUSES ? CAUSE : 0)
                + (manner == Manner.SAYS ? ANNOUNCED : 0);
    }

    /// «هجوم أسفر عن …», «تفجير استهدف …»: the noun does something itself.
    private boolean hasOutcome(Spotted spotted, Sentence sentence) {
        for (var at = spotted.end(); at < Math.min(sentence.endToken(), spotted.end() + BEHIND); at++) {
            var verb = clauses.at(at);
            if (verb != null && !syntax.joinsVerb(at)) {
                return verb.form().manner() == Manner.CAUSES || syntax.has(Use.DOING, at);
            }
        }
        return false;
    }

    /// «الإعلان عن عملية», «كشف عن هجوم»: what is behind «عن» is news and no topic.
    private boolean isAnnounced(int index, Sentence sentence) {
        return syntax.folded(index).equals("عن")
                && index > sentence.firstToken()
                && (syntax.bare(index - 1).endsWith("اعلان") || clauses.at(index - 1) != null);
    }

    private int before(Spotted spotted, Sentence sentence) {
        var points = 0;
        for (var at = Math.max(sentence.firstToken(), spotted.from() - BEFORE); at < spotted.from(); at++) {
            if (syntax.isNoun(Use.TOPIC, at) && !isAnnounced(at, sentence)) {
                points = TOPIC;
            }
        }
        return points
                + (syntax.has(Use.COURSE, spotted.from() - 1) ? IN_COURSE : 0)
                + (syntax.isWordOf(Use.OCCURS, syntax.folded(Math.max(0, spotted.from() - 1))) ? CAUSE : 0);
    }
}

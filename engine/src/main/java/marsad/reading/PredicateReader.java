package marsad.reading;

import java.util.List;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Phrases.Phrase;
import marsad.reading.VerbForm.Manner;
import marsad.text.Sentence;
import org.jspecify.annotations.Nullable;

/// Reads a verb with its subject and object, by the order of words and by gender and number.
final class PredicateReader {

    private final Syntax syntax;
    private final Phrases phrases;
    private final Agreement agreement;
    private final Clauses clauses;
    private final Topics topics;
    private final Complements complements;
    private final SubjectOrObject signs;
    private final CarriedSubjects carried;
    private final RelativeVerbs relatives;
    private final SubjectsBefore before;

    PredicateReader(Syntax syntax, Phrases phrases, Agreement agreement, Clauses clauses, Pronouns pronouns) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.agreement = agreement;
        this.clauses = clauses;
        this.topics = new Topics(syntax, phrases, clauses);
        this.complements = new Complements(syntax, phrases, agreement, clauses);
        this.signs = new SubjectOrObject(syntax, phrases, clauses);
        this.carried = new CarriedSubjects(syntax, phrases, agreement, pronouns, signs);
        this.relatives = new RelativeVerbs(syntax, phrases, agreement, clauses, pronouns, signs, carried);
        this.before = new SubjectsBefore(syntax, phrases, agreement, clauses, topics, carried);
    }

    /// The verb at the word with its subject and object.
    ///
    /// @param last the last verb of the sentence before it whose subject can do something, or null where none is
    Predicate predicate(int at, VerbForm verb, @Nullable Predicate last, Sentence sentence) {
        var first = sentence.firstToken();
        var end = sentence.endToken();
        var behind = complements.behind(at, verb, end);
        var from = behind.from();
        var next = behind.next();
        var afterNext = behind.afterNext();
        var second = behind.second();
        var stem = at;
        while (stem > first && syntax.has(Use.PARTICLE, stem - 1)) {
            stem--;
        }
        var joined = syntax.joinsVerb(stem) || (stem < at && syntax.folded(stem).startsWith("و"));
        if (stem > first && syntax.is(Use.RELATIVE, stem - 1)) {
            return relatives.read(at, verb, stem, last, first, behind);
        }
        if (syntax.is(Use.INSIDE, at + 1) && last != null && isSaidIn(at, verb, stem)) {
            var topic = agreement.precedes(last.subject(), verb) ? last.subject() : List.<Phrase>of();
            if (!next.isEmpty() || !topic.isEmpty()) {
                return new Predicate(at, verb, topic, next, true, false, next.isEmpty() ? from : afterNext);
            } // «بيان دعت فيه | الأطراف إلى …»
        }
        var ofBefore = joined || stem == first ? null : before.read(at, verb, stem, last, first, behind);
        if (ofBefore != null) {
            return ofBefore;
        }
        var behindThat = joined ? Topics.NOBODY : topics.told(stem, first);
        var told = behindThat.clean() || !syntax.has(Use.OPENS, stem - 1) ? behindThat.list() : List.<Phrase>of();
        var late = next.isEmpty() && told.isEmpty() && (stem == first || joined || opensClause(stem - 1))
                ? complements.lateSubject(verb, from, end)
                : List.<Phrase>of();
        if (!late.isEmpty()) {
            return new Predicate(
                    at, verb, late, List.of(), false, true, late.getLast().end());
        }
        if (!joined && stem > first && carried.isHeThat(stem - 1, verb, next, last)) {
            var he = last != null && agreement.precedes(last.subject(), verb)
                    ? accused(last, stem, verb)
                    : carried.earlier(stem - 1, verb);
            return new Predicate(at, verb, he, next, true, false, next.isEmpty() ? from : afterNext);
        }
        var opener = joined ? List.<Phrase>of() : topics.opener(stem, first);
        if (!opener.isEmpty()
                && agreement.precedes(opener, verb)
                && (next.isEmpty() || phrases.doing(next.getFirst()) < 2 || !agreement.follows(next, verb))) {
            return new Predicate(at, verb, opener, next, false, false, next.isEmpty() ? from : afterNext);
        }
        if (!told.isEmpty()
                && agreement.precedes(told, verb)
                && (next.isEmpty()
                        || behindThat.clean()
                                && (!verb.alone() || phrases.doing(told.getFirst()) == 2)
                                && !clauses.isOblique(at + 1)
                                && !syntax.hasObject(at)
                        || !agreement.follows(next, verb)
                        || !verb.alone() && verb.manner() != Manner.CAUSES && phrases.doing(next.getFirst()) < 2)) {
            return new Predicate(at, verb, told, next, false, false, next.isEmpty() ? from : afterNext);
        }
        var goesOn = last != null && carried.goesOn(last, at, stem, verb);
        if (goesOn
                && last != null
                && next.size() == 1
                && second.isEmpty()
                && phrases.doing(next.getFirst()) == 2
                && signs.isWithObject(at, next.getFirst(), end)) {
            return new Predicate(at, verb, last.subject(), next, true, false, afterNext); // «حيث سيلتقي | الرئيس»
        }
        var opens = stem == first || topics.isStop(stem - 1) || syntax.has(Use.OPENS, stem - 1);
        var other = goesOn
                && !verb.alone()
                && (signs.isOther(next)
                        || signs.isWhollyObject(at, stem, second)
                        || second.isEmpty()
                                && !next.isEmpty()
                                && signs.isItsGround(at, next.getFirst())); // «قتل الجيش … واعتقل | ثلاثة آخرين»
        if (!next.isEmpty()
                && !other
                && agreement.follows(next, verb)
                && (!second.isEmpty() || signs.canDo(at, next))
                && !(syntax.hasObject(at) && goesOn && phrases.doing(next.getFirst()) < 2)) {
            if (!goesOn
                    || opens
                    || !second.isEmpty() && phrases.doing(next.getFirst()) > 0
                    || verb.manner() == Manner.CAUSES
                    || (verb.manner() == Manner.SHARES && phrases.doing(next.getFirst()) == 2)
                    || (verb.alone() && phrases.doing(next.getFirst()) == 2)
                    || syntax.folded(next.getFirst().from()).endsWith("ون")
                    || (verb.alone() && signs.isCounted(next.getFirst()))
                    || verb.manner() == Manner.SAYS && phrases.doing(next.getFirst()) == 2
                    || (!joined && phrases.doing(next.getFirst()) == 2)) {
                return new Predicate(at, verb, next, second, false, true, afterNext);
            }
        }
        if (goesOn && last != null) {
            return new Predicate(at, verb, last.subject(), next, true, false, next.isEmpty() ? from : afterNext);
        }
        if (!next.isEmpty() && agreement.follows(next, verb) && (!second.isEmpty() || signs.canDo(at, next))) {
            return new Predicate(at, verb, next, second, false, true, afterNext);
        }
        var earlier = verb.first() || verb.manner() == Manner.CAUSES ? List.<Phrase>of() : carried.earlier(stem, verb);
        return new Predicate(at, verb, earlier, next, true, false, next.isEmpty() ? from : afterNext);
    }

    /// «اتهمت المنظمة | الحكومة | بأنها قصفت …»: of whom it is said, where the verb says it of somebody behind «ب».
    private List<Phrase> accused(Predicate last, int stem, VerbForm verb) {
        return last.form().manner() == Manner.MOVES
                        && syntax.folded(stem - 1).startsWith("ب")
                        && clauses.doing(last.object()) == 2
                        && agreement.precedes(last.object(), verb)
                ? last.object()
                : last.subject();
    }

    /// «بيانا | هاجمت فيه الحكومة»: what a text says is done by whoever issues it, to whom stands behind the verb.
    private boolean isSaidIn(int at, VerbForm verb, int stem) {
        var text = phrases.around(stem - 1);
        return verb.manner() == Manner.MOVES
                || text != null
                        && !verb.alone()
                        && verb.manner() == Manner.PLAIN
                        && syntax.isNoun(Use.WRITTEN, text.from());
    }

    private boolean opensClause(int index) {
        return syntax.has(Use.OPENS, index) || syntax.isPunctuation(index);
    }
}

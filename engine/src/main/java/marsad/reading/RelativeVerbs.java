package marsad.reading;

import java.util.List;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Complements.Behind;
import marsad.reading.VerbForm.Count;
import org.jspecify.annotations.Nullable;

/// Reads a verb behind «الذي» and its sisters: the antecedent is its subject, its object or whom its
/// pronoun means.
final class RelativeVerbs {

    private final Syntax syntax;
    private final Phrases phrases;
    private final Agreement agreement;
    private final Clauses clauses;
    private final Pronouns pronouns;
    private final SubjectOrObject signs;
    private final CarriedSubjects carried;
    private final Antecedents antecedents;

    RelativeVerbs(
            Syntax syntax,
            Phrases phrases,
            Agreement agreement,
            Clauses clauses,
            Pronouns pronouns,
            SubjectOrObject signs,
            CarriedSubjects carried) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.agreement = agreement;
        this.clauses = clauses;
        this.pronouns = pronouns;
        this.signs = signs;
        this.carried = carried;
        this.antecedents = new Antecedents(syntax, phrases, agreement, clauses);
    }

    /// The verb of a relative clause, whose subject or object is the antecedent.
    Predicate read(int at, VerbForm verb, int stem, @Nullable Predicate last, int first, Behind behind) {
        var head = antecedents.before(stem - 1, first);
        var from = behind.from();
        var next = behind.next();
        var afterNext = behind.afterNext();
        var second = behind.second();
        if (clauses.isOblique(at + 1)) {
            if (next.isEmpty()) {
                var near = pronouns.lastNamed(stem, verb.feminine() ? "ها" : verb.count() == Count.MANY ? "هم" : "ه");
                if (near != null && agreement.precedes(List.of(near), verb)) {
                    return new Predicate(at, verb, List.of(near), List.of(), true, false, from);
                } // «طرد التنظيم من المناطق التي | سيطر عليها»
                return carried.inherited(at, verb, stem, last, from);
            }
            return new Predicate(at, verb, next, second, false, true, afterNext);
        }
        if (syntax.hasObject(at) && !next.isEmpty() && agreement.follows(next, verb)) {
            return new Predicate(at, verb, next, head, false, true, afterNext);
        }
        if (!next.isEmpty()
                && syntax.isOwned(Use.PARTY, next.getFirst().from())
                && !syntax.isFeminine(next.getFirst().from())
                && agreement.follows(next, verb)) {
            return new Predicate(at, verb, next, second, false, true, afterNext); // «التي حذر | رئيسها»
        }
        if (next.isEmpty() && syntax.isPreposition(from) && clauses.hasOwner(from + 1)) {
            var late = clauses.freeListAt(clauses.skip(from + 2, syntax.size()), syntax.size());
            if (clauses.doing(late) == 2) {
                return new Predicate(
                        at,
                        verb,
                        late,
                        List.of(),
                        false,
                        true,
                        late.getLast().end()); // «التي يرابط على تخومها | مسلحون»
            }
        }
        if (syntax.hasObject(at) && last != null && agreement.precedes(last.subject(), verb)) {
            return new Predicate(at, verb, last.subject(), head, true, false, from);
        }
        if (!next.isEmpty()
                && phrases.doing(next.getFirst()) == 2
                && agreement.follows(next, verb)
                && !signs.isItsGround(at, next.getFirst())
                && !head.isEmpty()
                && phrases.isGround(head.getFirst())) {
            return new Predicate(at, verb, next, second, false, true, afterNext); // «الحي الذي يسيطر | المسلحون»
        }
        if (!next.isEmpty() && syntax.folded(next.getFirst().from()).endsWith("ون") && agreement.follows(next, verb)) {
            return new Predicate(at, verb, next, second, false, true, afterNext); // «الذي ألقى | مسلحون | القبض عليه»
        }
        if (agreement.precedes(head, verb)) {
            return new Predicate(at, verb, head, next, false, false, next.isEmpty() ? from : afterNext);
        }
        if (!next.isEmpty() && agreement.follows(next, verb)) {
            return new Predicate(at, verb, next, second, false, true, afterNext);
        }
        return new Predicate(at, verb, head, next, false, false, afterNext);
    }
}

package marsad.reading;

import java.util.List;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Complements.Behind;
import marsad.reading.Phrases.Phrase;
import marsad.reading.VerbForm.Manner;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// Reads a verb with what stands right before it, where that is its subject or object.
final class SubjectsBefore {

    private final Syntax syntax;
    private final Phrases phrases;
    private final Agreement agreement;
    private final Clauses clauses;
    private final Topics topics;
    private final CarriedSubjects carried;

    SubjectsBefore(
            Syntax syntax,
            Phrases phrases,
            Agreement agreement,
            Clauses clauses,
            Topics topics,
            CarriedSubjects carried) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.agreement = agreement;
        this.clauses = clauses;
        this.topics = topics;
        this.carried = carried;
    }

    /// The verb with what stands right before it, as its subject or object, or null where that is neither.
    @Nullable
    Predicate read(int at, VerbForm verb, int stem, @Nullable Predicate last, int first, Behind behind) {
        var before = withOffice(ownClause(phrases.listEndingAt(topics.backOverTime(stem, first), first)), first);
        if (before.isEmpty() || isTaken(before, verb, first)) {
            return null;
        }
        var from = behind.from();
        var next = behind.next();
        var afterNext = behind.afterNext();
        var bound = before.getFirst().from() > first && phrases.isGoverned(before.getFirst());
        var indefinite =
                agreement.isIndefinite(before.getLast()) && before.getFirst().from() - 1 > first;
        if ((syntax.hasObject(at) || clauses.oblique(at + 1) > 0)
                && !next.isEmpty()
                && agreement.follows(next, verb)
                && (indefinite || phrases.isGround(before.getLast()))) {
            return new Predicate(at, verb, next, before, false, true, afterNext);
        }
        if (next.isEmpty()
                && syntax.hasObject(at)
                && verb.manner() == Manner.LENDS
                && phrases.doing(before.getLast()) == 0) {
            return carried.inherited(at, verb, stem, last, from); // «هجوم | نفذه»: whoever was told of
        }
        if ((!bound || indefinite) && agreement.precedes(before, verb)) {
            return new Predicate(at, verb, before, next, false, false, next.isEmpty() ? from : afterNext);
        }
        return null;
    }

    /// «تحالف تقوده الولايات المتحدة | قصفت», «القوات التي تحمل الصواريخ | غادرت»: what stands before is the subject or
    /// object of another verb.
    private boolean isTaken(List<Phrase> before, VerbForm form, int first) {
        var from = before.getFirst().from();
        if (from > first
                && syntax.has(Use.THAT, from - 1)
                && !syntax.bare(from - 1).endsWith("ن")) {
            return true; // «أنها | تابعة»
        }
        for (var at = from - 1; at >= Math.max(first, from - 2); at--) {
            var verb = clauses.at(at);
            if (verb != null
                    && clauses.isRelative(at)
                    && (verb.after() && verb.subject().getFirst().from() == from
                            || !verb.object().isEmpty()
                                    && verb.object().getFirst().from() == from
                                    && clauses.isBehindRelative(at)
                                    && clauses.isFinite(at)
                                    && !form.present())) {
                return true;
            }
        }
        return false;
    }

    /// «سيطر الجيش على المدينة | والتنظيم يتقهقر»: a place behind its preposition ends one clause, «و» begins the next.
    private List<Phrase> ownClause(List<Phrase> list) {
        return list.size() == 2
                        && phrases.isGoverned(list.getFirst())
                        && phrases.isGround(list.getFirst())
                        && phrases.doing(list.getLast()) == 2
                        && !phrases.isGround(list.getLast())
                ? List.of(list.getLast())
                : list;
    }

    /// An office that one person holds, no body: «الوزير», but «التنظيم».
    private boolean isPost(int index) {
        return syntax.is(Use.TITLE, index)
                || syntax.is(Use.RANK, index)
                || syntax.has(Use.PERSON, index)
                || syntax.has(Use.OFFICE, index)
                || syntax.isNoun(Use.STAFF, index);
    }

    /// «وزير خارجية النيجر | إسوفو باريه»: a name that no list knows behind an office makes one phrase with it.
    private List<Phrase> withOffice(List<Phrase> list, int first) {
        if (list.size() != 1 || phrases.doing(list.getFirst()) != 1) {
            return list;
        }
        var name = list.getFirst();
        var office = name.from() > first ? phrases.around(name.from() - 1) : null;
        if (office == null
                || office.end() != name.from()
                || office.from() < first
                || phrases.doing(office) < 2
                || !syntax.has(Use.PARTY, office.from())
                || syntax.hasArticle(office.from()) && office.end() == office.from() + 1 && !isPost(office.from())
                || Syntax.isDefinite(syntax.folded(name.from()))
                || !syntax.isWord(name.from())
                || syntax.isJoinedNoun(name.from())
                || syntax.isGround(syntax.bare(name.from()))) {
            return list;
        }
        return List.of(new Phrase(
                office.from(),
                name.end(),
                new Span(office.span().start(), name.span().end())));
    }
}

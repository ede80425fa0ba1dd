package marsad.reading;

import java.util.List;
import java.util.Set;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Trigger.Role;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// What a refusal and a sanction are about, and whom it means: «رفض | الكشف عن هويته», «قطع العلاقات مع | الدوحة».
final class Contents {

    private static final Set<String> TURNS_ON = Set.of("مع", "الي", "عن");

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;

    Contents(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
    }

    /// A masdar that stands alone with what it governs by a preposition: «الكشف | عن هويته», «التصويت | على القانون».
    Phrase whole(Phrase phrase, int end) {
        var at = phrase.end();
        if (at != phrase.from() + 1
                || at + 1 >= end
                || syntax.isFused(phrase.from())
                || !PhraseEnds.isMasdar(syntax.bare(phrase.from())) && !syntax.isNoun(Use.PARTAKING, phrase.from())
                || !syntax.isPreposition(at)
                || syntax.has(Use.AFTER, at)
                || syntax.has(Use.COURSE, at) && !syntax.tokens.get(at).is("في")
                || syntax.isInTime(at + 1)) {
            return phrase;
        }
        var governed = phrases.phraseAt(at + 1, end, 0);
        return governed == null
                ? phrase
                : new Phrase(
                        phrase.from(),
                        governed.end(),
                        new Span(phrase.span().start(), governed.span().end()));
    }

    /// «قطع | العلاقات مع الدوحة», «أنهت | عضوية النائب»: a thing is cut off, whoever it bound is meant; none where it
    /// bound nobody in particular.
    void turnOnSomebody(Filled filled, int end) {
        var targets = filled.of(Role.TARGET);
        if (targets.isEmpty() || isSomebody(targets.getFirst()) || phrases.isGoverned(targets.getFirst())) {
            return;
        }
        var thing = targets.getFirst();
        var at = clauses.skip(targets.getLast().end(), end);
        var whom =
                at + 1 < end && TURNS_ON.contains(syntax.folded(at)) ? phrases.listAt(at + 1, end) : List.<Phrase>of();
        var inner = phrases.phraseAt(thing.from() + 1, thing.end(), 0);
        if (clauses.doing(whom) == 2
                || !whom.isEmpty() && syntax.tokens.get(at).is("الي") && phrases.isGround(whom.getFirst())) {
            filled.clear(Role.TARGET);
            filled.add(Role.TARGET, whom);
        } else if (inner != null
                && phrases.doing(inner) == 2
                && !Syntax.isDefinite(syntax.folded(thing.from()))
                && !phrases.isGround(inner)) {
            filled.replace(Role.TARGET, one -> one == thing ? inner : one);
        } else if (syntax.isNoun(Use.TIES, phrases.headOf(thing)) || syntax.isOwned(Use.TIES, phrases.headOf(thing))) {
            filled.clear(Role.TARGET);
        }
    }

    /// «قصف داعش في سوريا | وحزب العمال في العراق»: a list goes on behind the place of its first.
    void goOnElsewhere(Filled filled, int end) {
        var targets = filled.of(Role.TARGET);
        var at = targets.size() == 1 ? targets.getFirst().end() : end;
        if (at + 2 >= end || !syntax.tokens.get(at).is("في") || phrases.doing(targets.getFirst()) < 2) {
            return;
        }
        var place = phrases.around(at + 1);
        var next = place == null || !phrases.isNamed(place) ? end : place.end();
        if (next < end && syntax.isJoinedNoun(next) && clauses.at(next) == null) {
            var others = phrases.listAt(next, end);
            var behind = others.isEmpty() ? end : others.getLast().end();
            if (clauses.doing(others) == 2
                    && !phrases.isGround(others.getFirst())
                    && (behind >= end || syntax.tokens.get(behind).is("في") || syntax.isPunctuation(behind))) {
                filled.add(Role.TARGET, others);
            }
        }
    }

    /// Who is besieged, and what: people, and what stands on the ground, but no town, which is only the place.
    ///
    /// @param verb the verb that tells it, or null where a noun does
    void besieged(@Nullable Predicate verb, Filled filled) {
        var object = verb == null ? List.<Phrase>of() : verb.object();
        if (clauses.doing(object) == 2 && !phrases.isGround(object.getFirst())) {
            filled.add(Role.TARGET, object);
            return;
        }
        var place = object.isEmpty() ? filled.of(Role.PLACE) : object;
        var head = place.isEmpty() ? -1 : phrases.headOf(place.getFirst());
        if (head >= 0 && (syntax.isNoun(Use.HELD, head) || syntax.isNoun(Use.BUILDING, head))) {
            filled.add(Role.TARGET, place);
        }
    }

    /// Whether the phrase is headed by somebody, and does not only name somebody: «الوزير», and no «عضوية الوزير».
    private boolean isSomebody(Phrase phrase) {
        var head = phrases.headOf(phrase);
        var alone = phrases.phraseAt(head, head + 1, 0);
        return phrases.doing(alone == null ? phrase : alone) == 2;
    }

    /// «أحرق | حيا»: in which state it was done.
    boolean isState(List<Phrase> object) {
        return object.size() == 1 && syntax.is(Use.STATE, object.getFirst().from());
    }
}

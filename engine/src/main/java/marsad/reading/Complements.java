package marsad.reading;

import java.util.List;
import marsad.names.NameType;
import marsad.reading.Phrases.Phrase;
import marsad.reading.VerbForm.Count;
import marsad.reading.VerbForm.Manner;

/// Finds what stands behind a verb, over times, adverbs and words in commas: its subject, its object or both.
final class Complements {

    /// What stands behind a verb: from `from` on a list, then from `afterNext` on perhaps a second.
    record Behind(int from, List<Phrase> next, int afterNext, List<Phrase> second) {}

    private final Syntax syntax;
    private final Phrases phrases;
    private final Agreement agreement;
    private final Clauses clauses;
    private final LateObjects lateObjects;

    Complements(Syntax syntax, Phrases phrases, Agreement agreement, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.agreement = agreement;
        this.clauses = clauses;
        this.lateObjects = new LateObjects(syntax, phrases, agreement, clauses);
    }

    /// What stands behind the verb before the end of its sentence.
    Behind behind(int at, VerbForm verb, int end) {
        var from = clauses.skip(at + 1 + clauses.oblique(at + 1), end);
        if (verb.manner() == Manner.SAYS && from + 1 < end && syntax.isComma(from) && isPersonAt(from + 1)) {
            from++; // «وأضاف، خلدون قواص، المستشار الإعلامي»
        }
        var next = clauses.freeListAt(from, end);
        if (next.isEmpty() && from < end && syntax.isComma(from)) {
            from = lateObjects.behindComma(from, end);
            next = clauses.freeListAt(from, end);
        }
        var afterNext = next.isEmpty() ? from : clauses.skip(behindApposition(next.getLast(), end), end);
        var second = next.isEmpty() ? List.<Phrase>of() : clauses.freeListAt(afterNext, end);
        if (isObjectFirst(verb, next, second)) {
            return new Behind(from, second, clauses.skip(second.getLast().end(), end), next);
        }
        if (!next.isEmpty() && second.isEmpty() && !verb.alone() && phrases.doing(next.getFirst()) > 0) {
            second = lateObjects.behindPrepositions(afterNext, end);
            second = second.isEmpty() ? lateObjects.behindAside(next.getLast(), end) : second;
            second = second.isEmpty() && verb.manner() != Manner.SAYS && verb.manner() != Manner.CAUSES
                    ? lateObjects.behindPause(next.getLast(), afterNext, end)
                    : second;
        }
        return new Behind(from, next, afterNext, second);
    }

    /// A subject behind one phrase with its preposition: «سقط في المدينة | قتلى».
    List<Phrase> lateSubject(VerbForm verb, int from, int end) {
        if (from >= end || !syntax.isPreposition(from) || syntax.has(Use.THAT, from + 1) || verb.count() != Count.ONE) {
            return List.of();
        }
        var noun = syntax.is(Use.THIS, from + 1) ? from + 2 : from + 1; // «نبه في هذا السياق»
        var bound = phrases.around(noun);
        if (bound == null && noun + 1 >= end) {
            return List.of();
        }
        var behind = bound == null ? noun + 1 : bound.end();
        var beside = bound == null ? null : phrases.chunkAt(behind);
        if (beside != null && syntax.isPlaceName(behind - 1) && syntax.isNoun(Use.GROUND, behind)) {
            behind = beside.end(); // «على طرابلس العاصمة | حكومة»
        }
        var late = clauses.freeListAt(clauses.skip(behind, end), end);
        return !late.isEmpty()
                        && !(verb.manner() == Manner.MOVES && agreement.isPeople(late.getFirst()))
                        && agreement.follows(late, verb)
                        && (verb.manner() == Manner.CAUSES) == (phrases.doing(late.getFirst()) == 0)
                ? late
                : List.of();
    }

    /// «هاجم المدينة | مسلحون»: a place, and behind it whoever does something to it.
    private boolean isObjectFirst(VerbForm verb, List<Phrase> next, List<Phrase> second) {
        return !second.isEmpty()
                && !verb.alone()
                && phrases.doing(next.getFirst()) < 2
                && phrases.doing(second.getFirst()) == 2
                && agreement.follows(second, verb)
                && (phrases.isGround(next.getFirst()) || !agreement.follows(next, verb))
                && !phrases.isGround(second.getFirst());
    }

    /// Behind a name that stands in commas beside the phrase: «المرشحة، مارين لوبان، | لقاء».
    private int behindApposition(Phrase phrase, int end) {
        var at = phrase.end();
        if (at + 1 < end && syntax.isComma(at)) {
            var beside = isPersonAt(at + 1) ? phrases.chunkAt(at + 1) : null;
            if (beside != null && beside.end() < end) {
                return syntax.isComma(beside.end()) ? beside.end() + 1 : beside.end();
            }
        }
        return at;
    }

    private boolean isPersonAt(int index) {
        var name = syntax.nameAt(index);
        return name != null && name.type() == NameType.PERSON;
    }
}

package marsad.reading;

import java.util.List;
import marsad.reading.Phrases.Phrase;

/// Finds an object that other words part from the subject before it: phrases behind prepositions, clauses, words in
/// commas.
final class LateObjects {

    private static final int REACH_OF_ASIDE = 16;

    private final Syntax syntax;
    private final Phrases phrases;
    private final Agreement agreement;
    private final Clauses clauses;

    LateObjects(Syntax syntax, Phrases phrases, Agreement agreement, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.agreement = agreement;
        this.clauses = clauses;
    }

    /// An object over one or two phrases behind prepositions: «أدرجت واشنطن على قائمتها السوداء | شبكة دولية».
    List<Phrase> behindPrepositions(int index, int end) {
        var at = index;
        for (var count = 0; count < 2 && at < end; count++) {
            var bound = syntax.isPreposition(at)
                    ? phrases.chunkAt(at + 1)
                    : syntax.isFused(at) ? phrases.chunkAt(at) : null;
            if (bound == null || bound.end() >= end) {
                return List.of();
            }
            at = clauses.skip(bound.end(), end);
            var list = clauses.freeListAt(at, end);
            if (!list.isEmpty()) {
                var met = phrases.doing(list.getFirst()) == 2
                        && !clauses.somebody(list).isEmpty();
                return agreement.isIndefinite(list.getFirst()) || met ? list : List.of();
            }
        }
        return List.of();
    }

    /// An object by its number or its case behind a clause about the subject or words in commas: «قتل انتحاري يشتبه
    /// بانتمائه للجماعة، | 32 شخصا», «اعتقلت الشرطة، في حملة بالعاصمة، | مشتبها به».
    List<Phrase> behindAside(Phrase subject, int end) {
        var at = subject.end();
        if (at >= end || !(syntax.isComma(at) || agreement.isIndefinite(subject) && syntax.looksLikeVerb(at))) {
            return List.of();
        }
        for (at++; at < Math.min(end, subject.end() + REACH_OF_ASIDE); at++) {
            if (syntax.isComma(at)) {
                var list = clauses.freeListAt(at + 1, end);
                return !list.isEmpty()
                                && (isVisiblyObject(list.getFirst())
                                        || !isParticiple(list.getFirst().from())
                                                && behindComma(subject.end(), end) == at + 1
                                                && endsClause(list, end))
                        ? list
                        : List.of();
            }
            if (syntax.isPunctuation(at) || syntax.has(Use.THAT, at) || syntax.joinsVerb(at)) {
                return List.of();
            }
        }
        return List.of();
    }

    /// An object behind one comma, by its case or behind a time: «دمر الطيران، | دبابتين», «اعتقلت الشرطة اليوم السبت،
    /// |
    /// مسلحا».
    List<Phrase> behindPause(Phrase subject, int comma, int end) {
        if (comma >= end || !syntax.isComma(comma)) {
            return List.of();
        }
        var list = clauses.freeListAt(comma + 1, end);
        if (list.isEmpty() || isParticiple(list.getFirst().from())) {
            return List.of();
        }
        var first = list.getFirst();
        var shown = isVisiblyObject(first)
                || syntax.isDual(first.from())
                || syntax.folded(first.from()).endsWith("ين");
        return (shown || comma > subject.end() && phrases.doing(first) == 2)
                        && (agreement.isIndefinite(first) || endsClause(list, end))
                ? list
                : List.of();
    }

    /// Over words in commas that begin with a preposition or a time: «قصفت، صباح اليوم، | طائرات …».
    int behindComma(int comma, int end) {
        var at = comma + 1;
        if (at >= end
                || !(syntax.isInTime(at)
                        || syntax.isPreposition(at)
                        || syntax.isFused(at)
                        || syntax.is(Use.ADVERB, at))) {
            return comma;
        }
        for (; at < Math.min(end, comma + REACH_OF_ASIDE); at++) {
            if (syntax.isComma(at)) {
                return at + 1;
            }
            if (syntax.isPunctuation(at) || syntax.verbAt(at) != null) {
                return comma;
            }
        }
        return comma;
    }

    /// Whether no verb stands right behind the list, whose subject it would be.
    private boolean endsClause(List<Phrase> list, int end) {
        var at = clauses.skip(list.getLast().end(), end);
        return at >= end || !syntax.looksLikeVerb(at) && !syntax.has(Use.PARTICLE, at);
    }

    /// «…، مؤكدين أن»: a participle of state is no object.
    private boolean isParticiple(int index) {
        var word = syntax.folded(index);
        return word.startsWith("م")
                && (word.endsWith("ين") || word.endsWith("ا"))
                && !syntax.has(Use.MANY, index)
                && !syntax.has(Use.PERSON, index)
                && syntax.nameAt(index) == null;
    }

    private boolean isVisiblyObject(Phrase phrase) {
        return syntax.isObject(phrase.from()) || syntax.startsNumber(phrase.from()) && phrase.end() > phrase.from() + 1;
    }
}

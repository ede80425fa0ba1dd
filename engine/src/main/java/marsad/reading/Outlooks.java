package marsad.reading;

import java.util.EnumSet;
import java.util.Set;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Spotter.Spotted;
import marsad.reading.VerbForm.Manner;
import marsad.text.Sentence;

/// How real a claim is said to be: by the words before its trigger, the verb that governs it and the trigger's own
/// form.
final class Outlooks {

    private static final int REACH = 3;
    private static final int NEGATION_REACH = 2;
    private static final int CLAUSE_REACH = 7;
    private static final int GOVERNED = 8;

    /// Deeds that a present verb shows going on; holding a place, deaths and words are not.
    private static final Set<Kind> GO_ON = EnumSet.of(
            Kind.SIEGE,
            Kind.CLASH,
            Kind.ADVANCE,
            Kind.STRIKE,
            Kind.ATTACK,
            Kind.MOBILIZE,
            Kind.WITHDRAW,
            Kind.PROTEST,
            Kind.DISPLACE,
            Kind.MEET,
            Kind.AID,
            Kind.CLEAR);
    private static final Set<Kind> INTENDED =
            EnumSet.of(Kind.CONTROL, Kind.ADVANCE, Kind.SIEGE, Kind.DETAIN, Kind.ATTACK, Kind.CLEAR);
    private static final Set<Kind> CALLED_OFF = EnumSet.of(Kind.MEET, Kind.PROTEST, Kind.AGREE);

    private final Syntax syntax;
    private final Clauses clauses;

    Outlooks(Syntax syntax, Clauses clauses) {
        this.syntax = syntax;
        this.clauses = clauses;
    }

    Modality of(Spotted spotted, Sentence sentence) {
        if (spotted.future()) {
            return Modality.PLANNED;
        }
        var kind = spotted.entry().trigger().kind();
        var present = isPresent(spotted);
        var first = Math.max(sentence.firstToken(), spotted.from() - CLAUSE_REACH);
        for (var at = spotted.from() - 1; at >= first; at--) {
            if (syntax.isPunctuation(at)) {
                break;
            }
            var distance = spotted.from() - at;
            var clause = present && follows(at, spotted.from());
            if (distance <= REACH && syntax.has(Use.ONGOING, at)) {
                return Modality.ONGOING;
            }
            if (distance <= NEGATION_REACH && syntax.has(Use.DENIED, at)) {
                return Modality.DENIED;
            }
            if (CALLED_OFF.contains(kind) && distance <= REACH && syntax.has(Use.CANCELS, at)) {
                return Modality.DENIED;
            }
            if ((distance <= REACH || clause) && syntax.has(Use.PLANNED, at)) {
                return Modality.PLANNED;
            }
            if ((distance <= REACH || clause || syntax.has(Use.OPENS, at)) && isPossible(at, present)) {
                return Modality.POSSIBLE;
            }
        }
        if (!spotted.isVerb()) {
            if (isShownGoingOn(spotted, kind, sentence)) {
                return Modality.ONGOING;
            }
            var verb = followsAnother(spotted.from()) ? null : clauses.governing(spotted.from());
            if (verb != null && spotted.from() - verb.at() <= GOVERNED) {
                var governed = governed(verb, kind, spotted.from());
                if (governed != Modality.ACTUAL) {
                    return governed;
                }
            }
            if (spotted.before() == 'ل'
                    && INTENDED.contains(kind)
                    && !(verb != null && syntax.has(Use.MEETS, verb.at()))) {
                return Modality.PLANNED;
            }
            return kind == Kind.SIEGE ? Modality.ONGOING : Modality.ACTUAL;
        }
        return present && GO_ON.contains(kind) && kind != Kind.CLEAR && kind != Kind.AID
                ? Modality.ONGOING
                : Modality.ACTUAL;
    }

    /// «بسبب المعارك», «إثر هجوم»: what happened before is not what the verb of the clause says.
    private boolean followsAnother(int index) {
        return syntax.has(Use.COURSE, index - 1) || syntax.has(Use.AFTER, index - 1);
    }

    /// «القتال الدائر», «اشتباكات عنيفة تدور», «تشتد المعارك»: a word behind it or its own present verb shows it going
    /// on.
    private boolean isShownGoingOn(Spotted spotted, Kind kind, Sentence sentence) {
        if (!GO_ON.contains(kind)) {
            return false;
        }
        for (var at = spotted.end(); at < Math.min(sentence.endToken(), spotted.end() + REACH); at++) {
            if (syntax.isPunctuation(at) || syntax.has(Use.THAT, at)) {
                break;
            }
            var told = syntax.verbAt(at);
            if (syntax.has(Use.ONGOING, at) && (told == null || told.present())) {
                return true; // «استمرت» is over
            }
        }
        var verb = clauses.at(spotted.from() - 1);
        return verb != null
                && verb.form().present()
                && !syntax.has(Use.DENIED, verb.at() - 1)
                && !verb.subject().isEmpty()
                && verb.subject().getFirst().from() == spotted.from();
    }

    private boolean isPresent(Spotted spotted) {
        return spotted.entry().shape() == Lexicon.Shape.PRESENT;
    }

    /// Whether the words between are one «أن» clause: «من المقرر أن يزور», «يمكن أن تنسحب».
    private boolean follows(int at, int index) {
        for (var between = at + 1; between < index; between++) {
            if (clauses.at(between) != null) {
                return false;
            }
        }
        return true;
    }

    /// «قد» before a past verb makes it sure, before a present one possible.
    private boolean isPossible(int at, boolean present) {
        var word = syntax.folded(at);
        var sure = word.equals("قد") || word.equals("وقد") || word.equals("فقد") || word.equals("لقد");
        if (word.endsWith("اي") && word.length() <= 3) {
            return !isNegated(at);
        }
        var next = syntax.verbAt(at + 1);
        return sure ? present && word.equals("قد") && next != null && next.present() : syntax.has(Use.POSSIBLE, at);
    }

    /// «لم تشهد أي …»: «any» behind a negation is none at all, elsewhere one that may be.
    private boolean isNegated(int any) {
        for (var at = any - 1; at >= Math.max(0, any - CLAUSE_REACH) && !syntax.isPunctuation(at); at--) {
            if (syntax.has(Use.DENIED, at)) {
                return true;
            }
        }
        return false;
    }

    /// What the verb says of the noun it governs: negated, yet to come, going on.
    private Modality governed(Predicate verb, Kind kind, int index) {
        var at = verb.at();
        var manner = verb.form().manner();
        if (syntax.has(Use.DENIED, at) || (CALLED_OFF.contains(kind) && syntax.has(Use.CANCELS, at))) {
            return Modality.DENIED;
        }
        if (manner == Manner.SAYS) {
            return Modality.ACTUAL;
        }
        if (at > 0 && syntax.has(Use.DENIED, at - 1) && manner != Manner.PLAIN) {
            return Modality.DENIED;
        }
        if (syntax.has(Use.PLANNED, at)) {
            return Modality.PLANNED;
        }
        if (syntax.isFuture(at) && index - at <= GOVERNED / 2 + 1) {
            return Modality.PLANNED;
        }
        return verb.form().present() && manner != Manner.PLAIN && GO_ON.contains(kind)
                ? Modality.ONGOING
                : Modality.ACTUAL;
    }
}

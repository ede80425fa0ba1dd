package marsad.reading;

import java.util.EnumSet;
import java.util.Set;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Spotter.Spotted;
import marsad.reading.VerbForm.Manner;
import marsad.text.Sentence;
import org.jspecify.annotations.Nullable;

/// How real a claim is said to be: by the words before its trigger, the verb that governs it and the
/// trigger's own form.
final class Outlooks {

    private static final int REACH = 3;
    private static final int NEGATION_REACH = 2;
    private static final int CLAUSE_REACH = 7;
    private static final int GOVERNED = 8;
    private static final int FUTURE_REACH = 14;

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
    /// Of those the ones of which a present verb tells what is done now and then.
    private static final Set<Kind> HABITS = EnumSet.of(Kind.AID, Kind.CLEAR);
    private static final Set<Kind> INTENDED =
            EnumSet.of(Kind.CONTROL, Kind.ADVANCE, Kind.SIEGE, Kind.DETAIN, Kind.ATTACK, Kind.CLEAR);
    private static final Set<Kind> CALLED_OFF = EnumSet.of(Kind.MEET, Kind.PROTEST, Kind.AGREE);

    private final Syntax syntax;
    private final Clauses clauses;
    private final Prospects prospects;

    Outlooks(Syntax syntax, Clauses clauses) {
        this.syntax = syntax;
        this.clauses = clauses;
        this.prospects = new Prospects(syntax, clauses);
    }

    Modality of(Spotted spotted, Sentence sentence) {
        if (spotted.future()) {
            return Modality.PLANNED;
        }
        var kind = spotted.entry().trigger().kind();
        var present = isPresent(spotted);
        if (present && prospects.isSubordinate(spotted.from())) {
            return Modality.ACTUAL; // «قبل أن ينسحب»
        }
        if (present && (spotted.before() == 'ل' || syntax.has(Use.AIM, spotted.from() - 1))) {
            return Modality.PLANNED; // «كي يهاجم»
        }
        if (!spotted.isVerb() && prospects.behind(spotted.end(), sentence) == Modality.POSSIBLE) {
            return Modality.POSSIBLE; // «تمهيدا لمفاوضات محتملة»
        }
        var before = before(spotted, kind, present, sentence);
        if (before != null) {
            return before;
        }
        var verb = spotted.isVerb()
                || (spotted.entry().shape() == Lexicon.Shape.PHRASE && clauses.at(spotted.from()) != null);
        if (!verb) {
            return ofNoun(spotted, kind, sentence);
        }
        if (prospects.isInCondition(spotted.from()) || prospects.isSupposed(spotted.from())) {
            return Modality.POSSIBLE;
        }
        return present && GO_ON.contains(kind) && !HABITS.contains(kind) && !prospects.wasDoing(spotted.from())
                ? Modality.ONGOING
                : Modality.ACTUAL;
    }

    /// What the words before the trigger say, nearest first; null where they say nothing.
    private @Nullable Modality before(Spotted spotted, Kind kind, boolean present, Sentence sentence) {
        var first = Math.max(sentence.firstToken(), spotted.from() - CLAUSE_REACH);
        for (var at = spotted.from() - 1; at >= first; at--) {
            if (syntax.isPunctuation(at) || (spotted.isVerb() ? syntax.is(Use.RELATIVE, at) : prospects.isPast(at))) {
                return null;
            }
            var distance = spotted.from() - at;
            var clause = present && follows(at, spotted.from());
            if (distance <= REACH + 1 && kind != Kind.CONTROL && isOngoing(at, spotted)) {
                return Modality.ONGOING;
            }
            if (distance <= CLAUSE_REACH - 1
                    && syntax.has(Use.DENIED, at)
                    && prospects.isDeniedElsewise(at, spotted.from())) {
                return syntax.has(Use.EXISTS, at + 1) ? Modality.DENIED : Modality.ONGOING;
            }
            if (distance <= NEGATION_REACH
                    && syntax.has(Use.DENIED, at)
                    && !syntax.has(Use.ONGOING, at + 1)
                    && !causes(spotted, at)) {
                return prospects.isConditional(at) || prospects.isNegated(at) ? Modality.POSSIBLE : denied(kind, at);
            }
            if (CALLED_OFF.contains(kind) && distance <= REACH && syntax.has(Use.CANCELS, at)) {
                return Modality.DENIED;
            }
            if (distance == 1 && kind == Kind.CONTROL && syntax.isNoun(Use.TOWARDS, at)) {
                return Modality.PLANNED; // «معارك تحرير المدينة»
            }
            if ((distance <= REACH || clause)
                    && kind != Kind.REJECT
                    && kind != Kind.THREATEN
                    && !isState(spotted)
                    && syntax.has(Use.PLANNED, at)
                    && syntax.nameAt(at) == null) {
                return planned(at);
            }
            if (distance <= REACH && prospects.isAny(at)) {
                return prospects.isAnyDenied(at) ? Modality.DENIED : Modality.POSSIBLE;
            }
            if ((distance <= (kind == Kind.THREATEN ? NEGATION_REACH : REACH) || clause || syntax.has(Use.OPENS, at))
                    && isPossible(at, present)) {
                return Modality.POSSIBLE;
            }
        }
        return null;
    }

    /// What a word of intention says of what follows: foiled, it did not happen; any at all, or behind what may be, it
    /// may.
    private Modality planned(int at) {
        if (prospects.isFoiled(at)) {
            return Modality.DENIED;
        }
        var verb = syntax.folded(at).startsWith("ل") ? clauses.governing(at) : null;
        return at > 0 && prospects.isAny(at - 1) || verb != null && verb.form().present() && prospects.mayBe(verb.at())
                ? Modality.POSSIBLE
                : Modality.PLANNED;
    }

    /// «لم تسفر الغارة عن قتلى»: the event that had no effect happened.
    private boolean causes(Spotted spotted, int denial) {
        var verb = denial == spotted.from() - 2 ? syntax.verbAt(denial + 1) : null;
        return verb != null && verb.manner() == Manner.CAUSES && spotted.article();
    }

    /// What is denied did not happen; a reproach that is denied was made.
    private Modality denied(Kind kind, int word) {
        return kind == Kind.ACCUSE && syntax.verbAt(word) != null ? Modality.ACTUAL : Modality.DENIED;
    }

    private Modality ofNoun(Spotted spotted, Kind kind, Sentence sentence) {
        var behind = prospects.behind(spotted.end(), sentence);
        if (behind != null) {
            return behind;
        }
        if (isShownGoingOn(spotted, kind, sentence) || prospects.hasGoneOn(spotted, kind)) {
            return Modality.ONGOING;
        }
        if (!kind.isSpeech() && prospects.isEffect(spotted.from()) || prospects.isAlternative(spotted.from(), kind)) {
            return Modality.POSSIBLE;
        }
        if (prospects.isBartered(spotted, kind)) {
            return Modality.PLANNED;
        }
        var own = prospects.own(spotted, kind, sentence);
        if (own != null) {
            return own;
        }
        var verb = followsAnother(spotted.from()) ? null : clauses.governing(spotted.from());
        if (verb != null) {
            var governed = governed(verb, kind, spotted);
            if (governed != Modality.ACTUAL) {
                return governed;
            }
        }
        if (kind == Kind.CLASH
                && spotted.pronoun()
                && syntax.isNoun(Use.WAR, spotted.from())
                && !syntax.has(Use.AFTER, spotted.from() - 1)) {
            return Modality.ONGOING; // «في حربها ضد التنظيم»
        }
        if (spotted.before() == 'ل' && isPurpose(verb, kind) && !prospects.isTold(spotted, kind)) {
            return Modality.PLANNED;
        }
        return kind == Kind.SIEGE ? Modality.ONGOING : Modality.ACTUAL;
    }

    /// «تقاتل لاستعادة المدينة», «وصل للاجتماع بالملك», but «تصدت لهجوم».
    private boolean isPurpose(@Nullable Predicate verb, Kind kind) {
        if (verb != null && syntax.has(Use.MEETS, verb.at())) {
            return false;
        }
        return INTENDED.contains(kind) || (kind == Kind.MEET && verb != null && syntax.has(Use.TRAVELS, verb.at()));
    }

    /// «لا يزال يقاتل», «القتال المستمر»: an adjective behind another noun says nothing of a verb.
    private boolean isOngoing(int at, Spotted spotted) {
        return syntax.has(Use.ONGOING, at) && !(spotted.isVerb() && Syntax.isDefinite(syntax.folded(at)));
    }

    /// «بسبب المعارك», «إثر هجوم»: what happened before is not what the verb of the clause says.
    private boolean followsAnother(int index) {
        return (syntax.has(Use.COURSE, index - 1) && !syntax.is(Use.DURING, index - 1))
                || syntax.has(Use.AFTER, index - 1)
                || prospects.isBehindPast(index);
    }

    /// «القتال الدائر», «اشتباكات عنيفة تدور», «تشتد المعارك»: a word behind it or its own present verb shows
    /// it going on.
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
                && !syntax.has(Use.DONE, verb.at())
                && !prospects.isSubordinate(verb.at())
                && !verb.subject().isEmpty()
                && verb.subject().getFirst().from() == spotted.from();
    }

    /// «مقتل الزعيم», and not «مسؤوليتها عن الهجوم».
    private boolean isPlainObject(Spotted spotted, Kind kind) {
        return !kind.isSpeech()
                && !spotted.article()
                && !syntax.isPreposition(spotted.from() - 1)
                && !syntax.isEvent(spotted.from() - 1);
    }

    /// «وافق البرلمان على نشر قوات», «ينص الاتفاق على انسحاب القوات».
    private boolean isConsented(int verb, int index, Kind kind) {
        return syntax.has(Use.CONSENTS, verb)
                && !kind.isSpeech()
                && !syntax.hasArticle(index)
                && kind != Kind.AGREE
                && kind != Kind.MEET
                && (syntax.has(Use.UPON, index - 1) || syntax.has(Use.UPON, index - 2));
    }

    /// Whether the trigger is a present verb; a dual without its ن is none: «تدربا».
    private boolean isPresent(Spotted spotted) {
        return spotted.entry().shape() == Lexicon.Shape.PRESENT && !isDualPast(syntax.folded(spotted.from()));
    }

    private static boolean isDualPast(String verb) {
        return verb.endsWith("ا") && !verb.endsWith("وا") && !verb.endsWith("ها") && !verb.endsWith("نا");
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
        if (!prospects.isPerhaps(at)) {
            return syntax.has(Use.POSSIBLE, at) && !prospects.isSure(at) && syntax.nameAt(at) == null;
        }
        var next = syntax.verbAt(at + 1);
        return present && next != null && next.present();
    }

    /// Whether the trigger tells how something stands: «مناطق | في يد المعارضة».
    private static boolean isState(Spotted spotted) {
        return spotted.entry().trigger().role("b") != Trigger.Role.NONE;
    }

    /// What the verb says of the noun it governs: negated, yet to come, going on.
    private Modality governed(Predicate verb, Kind kind, Spotted spotted) {
        var at = verb.at();
        var index = spotted.from();
        var manner = verb.form().manner();
        var far = index - Math.max(at, verb.end() <= index ? verb.end() - 1 : at);
        var near = far <= GOVERNED;
        if (near
                && CALLED_OFF.contains(kind)
                && (syntax.has(Use.CANCELS, at) || (syntax.has(Use.DENIED, at - 1) && !spotted.article()))) {
            return Modality.DENIED;
        }
        if (near && prospects.isConditional(at) && (far <= REACH + 1 || !syntax.hasArticle(index - 1))) {
            return Modality.POSSIBLE;
        }
        if (near && syntax.has(Use.DENIED, at)) {
            return denied(kind, at);
        }
        if (syntax.isFuture(at)
                && (index - at <= GOVERNED / 2 + 1
                        || (far <= FUTURE_REACH && !kind.isSpeech() && !prospects.isParted(at, index)))) {
            return Modality.PLANNED;
        }
        if (near && manner == Manner.SAYS && syntax.has(Use.DENIED, at - 1) && isPlainObject(spotted, kind)) {
            return Modality.POSSIBLE; // «لم يؤكد المتحدث مقتل الزعيم»
        }
        if (!near || manner == Manner.SAYS) {
            return Modality.ACTUAL;
        }
        if (at > 0 && syntax.has(Use.DENIED, at - 1) && manner != Manner.PLAIN) {
            if (causes(spotted, at - 1)) {
                return Modality.ACTUAL;
            }
            return Modality.DENIED;
        }
        if ((syntax.has(Use.PLANNED, at) && !isState(spotted))
                || isConsented(at, index, kind)
                || prospects.isAim(verb)) {
            return Modality.PLANNED;
        }
        if (syntax.has(Use.PROVIDES, at) && !spotted.article()) {
            return syntax.has(Use.DENIED, at - 1) ? Modality.DENIED : Modality.PLANNED;
        }
        if (syntax.has(Use.POSSIBLE, at) && !kind.isSpeech() && !spotted.article() && syntax.isPreposition(index - 1)) {
            return Modality.POSSIBLE; // «منعت المتظاهرين من اقتحام البرلمان»
        }
        if (verb.form().present() && prospects.mayBe(at)) {
            return Modality.POSSIBLE;
        }
        return verb.form().present()
                        && manner != Manner.PLAIN
                        && GO_ON.contains(kind)
                        && !syntax.has(Use.DONE, at)
                        && !prospects.isSubordinate(at)
                        && !prospects.wasDoing(at)
                ? Modality.ONGOING
                : Modality.ACTUAL;
    }
}

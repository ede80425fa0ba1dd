package marsad.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Spotter.Spotted;
import marsad.reading.Trigger.Role;
import marsad.reading.VerbForm.Manner;
import marsad.text.Sentence;

/// The doer of a noun by the verb that it belongs to: «شن الجيش هجوما», «تمكن الجيش من استعادة …».
final class GoverningVerb {

    private static final Set<String> CHARGED = Set.of("له", "لها", "لهم", "اليه", "اليها", "اليهم");
    private static final int LIGHT_REACH = 9;
    private static final int PURPOSE_REACH = 20;
    /// What befalls somebody besides acts of violence: «تعرض الوزير | لانتقادات».
    private static final Set<Kind> BEFALLS =
            EnumSet.of(Kind.ACCUSE, Kind.THREATEN, Kind.SANCTION, Kind.DETAIN, Kind.SIEGE);

    private static final Set<Kind> MUTUAL = EnumSet.of(Kind.MEET, Kind.AGREE, Kind.CLASH);

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;
    private final MasdarBefore masdars;
    private final MutualSides sides;

    GoverningVerb(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
        this.masdars = new MasdarBefore(syntax, phrases, clauses);
        this.sides = new MutualSides(syntax, phrases, clauses);
    }

    /// Whether all who take part do it.
    static boolean isMutual(Kind kind) {
        return MUTUAL.contains(kind);
    }

    /// The subject of the verb that the noun belongs to: «شن الجيش هجوما», «تمكن الجيش من استعادة …», «أكد ضرورة …»,
    /// «التقى به خلال زيارة», «تعرض الموكب لهجوم».
    void fill(Spotted spotted, Sentence sentence, Filled filled) {
        var trigger = spotted.entry().trigger();
        if (!filled.has(Role.ACTOR) && trigger.kind().isDeed()) {
            filled.add(Role.ACTOR, masdars.doer(spotted, sentence));
        }
        if ((trigger.kind().isAct() || BEFALLS.contains(trigger.kind())) && !filled.has(Role.TARGET)) {
            filled.add(Role.TARGET, masdars.undergoing(spotted, sentence));
        }
        if (trigger.kind().isAct() && isClaimed(spotted.from())) {
            filled.add(Role.ACTOR, claimer(spotted.from()));
            return;
        }
        if (trigger.kind().isAct() && spotted.from() > 0 && syntax.isNoun(Use.PERPETRATOR, spotted.from() - 1)) {
            filled.add(Role.ACTOR, masdars.perpetrator(spotted, sentence));
            return;
        }
        var verb = clauses.governing(spotted.from());
        if (!filled.has(Role.TARGET)
                && (trigger.kind() == Kind.DETAIN
                        || trigger.kind() == Kind.ACCUSE && syntax.has(Use.CHARGE, spotted.from()))) {
            filled.add(Role.TARGET, masdars.against(spotted, sentence));
        }
        if (trigger.kind() == Kind.ACCUSE && syntax.has(Use.CHARGE, spotted.from()) && !filled.has(Role.TARGET)) {
            filled.add(Role.TARGET, verb == null ? List.of() : accused(verb, spotted.from()));
        }
        if (verb != null && syntax.has(Use.CHARGE, spotted.from() - 1)) {
            filled.add(Role.ACTOR, charged(verb, spotted.from()));
            return;
        }
        var head = verb == null && trigger.kind() == Kind.MEET && syntax.has(Use.COURSE, spotted.from() - 1)
                ? clauses.at(clauses.headOf(spotted.from()))
                : null;
        if (head != null && clauses.doing(head.subject()) == 2 && head.at() > spotted.from()) {
            filled.add(Role.ACTOR, head.subject()); // «وخلال زيارة إلى …، قال | الرئيس»
            return;
        }
        if (verb == null && trigger.kind() == Kind.MEET && sides.meetsSomebody(spotted, sentence)) {
            filled.add(Role.ACTOR, clauses.speakerOf(sentence));
            return;
        }
        if (verb != null
                && verb.form().manner() == Manner.MOVES
                && verb.end() <= spotted.from()
                && verb.subject().stream().noneMatch(one -> phrases.doing(one) > 0)) {
            filled.add(Role.ACTOR, moved(verb, spotted.from())); // «أجبر القصف المسلحين على الانسحاب»
            return;
        }
        if (verb == null
                || verb.subject().isEmpty()
                || verb.at() < sentence.firstToken()
                || trigger.kind() == Kind.APPEAL && isOfState(spotted)) {
            return;
        }
        var subject = verb.subject();
        if (trigger.kind().isAct()
                && verb.form().manner() == Manner.PLAIN
                && syntax.has(Use.BACK_OF, spotted.from() - 1)
                && clauses.doing(subject) == 2) {
            filled.add(Role.ACTOR, subject); // «يقف التنظيم وراء | الهجوم»
            return;
        }
        if (trigger.kind() == Kind.MEET && syntax.has(Use.ATTENDS, verb.at())) {
            filled.add(Role.ACTOR, clauses.doing(subject) == 2 ? subject : clauses.somebody(verb.object()));
        }
        var inside = subject.getFirst().from() <= spotted.from()
                && spotted.from() < subject.getLast().end();
        if (inside
                && trigger.kind().isAct()
                && syntax.has(Use.HITS, verb.at())
                && !verb.object().isEmpty()) {
            var shaken = syntax.is(Use.SHAKES, verb.at())
                    && phrases.isGround(verb.object().getFirst());
            filled.add(shaken ? Role.PLACE : Role.TARGET, verb.object()); // «هز انفجاران | العاصمة»
        }
        if (inside || clauses.doing(subject) == 0 || trigger.kind().isAct() && isAnswer(spotted.from() - 2)) {
            return;
        }
        if (syntax.has(Use.MEETS, verb.at()) && spotted.before() == 'ل') {
            if (trigger.kind().isAct() || BEFALLS.contains(trigger.kind()) && syntax.has(Use.DOER, verb.at())) {
                filled.add(Role.TARGET, subject); // «تصدت المقاومة لهجمات»
            }
            return;
        }
        if (syntax.has(Use.DOER, verb.at())
                && (trigger.kind().isAct() || BEFALLS.contains(trigger.kind()) && isBefallen(spotted))) {
            if (BEFALLS.contains(trigger.kind())) {
                filled.keep(Role.ACTOR, one -> !subject.contains(one));
            }
            if (phrases.isGround(subject.getFirst()) && syntax.has(Use.SCENE, verb.at())) {
                filled.add(Role.PLACE, subject); // «شهدت المدينة هجوما»
            } else if (!filled.has(Role.TARGET)) {
                filled.add(Role.TARGET, subject);
            }
            return;
        }
        if (syntax.has(Use.SCENE, verb.at())
                && !filled.has(Role.PLACE)
                && (phrases.isGround(subject.getFirst())
                        || syntax.isNoun(Use.FRONT, subject.getFirst().from()))) {
            filled.add(Role.PLACE, subject);
            return;
        }
        if (trigger.kind().isAct()
                && spotted.before() == 'ب'
                && strikes(verb.at())
                && !filled.has(Role.TARGET)
                && !verb.object().isEmpty()
                && verb.object().getLast().end() <= spotted.from()) {
            filled.add(Role.TARGET, verb.object()); // «استهدفت الفصائل | مواقع الجيش | بقذائف»
        }
        var near = isObject(spotted, verb)
                || isMasdarBehind(spotted)
                || spotted.from() - verb.at()
                        <= (spotted.before() == 'ل' ? PURPOSE_REACH : LIGHT_REACH) + length(subject);
        if (trigger.role("v") == Role.ACTOR && !filled.has(Role.ACTOR) && clauses.doing(subject) == 2) {
            switch (verb.form().manner()) {
                case SHARES, LENDS -> filled.add(Role.ACTOR, subject); // «تمكنت القوات من قتل …»
                case MOVES -> filled.add(Role.ACTOR, moved(verb, spotted.from()));
                case PLAIN -> filled.add(Role.ACTOR, isBehindPreposition(spotted) ? List.of() : subject);
                case CAUSES, SAYS -> {}
            }
        }
        if (trigger.kind() == Kind.CASUALTIES
                && verb.form().manner() == Manner.CAUSES
                && clauses.doing(subject) == 2
                && near
                && !phrases.isGround(subject.getFirst())) {
            filled.add(Role.ACTOR, subject); // «تسببت الفصائل بقتل ثلاثة»
            return;
        }
        if (MUTUAL.contains(trigger.kind())) {
            sides.fill(spotted, verb, near || trigger.kind() == Kind.MEET && isBehindPreposition(spotted), filled);
            return;
        }
        var manner = verb.form().manner();
        var bound = manner == Manner.MOVES
                || (manner == Manner.SHARES && (spotted.before() != 0 || syntax.isPreposition(spotted.from() - 1)));
        if (filled.has(Role.ACTOR) || !(near || bound) || !trigger.kind().isDeed()) {
            return;
        }
        var does = switch (manner) {
            case LENDS -> !trigger.kind().isAct() || !spotted.article() || !isAnswered(spotted);
            case SHARES -> true;
            case SAYS -> trigger.kind().isSpeech() || isOwnDeed(spotted, verb);
            case PLAIN ->
                clauses.doing(subject) == 2
                        && (trigger.kind().isSpeech() || !isOfWords(verb.at(), spotted))
                        && (spotted.before() != 0
                                || isBehindPurpose(spotted)
                                || spotted.entry().shape() == Lexicon.Shape.PHRASE
                                        && syntax.folded(spotted.from()).startsWith("ل")
                                || trigger.kind().isSpeech()
                                || syntax.has(Use.PURPOSE, spotted.from() - 1)
                                || syntax.isNoun(Use.FIRE, spotted.from()) && isObject(spotted, verb)
                                || trigger.role("o") != Role.NONE
                                || isMasdarBehind(spotted));
            case MOVES -> trigger.kind().isSpeech() && spotted.before() == 0 && !syntax.isJoinedNoun(spotted.from());
            case CAUSES -> false;
        };
        if (does) {
            filled.add(Role.ACTOR, subject);
        } else if (manner == Manner.MOVES && verb.object().isEmpty() && syntax.hasObject(verb.at())) {
            filled.add(Role.ACTOR, clauses.referred(verb.at(), subject)); // «واتهمتها | بدعم …»
        } else if (manner == Manner.MOVES) {
            filled.add(Role.ACTOR, moved(verb, spotted.from()));
        }
    }

    private boolean strikes(int verb) {
        return syntax.has(Use.HITS, verb)
                || syntax.tells(Kind.STRIKE, verb)
                || syntax.tells(Kind.ATTACK, verb)
                || syntax.tells(Kind.BOMBING, verb);
    }

    /// «تعرض | لعقوبات», «لسيل من | الانتقادات»: behind «ل», or behind a word of quantity that has it.
    private boolean isBefallen(Spotted spotted) {
        var before = spotted.from() - 1;
        if (spotted.before() == 'ل' || before >= 0 && syntax.tokens.get(before).is("الي")) {
            return true;
        }
        var at = before > 0 && syntax.tokens.get(before).is("من") ? before - 1 : before;
        for (; at >= 0 && spotted.from() - at <= LIGHT_REACH / 2; at--) {
            if (syntax.isFused(at)) {
                return syntax.folded(at).startsWith("ل");
            }
        }
        return false;
    }

    /// «تخوض القوات، …، | هجوما»: the verb's own object, however much stands between.
    private static boolean isObject(Spotted spotted, Clauses.Predicate verb) {
        return verb.object().stream().anyMatch(one -> one.from() == spotted.from());
    }

    /// «ندد الرئيس | بالهجوم», «رحبت الحكومة | بتحرير المدينة»: who blames or praises a deed did not do it.
    private boolean isOfWords(int verb, Spotted spotted) {
        return spotted.before() != 'ل'
                && !syntax.isPreposition(spotted.from() - 1)
                && (syntax.tells(Kind.ACCUSE, verb) || spotted.before() == 'ب' && syntax.tells(Kind.SUPPORT, verb));
    }

    /// «أعلن الجيش | السيطرة على المدينة»: forces that tell of a deed did it.
    private boolean isOwnDeed(Spotted spotted, Clauses.Predicate verb) {
        var subject = verb.subject().getFirst();
        var behind = verb.after() ? subject.end() : verb.at() + 1; // «الجيش أعلن | السيطرة»
        return spotted.before() == 0
                && !spotted.pronoun()
                && !spotted.entry().trigger().kind().isAct()
                && syntax.isNoun(Use.FORCES, phrases.headOf(subject))
                && clauses.skip(behind, spotted.from()) == spotted.from();
    }

    /// «…، مشددا على | ضرورة الحوار»: behind a participle of state, whose own speaker asks.
    private boolean isOfState(Spotted spotted) {
        var before = spotted.from() - 2;
        var word = before > 0 && syntax.isPreposition(before + 1) ? syntax.folded(before) : "";
        return word.length() > 4 && word.startsWith("م") && word.endsWith("ا") && syntax.isPunctuation(before - 1);
    }

    /// «أعلنت الجماعة مسؤوليتها عن | اغتيال …»: whoever claims an act did it.
    private boolean isClaimed(int index) {
        return index > 1
                && syntax.tokens.get(index - 1).is("عن")
                && syntax.has(Use.RESPONSIBLE, index - 2)
                && (clauses.hasOwner(index - 2) || syntax.hasArticle(index - 2));
    }

    private List<Phrase> claimer(int index) {
        var verb = clauses.governing(index);
        if (verb != null && syntax.has(Use.DENIED, verb.at() - 1)) {
            return List.of(); // «لم تعلن أي جهة مسؤوليتها عن | الهجوم»
        }
        if (clauses.hasOwner(index - 2)) {
            return clauses.referred(index - 2, List.of());
        }
        return verb != null
                        && verb.form().manner() == Manner.SAYS
                        && !verb.subject().isEmpty()
                        && !phrases.isSource(verb.subject().getFirst())
                ? clauses.somebody(verb.subject())
                : List.of(); // «أعلن التنظيم المسؤولية عن | التفجير»
    }

    /// «سيطر الجيش على البلدة بعد | طرد المسلحين»: a masdar behind a preposition, with its object and no doer of its
    /// own, is done by the subject of its clause.
    private boolean isMasdarBehind(Spotted spotted) {
        var trigger = spotted.entry().trigger();
        var taken = trigger.role("g");
        return !spotted.article()
                && !spotted.pronoun()
                && (taken == Role.TARGET || taken == Role.PLACE)
                && !trigger.kind().isAct()
                && trigger.kind() != Kind.CASUALTIES
                && syntax.isPreposition(spotted.from() - 1);
    }

    /// «شن غارات ردا على | الهجوم»: another's deed, to which this one answers.
    private boolean isAnswered(Spotted spotted) {
        var before = syntax.tokens.get(Math.max(0, spotted.from() - 1));
        return before.is("علي") || syntax.has(Use.AFTER, spotted.from() - 1);
    }

    /// «شن غارات ردا | على هجوم»: the deed behind is another's.
    private boolean isAnswer(int index) {
        return index > 0 && syntax.tokens.get(index + 1).is("علي") && syntax.has(Use.ANSWER, index);
    }

    private boolean isBehindPreposition(Spotted spotted) {
        return spotted.before() != 0 || syntax.isPreposition(spotted.from() - 1);
    }

    /// «وجهت المحكمة إلى | الشاب | تهمة القتل»: a deed that someone is charged with is his, not the judge's.
    private List<Phrase> charged(Clauses.Predicate verb, int index) {
        if (clauses.doing(verb.object()) > 0) {
            return verb.object();
        }
        for (var at = verb.at() + 1; at < index - 1; at++) {
            if (CHARGED.contains(syntax.folded(at))) {
                return clauses.referred(at, verb.subject()); // «وجهت له المحكمة تهمة القتل»
            }
            var list = syntax.tokens.get(at).is("الي") ? phrases.listAt(at + 1, index) : List.<Phrase>of();
            if (clauses.doing(list) > 0) {
                return list;
            }
        }
        return List.of();
    }

    /// «أدرجت واشنطن | الشبكة | بتهمة», «خضع | الرجل | لاستجواب بتهمة», «يواجه | الرجل | تهما»: who is charged.
    private List<Phrase> accused(Clauses.Predicate verb, int index) {
        var told = charged(verb, index);
        if (clauses.doing(told) == 2 && told.getFirst().end() <= index) {
            return told;
        }
        var undergoes = syntax.has(Use.DOER, verb.at()) || syntax.has(Use.MEETS, verb.at());
        return undergoes && clauses.doing(verb.subject()) == 2 ? verb.subject() : List.of();
    }

    /// Whom the verb moves to do what the word tells: its object, or somebody behind «ل»: «سمحت الحكومة | للجيش |
    /// بقصف».
    private List<Phrase> moved(Clauses.Predicate verb, int index) {
        if (!verb.object().isEmpty()) {
            return clauses.somebody(verb.object());
        }
        for (var at = verb.at() + 1; at < index; at++) {
            if (syntax.isFused(at) && syntax.bare(at).startsWith("ل")) {
                var list = List.of(phrases.fusedAt(at, index));
                if (clauses.doing(list) == 2) {
                    return list;
                }
            }
        }
        return List.of();
    }

    /// «سعى … لإيصال المساعدات»: a masdar with its letter stands right before.
    private boolean isBehindPurpose(Spotted spotted) {
        var before = spotted.from() - 1;
        return before > 0
                && syntax.isFused(before)
                && syntax.nameAt(before) == null
                && phrases.doing(phrases.fusedAt(before, spotted.from())) == 0;
    }

    private static int length(List<Phrase> list) {
        return list.getLast().end() - list.getFirst().from();
    }
}

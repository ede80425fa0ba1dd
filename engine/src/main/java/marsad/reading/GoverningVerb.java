package marsad.reading;

import java.util.ArrayList;
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

    private static final int REACH_OF_WITH = 4;
    private static final Set<String> CHARGED = Set.of("له", "لها", "لهم", "اليه", "اليها", "اليهم");
    private static final int LIGHT_REACH = 9;
    private static final int PURPOSE_REACH = 20;
    private static final int MASDAR_REACH = 14;
    private static final Set<Kind> MUTUAL = EnumSet.of(Kind.MEET, Kind.AGREE, Kind.CLASH);

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;

    GoverningVerb(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
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
            filled.add(Role.ACTOR, ofMasdar(spotted, sentence));
        }
        if (trigger.kind().isAct() && !filled.has(Role.TARGET)) {
            filled.add(Role.TARGET, undergoing(spotted, sentence));
        }
        if (trigger.kind().isAct() && isClaimed(spotted.from())) {
            filled.add(Role.ACTOR, clauses.referred(spotted.from() - 2, List.of()));
            return;
        }
        var verb = clauses.governing(spotted.from());
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
        if (verb == null && trigger.kind() == Kind.MEET && meetsSomebody(spotted, sentence)) {
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
        if (trigger.kind() == Kind.MEET && syntax.has(Use.ATTENDS, verb.at())) {
            filled.add(Role.ACTOR, clauses.doing(subject) == 2 ? subject : clauses.somebody(verb.object()));
        }
        var inside = subject.getFirst().from() <= spotted.from()
                && spotted.from() < subject.getLast().end();
        if (inside
                && trigger.kind().isAct()
                && syntax.has(Use.HITS, verb.at())
                && !verb.object().isEmpty()) {
            var ground = phrases.isGround(verb.object().getFirst());
            filled.add(ground ? Role.PLACE : Role.TARGET, verb.object()); // «هز انفجاران | العاصمة»
        }
        if (inside || clauses.doing(subject) == 0) {
            return;
        }
        if (syntax.has(Use.MEETS, verb.at()) && spotted.before() == 'ل') {
            if (trigger.kind().isAct()) {
                filled.add(Role.TARGET, subject); // «تصدت المقاومة لهجمات»
            }
            return;
        }
        if (syntax.has(Use.DOER, verb.at()) && spotted.entry().trigger().kind().isAct()) {
            if (phrases.isGround(subject.getFirst()) && syntax.has(Use.SCENE, verb.at())) {
                filled.add(Role.PLACE, subject); // «شهدت المدينة هجوما»
            } else if (!filled.has(Role.TARGET)) {
                filled.add(Role.TARGET, subject);
            }
            return;
        }
        if (syntax.has(Use.SCENE, verb.at()) && phrases.isGround(subject.getFirst()) && !filled.has(Role.PLACE)) {
            filled.add(Role.PLACE, subject);
            return;
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
            if (trigger.kind() == Kind.CLASH
                    && filled.of(Role.ACTOR).size() < 2
                    && syntax.tells(Kind.CASUALTIES, verb.at())) {
                filled.add(Role.ACTOR, partyOf(subject)); // «قتل 13 من ميليشيات الحوثي في مواجهات»
                return;
            }
            if ((filled.of(Role.ACTOR).size() < 2
                            || isBehindWith(filled.of(Role.ACTOR).getFirst()))
                    && !isFledFrom(spotted, verb)
                    && !isTalkedOf(trigger.kind(), filled, verb)
                    && (near || trigger.kind() == Kind.MEET && isBehindPreposition(spotted))
                    && (trigger.kind() == Kind.MEET || verb.form().manner() != Manner.CAUSES)
                    && !(trigger.kind() == Kind.CLASH
                            && verb.form().manner() == Manner.SAYS
                            && phrases.isSource(subject.getFirst()))
                    && clauses.doing(subject) == 2
                    && !isVisitOf(spotted, filled)
                    && !syntax.has(Use.THAT, spotted.from() - 1)) {
                addSides(verb, spotted, filled);
            }
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
                        && (spotted.before() != 0
                                || isBehindPurpose(spotted)
                                || spotted.entry().shape() == Lexicon.Shape.PHRASE
                                        && syntax.folded(spotted.from()).startsWith("ل")
                                || trigger.kind().isSpeech()
                                || syntax.has(Use.PURPOSE, spotted.from() - 1)
                                || trigger.role("o") != Role.NONE
                                || isMasdarBehind(spotted));
            case MOVES -> trigger.kind().isSpeech() && spotted.before() == 0;
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

    /// «وقع العراق مع | إيران | اتفاقا», «بحث الوزير مع | نظيره | خلال لقاء»: the subject, and who stands beside it
    /// before
    /// the noun; both together are «البلدين» that «بين» tells behind.
    private void addSides(Clauses.Predicate verb, Spotted spotted, Filled filled) {
        var with = List.<Phrase>of();
        for (var at = verb.at() + 1;
                with.isEmpty()
                        && at + 1 < spotted.from()
                        && filled.of(Role.ACTOR).stream().noneMatch(this::isBehindWith);
                at++) {
            with = syntax.tokens.get(at).is("مع") ? phrases.listAt(at + 1, spotted.from()) : with;
        }
        var sides = filled.of(Role.ACTOR);
        if (clauses.doing(with) == 2) {
            if (sides.size() == 1 && syntax.isNoun(Use.PAIR, sides.getFirst().from())) {
                filled.clear(Role.ACTOR);
            }
            filled.add(Role.ACTOR, verb.subject());
            filled.add(Role.ACTOR, with);
        } else {
            filled.add(Role.ACTOR, verb.subject());
        }
    }

    /// «نتيجة زيارة | الوزير | إلى روسيا»: who visits is named, and nobody else takes part.
    private boolean isVisitOf(Spotted spotted, Filled filled) {
        return spotted.entry().trigger().role("الي") == Role.PLACE
                && filled.has(Role.ACTOR)
                && (spotted.pronoun()
                        || syntax.has(Use.RELATIVE, spotted.end())
                        || filled.of(Role.ACTOR).getFirst().from() == spotted.end());
    }

    /// «تخوض القوات، …، | هجوما»: the verb's own object, however much stands between.
    private static boolean isObject(Spotted spotted, Clauses.Predicate verb) {
        return verb.object().stream().anyMatch(one -> one.from() == spotted.from());
    }

    /// «أعلن الجيش | السيطرة على المدينة»: forces that tell of a deed did it.
    private boolean isOwnDeed(Spotted spotted, Clauses.Predicate verb) {
        var subject = verb.subject().getFirst();
        return verb.after()
                && spotted.before() == 0
                && !spotted.pronoun()
                && !spotted.entry().trigger().kind().isAct()
                && syntax.isNoun(Use.FORCES, phrases.headOf(subject))
                && clauses.skip(subject.end(), spotted.from()) == spotted.from();
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
                && clauses.hasOwner(index - 2);
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

    private boolean isBehindPreposition(Spotted spotted) {
        return spotted.before() != 0 || syntax.isPreposition(spotted.from() - 1);
    }

    /// «مباحثات مع الرئيس ومسؤولين»: however many stand behind «مع», one meets them.
    private boolean isBehindWith(Phrase phrase) {
        return phrase.from() > 0 && syntax.folded(phrase.from() - 1).equals("مع");
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

    /// «أعربت فرنسا عن قلقها من | القتال», «رحب الاتحاد | بالاتفاق»: who speaks of it takes no part in it.
    private boolean isTalkedOf(Kind kind, Filled filled, Clauses.Predicate verb) {
        var with = filled.has(Role.ACTOR) && isBehindWith(filled.of(Role.ACTOR).getFirst());
        return !with
                && (kind == Kind.CLASH && verb.form().manner() == Manner.SAYS
                        || syntax.tells(Kind.SUPPORT, verb.at())
                        || syntax.tells(Kind.ACCUSE, verb.at())
                        || syntax.tells(Kind.REJECT, verb.at()));
    }

    /// «نزحت العائلات هربا من | المعارك»: who leaves a fight behind does not fight.
    private boolean isFledFrom(Spotted spotted, Clauses.Predicate verb) {
        return spotted.entry().trigger().kind() == Kind.CLASH
                && (syntax.tokens.get(Math.max(0, spotted.from() - 1)).is("من")
                        || syntax.tells(Kind.DISPLACE, verb.at()));
    }

    /// The party of which a number fell: «13 مسلحا من | ميليشيات الحوثي وقوات صالح».
    private List<Phrase> partyOf(List<Phrase> fallen) {
        var first = fallen.getFirst();
        var list = new ArrayList<Phrase>();
        for (var at = first.from(); at + 1 < first.end(); at++) {
            if (syntax.tokens.get(at).is("من")) {
                var party = phrases.phraseAt(at + 1, first.end(), 0);
                if (party != null && phrases.doing(party) == 2) {
                    list.add(party);
                    list.addAll(fallen.subList(1, fallen.size()));
                }
                return list;
            }
        }
        return list;
    }

    /// «سعى … لإيصال المساعدات»: a masdar with its letter stands right before.
    private boolean isBehindPurpose(Spotted spotted) {
        var before = spotted.from() - 1;
        return before > 0
                && syntax.isFused(before)
                && syntax.nameAt(before) == null
                && phrases.doing(phrases.fusedAt(before, spotted.from())) == 0;
    }

    /// «قال … إن …، خلال لقاء مع نظيره»: whoever speaks in the sentence meets the other.
    private boolean meetsSomebody(Spotted spotted, Sentence sentence) {
        if (!syntax.has(Use.COURSE, spotted.from() - 1) && !syntax.has(Use.AFTER, spotted.from() - 1)) {
            return false;
        }
        for (var at = spotted.end(); at < Math.min(sentence.endToken(), spotted.end() + REACH_OF_WITH); at++) {
            if (syntax.folded(at).equals("مع")
                    || (syntax.isFused(at) && syntax.folded(at).startsWith("ب"))) {
                return true;
            }
        }
        return false;
    }

    /// Whose deed the noun is by a masdar before it: «قيام | الطائرات التركية | بشن غارات», «محاولة الجيش السيطرة على».
    private List<Phrase> ofMasdar(Spotted spotted, Sentence sentence) {
        for (var at = spotted.from() - 1; at >= Math.max(sentence.firstToken(), spotted.from() - MASDAR_REACH); at--) {
            if (syntax.isPunctuation(at) && !syntax.tokens.get(at).is("-")
                    || clauses.at(at) != null
                    || syntax.has(Use.THAT, at)) {
                return List.of();
            }
            if (clauses.hasOwner(at) && syntax.isOwned(Use.DOES, at)) {
                return clauses.referred(at, List.of()); // «محاولتهم التسلل», «عزمها إرسال …»
            }
            if ((syntax.isNoun(Use.DOES, at) || syntax.isNoun(Use.MOVING, at)) && at + 1 < spotted.from()) {
                return ofMasdarAt(at, spotted.from());
            }
        }
        return List.of();
    }

    /// Who stands behind the masdar, or, where it moves somebody, whom it moves: «إجبار | المسلحين | على الانسحاب»,
    /// «منع
    /// الجيش | السكان | من العودة».
    private List<Phrase> ofMasdarAt(int masdar, int index) {
        var list = phrases.listAt(masdar + 1, index);
        if (list.isEmpty() || clauses.doing(list) < 2 || syntax.isFused(masdar + 1)) {
            return List.of();
        }
        var end = list.getLast().end();
        if (syntax.isNoun(Use.MOVING, masdar)) {
            var moved = clauses.freeListAt(clauses.skip(end, index), index);
            return clauses.doing(moved) == 2 ? moved : list;
        }
        return end < index
                        && syntax.isFused(end)
                        && syntax.folded(masdar).endsWith("قيام")
                        && !syntax.isNoun(Use.DOES, end)
                        && syntax.isPreposition(index - 1)
                ? List.of() // «قيام القادة بتقديم التعازي في | الهجوم»
                : list;
    }

    /// Who undergoes the noun by a masdar before it: «تعرض | قرى الإقليم | لقصف», «تعرضه لهجوم».
    private List<Phrase> undergoing(Spotted spotted, Sentence sentence) {
        if (spotted.before() != 'ل'
                && !syntax.tokens
                        .get(spotted.from() - (spotted.from() > 0 ? 1 : 0))
                        .is("الي")) {
            return List.of();
        }
        for (var at = spotted.from() - 1; at >= Math.max(sentence.firstToken(), spotted.from() - MASDAR_REACH); at--) {
            if (syntax.isOwned(Use.DOER, at)) {
                return clauses.undergone(at);
            }
            if (clauses.at(at) != null && !syntax.has(Use.DOER, at)) {
                return List.of();
            }
            if (syntax.has(Use.DOER, at)) {
                return clauses.at(at) == null ? phrases.listAt(at + 1, spotted.from()) : List.of();
            }
        }
        return List.of();
    }

    private static int length(List<Phrase> list) {
        return list.getLast().end() - list.getFirst().from();
    }
}

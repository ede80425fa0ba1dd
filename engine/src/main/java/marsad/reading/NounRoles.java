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

/// The roles of a noun of an event: its genitive, its adjectives, the clause behind it, and the verb that it belongs
/// to.
final class NounRoles {

    private static final int ADJECTIVES = 4;
    private static final int LIGHT_REACH = 9;
    private static final int MASDAR_REACH = 14;
    private static final int CLAUSE_REACH = 18;
    private static final Set<Kind> MUTUAL = EnumSet.of(Kind.MEET, Kind.AGREE, Kind.CLASH);

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;

    NounRoles(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
    }

    int fillNoun(Spotted spotted, int next, Sentence sentence, Filled filled) {
        var trigger = spotted.entry().trigger();
        var at = spotted.end();
        if (trigger.role("b") != Role.NONE) {
            var before = described(spotted.from(), sentence.firstToken());
            filled.add(trigger.role("b"), phrases.grounds(trigger.role("b"), before));
        }
        if (spotted.pronoun()) {
            at = fillOwner(spotted, next, filled);
        }
        var object = trigger.role("o");
        if (object != Role.NONE) {
            var end = trigger.kind().isSpeech() ? sentence.endToken() : next; // one may refuse an event
            var list = clauses.freeListAt(clauses.skip(at, end), end);
            filled.add(object, list);
            at = list.isEmpty() ? at : list.getLast().end();
        } else if (!spotted.article() && !spotted.pronoun()) {
            at = fillGenitive(spotted, next, sentence, filled);
        }
        at = fillAdjectives(spotted, at, sentence.endToken(), filled);
        fillClauseBehind(spotted, at, sentence.endToken(), filled);
        return at;
    }

    /// Whom an adjective describes that stands at `index`: what ends before it, in its own phrase or apart.
    private List<Phrase> described(int index, int first) {
        var around = phrases.around(index);
        if (around == null || around.from() >= index) {
            return phrases.listEndingAt(index, first);
        }
        var own = phrases.phraseAt(around.from(), index, syntax.isJoinedNoun(around.from()) ? 1 : 0);
        if (own == null) {
            return List.of();
        }
        var list = new ArrayList<Phrase>();
        if (syntax.isJoinedNoun(around.from())) {
            list.addAll(phrases.listEndingAt(around.from(), first));
        }
        list.add(own);
        return list;
    }

    /// Whose the noun is when a pronoun is written to it: «هجماتهم» theirs, «اعتقاله» his arrest, «قصفها المدينة» hers.
    private int fillOwner(Spotted spotted, int next, Filled filled) {
        var genitive = spotted.entry().trigger().role("g");
        var from = clauses.skip(spotted.end(), next);
        while (from < next && isQuality(from)) {
            from = clauses.skip(from + 1, next);
        }
        var list = clauses.freeListAt(from, next);
        var acts = genitive == Role.PLACE || genitive == Role.ACTOR || (genitive == Role.TARGET && !list.isEmpty());
        filled.add(acts ? Role.ACTOR : genitive, clauses.referred(spotted.from(), List.of()));
        if (acts && genitive != Role.ACTOR && !list.isEmpty()) {
            filled.add(genitive, phrases.grounds(genitive, list));
            return list.getLast().end();
        }
        return spotted.end();
    }

    /// An adjective behind a noun that a pronoun makes definite: «سيطرته | التامة | على», «دعمها | الكامل».
    private boolean isQuality(int index) {
        var phrase = phrases.around(index);
        return phrase != null
                && phrase.end() == index + 1
                && phrases.doing(phrase) == 1
                && syntax.isWord(index)
                && Syntax.isDefinite(syntax.folded(index))
                && syntax.nameAt(index) == null
                && !syntax.has(Use.PARTY, index)
                && !syntax.has(Use.MANY, index)
                && !syntax.has(Use.PERSON, index)
                && !syntax.isNoun(Use.GROUND, index);
    }

    private int fillGenitive(Spotted spotted, int next, Sentence sentence, Filled filled) {
        var trigger = spotted.entry().trigger();
        var genitive = trigger.role("g");
        var at = spotted.end();
        if (at == next && next < sentence.endToken() && syntax.folded(next).startsWith("و")) {
            at = next + 1; // «خطف وقتل الطفل»: two nouns, one genitive
        }
        var end = at == next + 1 ? sentence.endToken() : next;
        while (at < end && isAdjective(at)) {
            at++;
        }
        var list = clauses.freeListAt(at, end);
        if (list.isEmpty() || genitive == Role.NONE) {
            return spotted.end();
        }
        var after = list.getLast().end();
        var doing = clauses.doing(list);
        if (trigger.kind() == Kind.BOMBING && (doing == 0 || isBareAdjective(list))) {
            return spotted.end();
        }
        switch (genitive) {
            case ACTOR -> {
                if (doing < 2) {
                    return spotted.end();
                }
                filled.add(Role.ACTOR, list);
            }
            case TARGET, PLACE -> {
                var second = clauses.freeListAt(clauses.skip(after, end), end);
                if (!second.isEmpty() && doing == 2 && trigger.kind() != Kind.CASUALTIES) {
                    filled.add(Role.ACTOR, list);
                    filled.add(genitive, phrases.grounds(genitive, second));
                    after = second.getLast().end();
                } else if (genitive == Role.PLACE && !phrases.isGround(list.getFirst())) {
                    filled.add(Role.ACTOR, clauses.somebody(list));
                } else if (genitive == Role.TARGET
                        && doing == 2
                        && after < end
                        && (syntax.isFused(after)
                                ? trigger.role("ل") == Role.TARGET
                                        && syntax.folded(after).startsWith("ل")
                                : trigger.role(syntax.folded(after)) == Role.TARGET)) {
                    filled.add(Role.ACTOR, list);
                } else if (trigger.kind() == Kind.STRIKE
                        && genitive == Role.TARGET
                        && doing == 2
                        && !phrases.isGround(list.getFirst())) {
                    filled.add(Role.ACTOR, list);
                } else {
                    filled.add(genitive, list);
                }
            }
            case NONE -> {}
        }
        return after;
    }

    /// One indefinite word that is nobody and no place: «تفجير ضخم».
    private boolean isBareAdjective(List<Phrase> list) {
        var phrase = list.getFirst();
        return list.size() == 1
                && phrase.end() == phrase.from() + 1
                && phrases.doing(phrase) == 1
                && !Syntax.isDefinite(syntax.folded(phrase.from()))
                && !phrases.isGround(phrase);
    }

    /// «الغارات التركية», «هجوم إسرائيلي»: the adjective alone names the party.
    private int fillAdjectives(Spotted spotted, int from, int end, Filled filled) {
        var at = from;
        while (at < end && at - from < ADJECTIVES && (isAdjective(at) || syntax.has(Use.NISBA, at))) {
            if (syntax.has(Use.NISBA, at) && spotted.entry().trigger().kind().isDeed() && !filled.has(Role.ACTOR)) {
                var token = syntax.tokens.get(at);
                filled.add(Role.ACTOR, List.of(new Phrase(at, at + 1, token.span())));
            }
            at++;
        }
        return at;
    }

    private boolean isAdjective(int index) {
        if (!syntax.isWord(index) || syntax.nameAt(index) != null || syntax.isFused(index)) {
            return false;
        }
        var word = syntax.folded(index);
        var bare = word.startsWith("ال") ? word.substring(2) : word;
        return bare.length() > 3
                && !syntax.isInNumber(index)
                && (bare.endsWith("يه") || bare.endsWith("ي") || bare.endsWith("يا"))
                && !syntax.has(Use.PARTY, index)
                && !syntax.has(Use.PERSON, index)
                && !syntax.has(Use.GROUND, index)
                && !syntax.has(Use.CLOSES, index)
                && !syntax.has(Use.PREPOSITION, index);
    }

    /// «هجوم شنه التنظيم», «قصف قام به الجيش», «الغارة التي نفذتها طائرات …», «هجمات نسبت إلى الحزب».
    private void fillClauseBehind(Spotted spotted, int from, int end, Filled filled) {
        var kind = spotted.entry().trigger().kind();
        for (var at = from; kind.isDeed() && at < Math.min(end, from + CLAUSE_REACH); at++) {
            if (syntax.has(Use.THAT, at) || syntax.isPunctuation(at)) {
                return;
            }
            var verb = clauses.at(at);
            if (verb == null || syntax.has(Use.PARTICLE, at)) {
                continue;
            }
            var before = phrases.around(syntax.has(Use.RELATIVE, at - 1) ? at - 2 : at - 1);
            var own = before == null || before.from() <= spotted.from() || (kind.isAct() && phrases.isGround(before));
            if (own && verb.after() && pointsBack(at) && !syntax.joinsVerb(at) && !syntax.tells(Kind.CASUALTIES, at)) {
                if (syntax.has(Use.SCENE, at) && phrases.isGround(verb.subject().getFirst())) {
                    filled.add(Role.PLACE, verb.subject());
                } else if (!filled.has(Role.ACTOR)) {
                    filled.add(Role.ACTOR, clauses.somebody(verb.subject()));
                }
            } else if (syntax.has(Use.LAID, at)
                    && at + 2 < end
                    && syntax.folded(at + 1).equals("الي")) {
                filled.add(Role.ACTOR, clauses.somebody(phrases.listAt(at + 2, end)));
            } else if (at > from + ADJECTIVES || syntax.joinsVerb(at)) {
                return;
            }
        }
    }

    /// «غارة جوية … استهدفت سوقا»: what an act struck, told by a verb behind it, where no preposition tells it.
    void fillStruck(Spotted spotted, int end, Filled filled) {
        if (!spotted.entry().trigger().kind().isAct() || filled.has(Role.TARGET) || spotted.isVerb()) {
            return;
        }
        for (var at = spotted.end(); at < Math.min(end, spotted.end() + CLAUSE_REACH); at++) {
            var verb = clauses.at(at);
            if (syntax.has(Use.THAT, at) || (syntax.isPunctuation(at) && !syntax.isComma(at))) {
                return;
            }
            if (verb != null && syntax.has(Use.HITS, at) && !syntax.hasObject(at)) {
                filled.add(Role.TARGET, verb.object().isEmpty() && verb.after() ? verb.subject() : verb.object());
                return;
            }
        }
    }

    /// Whether the verb speaks of the noun before it by a pronoun: «شنه», «قام به», «خططت لها».
    private boolean pointsBack(int index) {
        return syntax.hasObject(index)
                || (index + 1 < syntax.size()
                        && syntax.is(Use.ADVERB, index + 1)
                        && syntax.folded(index + 1).matches("(ب|ل|علي|في)(ه|ها)"));
    }

    /// The subject of the verb that the noun belongs to: «شن الجيش هجوما», «تمكن الجيش من استعادة …», «أكد ضرورة …»,
    /// «التقى به خلال زيارة», «تعرض الموكب لهجوم».
    void fillFromVerbBefore(Spotted spotted, Sentence sentence, Filled filled) {
        var trigger = spotted.entry().trigger();
        if (!filled.has(Role.ACTOR) && trigger.kind().isDeed()) {
            filled.add(Role.ACTOR, ofMasdar(spotted, sentence));
        }
        var verb = clauses.governing(spotted.from());
        if (verb == null && trigger.kind() == Kind.MEET && meetsSomebody(spotted, sentence)) {
            filled.add(Role.ACTOR, clauses.speakerOf(sentence));
            return;
        }
        if (verb != null
                && verb.form().manner() == Manner.MOVES
                && verb.end() <= spotted.from()
                && verb.subject().stream().noneMatch(one -> phrases.doing(one) > 0)) {
            filled.add(Role.ACTOR, clauses.somebody(verb.object())); // «أجبر القصف المسلحين على الانسحاب»
            return;
        }
        if (verb == null || verb.subject().isEmpty() || verb.at() < sentence.firstToken()) {
            return;
        }
        var subject = verb.subject();
        var inside = subject.getFirst().from() <= spotted.from()
                && spotted.from() < subject.getLast().end();
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
        var near = spotted.from() - verb.at() <= LIGHT_REACH + length(subject);
        if (MUTUAL.contains(trigger.kind())) {
            if (trigger.kind() == Kind.CLASH
                    && filled.of(Role.ACTOR).size() < 2
                    && syntax.tells(Kind.CASUALTIES, verb.at())) {
                filled.add(Role.ACTOR, partyOf(subject)); // «قتل 13 من ميليشيات الحوثي في مواجهات»
                return;
            }
            if ((filled.of(Role.ACTOR).size() < 2
                            || isBehindWith(filled.of(Role.ACTOR).getFirst()))
                    && near
                    && verb.form().manner() != Manner.CAUSES
                    && clauses.doing(subject) == 2
                    && !syntax.has(Use.THAT, spotted.from() - 1)) {
                filled.add(Role.ACTOR, subject);
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
            case LENDS, SHARES -> true;
            case SAYS -> trigger.kind().isSpeech();
            case PLAIN ->
                clauses.doing(subject) == 2
                        && (spotted.before() != 0
                                || isBehindPurpose(spotted)
                                || trigger.kind().isSpeech()
                                || syntax.has(Use.PURPOSE, spotted.from() - 1)
                                || trigger.role("o") != Role.NONE);
            case MOVES -> trigger.kind().isSpeech() && spotted.before() == 0;
            case CAUSES -> false;
        };
        if (does) {
            filled.add(Role.ACTOR, subject);
        } else if (manner == Manner.MOVES && !verb.object().isEmpty()) {
            filled.add(Role.ACTOR, clauses.somebody(verb.object()));
        }
    }

    /// «مباحثات مع الرئيس ومسؤولين»: however many stand behind «مع», one meets them.
    private boolean isBehindWith(Phrase phrase) {
        return phrase.from() > 0 && syntax.folded(phrase.from() - 1).equals("مع");
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
        for (var at = spotted.end(); at < Math.min(sentence.endToken(), spotted.end() + ADJECTIVES); at++) {
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
            if (syntax.isPunctuation(at) || clauses.at(at) != null || syntax.has(Use.THAT, at)) {
                return List.of();
            }
            if (syntax.isNoun(Use.DOES, at) && at + 1 < spotted.from()) {
                var list = phrases.listAt(at + 1, spotted.from());
                return !list.isEmpty() && clauses.doing(list) == 2 && !syntax.isFused(at + 1) ? list : List.of();
            }
        }
        return List.of();
    }

    private static int length(List<Phrase> list) {
        return list.getLast().end() - list.getFirst().from();
    }
}

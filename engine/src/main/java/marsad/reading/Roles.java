package marsad.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Spotter.Spotted;
import marsad.reading.Trigger.Role;
import marsad.reading.VerbForm.Manner;
import marsad.text.Sentence;
import org.jspecify.annotations.Nullable;

/// Who does what to whom: fills the frame of a trigger from what stands around it.
final class Roles {

    private static final int REACH = 22;
    private static final int ADJECTIVES = 4;
    private static final int LIGHT_REACH = 9;
    private static final List<String> PRONOUNS = List.of("هما", "ها", "هم", "هن", "نا", "ه");

    private static final Set<Kind> UNDERGONE =
            EnumSet.of(Kind.DETAIN, Kind.ATTACK, Kind.STRIKE, Kind.CONTROL, Kind.CLEAR);
    private static final Set<Kind> MUTUAL = EnumSet.of(Kind.MEET, Kind.AGREE, Kind.CLASH);

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;

    Roles(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
    }

    /// @param next the next trigger, or the end of the sentence
    Filled fill(Spotted spotted, int next, Sentence sentence) {
        var filled = new Filled();
        var stop = Math.max(next, spotted.end());
        var predicate = spotted.entry().shape() == Lexicon.Shape.NOUN ? null : clauses.at(spotted.from());
        int at;
        if (spotted.entry().shape() == Lexicon.Shape.PHRASE) {
            at = fillPhrase(spotted, predicate, stop, sentence, filled);
        } else if (predicate != null) {
            at = fillVerb(spotted, predicate, filled);
        } else {
            at = fillNoun(spotted, stop, sentence, filled);
        }
        var end = Math.min(sentence.endToken(), spotted.end() + REACH);
        fillPrepositions(spotted, Math.min(at, stop), Math.min(end, stop), filled);
        fillHand(spotted, Math.min(end, stop + 6), filled);
        return filled;
    }

    private int fillVerb(Spotted spotted, Predicate verb, Filled filled) {
        var trigger = spotted.entry().trigger();
        var subject = somebody(verb.subject());
        var object = verb.object();
        var end = Math.max(spotted.end(), verb.end());
        if (trigger.kind() == Kind.CASUALTIES) {
            fillDeaths(spotted, verb, filled);
            return end;
        }
        if (verb.after() && object.isEmpty() && !spotted.pronoun() && undergoes(trigger, verb)) {
            filled.add(trigger.role("o"), verb.subject());
            return end;
        }
        filled.add(trigger.role("s"), grounds(trigger.role("s"), subject));
        if (spotted.pronoun()) {
            filled.add(trigger.role("o"), object.isEmpty() ? referred(spotted.from(), subject) : object);
        } else {
            filled.add(trigger.role("o"), grounds(trigger.role("o"), object));
        }
        return end;
    }

    /// A set phrase: what follows it is its genitive or, where it begins with a verb, its subject; «حتفه» is his who
    /// met it.
    private int fillPhrase(Spotted spotted, @Nullable Predicate verb, int next, Sentence sentence, Filled filled) {
        var trigger = spotted.entry().trigger();
        var at = spotted.end();
        var list = freeListAt(clauses.skip(at, next), next);
        if (trigger.role("v") != Role.NONE) {
            var governing = verb == null ? clauses.governing(spotted.from()) : verb;
            if (!list.isEmpty()
                    && verb != null
                    && !(governing != null && governing.inherited() && clauses.doing(governing.subject()) == 2)) {
                filled.add(trigger.role("v"), list);
            } else if (governing != null) {
                filled.add(trigger.role("v"), governing.subject());
            }
            return list.isEmpty() ? at : list.getLast().end();
        }
        if (trigger.role("s") != Role.NONE && verb != null) {
            var after = list.isEmpty() || (!verb.after() && clauses.doing(verb.subject()) == 2);
            filled.add(trigger.role("s"), after ? somebody(verb.subject()) : list);
            filled.add(trigger.role("o"), after ? list : List.of());
            return list.isEmpty() ? at : list.getLast().end();
        }
        if (endsInPronoun(spotted)) {
            filled.add(trigger.role("g"), referred(spotted.end() - 1, List.of()));
        } else {
            filled.add(trigger.role("g"), list);
        }
        fillFromVerbBefore(spotted, sentence, filled);
        return list.isEmpty() ? at : list.getLast().end();
    }

    private boolean endsInPronoun(Spotted spotted) {
        var word = syntax.folded(spotted.end() - 1);
        return word.endsWith("ها") || word.endsWith("هم") || word.endsWith("ته");
    }

    /// «قتل 3 جنود», «ثلاثة قتلوا», «قتلت القوات مسلحا», «الذين قتلهم التنظيم».
    private void fillDeaths(Spotted spotted, Predicate verb, Filled filled) {
        var trigger = spotted.entry().trigger();
        var passive = trigger.role("s") == Role.TARGET;
        var object = verb.object();
        if (passive) {
            filled.add(Role.TARGET, verb.subject());
        } else if (spotted.pronoun()) {
            filled.add(Role.ACTOR, somebody(verb.subject()));
            filled.add(Role.TARGET, object.isEmpty() ? referred(spotted.from(), verb.subject()) : object);
        } else if (object.isEmpty()) {
            filled.add(Role.TARGET, verb.subject());
        } else if (verb.after() || clauses.doing(verb.subject()) > 0) {
            filled.add(Role.ACTOR, somebody(verb.subject()));
            filled.add(Role.TARGET, object);
        } else {
            filled.add(Role.TARGET, object);
        }
    }

    /// A verb that takes an object and has none but somebody not named as a party: «خطف صحفيان».
    private boolean undergoes(Trigger trigger, Predicate verb) {
        if (trigger.role("o") == Role.NONE) {
            return false;
        }
        var phrase = verb.subject().getFirst();
        return UNDERGONE.contains(trigger.kind())
                && (syntax.startsNumber(phrase.from())
                        || syntax.has(Use.PERSON, phrase.from())
                        || phrases.doing(phrase) < 2
                        || syntax.has(Use.GROUND, phrase.from()));
    }

    private int fillNoun(Spotted spotted, int next, Sentence sentence, Filled filled) {
        var trigger = spotted.entry().trigger();
        var at = spotted.end();
        if (trigger.role("b") != Role.NONE) {
            var before = phrases.listEndingAt(spotted.from(), sentence.firstToken());
            filled.add(trigger.role("b"), grounds(trigger.role("b"), before));
        }
        if (spotted.pronoun()) {
            at = fillOwner(spotted, next, filled);
        }
        var object = trigger.role("o");
        if (object != Role.NONE) {
            var list = freeListAt(clauses.skip(at, next), next);
            filled.add(object, list);
            at = list.isEmpty() ? at : list.getLast().end();
        } else if (!spotted.article() && !spotted.pronoun()) {
            at = fillGenitive(spotted, next, sentence, filled);
        }
        at = fillAdjectives(spotted, at, sentence.endToken(), filled);
        fillClauseBehind(spotted, at, sentence.endToken(), filled);
        fillFromVerbBefore(spotted, sentence, filled);
        return at;
    }

    /// Whose the noun is when a pronoun is written to it: «هجماتهم» theirs, «اعتقاله» his arrest, «قصفها المدينة» hers.
    private int fillOwner(Spotted spotted, int next, Filled filled) {
        var genitive = spotted.entry().trigger().role("g");
        var list = freeListAt(clauses.skip(spotted.end(), next), next);
        var acts = genitive == Role.PLACE || genitive == Role.ACTOR || (genitive == Role.TARGET && !list.isEmpty());
        filled.add(acts ? Role.ACTOR : genitive, referred(spotted.from(), List.of()));
        if (acts && genitive != Role.ACTOR && !list.isEmpty()) {
            filled.add(genitive, grounds(genitive, list));
            return list.getLast().end();
        }
        return spotted.end();
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
        var list = freeListAt(at, end);
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
                var second = freeListAt(clauses.skip(after, end), end);
                if (!second.isEmpty() && doing == 2 && trigger.kind() != Kind.CASUALTIES) {
                    filled.add(Role.ACTOR, list);
                    filled.add(genitive, grounds(genitive, second));
                    after = second.getLast().end();
                } else if (genitive == Role.PLACE && !isGround(list.getFirst())) {
                    filled.add(Role.ACTOR, somebody(list));
                } else if (genitive == Role.TARGET
                        && doing == 2
                        && after < end
                        && trigger.role("ل") == Role.TARGET
                        && syntax.isFused(after)
                        && syntax.folded(after).startsWith("ل")) {
                    filled.add(Role.ACTOR, list);
                } else if (trigger.kind() == Kind.STRIKE
                        && genitive == Role.TARGET
                        && doing == 2
                        && !isGround(list.getFirst())) {
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
                && !isGround(phrase);
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
                && (bare.endsWith("يه") || bare.endsWith("ي") || bare.endsWith("يا") || bare.endsWith("يين"))
                && !syntax.has(Use.PARTY, index)
                && !syntax.has(Use.PERSON, index)
                && !syntax.has(Use.GROUND, index)
                && !syntax.has(Use.CLOSES, index)
                && !syntax.has(Use.PREPOSITION, index);
    }

    /// «هجوم شنه التنظيم», «الغارة التي نفذتها طائرات …», «تفجير استهدف سوقا».
    private void fillClauseBehind(Spotted spotted, int from, int end, Filled filled) {
        var at = from;
        while (at < Math.min(end, from + ADJECTIVES)
                && clauses.at(at) == null
                && !syntax.isPunctuation(at)
                && !syntax.isPreposition(at)) {
            at++;
        }
        var verb = clauses.at(at);
        if (verb == null || syntax.joinsVerb(at)) {
            return;
        }
        var kind = spotted.entry().trigger().kind();
        if (syntax.hasObject(at) && verb.after() && clauses.doing(verb.subject()) > 0) {
            if (!filled.has(Role.ACTOR) && kind.isDeed()) {
                filled.add(Role.ACTOR, somebody(verb.subject()));
            }
        } else if (!syntax.hasObject(at)
                && !verb.object().isEmpty()
                && syntax.has(Use.DOING, at)
                && spotted.entry().trigger().kind().isAct()
                && !verb.subject().isEmpty()
                && verb.subject().getFirst().from() <= spotted.end()
                && !filled.has(Role.TARGET)) {
            filled.add(Role.TARGET, verb.object());
        }
    }

    /// The subject of the verb that the noun belongs to: «شن الجيش هجوما», «تمكن الجيش من استعادة …», «أكد ضرورة …»,
    /// «التقى به خلال زيارة», «تعرض الموكب لهجوم».
    private void fillFromVerbBefore(Spotted spotted, Sentence sentence, Filled filled) {
        var trigger = spotted.entry().trigger();
        var verb = clauses.governing(spotted.from());
        if (verb == null || verb.subject().isEmpty() || verb.at() < sentence.firstToken()) {
            return;
        }
        var subject = verb.subject();
        var inside = subject.getFirst().from() <= spotted.from()
                && spotted.from() < subject.getLast().end();
        if (inside || clauses.doing(subject) == 0) {
            return;
        }
        if (syntax.has(Use.DOER, verb.at()) && spotted.entry().trigger().kind().isAct()) {
            if (isGround(subject.getFirst()) && syntax.has(Use.SCENE, verb.at())) {
                filled.add(Role.PLACE, subject); // «شهدت المدينة هجوما»
            } else if (!filled.has(Role.TARGET)) {
                filled.add(Role.TARGET, subject);
            }
            return;
        }
        if (syntax.has(Use.SCENE, verb.at()) && isGround(subject.getFirst()) && !filled.has(Role.PLACE)) {
            filled.add(Role.PLACE, subject);
            return;
        }
        var near = spotted.from() - verb.at() <= LIGHT_REACH + length(subject);
        if (MUTUAL.contains(trigger.kind())) {
            if (filled.of(Role.ACTOR).size() < 2
                    && near
                    && verb.form().manner() != Manner.CAUSES
                    && clauses.doing(subject) == 2
                    && !syntax.has(Use.THAT, spotted.from() - 1)) {
                filled.add(Role.ACTOR, subject);
            }
            return;
        }
        if (filled.has(Role.ACTOR) || !near || !trigger.kind().isDeed()) {
            return;
        }
        var does = switch (verb.form().manner()) {
            case LENDS, SHARES -> true;
            case SAYS -> trigger.kind().isSpeech();
            case PLAIN ->
                clauses.doing(subject) == 2
                        && (spotted.before() != 0
                                || trigger.kind().isSpeech()
                                || syntax.has(Use.PURPOSE, spotted.from() - 1)
                                || trigger.role("o") != Role.NONE);
            case CAUSES -> false;
        };
        if (does) {
            filled.add(Role.ACTOR, subject);
        }
    }

    private static int length(List<Phrase> list) {
        return list.getLast().end() - list.getFirst().from();
    }

    /// Prepositions that the frame knows, between the trigger and the next one.
    private void fillPrepositions(Spotted spotted, int from, int end, Filled filled) {
        var trigger = spotted.entry().trigger();
        for (var at = Math.max(from, spotted.end()); at < end; at++) {
            if (at > spotted.end() && clauses.at(at) != null && syntax.joinsVerb(at)) {
                return;
            }
            var folded = syntax.bare(at);
            var role = trigger.role(folded);
            var list = List.<Phrase>of();
            if (role != Role.NONE) {
                list = sides(folded, at + 1, end);
            } else if (syntax.isFused(at)) {
                role = trigger.role(syntax.folded(at).substring(0, 1));
                list = role == Role.NONE ? list : fusedList(at, end);
                if (trigger.kind().isAct()
                        && !filled.has(Role.ACTOR)
                        && at <= spotted.end() + 2
                        && syntax.folded(at).startsWith("ل")
                        && phrases.doing(phrases.fusedAt(at, end)) == 2) {
                    role = Role.ACTOR; // «قصف للطائرات التركية», «الضربات الجوية للتحالف»
                    list = fusedList(at, end);
                }
            }
            if (role == Role.NONE || list.isEmpty()) {
                continue;
            }
            list = grounds(role, list);
            if (role == Role.TARGET
                    && trigger.kind() == Kind.CONTROL
                    && isGround(list.isEmpty() ? null : list.getFirst())) {
                continue;
            }
            if (!list.isEmpty()
                    && (role != Role.PLACE || !filled.has(Role.PLACE))
                    && (role != Role.TARGET || !filled.has(Role.TARGET))) {
                filled.add(role, list);
                at = list.getLast().end() - 1;
            }
        }
    }

    /// Behind «بين» both sides are meant, however they are joined.
    private List<Phrase> sides(String preposition, int from, int end) {
        var list = phrases.listAt(clauses.skip(from, end), end);
        if (list.isEmpty() && from < end && syntax.isQuote(from)) {
            list = phrases.listAt(from + 1, end);
        }
        if (!preposition.equals("بين") || list.size() != 1) {
            return list;
        }
        for (var at = list.getFirst().end(); at < Math.min(end, list.getFirst().end() + 8); at++) {
            var second = syntax.is(Use.CLOSES, at) && syntax.folded(at).equals("وبين")
                    ? phrases.phraseAt(at + 1, end, 0)
                    : syntax.isJoinedNoun(at) ? phrases.phraseAt(at, end, 1) : null;
            if (second != null && phrases.doing(second) == 2) {
                return List.of(list.getFirst(), second);
            }
        }
        return list;
    }

    private List<Phrase> fusedList(int at, int end) {
        var first = phrases.fusedAt(at, end);
        if (first.end() < end && syntax.isJoinedNoun(first.end())) {
            var rest = phrases.listAt(first.end(), end);
            if (!rest.isEmpty() && phrases.doing(rest.getFirst()) == 2) {
                var list = new ArrayList<Phrase>(List.of(first));
                list.addAll(rest);
                return list;
            }
        }
        return List.of(first);
    }

    /// «على يد التنظيم», «من قبل الجيش», «بنيران القوات …»: whose hand did it.
    private void fillHand(Spotted spotted, int end, Filled filled) {
        var undergone = spotted.isVerb()
                && filled.has(Role.ACTOR)
                && !filled.has(Role.TARGET)
                && spotted.entry().trigger().role("o") == Role.TARGET;
        if ((filled.has(Role.ACTOR) && !undergone)
                || spotted.entry().trigger().kind().isSpeech()) {
            return;
        }
        for (var at = spotted.end(); at < Math.min(end, spotted.end() + REACH); at++) {
            if (syntax.isPunctuation(at) && !syntax.isComma(at)) {
                return;
            }
            if (!syntax.has(Use.HAND, at)) {
                continue;
            }
            var list = phrases.listAt(at + 1, end);
            if (!list.isEmpty() && clauses.doing(list) == 2) {
                if (undergone) {
                    filled.move(Role.ACTOR, Role.TARGET);
                }
                filled.add(Role.ACTOR, list);
                return;
            }
        }
    }

    private List<Phrase> referred(int index, List<Phrase> subject) {
        var word = syntax.folded(index);
        for (var pronoun : PRONOUNS) {
            if (word.endsWith(pronoun)) {
                var found = clauses.antecedent(
                        subject.isEmpty() || subject.getFirst().from() > index
                                ? index
                                : subject.getFirst().from(),
                        pronoun);
                return found == null ? List.of() : List.of(found);
            }
        }
        return List.of();
    }

    private List<Phrase> somebody(List<Phrase> list) {
        return clauses.doing(list) > 0 ? list : List.of();
    }

    private List<Phrase> grounds(Role role, List<Phrase> list) {
        return role == Role.PLACE && (list.isEmpty() || !isGround(list.getFirst())) ? List.of() : list;
    }

    boolean isGround(@Nullable Phrase phrase) {
        for (var at = phrase == null ? 0 : phrase.from(); phrase != null && at < phrase.end(); at++) {
            if (syntax.isPlaceName(at)
                    || syntax.has(Use.GROUND, at)
                    || (syntax.bare(at).startsWith("ال")
                            && isGroundWord(syntax.bare(at).substring(2)))) {
                return true;
            }
        }
        return false;
    }

    private boolean isGroundWord(String word) {
        return syntax.isGround(word);
    }

    private List<Phrase> freeListAt(int index, int end) {
        if (index + 1 < end
                && (syntax.isQuote(index) || syntax.tokens.get(index).is("("))) {
            return freeListAt(index + 1, end);
        }
        return index < end && !syntax.isFused(index) && !syntax.isJoinedNoun(index)
                ? phrases.listAt(index, end)
                : List.of();
    }
}

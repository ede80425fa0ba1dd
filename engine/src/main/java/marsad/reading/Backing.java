package marsad.reading;

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

/// Who backs whoever does what the clause tells: «سيطر الجيش بدعم من التحالف», «تقدمت القوات بمساندة الطيران», «بدعم
/// روسي».
final class Backing {

    private static final int REACH_OF_FROM = 3;
    private static final int RECEIVED_REACH = 4;
    private static final Set<Kind> DONE = EnumSet.of(
            Kind.CONTROL,
            Kind.ADVANCE,
            Kind.CLASH,
            Kind.STRIKE,
            Kind.ATTACK,
            Kind.WITHDRAW,
            Kind.SIEGE,
            Kind.CLEAR,
            Kind.DETAIN,
            Kind.CASUALTIES);

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;

    Backing(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
    }

    /// Turns the roles round where the noun only tells with whose help the clause's verb is done.
    void fill(Spotted spotted, Sentence sentence, Filled filled) {
        var kind = spotted.entry().trigger().kind();
        var training = kind == Kind.MOBILIZE && syntax.isNoun(Use.TRAINING, spotted.from());
        if (spotted.pronoun() || spotted.isVerb() || (kind != Kind.SUPPORT && kind != Kind.AID && !training)) {
            return;
        }
        if (training || spotted.before() != 'ب' || spotted.article()) {
            receive(spotted, sentence, filled);
            return;
        }
        var verb = verbOf(spotted);
        var backed = verb != null && clauses.doing(verb.subject()) == 2 && !isOfSpeech(verb)
                ? verb.subject()
                : List.<Phrase>of();
        var from = from(spotted, sentence.endToken());
        if (from > 0) {
            var backers = phrases.listAt(from + 1, sentence.endToken());
            filled.clear(Role.ACTOR);
            filled.add(Role.ACTOR, clauses.doing(backers) == 2 ? backers : List.of());
            if (kind == Kind.SUPPORT || !filled.has(Role.TARGET)) {
                filled.clear(Role.TARGET);
                filled.add(Role.TARGET, backed);
            }
        } else if (isByNationality(filled) && !filled.has(Role.TARGET)) {
            filled.add(Role.TARGET, backed);
        } else if (kind == Kind.SUPPORT && verb != null && helps(verb, spotted) && isBehind(spotted, filled)) {
            filled.clear(Role.ACTOR);
            filled.move(Role.TARGET, Role.ACTOR);
            filled.add(Role.TARGET, backed);
        }
    }

    /// «تلقى الحزب دعما من | إيران»: whoever receives it is backed.
    private void receive(Spotted spotted, Sentence sentence, Filled filled) {
        var verb = clauses.governing(spotted.from());
        var masdar = spotted.from() > 1 && syntax.isNoun(Use.RECEIVES, spotted.from() - 1); // «سافر لتلقي | تدريبات»
        if (verb == null
                || !masdar && !syntax.has(Use.RECEIVES, verb.at())
                || verb.at() < sentence.firstToken()
                || !masdar && spotted.from() - Math.max(verb.at() + 1, verb.after() ? verb.end() : 0) > RECEIVED_REACH
                || clauses.doing(verb.subject()) < 2) {
            return;
        }
        var from = from(spotted, sentence.endToken());
        var givers = from > 0 ? phrases.listAt(from + 1, sentence.endToken()) : List.<Phrase>of();
        filled.clear(Role.ACTOR);
        filled.clear(Role.TARGET);
        filled.add(Role.ACTOR, clauses.doing(givers) == 2 ? givers : List.of());
        filled.add(Role.TARGET, verb.subject());
    }

    /// The verb whose doer is backed: the one before, or, where none is, the one that follows.
    private @Nullable Predicate verbOf(Spotted spotted) {
        var verb = clauses.governing(spotted.from());
        return verb == null ? clauses.at(clauses.headOf(spotted.from())) : verb;
    }

    private boolean isOfSpeech(Predicate verb) {
        return syntax.has(Use.DONE, verb.at())
                || verb.form().manner() == Manner.SAYS
                || verb.form().manner() == Manner.MOVES
                || syntax.tells(Kind.SUPPORT, verb.at())
                || syntax.tells(Kind.APPEAL, verb.at())
                || syntax.tells(Kind.ACCUSE, verb.at())
                || syntax.tells(Kind.REJECT, verb.at());
    }

    /// Where «من» stands behind adjectives and a second noun: «بدعم قوي من», «بدعم وتنسيق من»; 0 where it does not.
    private int from(Spotted spotted, int end) {
        for (var at = spotted.end(); at < Math.min(end - 1, spotted.end() + REACH_OF_FROM); at++) {
            if (syntax.tokens.get(at).is("من")) {
                return at;
            }
            var chunk = phrases.chunkAt(at);
            if (!syntax.isWord(at)
                    || chunk != null && phrases.doing(chunk) == 2
                    || syntax.nameAt(at) != null
                    || syntax.isFused(at)
                    || syntax.isPreposition(at)
                    || syntax.verbAt(at) != null
                    || Syntax.isDefinite(syntax.bare(at))) {
                return 0;
            }
        }
        return 0;
    }

    private boolean isByNationality(Filled filled) {
        var actors = filled.of(Role.ACTOR);
        return actors.size() == 1
                && actors.getFirst().end() == actors.getFirst().from() + 1
                && syntax.has(Use.NISBA, actors.getFirst().from());
    }

    /// Whether the noun tells how the verb is done, and not what it is about: «وعد | بدعم الجيش».
    private boolean helps(Predicate verb, Spotted spotted) {
        if (verb.at() > spotted.from()) {
            return true; // «بمساعدة قوات من النيجر تمكنت …»
        }
        return verb.form().manner() == Manner.PLAIN && DONE.stream().anyMatch(kind -> syntax.tells(kind, verb.at()));
    }

    private boolean isBehind(Spotted spotted, Filled filled) {
        var targets = filled.of(Role.TARGET);
        return !targets.isEmpty() && targets.getFirst().from() == spotted.end() && clauses.doing(targets) == 2;
    }
}

package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Strikes and attacks told with those who died by them: «قتل قائد الفوج في غارة», «غارة قتلت قائد الفوج».
///
/// They struck whoever is named so. People without a name or a party, whom only their number tells, are a toll and no
/// aim; nor has an operation, which is more than one blow, its dead for its aim.
final class Victims {

    private static final int REACH = 14;
    private static final Set<String> BLOWS = Set.of(
            "attack.noun",
            "attack.gunfire",
            "attack.open_fire",
            "attack.bullets",
            "strike.noun",
            "strike.masdar",
            "strike.more");

    private final Passage passage;
    private final Syntax syntax;
    private final Clauses clauses;

    Victims(Passage passage, Syntax syntax, Clauses clauses) {
        this.passage = passage;
        this.syntax = syntax;
        this.clauses = clauses;
    }

    /// The claims of a sentence, the blows among them with whom they struck.
    List<Claim> struck(List<Claim> claims) {
        if (claims.size() < 2) {
            return claims;
        }
        var list = new ArrayList<Claim>(claims);
        for (var at = 0; at < list.size(); at++) {
            var blow = list.get(at);
            if (at + 1 < list.size() && isTollWith(blow, list.get(at + 1))) {
                list.set(at, blow.onto(list.get(at + 1).targets()));
                continue;
            }
            if (!blow.targets().isEmpty() || blow.kind() == Kind.BOMBING || !BLOWS.contains(blow.rule())) {
                continue;
            }
            var before = at > 0 ? list.get(at - 1) : blow;
            var after = at + 1 < list.size() ? list.get(at + 1) : blow;
            if (isNamedDead(before) && (isBy(before, blow) || kills(blow, before))) {
                list.set(at, blow.onto(before.targets()));
            } else if (isNamedDead(after) && kills(blow, after)) {
                list.set(at, blow.onto(after.targets()));
            }
        }
        return list;
    }

    /// «قتل 16 | وجرح 30 من الثوار»: a number alone, right before another of the same people.
    private boolean isTollWith(Claim claim, Claim next) {
        if (claim.kind() != Kind.CASUALTIES
                || next.kind() != Kind.CASUALTIES
                || !claim.targets().isEmpty()
                || !isNamedDead(next)
                || claim.quantities().size() != 1) {
            return false;
        }
        var second = passage.words().tokenAt(next.trigger().start());
        var last = passage.words().tokenAt(claim.quantities().getFirst().span().end() - 1);
        return last == second - 1 && syntax.folded(second).startsWith("و");
    }

    private boolean isNamedDead(Claim claim) {
        if (claim.kind() != Kind.CASUALTIES || claim.targets().isEmpty()) {
            return false;
        }
        for (var target : claim.targets()) {
            var last = passage.words().tokenAt(target.end() - 1);
            for (var at = passage.words().tokenAt(target.start()); at <= last; at++) {
                if (syntax.has(Use.ANYBODY, at)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// «قتل … | في | غارة», «برصاص»: one blow, told by a preposition in the clause of the death.
    private boolean isBy(Claim death, Claim blow) {
        var first = passage.words().tokenAt(blow.trigger().start());
        var from = passage.words().tokenAt(death.trigger().end() - 1) + 1;
        if (first - from > REACH
                || syntax.hasArticle(first)
                || syntax.isNoun(Use.OPERATIONS, first)
                || !(syntax.isFused(first) && syntax.folded(first).startsWith("ب")
                        || syntax.has(Use.COURSE, first - 1)
                        || syntax.has(Use.AFTER, first - 1)
                        || syntax.tokens.get(first - 1).is("في"))) {
            return false;
        }
        for (var at = from; at < first; at++) {
            if (syntax.isPunctuation(at) && !syntax.isComma(at)
                    || syntax.verbAt(at) != null
                    || syntax.has(Use.THAT, at)) {
                return false;
            }
        }
        return true;
    }

    /// «غارة … | قتلت قائد الفوج», «قتلت | نيران …»: the blow is the subject of the death's verb.
    private boolean kills(Claim blow, Claim death) {
        var verb = clauses.at(passage.words().tokenAt(death.trigger().start()));
        var first = passage.words().tokenAt(blow.trigger().start());
        return verb != null
                && !verb.subject().isEmpty()
                && verb.subject().getFirst().from() <= first
                && first < verb.subject().getFirst().end();
    }
}

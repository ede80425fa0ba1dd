package marsad.reading;

import java.util.List;
import marsad.reading.Spotter.Spotted;
import marsad.text.Sentence;

/// Deeds told side by side in a sentence, of which one has its doer from the one before.
final class JoinedDeeds {

    private static final int REACH = 12;

    private final Syntax syntax;

    JoinedDeeds(Syntax syntax) {
        this.syntax = syntax;
    }

    /// The claim with the doers of the one told before it, where nobody else is named and the two go together.
    ///
    /// @param before the trigger told before
    /// @param told the claims told before, in text order
    Claim doneBy(Spotted spotted, Spotted before, Claim claim, List<Claim> told) {
        return goesOn(spotted, before) ? goingOn(claim, told) : memberOf(spotted, claim, told);
    }

    /// Whether two nouns stand in «و» under one verb.
    boolean areJoined(Spotted spotted, Spotted before) {
        if (spotted.isVerb() || before.isVerb() || !syntax.isJoinedNoun(spotted.from())) {
            return false;
        }
        for (var at = before.end(); at < spotted.from(); at++) {
            if (syntax.verbAt(at) != null || syntax.has(Use.THAT, at) || syntax.has(Use.AFTER, at)) {
                return false;
            }
        }
        return true;
    }

    /// Where the next trigger stands that tells more than which this one is: «معارك هي الأعنف بين …».
    int next(List<Spotted> spotted, int place, Sentence sentence) {
        for (var at = place + 1; at < spotted.size(); at++) {
            if (!syntax.has(Use.SUPERLATIVE, spotted.get(at).from())) {
                return spotted.get(at).from();
            }
        }
        return sentence.endToken();
    }

    /// «باقتحام القاعدة | والسيطرة عليها»: a masdar joined to what was told before it, with no verb between.
    private boolean goesOn(Spotted spotted, Spotted before) {
        if (spotted.isVerb()
                || spotted.entry().shape() == Lexicon.Shape.PHRASE
                || spotted.pronoun()
                || !syntax.bare(spotted.from())
                        .equals(syntax.folded(spotted.from()).substring(1))
                || spotted.from() - before.end() > REACH) {
            return false;
        }
        for (var at = before.end(); at < spotted.from(); at++) {
            if (syntax.verbAt(at) != null || syntax.isPunctuation(at) && !syntax.isComma(at)) {
                return false;
            }
        }
        return true;
    }

    /// «شن الجيش غارات كثيرة، | آخرها الغارة التي …», «بما في ذلك هجوم»: one of the acts told before it, by whoever did
    /// them.
    private Claim memberOf(Spotted spotted, Claim claim, List<Claim> before) {
        var told = before.isEmpty() ? null : before.getLast();
        return told != null
                        && claim.kind().isAct()
                        && told.kind().isAct()
                        && claim.actors().isEmpty()
                        && syntax.has(Use.MEMBER, spotted.from() - 1)
                ? claim.by(told.actors())
                : claim;
    }

    /// Whoever did the first did the second, where nobody else is named.
    private static Claim goingOn(Claim claim, List<Claim> before) {
        var told = before.isEmpty() ? null : before.getLast();
        return told != null
                        && claim.actors().isEmpty()
                        && claim.kind().isDeed()
                        && !claim.kind().isAct()
                        && told.kind().isDeed()
                        && told.kind() != Kind.CLASH
                        && told.kind() != Kind.MEET
                ? claim.by(told.actors())
                : claim;
    }
}

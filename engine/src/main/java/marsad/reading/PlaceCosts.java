package marsad.reading;

import java.util.EnumSet;
import java.util.Set;
import marsad.reading.PlaceChains.Chain;
import marsad.reading.Spotter.Spotted;

/// How far a place lies from a trigger: in its clause or in another, behind it or before it. What lies least far is
/// where
/// the event is; what belongs to somebody or something else lies beyond all reach.
final class PlaceCosts {

    static final int BEHIND = 12;

    /// What it costs a place to stand before the trigger in its clause, in a clause about it, in another behind it, and
    /// in another before it.
    static final int BEFORE = 12;

    private static final int TOLD_BEHIND = 12;
    private static final int OTHER = 20;
    private static final int EARLIER = 60;

    /// How far behind a noun its place stands, and how far before one a place that no preposition sets it in.
    private static final int NOUN_REACH = 11;

    private static final int LOOSE_REACH = 3;

    private static final Set<Kind> MOVES =
            EnumSet.of(Kind.WITHDRAW, Kind.ADVANCE, Kind.MOBILIZE, Kind.DISPLACE, Kind.MEET, Kind.AID, Kind.CONTROL);

    /// What another clause before says nothing of the place of.
    private static final Set<Kind> OWN = EnumSet.of(Kind.ATTACK, Kind.CONTROL, Kind.DETAIN);

    private final Syntax syntax;
    private final Clauses clauses;
    private final Phrases phrases;

    PlaceCosts(Syntax syntax, Clauses clauses, Phrases phrases) {
        this.syntax = syntax;
        this.clauses = clauses;
        this.phrases = phrases;
    }

    /// What it costs to take the place for that of the trigger.
    ///
    /// @param head the verb of the trigger's clause
    int of(Spotted spotted, int head, Chain chain) {
        if (isBesides(spotted, chain)) {
            return Integer.MAX_VALUE;
        }
        var behind = chain.from() >= spotted.end();
        var distance = behind ? chain.from() - spotted.end() : spotted.from() - chain.end();
        var own = clauses.headOf(chain.from());
        if (!behind && isSetApart(spotted.from())) {
            return Integer.MAX_VALUE;
        }
        if (behind
                && (!spotted.isVerb() && distance > NOUN_REACH
                        || own >= spotted.end() && clauses.tellsOfAnother(own, spotted.from()))) {
            return Integer.MAX_VALUE;
        }
        if (own == head) {
            return behind
                    ? distance
                    : chain.inside() || isState(spotted) || distance < LOOSE_REACH
                            ? BEFORE + distance
                            : Integer.MAX_VALUE;
        }
        if (behind && clauses.tellsOf(spotted.end(), own)) {
            return TOLD_BEHIND + distance;
        }
        if (behind) {
            return distance <= BEHIND && !isParted(spotted.end(), chain.from()) ? OTHER + distance : Integer.MAX_VALUE;
        }
        return isOfItsOwn(spotted) ? Integer.MAX_VALUE : EARLIER + distance;
    }

    /// Whether another clause before says nothing of where the trigger's event is: «يحاول الجيش استعادته» goes back to
    /// it.
    private boolean isOfItsOwn(Spotted spotted) {
        return OWN.contains(spotted.entry().trigger().kind())
                && !spotted.isVerb()
                && !(spotted.pronoun() && syntax.isOwned(Use.TAKEN, spotted.from()));
    }

    /// «منذ اندلاع | الحرب», «لشن | ضربات»: what is only told as a time or an aim is not where its clause is.
    private boolean isSetApart(int trigger) {
        return syntax.has(Use.SINCE, trigger - 1)
                || syntax.has(Use.SINCE, trigger - 2) && syntax.isNoun(Use.BEGINNING, trigger - 1)
                || syntax.is(Use.LAUNCHING, trigger - 1);
    }

    /// Whether the trigger is a verb, or says how things stand: «مدينة عدن … تحت سيطرة».
    private static boolean isState(Spotted spotted) {
        return spotted.isVerb() || spotted.entry().trigger().role("b") != Trigger.Role.NONE;
    }

    /// Whether the place stands in the clause of the trigger or in one about it.
    boolean isNear(Spotted spotted, int head, Chain chain) {
        var own = clauses.headOf(chain.from());
        return own == head || (chain.from() >= spotted.end() && clauses.tellsOf(spotted.end(), own));
    }

    /// Whether a place is none of the event by the word before it: where something moves to or comes from, or what is
    /// talked of.
    private boolean isBesides(Spotted spotted, Chain chain) {
        var before = chain.from() - 1;
        if ((syntax.is(Use.WAY, before) || syntax.has(Use.COMING, before - 1))
                && !MOVES.contains(spotted.entry().trigger().kind())) {
            return true;
        }
        if (syntax.tokens.get(Math.max(0, before)).is("من") && isOrigin(spotted, before)) {
            return true;
        }
        return syntax.has(Use.STAYS, syntax.isFused(chain.from()) ? before : before - 1)
                || isTopic(spotted, chain.from());
    }

    /// «جماعة مسلحة | من مدينة مصراتة»: where somebody comes from.
    private boolean isOrigin(Spotted spotted, int from) {
        if (spotted.entry().trigger().role("من") == Trigger.Role.PLACE) {
            return false;
        }
        var party = phrases.around(from - 1);
        return party != null
                && party.end() == from
                && party.from() > spotted.from()
                && !Syntax.isDefinite(syntax.bare(party.from()))
                && phrases.doing(party) == 2;
    }

    /// Whether a place behind the trigger is that of a subject of talk or of who tells it: «مباحثات حول
    /// الوضع في ليبيا».
    boolean isTopic(Spotted spotted, int place) {
        for (var at = spotted.end(); at + 1 < place; at++) {
            if (syntax.is(Use.ABOUT, at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a new clause begins between the words.
    private boolean isParted(int behind, int before) {
        for (var at = behind; at < before; at++) {
            if (syntax.has(Use.THAT, at)
                    || syntax.folded(at).equals("وقد")
                    || (clauses.at(at) != null && syntax.joinsVerb(at) && at > behind + 2)) {
                return true;
            }
        }
        return false;
    }
}

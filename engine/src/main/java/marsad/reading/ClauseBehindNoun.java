package marsad.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Spotter.Spotted;
import marsad.reading.Trigger.Role;
import marsad.reading.VerbForm.Manner;

/// The roles that the clause behind a noun of an event gives: «هجوم شنه التنظيم», «الاجتماع الذي حضره الوزير»,
/// «هجوم نسب إلى الحزب», «غارة جوية … استهدفت سوقا».
final class ClauseBehindNoun {

    private static final int REACH = 18;
    private static final int LAID_REACH = 8;
    /// What is aimed at somebody, though it is no act of violence: «عقوبات تستهدف شركات», «مداهمات استهدفت مشتبها بهم».
    private static final Set<Kind> AIMED = EnumSet.of(Kind.SANCTION, Kind.AID, Kind.ADVANCE);

    private static final Pattern BOUND = Pattern.compile("(ب|ل|علي|في|الي|عن|من)(ه|ها|هم)");

    /// So far from the noun's adjectives a verb may stand that is not the noun's own.
    private static final int ADJECTIVES = 4;

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;

    ClauseBehindNoun(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
    }

    /// «هجوم شنه التنظيم», «قصف قام به الجيش», «الغارة التي نفذتها طائرات …», «هجمات نسبت إلى الحزب».
    void fill(Spotted spotted, int from, int end, Filled filled) {
        var kind = spotted.entry().trigger().kind();
        for (var at = from; kind.isDeed() && at < Math.min(end, from + REACH); at++) {
            if (syntax.has(Use.THAT, at) || syntax.isPunctuation(at)) {
                return;
            }
            var verb = clauses.at(at);
            if (verb == null && at == from && kind.isAct() && !filled.has(Role.ACTOR) && isUnknownDoing(at)) {
                filled.add(Role.ACTOR, clauses.somebody(clauses.freeListAt(at + 1, end)));
                return;
            }
            if (verb == null || syntax.has(Use.PARTICLE, at)) {
                continue;
            }
            var before = phrases.around(syntax.has(Use.RELATIVE, at - 1) ? at - 2 : at - 1);
            var own = before == null
                    || before.from() < spotted.end()
                    || (kind.isAct() && phrases.isGround(before) && !syntax.has(Use.RELATIVE, at - 1));
            var laidTo = syntax.has(Use.LAID, at) ? laidTo(at, end) : List.<Phrase>of();
            if (!laidTo.isEmpty()) {
                filled.add(Role.ACTOR, laidTo);
            } else if (kind == Kind.MEET && syntax.has(Use.ATTENDS, at) && syntax.has(Use.RELATIVE, at - 1)) {
                filled.add(Role.ACTOR, clauses.somebody(verb.object())); // «اللقاء الذي جمع | الرئيس | بالمبعوث»
                if (verb.after() && syntax.hasObject(at)) {
                    filled.add(Role.ACTOR, clauses.somebody(verb.subject())); // «الاجتماع الذي حضره | الوزير»
                }
            } else if (own
                    && verb.after()
                    && !isOfGenitive(at, spotted)
                    && !syntax.has(Use.LAID, at)
                    && pointsBack(at)
                    && !syntax.joinsVerb(at)
                    && !syntax.tells(Kind.CASUALTIES, at)) {
                if ((syntax.has(Use.SCENE, at) || syntax.isOwned(Use.SCENE, at))
                        && phrases.isGround(verb.subject().getFirst())) {
                    var land = syntax.has(Use.LAND, verb.subject().getFirst().from()); // «البلاد», named before
                    filled.add(Role.PLACE, land ? List.of() : verb.subject());
                } else if (syntax.has(Use.DOER, at)) {
                    filled.add(Role.TARGET, verb.subject()); // «الهجوم الذي تعرض له مسجد»
                } else if (!filled.has(Role.ACTOR)) {
                    filled.add(Role.ACTOR, clauses.somebody(verb.subject()));
                }
            } else if (own
                    && verb.inherited()
                    && syntax.hasObject(at)
                    && verb.form().manner() == Manner.LENDS
                    && !filled.has(Role.ACTOR)) {
                filled.add(Role.ACTOR, clauses.doing(verb.subject()) == 2 ? verb.subject() : List.of()); // «هجوم نفذه»
            } else if (at > from + ADJECTIVES || syntax.joinsVerb(at)) {
                return;
            }
        }
    }

    /// «استعادة | الأراضي | التي انتزعها المسلحون»: the clause tells of what the masdar takes, not of the masdar.
    private boolean isOfGenitive(int verb, Spotted spotted) {
        var trigger = spotted.entry().trigger();
        var taken = trigger.role("g");
        if (spotted.article()
                || trigger.kind().isAct()
                || taken != Role.PLACE && taken != Role.TARGET
                || !syntax.is(Use.RELATIVE, verb - 1)) {
            return false;
        }
        var around = phrases.around(verb - 2);
        return around != null && around.from() <= spotted.from() && around.end() > spotted.end();
    }

    /// «كمين | نصبه مسلحون»: a word with a pronoun right behind an act, which by its place is a verb.
    private boolean isUnknownDoing(int index) {
        var next = phrases.chunkAt(index + 1);
        return next != null && syntax.isUnknownVerb(index) && phrases.doing(next) == 2;
    }

    /// «هجوم نسبته السلطات إلى | التنظيم»: to whom the noun is laid.
    private List<Phrase> laidTo(int verb, int end) {
        for (var at = verb + 1; at < Math.min(end - 1, verb + LAID_REACH); at++) {
            if (syntax.isOwned(Use.QUANTITY, at)) {
                return List.of(); // «نسب بعضها إلى …»
            }
            if (syntax.tokens.get(at).is("الي")) {
                return clauses.somebody(phrases.listAt(at + 1, end));
            }
        }
        return List.of();
    }

    /// «غارة جوية … استهدفت سوقا»: what an act struck, told by a verb behind it, where no preposition tells it.
    void fillStruck(Spotted spotted, int end, Filled filled) {
        var kind = spotted.entry().trigger().kind();
        if (!(kind.isAct() || AIMED.contains(kind)) || filled.has(Role.TARGET) || spotted.isVerb()) {
            return;
        }
        for (var at = spotted.end(); at < Math.min(end, spotted.end() + REACH); at++) {
            var verb = clauses.at(at);
            if (syntax.has(Use.THAT, at) || (syntax.isPunctuation(at) && !syntax.isComma(at))) {
                return;
            }
            if (verb != null && syntax.has(Use.HITS, at) && !syntax.hasObject(at)) {
                var struck = verb.object().isEmpty() && verb.after() ? verb.subject() : verb.object();
                filled.add(Role.TARGET, kind.isAct() || clauses.doing(struck) > 0 ? struck : List.of());
                return;
            }
        }
    }

    /// Whether the verb speaks of the noun before it by a pronoun: «شنه», «قام به», «خططت لها».
    private boolean pointsBack(int index) {
        return syntax.hasObject(index)
                || (index + 1 < syntax.size()
                        && syntax.is(Use.ADVERB, index + 1)
                        && BOUND.matcher(syntax.folded(index + 1)).matches());
    }
}

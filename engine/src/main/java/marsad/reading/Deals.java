package marsad.reading;

import java.util.Set;
import marsad.reading.Spotter.Spotted;
import marsad.text.Sentence;

/// Whether a word for an agreement or a truce tells of one reached, broken or in force: such words name a text as well
/// as the act of agreeing.
final class Deals {

    private static final int REACH = 5;
    private static final int REACHED_REACH = 6;

    /// Lines whose words name a text as well as the act of agreeing.
    private static final Set<String> NAMES = Set.of("agree.noun", "agree.truce");

    private final Syntax syntax;

    Deals(Syntax syntax) {
        this.syntax = syntax;
    }

    /// Whether the line is one of a word that names a text as well.
    static boolean names(Trigger trigger) {
        return NAMES.contains(trigger.name());
    }

    /// Whether an agreement is told as reached, broken or in force, and is not what is talked about. One with its
    /// article needs more: who reached it when, or what is agreed on: «الاتفاق الذي توصلت إليه …», «الاتفاق على …».
    boolean isDeal(Spotted spotted, Sentence sentence) {
        if (spotted.article()) {
            return isAgreeing(spotted, sentence) || standsDeal(spotted, sentence) || isReached(spotted, sentence);
        }
        for (var at = spotted.end(); at < Math.min(sentence.endToken(), spotted.end() + REACH); at++) {
            if (syntax.is(Use.RELATIVE, at)
                    || (at < spotted.end() + 3 && syntax.isWordOf(Use.SIDED, syntax.folded(at)))) {
                return syntax.isWordOf(Use.SIDED, syntax.folded(at)) || standsDeal(spotted, sentence);
            }
        }
        return !syntax.has(Use.TOPIC, spotted.from() - 1) && standsDeal(spotted, sentence); // «حول الاتفاق»
    }

    private boolean standsDeal(Spotted spotted, Sentence sentence) {
        if (!spotted.article()) {
            return syntax.stands(Use.DEAL, spotted.from(), 4, sentence)
                    || syntax.stands(Use.DEAL, spotted.end() + 3, 3, sentence);
        }
        for (var at = Math.max(sentence.firstToken(), spotted.from() - 3); at < spotted.from(); at++) {
            if (syntax.isNoun(Use.DEAL, at) && !syntax.isPreposition(at)) {
                return true;
            }
        }
        return false;
    }

    /// «الاتفاق على خطة»: the masdar of agreeing, no text; «أن الاتفاق بين البلدين …» tells that there is one.
    private boolean isAgreeing(Spotted spotted, Sentence sentence) {
        return spotted.end() < sentence.endToken()
                && (syntax.folded(spotted.end()).equals("علي")
                        || (spotted.before() != 0
                                && syntax.folded(spotted.end()).equals("مع")) // «بالاتفاق مع»
                        || (syntax.folded(spotted.end()).equals("بين") && syntax.has(Use.THAT, spotted.from() - 1)));
    }

    /// «الاتفاق النووي الذي أبرمته …», «الهدنة السارية»: what follows tells that it was reached or holds.
    private boolean isReached(Spotted spotted, Sentence sentence) {
        for (var at = spotted.end(); at < Math.min(sentence.endToken(), spotted.end() + REACHED_REACH); at++) {
            if (syntax.has(Use.REACHED, at) || syntax.isNoun(Use.REACHED, at)) {
                return true;
            }
            if (syntax.isPunctuation(at) || syntax.has(Use.THAT, at)) {
                return false;
            }
        }
        return false;
    }
}

package marsad.reading;

import java.util.List;
import marsad.reading.Phrases.Phrase;

/// Finds the antecedent of «الذي» and its sisters: whom or what a relative clause tells of.
final class Antecedents {

    private final Syntax syntax;
    private final Phrases phrases;
    private final Agreement agreement;
    private final Clauses clauses;

    Antecedents(Syntax syntax, Phrases phrases, Agreement agreement, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.agreement = agreement;
        this.clauses = clauses;
    }

    /// The list that stands right before «الذي», over a comma or a closing mark.
    List<Phrase> before(int relative, int first) {
        var at = relative;
        while (at > first
                && (syntax.isPunctuation(at - 1)
                        || syntax.isQuote(at - 1)
                        || syntax.isInTime(at - 1)
                        || syntax.tokens.get(at - 1).is("و"))) {
            at--;
        }
        var all = phrases.listEndingAt(at, first);
        var one = all.size() > 1 && syntax.bare(relative).equals("الذي");
        var list = actorsOf(one ? List.of(all.getLast()) : all);
        return list.isEmpty() || agrees(relative, list) ? list : further(relative, list, first);
    }

    /// «المقاتلين في سوريا | الذين»: over a phrase behind a preposition that the pronoun cannot mean.
    private List<Phrase> further(int relative, List<Phrase> near, int first) {
        var at = near.getFirst().from();
        if (at > first && syntax.isPreposition(at - 1)) {
            at--;
        } else if (!syntax.isFused(at)) {
            return near;
        }
        var list = actorsOf(phrases.listEndingAt(at, first));
        return !list.isEmpty() && agrees(relative, list) ? list : near;
    }

    private boolean agrees(int relative, List<Phrase> list) {
        var pronoun = syntax.bare(relative);
        var people = pronoun.equals("الذين") || pronoun.equals("اللذين") || pronoun.equals("اللذان");
        return people
                ? list.size() > 1 || agreement.refers("هم", list.getFirst())
                : list.size() > 1 || agreement.refers(pronoun.equals("الذي") ? "ه" : "ها", list.getFirst());
    }

    /// Of «دعم قوات المقاومة» before «التي» the second is meant: an event's genitive where the event can do nothing.
    private List<Phrase> actorsOf(List<Phrase> list) {
        if (list.size() != 1 || clauses.doing(list) > 0) {
            return list;
        }
        var phrase = list.getFirst();
        for (var at = phrase.from() + 1; at < phrase.end(); at++) {
            var inner = phrases.phraseAt(at, phrase.end(), 0);
            if (inner != null && phrases.doing(inner) == 2) {
                return List.of(inner);
            }
        }
        return list;
    }
}

package marsad.names;

import marsad.names.Actors.Form;
import marsad.names.Actors.Surface;

/// How far the words around a known organisation's name bear it out. Names of several words and words that are no
/// ordinary words stand by themselves; ordinary words («العربي», «النصر», «فتح») need a sign.
final class ActorEvidence {

    private ActorEvidence() {}

    static double score(Words words, int from, int to, Word.Stem stem, Surface surface) {
        var actor = surface.actor();
        var clitic = LexiconSpotter.clitic(stem);
        var length = to - from;
        if (actor.kind().equals("club")) {
            return club(words, from, length, stem) - clitic;
        }
        if (length > 1 && surface.form() != Form.SHORT) {
            if (words.at(to - 1).nationality != null && words.standsAlone(from, to - 1)) {
                return -1;
            }
            if (words.at(from).is(WordClasses.ORG_BEFORE) && words.standsAlone(from + 1, to)) {
                return -1;
            }
            return 5 + length - clitic;
        }
        var before = words.before(from);
        var opened = before >= 0
                && words.at(before).is(WordClasses.ORG_BEFORE | WordClasses.ORG_RUN | WordClasses.ORG_DESCRIBED);
        if (opened) {
            return 5;
        }
        if (surface.form() == Form.SHORT) {
            return quoted(words, from, to)
                    ? 2
                    : agencyCredit(words, from, to, actor) ? 3 : toldTo(words, from, stem, actor) ? 2.5 : -1;
        }
        return (stem.held() ? 2.2 : 4.5) - clitic;
    }

    /// A club's name is often a city's or an ordinary word («العين», «النصر»): the sentence must speak of sport, and
    /// for a word twice.
    private static double club(Words words, int from, int length, Word.Stem stem) {
        var signs = words.signsOfSport(from);
        var ordinary = (stem.classes() & (WordClasses.HOMOGRAPH | WordClasses.GENERIC)) != 0
                || (stem.held() && !stem.isKnownPlace());
        if (length > 1) {
            return signs > 0 || !ordinary ? 5 + length : 2;
        }
        if (signs == 0) {
            return ordinary || stem.isKnownPlace() ? -1 : 0.8;
        }
        var before = words.before(from);
        if (before >= 0
                && (words.at(before).is(WordClasses.PLACE_WORD)
                        || words.at(before).folded.equals("في"))) {
            return -1;
        }
        return !ordinary ? 6 : signs > 1 ? 2.5 : -1;
    }

    private static boolean quoted(Words words, int from, int to) {
        return from > words.sentenceStart(from)
                && to < words.sentenceEnd(from)
                && words.at(from - 1).isQuote()
                && (words.at(to).isQuote() || words.at(to).folded.equals(")"));
    }

    /// «(كونا)» at an end of the text, «نقلت سانا».
    private static boolean agencyCredit(Words words, int from, int to, Actor actor) {
        return actor.kind().equals("agency")
                && words.before(from) < 0
                && (to == words.sentenceEnd(from) || !words.at(to).isName());
    }

    /// «قال للجزيرة», «في تصريحات للعربية».
    private static boolean toldTo(Words words, int from, Word.Stem stem, Actor actor) {
        if (!stem.hiddenArticle()
                || !(actor.kind().equals("outlet") || actor.kind().equals("agency"))) {
            return false;
        }
        for (var at = words.sentenceStart(from); at < words.sentenceEnd(from); at++) {
            if (words.at(at).is(WordClasses.SAY)) {
                return true;
            }
        }
        return false;
    }
}

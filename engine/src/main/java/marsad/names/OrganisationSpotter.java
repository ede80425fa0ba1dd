package marsad.names;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds organisations that no lexicon knows, by the words that open their names, and says how far such a name runs.
///
/// «منظمة»، «جامعة»، «حزب» are part of the name and draw in what depends on them; «صحيفة»، «شركة»، «نادي» stand before
/// it; «وزارة»، «الجيش»، «المجلس» with an adjective of a country describe an organ.
final class OrganisationSpotter {

    private static final int MOST_WORDS = 7;
    private static final int MOST_QUOTED = 5;
    private static final int KNOWN_PLACE = 60;

    private OrganisationSpotter() {}

    static void spot(Words words, List<Found> found) {
        for (var at = 0; at < words.size(); at++) {
            var word = words.at(at);
            if (word.flags == 0) {
                continue;
            }
            if (word.is(WordClasses.ORG_RUN)) {
                run(words, at, found);
            }
            if (word.is(WordClasses.ORG_DEFINITE)) {
                reach(words, at, found);
            }
            if (word.is(WordClasses.ORG_BEFORE)) {
                behind(words, at, found);
            }
            if (word.is(WordClasses.ORG_DESCRIBED)) {
                described(words, at, found);
            }
        }
    }

    private static void run(Words words, int at, List<Found> found) {
        var to = runEnd(words, at + 1, at);
        if (to > at + 1) {
            found.add(Found.organisation(
                    at, to, words.at(at).flagged, 5.0 + 0.3 * (to - at), false, country(words, at, to)));
        }
    }

    /// How far the name runs whose opening word is at `trigger`: what depends on it by the article, by «ل», by
    /// coordination, or is a name.
    private static int runEnd(Words words, int start, int trigger) {
        var at = start;
        var definite = false;
        if (words.isWordOf(at, trigger)
                && words.at(at).title != null
                && words.at(at).isDefinite()) {
            at++; // «جامعة الملك فهد»
            while (words.isWordOf(at, trigger)
                    && words.at(at).is(WordClasses.GIVEN | WordClasses.FAMILY | WordClasses.PARTICLE)) {
                at++;
            }
            return at;
        }
        while (at - trigger < MOST_WORDS && words.isWordOf(at, trigger)) {
            var word = words.at(at);
            if (word.is(WordClasses.STOP | WordClasses.SAY) || endsRun(word)) {
                break;
            }
            var folded = word.folded;
            if (folded.startsWith("وال")) {
                if (!definite || word.title != null) {
                    break;
                }
            } else if (word.isDefinite()) {
                if (folded.startsWith("بال")) {
                    break;
                }
                definite = true;
            } else if (word.whole().importance() >= KNOWN_PLACE) {
                at++;
                break;
            } else if (folded.startsWith("ل") && nextIsDefinite(words, at) && at > start) {
                at += 2;
                definite = true;
                continue;
            } else if (at == start && nextIsDefinite(words, at)) {
                at += 2;
                definite = true;
                continue;
            } else if (word.nationality == null && word.isOrdinary() || at > start && definite) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean endsRun(Word word) {
        return word.title != null && !word.is(WordClasses.FAMILY | WordClasses.GIVEN | WordClasses.REACH)
                || word.is(WordClasses.NEAR) && word.flagsFrom == 0;
    }

    private static boolean nextIsDefinite(Words words, int at) {
        return words.isWordOf(at + 1, at)
                && words.at(at + 1).folded.startsWith("ال")
                && !words.at(at + 1).is(WordClasses.STOP)
                && !words.at(at).is(WordClasses.NEAR | WordClasses.SAY);
    }

    /// «المنظمة العالمية للملكية الفكرية»: a definite opening word, an adjective of reach or country, and what follows.
    private static void reach(Words words, int at, List<Found> found) {
        var next = at + 1;
        if (!words.isWordOf(next, at) || !isReach(words.at(next))) {
            return;
        }
        var to = next + 1;
        while (to - at < MOST_WORDS && words.isWordOf(to, at)) {
            var word = words.at(to);
            if (word.is(WordClasses.STOP) || word.title != null) {
                break;
            }
            if (word.folded.startsWith("لل") || (word.folded.startsWith("ال") && to > next + 1)) {
                to++;
            } else if (word.folded.startsWith("ل") && nextIsDefinite(words, to)) {
                to += 2;
            } else {
                break;
            }
        }
        var score = to > next + 1 ? 2.5 : 0.8;
        found.add(Found.organisation(at, to, words.at(at).flagged, score, false, country(words, at, to)));
    }

    private static boolean isReach(Word word) {
        return word.flagsFrom == 0 && word.is(WordClasses.REACH);
    }

    /// «صحيفة "القدس"», «شركة نوكيا», «نادي الهلال»: the name stands behind the opening word.
    private static void behind(Words words, int at, List<Found> found) {
        var from = at + 1;
        var end = words.sentenceEnd(at);
        if (from >= end) {
            return;
        }
        while (from < end
                && (words.at(from).nationality != null || words.at(from).is(WordClasses.REACH))) {
            from++;
        }
        if (from < end && words.at(from).isQuote()) {
            var close = from + 1;
            while (close < end && close - from <= MOST_QUOTED && words.at(close).isName()) {
                close++;
            }
            if (close < end && close > from + 1 && !words.at(close).isName()) {
                found.add(Found.organisation(from + 1, close, words.at(from + 1).whole(), 3.5, false, null));
            }
            return;
        }
        var to = from;
        while (to < end && to - from < MOST_QUOTED && isUnknown(words.at(to))) {
            to++;
        }
        if (to > from) {
            found.add(Found.organisation(from, to, words.at(from).whole(), 2.2 + 0.3 * (to - from), false, null));
        }
    }

    private static boolean isUnknown(Word word) {
        if (!word.isName() || word.is(WordClasses.GIVEN | WordClasses.NEAR | WordClasses.STOP | WordClasses.SAY)) {
            return false;
        }
        return !word.isArabic() || (!word.isOrdinary() && word.nationality == null);
    }

    /// «الجيش السوري», «وزارة الخارجية الروسية», «المجلس الوطني السوري».
    private static void described(Words words, int at, List<Found> found) {
        for (var to = at + 1; to - at < 4 && words.isWordOf(to, at); to++) {
            var word = words.at(to);
            if (word.nationality != null && word.folded.startsWith("ال")) {
                found.add(Found.organisation(at, to + 1, words.at(at).flagged, 1.0, true, word.nationality));
                return;
            }
            if (!word.folded.startsWith("ال") || word.is(WordClasses.STOP) || word.title != null) {
                return;
            }
        }
    }

    private static @Nullable String country(Words words, int from, int to) {
        for (var at = from; at < to; at++) {
            if (words.at(at).nationality != null) {
                return words.at(at).nationality;
            }
        }
        return null;
    }
}

package marsad.names;

import java.util.List;
import marsad.names.WordClasses.Title;

/// Finds persons: chains of words that are likely parts of names, weighed with what stands around them.
///
/// Every word adds its weight (a given name more than an unknown word, an ordinary word ends the chain), as do titles
/// and offices before it, verbs of saying beside it, and the length of the chain. The weights are set by hand on the
/// development half of a tagged corpus; nothing of it is stored.
final class PersonSpotter {

    private static final int MOST_WORDS = 11;
    /// What a chain must reach to stand.
    private static final double NEEDED = 2.2;
    private static final int MOST_BACK = 8;

    private PersonSpotter() {}

    static void spot(Words words, List<Found> found) {
        for (var at = 0; at < words.size(); at++) {
            var word = words.at(at);
            if (word.isArabic()) {
                if (word.mayBeginPerson(false)) {
                    chain(words, at, word.flagged, found);
                }
                if (word.mayBeginPerson(true)) {
                    chain(words, at, word.whole(), found);
                }
            }
        }
    }

    /// Whether a chain may begin with the word in its likeliest reading or, with `whole`, in its other one, as a whole.
    static boolean mayBegin(Word word, boolean whole) {
        if (!word.isArabic() || whole && (word.flagsFrom == 0 || word.isOrdinary())) {
            return false;
        }
        var stem = whole ? word.whole() : word.flagged;
        return word.is(WordClasses.KUNYA | WordClasses.PARTICLE | WordClasses.NEAR)
                || stem.form().equals("عبد")
                || firstWeight(word, stem) > 0;
    }

    private static void chain(Words words, int from, Word.Stem stem, List<Found> found) {
        var at = from;
        var sum = 0.0;
        var parts = 0;
        // A particle or the first word of a kunya, which needs a name behind it.
        var open = false;
        var context = Double.NaN;
        while (at - from < MOST_WORDS
                && words.isWordOf(at, from)
                && words.at(at).isArabic()) {
            var word = words.at(at);
            var first = at == from;
            if (!first && word.flagsFrom > 0 && word.is(WordClasses.GIVEN)) {
                return;
            }
            var folded = first ? stem.form() : word.folded;
            var whole = first || word.flagsFrom == 0;
            if (whole && word.is(WordClasses.KUNYA | WordClasses.PARTICLE)) {
                sum += word.is(WordClasses.KUNYA) ? 1.4 : parts > 0 ? 0.8 : 0.3;
                open = true;
                at++;
                continue;
            }
            double weight;
            if (folded.equals("عبد")
                    && words.isWordOf(at + 1, from)
                    && words.at(at + 1).folded.startsWith("ال")) {
                weight = 2.4;
                at++;
            } else {
                weight = first && stem.from() > 0 ? firstWeight(word, stem) : weight(words, at, parts > 0 || open);
                if (weight <= 0 && open && canFollowParticle(word)) {
                    weight = 0.3;
                }
                if (weight <= 0) {
                    return;
                }
            }
            at++;
            if (words.isWordOf(at, from)) {
                var behind = words.at(at).folded;
                if (behind.equals("الدين")
                        || (behind.equals("الله") && words.at(at - 1).is(WordClasses.DIVINE))) {
                    weight += 1.3;
                    at++;
                }
            }
            open = false;
            sum += weight;
            parts++;
            if (Double.isNaN(context)) {
                context = before(words, from);
            }
            var score = sum
                    + context
                    + after(words, at, from)
                    + (parts > 1 ? 0.5 : 0)
                    - NEEDED
                    - (stem.from() > 0 ? 0.3 : 0);
            if (score > 0) {
                found.add(Found.person(from, at, stem, score));
            }
        }
    }

    private static boolean canFollowParticle(Word word) {
        return word.nationality == null
                && word.title == null
                && word.folded.length() > 2
                && !word.is(WordClasses.FUNCTION | WordClasses.SAY | WordClasses.STOP | WordClasses.NEAR);
    }

    private static double firstWeight(Word word, Word.Stem stem) {
        if (stem.from() == 0) {
            return weight(word, false);
        }
        if (word.title != null || word.is(WordClasses.SAY | WordClasses.STOP | WordClasses.FUNCTION)) {
            return 0;
        }
        if (word.is(WordClasses.GIVEN | WordClasses.FAMILY | WordClasses.LISTED | WordClasses.FOREIGN_GIVEN)) {
            var given = word.is(WordClasses.GIVEN | WordClasses.FOREIGN_GIVEN);
            return stem.explained() ? given ? 1.3 : 0.5 : given ? 2.0 : 1.5;
        }
        return 0;
    }

    /// How likely a word is part of a person's name by itself; 0 or less ends a chain.
    private static double weight(Words words, int at, boolean inside) {
        var word = words.at(at);
        if (word.flagsFrom == 0
                && word.is(WordClasses.NEAR)
                && !word.is(WordClasses.FUNCTION)
                && word.folded.length() > 1) {
            return word.is(WordClasses.GIVEN)
                            && !words.isWrittenAlifMaqsura(at)
                            && (inside ? nameBefore(words, at) : startsName(words, at))
                    ? 0.9
                    : 0;
        }
        return weight(word, inside);
    }

    private static double weight(Word word, boolean inside) {
        if (word.folded.length() < 2) {
            return 0;
        }
        var whole = word.flagsFrom == 0;
        if (whole && word.is(WordClasses.FUNCTION)) {
            return 0;
        }
        var given = whole && word.is(WordClasses.GIVEN);
        var foreign = whole && word.is(WordClasses.FOREIGN_GIVEN);
        var family = whole && word.is(WordClasses.FAMILY);
        var listed = whole && word.is(WordClasses.LISTED);
        if (word.is(WordClasses.SAY | WordClasses.STOP) && !given && !foreign) {
            return 0;
        }
        if (whole
                && word.is(WordClasses.ORG_RUN
                        | WordClasses.ORG_BEFORE
                        | WordClasses.ORG_DESCRIBED
                        | WordClasses.PLACE_WORD
                        | WordClasses.SPORT
                        | WordClasses.REACH)) {
            return 0;
        }
        if (word.nationality != null && (word.isDefinite() || !given && !family && !foreign)) {
            return inside && word.folded.startsWith("ال") ? 0.15 : 0;
        }
        if (word.title != null && !given && !family && !foreign && !(listed && !word.isOrdinary())) {
            return 0;
        }
        var ordinary = word.isOrdinary();
        if (given) {
            return ordinary ? 1.5 : 2.1;
        }
        if (foreign) {
            return ordinary ? 1.0 : 2.1;
        }
        if (family) {
            return ordinary ? inside ? 1.0 : 0.5 : 1.8;
        }
        if (listed) {
            return ordinary ? inside ? 0.5 : 0.15 : 1.9;
        }
        if (ordinary && inside && isRelational(word.folded)) {
            return 0.45;
        }
        if (ordinary || (inside && word.folded.startsWith("و"))) {
            return 0;
        }
        if (word.folded.startsWith("ال")) {
            return inside ? 1.0 : 0.5;
        }
        return 1.2;
    }

    /// «الحمادي», «الرمحي»: family names mostly have the shape of a relational adjective with the article.
    private static boolean isRelational(String folded) {
        return folded.length() > 5 && folded.startsWith("ال") && folded.endsWith("ي");
    }

    private static boolean startsName(Words words, int at) {
        var next = at + 1;
        if (!words.isWordOf(next, at)) {
            return false;
        }
        var word = words.at(next);
        return word.folded.equals("بن")
                || word.folded.equals("عبد")
                || (word.flagsFrom == 0
                        && word.is(WordClasses.GIVEN | WordClasses.FAMILY)
                        && !word.is(WordClasses.NEAR));
    }

    /// «محمد علي» is a name, «صالح علي أن» is none: what stands before must be a given name, what follows no particle.
    private static boolean nameBefore(Words words, int at) {
        return words.at(at - 1).is(WordClasses.GIVEN)
                && !(words.isWordOf(at + 1, at) && words.at(at + 1).is(WordClasses.FUNCTION));
    }

    /// What stands around a stretch and says that it is a person.
    static double context(Words words, int from, int to) {
        return before(words, from) + after(words, to, from);
    }

    private static double after(Words words, int to, int from) {
        if (to >= words.sentenceEnd(from)) {
            return 0;
        }
        var next = words.at(to);
        if (next.is(WordClasses.SAY) && next.flagsFrom == 0) {
            return 0.7;
        }
        return next.title != null && next.title.kind() == Title.Kind.AFTER ? 1.5 : 0;
    }

    private static double before(Words words, int from) {
        var before = words.before(from);
        if (before < 0) {
            return 0;
        }
        var word = words.at(before);
        if (word.title != null) {
            return word.title.weight() * 0.75;
        }
        if (word.is(WordClasses.SAY)) {
            return 1.1;
        }
        if (word.is(WordClasses.PLACE_WORD)) {
            return -1;
        }
        if (word.is(WordClasses.ORG_RUN | WordClasses.ORG_BEFORE)) {
            return -1.5;
        }
        var office = office(words, from, before);
        return office > 0 ? office : word.is(WordClasses.NEAR) ? -0.4 : 0;
    }

    /// The weight of an office whose complements run up to the name: «وزير الخارجية الروسي سيرغي لافروف».
    private static double office(Words words, int from, int before) {
        for (var at = before; at >= 0 && from - at <= MOST_BACK && words.isWordOf(at, from); at--) {
            var word = words.at(at);
            if (word.title != null
                    && (word.title.kind() == Title.Kind.OFFICE || from - at <= 2)
                    && word.title.kind() != Title.Kind.AFTER) {
                return word.title.weight() * 0.75 - 0.1 * (from - at - 1);
            }
            if (word.is(WordClasses.SAY)
                    || (!word.isDefinite()
                            && word.nationality == null
                            && !word.is(WordClasses.LINK | WordClasses.REACH))) {
                return 0;
            }
        }
        return 0;
    }
}

package marsad.reading;

import java.util.List;
import marsad.reading.Phrases.Phrase;
import org.jspecify.annotations.Nullable;

/// Finds the place that a pronoun means: «أعلنت بغداد السيطرة عليها», «استعادتها من التنظيم», «اقتحموه».
final class MeantPlaces {

    /// How many sentences before its own a pronoun is followed into.
    private static final int REACH_BACK = 1;

    private final Syntax syntax;
    private final Phrases phrases;
    private final Agreement agreement;
    private final Clauses clauses;

    MeantPlaces(Syntax syntax, Phrases phrases, Agreement agreement, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.agreement = agreement;
        this.clauses = clauses;
    }

    /// The last place before a word that agrees with the pronoun written to another and does not speak itself; none
    /// where none was named in this sentence or the one before.
    ///
    /// @param pronoun the word that the pronoun is written to
    /// @param before the word before which the place stands
    List<Phrase> of(int pronoun, int before) {
        var word = syntax.folded(pronoun);
        var written = word.endsWith("ها") ? "ها" : word.endsWith("ه") ? "ه" : "";
        if (written.isEmpty()) {
            return List.of();
        }
        var end = before;
        for (var back = 0; back <= REACH_BACK && end > 0; back++) {
            var first = clauses.startOf(back == 0 ? end : end - 1);
            var place = last(first, end, written);
            if (place != null) {
                return List.of(place);
            }
            end = first;
        }
        return List.of();
    }

    private @Nullable Phrase last(int first, int end, String pronoun) {
        for (var at = end - 1; at >= first; at--) {
            var phrase = phrases.around(at);
            if (phrase == null) {
                continue;
            }
            var place = phrase.end() <= end && !isDistance(phrase) ? placeIn(phrase, pronoun) : null;
            if (place != null && !speaks(place, end)) {
                return place;
            }
            at = phrase.from();
        }
        return null;
    }

    /// The phrase where it is a place that the pronoun can mean, or such a place in it: «معارك | البوكمال».
    private @Nullable Phrase placeIn(Phrase phrase, String pronoun) {
        var whole = isPlace(phrases.headOf(phrase)) || phrases.doing(phrase) == 1 && isPlace(phrase.from() + 1);
        if (whole && agreement.refers(pronoun, phrase)) {
            return phrase; // «المدينة», «مختلف | المحافظات»
        }
        for (var at = phrase.from() + 1; (whole || phrases.doing(phrase) == 0) && at < phrase.end(); at++) {
            var inner = isPlace(at) ? phrases.phraseAt(at, phrase.end(), 0) : null;
            if (inner != null && agreement.refers(pronoun, inner)) {
                return inner;
            }
        }
        return null;
    }

    /// «على بعد 50 كلم | شرق تعز»: what only tells where another place lies.
    private boolean isDistance(Phrase phrase) {
        for (var at = phrase.from() - 1; at < phrase.end(); at++) {
            if (syntax.has(Use.MEASURE, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlace(int index) {
        return syntax.isPlaceName(index)
                        && !syntax.has(Use.THING, index)
                        && !syntax.has(Use.THING, index + 1) // «مسقط رأسه»
                || syntax.isGround(Syntax.withoutArticle(syntax.bare(index)))
                || syntax.isNoun(Use.BUILDING, index);
    }

    /// «أعلنت | بغداد | السيطرة عليها»: a capital that says so is no place here.
    private boolean speaks(Phrase place, int end) {
        for (var at = clauses.startOf(place.from()); at < end; at++) {
            var verb = clauses.at(at);
            if (verb != null
                    && verb.form().manner() == VerbForm.Manner.SAYS
                    && !verb.subject().isEmpty()
                    && verb.subject().getFirst().from() == place.from()) {
                return true;
            }
        }
        return false;
    }
}

package marsad.reading;

import java.util.List;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Phrases.Phrase;
import marsad.reading.VerbForm.Count;
import marsad.reading.VerbForm.Manner;
import org.jspecify.annotations.Nullable;

/// Finds the subject of a verb that has none of its own: carried on from the last verb, or named before.
final class CarriedSubjects {

    private final Syntax syntax;
    private final Phrases phrases;
    private final Agreement agreement;
    private final Pronouns pronouns;
    private final SubjectOrObject signs;

    CarriedSubjects(Syntax syntax, Phrases phrases, Agreement agreement, Pronouns pronouns, SubjectOrObject signs) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.agreement = agreement;
        this.pronouns = pronouns;
        this.signs = signs;
    }

    /// Whether the subject of the last verb can be that of this one as well.
    boolean goesOn(Predicate last, int at, int stem, VerbForm verb) {
        return !last.subject().isEmpty()
                && last.subject().getFirst().from() < at
                && agreement.precedes(last.subject(), verb)
                && (phrases.doing(last.subject().getFirst()) == 2
                        || phrases.isText(last.subject().getFirst())
                        || !signs.isSpeech(at))
                && !isSaidBy(last, stem, verb);
    }

    /// The subject told before, where it agrees: that of the last verb, or whoever was named last.
    Predicate inherited(int at, VerbForm verb, int stem, @Nullable Predicate last, int end) {
        if (last != null && agreement.precedes(last.subject(), verb)) {
            return new Predicate(at, verb, last.subject(), List.of(), true, false, end);
        }
        return new Predicate(at, verb, earlier(stem, verb), List.of(), true, false, end);
    }

    /// Whoever was named last before the verb and agrees with it; none where nobody was.
    List<Phrase> earlier(int at, VerbForm verb) {
        var topic = pronouns.topicBefore(
                at,
                verb.count() == Count.ONE ? verb.feminine() ? "ها" : "ه" : verb.count() == Count.TWO ? "هما" : "هم");
        return topic == null ? List.of() : List.of(topic);
    }

    /// «أنها سمحت للطائرات»: the pronoun of «أن» is the subject. «أنه قُتل خمسة» tells of nobody before.
    boolean isHeThat(int index, VerbForm verb, List<Phrase> next, @Nullable Predicate last) {
        var word = syntax.bare(index);
        if (word.equals("هو") || word.equals("هي") || word.equals("هم")) {
            return true;
        }
        if (!(syntax.has(Use.THAT, index) || word.startsWith("لكن") || word.startsWith("لان"))
                || !(word.endsWith("ها") || word.endsWith("هم") || word.endsWith("ه"))) {
            return false;
        }
        return word.endsWith("هم")
                || (word.endsWith("ها") && verb.feminine())
                || (word.endsWith("ه")
                        && !verb.feminine()
                        && (next.isEmpty() || phrases.doing(next.getFirst()) == 0 || isOfForces(last, verb)));
    }

    /// «أعلن الجيش أنه | اعتقل خمسة»: forces that tell what was done did it; «قال مصدر إنه قُتل خمسة» tells of others.
    private boolean isOfForces(@Nullable Predicate last, VerbForm verb) {
        return last != null
                && !verb.alone()
                && last.form().manner() == Manner.SAYS
                && agreement.precedes(last.subject(), verb)
                && syntax.isNoun(Use.FORCES, phrases.headOf(last.subject().getFirst()));
    }

    /// «قال المرصد إن … | قصفت»: in what is said, whoever says it does nothing.
    private boolean isSaidBy(Predicate last, int index, VerbForm verb) {
        if (last.form().manner() != Manner.SAYS
                || verb.manner() == Manner.SAYS
                || verb.manner() != Manner.CAUSES
                        && !phrases.isSource(last.subject().getFirst())) {
            return false;
        }
        for (var at = last.at() + 1; at < index; at++) {
            if (syntax.has(Use.THAT, at)) {
                return true;
            }
        }
        return false;
    }
}

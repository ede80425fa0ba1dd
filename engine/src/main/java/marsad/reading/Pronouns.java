package marsad.reading;

import java.util.List;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Phrases.Phrase;
import marsad.reading.VerbForm.Manner;
import org.jspecify.annotations.Nullable;

/// Finds whom a pronoun means: one written to a verb, a noun or a preposition, or one that a dropped subject leaves
/// out.
///
/// The verbs before it must have been read: their subjects are meant before others.
final class Pronouns {

    /// How many sentences before its own a pronoun is followed into.
    private static final int REACH_BACK = 3;
    private static final int REACH_OF_SPEAKER = 3;
    private static final List<String> PRONOUNS = List.of("هما", "ها", "هم", "هن", "نا", "ه");

    private final Syntax syntax;
    private final Phrases phrases;
    private final Agreement agreement;
    private final Clauses clauses;

    Pronouns(Syntax syntax, Phrases phrases, Agreement agreement, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.agreement = agreement;
        this.clauses = clauses;
    }

    /// Whom a pronoun written to the word stands for.
    ///
    /// @param subject the subject of the word, which it does not stand for
    List<Phrase> referred(int index, List<Phrase> subject) {
        return referred(index, subject, 2);
    }

    /// Whom or what a pronoun written to the word stands for, where it only undergoes: a thing as well.
    List<Phrase> undergone(int index) {
        return referred(index, List.of(), 1);
    }

    private List<Phrase> referred(int index, List<Phrase> subject, int least) {
        var word = syntax.folded(index);
        for (var pronoun : PRONOUNS) {
            if (word.endsWith(pronoun)) {
                var two = pronoun.equals("هما") ? pair(index) : List.<Phrase>of();
                if (!two.isEmpty()) {
                    return two;
                }
                var found = antecedent(
                        subject.isEmpty() || subject.getFirst().from() > index
                                ? index
                                : subject.getFirst().from(),
                        pronoun,
                        false,
                        least);
                return found == null ? List.of() : List.of(found);
            }
        }
        return List.of();
    }

    /// Whoever is named last before the word in its sentence and can do something, whom the pronoun can stand for.
    @Nullable
    Phrase lastNamed(int index, String pronoun) {
        return named(index, clauses.startOf(index), pronoun, false, 2);
    }

    /// Whoever is named last before the word and can do something, whom a dropped subject can stand for; this sentence
    /// first, then the sentences before, their topics before others.
    @Nullable
    Phrase topicBefore(int index, String pronoun) {
        return antecedent(index, pronoun, true, 2);
    }

    /// Whoever is named last before the word, whom the pronoun can stand for; this sentence first, its subjects before
    /// others, then the sentences before.
    ///
    /// @param topics whether the topic of an earlier sentence goes before whoever is named last in it
    /// @param least how well it can do something ([Phrases#doing])
    private @Nullable Phrase antecedent(int index, String pronoun, boolean topics, int least) {
        var first = clauses.startOf(index);
        var speaker = topics ? null : speaker(index, first, pronoun, least);
        if (speaker != null) {
            return speaker;
        }
        var found = pronoun.equals("هم") ? subject(index, first, "هم", true, least) : null;
        found = found == null && pronoun.equals("هم") ? named(index, first, "هم", true, least) : found;
        found = found == null ? subject(index, first, pronoun, false, least) : found;
        found = found == null ? named(index, first, pronoun, false, least) : found;
        for (var back = 0; found == null && back < REACH_BACK && first > 0; back++) {
            var end = first;
            first = clauses.startOf(first - 1);
            found = topics ? topic(end, first, pronoun) : null;
            found = found == null ? named(end, first, pronoun, false, least) : found;
        }
        return found;
    }

    /// «وعبرت عن | رفضها»: whoever was told before and speaks of what is his own.
    private @Nullable Phrase speaker(int index, int first, String pronoun, int least) {
        for (var at = index - 1; at >= Math.max(first, index - REACH_OF_SPEAKER); at--) {
            var predicate = clauses.at(at);
            if (predicate == null) {
                continue;
            }
            var told = predicate.inherited()
                            && predicate.form().manner() == Manner.SAYS
                            && !predicate.subject().isEmpty()
                    ? predicate.subject().getFirst()
                    : null;
            return told != null && phrases.doing(told) >= least && agreement.refers(pronoun, told) ? told : null;
        }
        return null;
    }

    /// The last subject before the word that agrees; whoever speaks does nothing in what he says.
    ///
    /// @param people whether only people will do, no group
    /// @param least how well it can do something ([Phrases#doing])
    private @Nullable Phrase subject(int index, int first, String pronoun, boolean people, int least) {
        var said = false;
        for (var at = index - 1; at >= first; at--) {
            said |= syntax.has(Use.THAT, at);
            var predicate = clauses.at(at);
            if (predicate == null
                    || predicate.inherited()
                    || predicate.subject().isEmpty()
                    || isBeside(predicate, index)
                    || said
                            && predicate.form().manner() == Manner.SAYS
                            && phrases.isSource(predicate.subject().getFirst())) {
                continue;
            }
            var subject = predicate.subject().getFirst();
            if (subject.end() <= index && phrases.doing(subject) >= least && refers(pronoun, subject, people)) {
                return subject;
            }
        }
        return null;
    }

    /// «التحالف الذي تقوده | السعودية، غاراته»: who does something to whom a clause tells of is not told of himself,
    /// but
    /// where the clause goes on: «التي دخلها | الثوار وحرروها».
    private boolean isBeside(Predicate predicate, int index) {
        return predicate.after()
                && syntax.hasObject(predicate.at())
                && clauses.isRelative(predicate.at())
                && !(syntax.joinsVerb(index) && syntax.hasObject(index));
    }

    private boolean refers(String pronoun, Phrase phrase, boolean people) {
        return people ? agreement.isPeople(phrase) : agreement.refers(pronoun, phrase);
    }

    /// Of whom a sentence tells: the subject of its first verb that stands in no relative clause.
    private @Nullable Phrase topic(int end, int first, String pronoun) {
        for (var at = first; at < end; at++) {
            var predicate = clauses.at(at);
            if (predicate != null
                    && !predicate.subject().isEmpty()
                    && clauses.isFinite(at)
                    && !clauses.isRelative(at)) {
                var subject = predicate.subject().getFirst();
                if (phrases.doing(subject) == 2 && agreement.refers(pronoun, subject)) {
                    return subject;
                }
            }
        }
        return null;
    }

    private @Nullable Phrase named(int index, int first, String pronoun, boolean people, int least) {
        for (var at = index - 1; at >= first; at--) {
            var phrase = phrases.around(at);
            if (phrase == null) {
                continue;
            }
            if (phrase.end() <= index
                    && phrases.doing(phrase) >= least
                    && !phrases.isWhere(phrase)
                    && !(syntax.isFused(phrase.from())
                            && syntax.folded(phrase.from()).startsWith("ك"))
                    && !syntax.folded(phrase.from()).equals("جانب")) {
                if (refers(pronoun, phrase, people)) {
                    return phrase;
                }
                var inner = pronoun.equals("ها") && syntax.has(Use.MANY, phrase.from())
                        ? phrases.phraseAt(phrase.from() + 1, phrase.end(), 0)
                        : null;
                if (inner != null && syntax.has(Use.PARTY, inner.from()) && agreement.refers(pronoun, inner)) {
                    return inner; // «قادة | الحركة …، لكنها»
                }
            }
            at = phrase.from();
        }
        return null;
    }

    /// The two who are the subject of the last verb that two do: «واشنطن وأنقرة».
    private List<Phrase> pair(int index) {
        for (var at = index - 1; at >= clauses.startOf(index); at--) {
            var predicate = clauses.at(at);
            if (predicate != null && predicate.subject().size() == 2 && clauses.doing(predicate.subject()) == 2) {
                return predicate.subject();
            }
        }
        return List.of();
    }

    /// Whether a pronoun may be written to the noun here.
    boolean isWrittenTo(int index) {
        if (index >= syntax.size()) {
            return false;
        }
        var word = syntax.folded(index);
        return !syntax.isFeminine(index) && PRONOUNS.stream().anyMatch(word::endsWith);
    }
}

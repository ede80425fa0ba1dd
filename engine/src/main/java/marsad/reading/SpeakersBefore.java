package marsad.reading;

import java.util.List;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Phrases.Phrase;
import marsad.text.Sentence;

/// Who speaks by a verb that stands apart from its subject: behind a clause about him, behind «سبق أن», in the dual or
/// plural.
final class SpeakersBefore {

    private static final int REACH_OF_EARLIER = 14;

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;
    private final Agreement agreement;

    SpeakersBefore(Parsed parsed, Agreement agreement) {
        this.syntax = parsed.syntax();
        this.phrases = parsed.phrases();
        this.clauses = parsed.clauses();
        this.agreement = agreement;
    }

    /// Who is told of before a clause or before «سبق أن»; none where nobody is.
    List<Phrase> told(Predicate verb, Sentence sentence) {
        var earlier = preceded(verb.at(), sentence);
        return earlier.isEmpty() ? describedBefore(verb, sentence) : earlier;
    }

    /// «المسؤول الذي رفض ذكر اسمه قال …»: over the clause that tells of him.
    private List<Phrase> describedBefore(Predicate verb, Sentence sentence) {
        var first = phrases.chunkAt(sentence.firstToken());
        if (first == null
                || phrases.doing(first) < 2
                || first.end() >= verb.at()
                || !syntax.is(Use.RELATIVE, first.end())
                || syntax.joinsVerb(verb.at())
                || clauses.isRelative(verb.at())
                || syntax.has(Use.THAT, verb.at() - 1)) {
            return List.of();
        }
        for (var at = first.end(); at < verb.at(); at++) {
            if (syntax.has(Use.THAT, at)) {
                return List.of();
            }
            if (clauses.at(at) != null) {
                var list = List.of(first);
                return agreement.precedes(list, verb.form()) ? list : List.of();
            }
        }
        return List.of();
    }

    /// «سبق للرئيس أن أعلن …».
    private List<Phrase> preceded(int verb, Sentence sentence) {
        if (verb < 1 || !syntax.folded(verb - 1).equals("ان")) {
            return List.of();
        }
        for (var at = verb - 2; at >= Math.max(sentence.firstToken(), verb - REACH_OF_EARLIER); at--) {
            if (syntax.has(Use.BEFORE_NOW, at)) {
                return syntax.isFused(at + 1) ? List.of(phrases.fusedAt(at + 1, verb - 1)) : List.of();
            }
        }
        return List.of();
    }

    /// «القبض على مواطنين اثنين، | اعترفا بأنهما …»: the nearest in the sentence of the verb's number.
    List<Phrase> ofNumber(Predicate verb, Sentence sentence) {
        for (var at = verb.at() - 1; at >= sentence.firstToken(); at--) {
            var phrase = phrases.chunkAt(at);
            if (phrase != null && phrases.doing(phrase) == 2 && agreement.precedes(List.of(phrase), verb.form())) {
                return List.of(phrase);
            }
        }
        return List.of();
    }
}

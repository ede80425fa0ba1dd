package marsad.reading;

import java.util.List;
import marsad.names.NameType;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Spotter.Spotted;
import marsad.text.Sentence;

/// Whose an event is by a masdar before its noun: «قيام الطائرات التركية بشن غارات», «محاولة الجيش السيطرة على»,
/// «تعرض قرى الإقليم لقصف».
final class MasdarBefore {

    private static final int REACH = 14;
    private static final int REACH_OF_AGAINST = 5;

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;

    MasdarBefore(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
    }

    /// Whose deed the noun is by a masdar before it: «قيام | الطائرات التركية | بشن غارات», «محاولة الجيش السيطرة على».
    List<Phrase> doer(Spotted spotted, Sentence sentence) {
        for (var at = spotted.from() - 1; at >= Math.max(sentence.firstToken(), spotted.from() - REACH); at--) {
            if (isMasdar(at, spotted.from())) {
                return behind(at, spotted.from());
            }
            if (syntax.isPunctuation(at) && !syntax.tokens.get(at).is("-") && !isBeforePreposition(at)
                    || clauses.at(at) != null
                    || syntax.has(Use.THAT, at)) {
                return List.of();
            }
            if (clauses.hasOwner(at) && syntax.isOwned(Use.DOES, at)) {
                return clauses.referred(at, List.of()); // «محاولتهم التسلل», «عزمها إرسال …»
            }
            if (syntax.is(Use.VERGE, at) && at - 1 > sentence.firstToken()) {
                return clauses.somebody(phrases.listEndingAt(at - 1, sentence.firstToken()));
            }
            var culprit = syntax.isNoun(Use.CULPRIT, at) ? culprit(at, sentence.firstToken()) : List.<Phrase>of();
            if (!culprit.isEmpty()) {
                return culprit;
            }
            if ((syntax.isNoun(Use.DOES, at) || syntax.isNoun(Use.MOVING, at)) && at + 1 < spotted.from()) {
                var doers = behind(at, spotted.from());
                return doers.isEmpty() ? having(at, sentence.firstToken()) : doers;
            }
            if (syntax.isNoun(Use.DOES, at) && spotted.before() == 'ل') {
                return having(at, sentence.firstToken());
            }
        }
        return List.of();
    }

    /// «حرص | المملكة | على …»: a masdar written like a verb with which what stands behind it doesn't agree.
    private boolean isMasdar(int index, int end) {
        var verb = clauses.at(index);
        return verb != null
                && index + 1 < end
                && syntax.is(Use.DOES, index)
                && !verb.after()
                && !syntax.hasObject(index)
                && !behind(index, end).isEmpty();
    }

    /// «نجاح القوات الموالية للحكومة|، في تحرير المدينة»: a comma within what a masdar tells.
    private boolean isBeforePreposition(int index) {
        return syntax.isComma(index) && syntax.isPreposition(index + 1);
    }

    /// Whom a participle describes that gives him the deed: «سبع شركات | متهمة | بمساعدة …», «سالم الفهد، أحد |
    /// المتهمين |
    /// بقتل …»; none where it names nobody else.
    private List<Phrase> culprit(int participle, int first) {
        var around = phrases.around(participle);
        var from = around == null ? participle : around.from();
        if (from < participle && !syntax.has(Use.ONE_OF, from)) {
            var own = phrases.phraseAt(from, participle, syntax.isJoinedNoun(from) ? 1 : 0);
            return own != null && phrases.doing(own) == 2 ? List.of(own) : List.of();
        }
        var apart = from > first && (syntax.is(Use.IS, from - 1) || syntax.isComma(from - 1));
        if (from < participle && !apart) {
            return List.of();
        }
        return clauses.somebody(phrases.listEndingAt(apart ? from - 1 : from, first));
    }

    /// Who did the event by the noun before it: «سالم الفهد، | منفذ | الهجوم», «منفذ | الهجوم | يدعى سالم الفهد».
    List<Phrase> perpetrator(Spotted spotted, Sentence sentence) {
        var noun = spotted.from() - 1;
        var from = noun;
        while (from > sentence.firstToken() && (syntax.isComma(from - 1) || syntax.is(Use.IS, from - 1))) {
            from--;
        }
        var before = phrases.listEndingAt(from, sentence.firstToken());
        if (before.size() == 1 && (from < noun || isPerson(before.getFirst())) && clauses.doing(before) > 0) {
            return before;
        }
        var last = Math.min(sentence.endToken() - 1, spotted.end() + REACH);
        for (var at = spotted.end(); at < last; at++) {
            if (syntax.is(Use.IS, at)) {
                return clauses.somebody(clauses.freeListAt(at + 1, sentence.endToken()));
            }
        }
        return List.of();
    }

    private boolean isPerson(Phrase phrase) {
        var name = syntax.nameAt(phrase.end() - 1);
        return name != null && name.type() == NameType.PERSON;
    }

    /// «لدى | الهند | خطط لإرسال قوات»: whoever has it.
    private List<Phrase> having(int masdar, int first) {
        if (Syntax.isDefinite(syntax.folded(masdar))) {
            return List.of();
        }
        var list = phrases.listEndingAt(masdar, first);
        return clauses.doing(list) == 2
                        && list.getFirst().from() > first
                        && syntax.has(Use.HAVING, list.getFirst().from() - 1)
                ? list
                : List.of();
    }

    /// Who stands behind the masdar, or, where it moves somebody, whom it moves: «إجبار | المسلحين | على الانسحاب»,
    /// «منع
    /// الجيش | السكان | من العودة».
    private List<Phrase> behind(int masdar, int index) {
        var list = phrases.listAt(masdar + 1, index);
        if (list.isEmpty() || clauses.doing(list) < 2 || syntax.isFused(masdar + 1)) {
            return List.of();
        }
        var end = list.getLast().end();
        if (syntax.isNoun(Use.MOVING, masdar)) {
            var moved = clauses.freeListAt(clauses.skip(end, index), index);
            return clauses.doing(moved) == 2 ? moved : list;
        }
        return end < index
                        && syntax.isFused(end)
                        && syntax.folded(masdar).endsWith("قيام")
                        && !syntax.isNoun(Use.DOES, end)
                        && syntax.isPreposition(index - 1)
                ? List.of() // «قيام القادة بتقديم التعازي في | الهجوم»
                : list;
    }

    /// «صدر بحقه | حكم», «تحقيق بحق الوزير | بتهمة …»: against whom it is, told before the noun.
    List<Phrase> against(Spotted spotted, Sentence sentence) {
        for (var at = spotted.from() - 1;
                at >= Math.max(sentence.firstToken(), spotted.from() - REACH_OF_AGAINST);
                at--) {
            if (syntax.isPunctuation(at) || syntax.has(Use.THAT, at)) {
                return List.of();
            }
            var word = syntax.bare(at);
            if (word.startsWith("بحق") || word.startsWith("ضد")) {
                if (word.equals("بحق") || word.equals("ضد")) {
                    var list = phrases.listAt(at + 1, spotted.from());
                    return clauses.doing(list) == 2 ? list : List.of();
                }
                return clauses.hasOwner(at) && word.length() <= 5 ? clauses.referred(at, List.of()) : List.of();
            }
        }
        return List.of();
    }

    /// Who undergoes the noun by a masdar before it: «تعرض | قرى الإقليم | لقصف», «تعرضه لهجوم».
    List<Phrase> undergoing(Spotted spotted, Sentence sentence) {
        if (spotted.before() != 'ل'
                && !syntax.tokens
                        .get(spotted.from() - (spotted.from() > 0 ? 1 : 0))
                        .is("الي")) {
            return List.of();
        }
        for (var at = spotted.from() - 1; at >= Math.max(sentence.firstToken(), spotted.from() - REACH); at--) {
            if (syntax.isOwned(Use.DOER, at)) {
                return clauses.undergone(at);
            }
            if (clauses.at(at) != null && !syntax.has(Use.DOER, at)) {
                return List.of();
            }
            if (syntax.has(Use.DOER, at)) {
                return clauses.at(at) == null ? phrases.listAt(at + 1, spotted.from()) : List.of();
            }
        }
        return List.of();
    }
}

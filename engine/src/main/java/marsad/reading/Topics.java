package marsad.reading;

import java.util.List;
import marsad.reading.Phrases.Phrase;
import marsad.text.Token;

/// Of whom a clause tells, where its subject stands before its verb and other words part them: behind «أن», or at the
/// head of the clause.
final class Topics {

    /// No such subject.
    static final Told NOBODY = new Told(List.of(), false);

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;

    /// The subject of a clause behind «أن».
    ///
    /// @param clean whether no other verb of the clause stands between it and the word
    record Told(List<Phrase> list, boolean clean) {}

    Topics(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
    }

    /// «إن طائرات … | قصفت»: of whom the clause behind «أن» tells; none where no such clause stands around the word.
    Told told(int index, int first) {
        var clean = true;
        for (var at = index - 1; at >= first; at--) {
            if (syntax.has(Use.THAT, at) && syntax.bare(at).endsWith("ن")) {
                var from = at + 2 < index && syntax.tokens.get(at + 1).is("اي") ? at + 2 : at + 1;
                while (from + 1 < index && (syntax.isQuote(from) || syntax.has(Use.THIS, from))) {
                    from++;
                }
                var list = phrases.listAt(from, index);
                return list.isEmpty() || syntax.isFused(at + 1) ? NOBODY : new Told(list, clean);
            }
            if (isStop(at) && !syntax.isQuote(at)) {
                return NOBODY;
            }
            clean &= !syntax.has(Use.OPENS, at) || syntax.has(Use.PARTICLE, at);
            clean &= !syntax.has(Use.THAT, at)
                    && (!syntax.looksLikeVerb(at)
                            || syntax.has(Use.PARTICLE, at)
                            || syntax.is(Use.RELATIVE, at - 1)
                            || clauses.at(at) != null && clauses.isRelative(at));
        }
        return NOBODY;
    }

    /// The phrase that opens the clause of the word, where no other verb stands between.
    List<Phrase> opener(int index, int first) {
        for (var at = index - 1; at >= first; at--) {
            if (clauses.at(at) != null && !clauses.isRelative(at)) {
                return List.of();
            }
            var phrase = phrases.chunkAt(at);
            if (phrase != null
                    && phrases.doing(phrase) == 2
                    && (at == first || syntax.has(Use.OPENS, at - 1) || syntax.isComma(at - 1))
                    && !syntax.isFused(at)) {
                return List.of(phrase);
            }
            if (isStop(at)) {
                return List.of();
            }
        }
        return List.of();
    }

    /// Back over times and adverbs and a closing mark, behind which the subject stands.
    int backOverTime(int index, int first) {
        var at = index;
        if (at > first + 1
                && syntax.tokens.get(at - 1).kind() == Token.Kind.CLOSING_QUOTE
                && phrases.around(at - 1) == null) {
            at--; // «إن "المقاومة والجيش" | سيطرت»
        }
        while (at > first && (syntax.isInTime(at - 1) || syntax.is(Use.ADVERB, at - 1))) {
            at--;
        }
        return at;
    }

    /// Whether a mark parts clauses here.
    boolean isStop(int index) {
        return syntax.isPunctuation(index) && !syntax.isComma(index) && !opensAside(index) || syntax.isQuote(index);
    }

    /// A dash or a bracket, which sets words beside the clause: «إن الوزير - وهو طبيب - | زار».
    private boolean opensAside(int index) {
        var token = syntax.tokens.get(index);
        return token.is("-") || token.is("–") || token.is("(") || token.is(")");
    }
}

package marsad.reading;

import java.util.List;
import marsad.text.Sentence;
import marsad.text.Span;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// What a speaker calls a thing: «وصفه بأنه …», «ما أسماه "…"».
final class Namings {

    private static final int REACH = 25;

    private final List<Token> tokens;
    private final Syntax syntax;
    private final Clauses clauses;
    private final Quotations quotations;

    Namings(Parsed parsed, Quotations quotations) {
        this.syntax = parsed.syntax();
        this.tokens = syntax.tokens;
        this.clauses = parsed.clauses();
        this.quotations = quotations;
    }

    /// «وصفه بأنه», «وصفه ب"…"», «ما أسمته "…"».
    boolean callsSo(int cue, Sentence sentence) {
        var verb = clauses.at(cue);
        var behind = verb == null ? cue + 1 : Math.max(verb.end(), cue + 1);
        return quotations.standsBehind("ب", cue, behind, sentence)
                || quotations.quotesAt(cue + 1, sentence)
                || (verb != null && isCalled(cue, sentence));
    }

    /// «وصفت الحكومة اللقاء الذي … بأنه», «… بـ"…"».
    private boolean isCalled(int cue, Sentence sentence) {
        for (var at = cue + 1; at < Math.min(sentence.endToken() - 1, cue + REACH); at++) {
            var word = syntax.folded(at);
            if (word.startsWith("ب")
                    && (syntax.has(Use.THAT, at) || word.length() <= 2 && quotations.quotesAt(at + 1, sentence))) {
                return true;
            }
        }
        return false;
    }

    /// What a thing is called: the words in marks behind the verb, else those behind «ب» up to the next phrase.
    @Nullable
    Span called(int from, Sentence sentence) {
        var start = -1;
        for (var at = from; at < sentence.endToken(); at++) {
            if (quotations.opensWords(at, sentence)) {
                return new Span(
                        tokens.get(at).start(),
                        tokens.get(closeOf(at, sentence)).end());
            }
            if (start >= 0 && (syntax.isComma(at) || syntax.isPreposition(at))) {
                return new Span(tokens.get(start).start(), tokens.get(at - 1).end());
            }
            if (start < 0 && syntax.isFused(at) && syntax.folded(at).startsWith("ب")) {
                start = at;
            }
        }
        return quotations.rest(start < 0 ? from : start, sentence);
    }

    private int closeOf(int quote, Sentence sentence) {
        for (var at = quote + 1; at < sentence.endToken(); at++) {
            if (tokens.get(at).kind() == Token.Kind.CLOSING_QUOTE) {
                return at;
            }
        }
        return sentence.endToken() - 1;
    }
}

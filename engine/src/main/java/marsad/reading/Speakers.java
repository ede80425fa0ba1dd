package marsad.reading;

import java.util.List;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Phrases.Phrase;
import marsad.text.Span;
import marsad.text.Token;

/// Who can speak, and how far his name goes: sources over their prepositions, texts to the body that issued them.
final class Speakers {

    private static final int ISSUER_REACH = 5;

    private final List<Token> tokens;
    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;

    Speakers(Parsed parsed) {
        this.syntax = parsed.syntax();
        this.tokens = syntax.tokens;
        this.phrases = parsed.phrases();
        this.clauses = parsed.clauses();
    }

    /// «أوضحت الحملة», «أضاف الادعاء العام» speak; «تؤكد الأرقام», «أظهرت التحقيقات» do not.
    boolean canSpeak(Predicate verb, Phrase subject) {
        if (syntax.isNoun(Use.SILENT, subject.from())) {
            return false;
        }
        return phrases.doing(subject) > 0
                || isSource(subject)
                || (verb.after() && !verb.form().present() && Syntax.isDefinite(syntax.folded(subject.from())));
    }

    /// Who speaks by a text: «بيان صادر عن المكتب», «بيانات الأمم المتحدة», «حصيلة أعدتها الصحافة» are theirs.
    Phrase issuer(Phrase text) {
        if (!syntax.isNoun(Use.WRITTEN, text.from())) {
            return text;
        }
        for (var at = text.from() + 1; at < Math.min(tokens.size(), text.end() + ISSUER_REACH); at++) {
            var verb = at >= text.end() ? clauses.at(at) : null;
            if (verb != null && !syntax.folded(at + 1).equals("عن")) {
                return syntax.hasObject(at) && verb.after() && clauses.doing(verb.subject()) == 2
                        ? verb.subject().getFirst()
                        : text;
            }
            if (syntax.isPunctuation(at) || syntax.has(Use.THAT, at) || syntax.isQuote(at)) {
                return text;
            }
            var inner = at < text.end() ? phrases.phraseAt(at, text.end(), 0) : phrases.chunkAt(at);
            if (inner != null && phrases.doing(inner) == 2 && !syntax.isNoun(Use.WRITTEN, inner.from())) {
                var issued = at < text.end()
                        || syntax.folded(at - 1).equals("عن")
                        || syntax.folded(at).startsWith("ل");
                return issued ? inner : text;
            }
        }
        return text;
    }

    /// «مصدر في وزارة الداخلية», «مصادر من المعارضة»: the name of a source goes on over its preposition.
    Span whole(Phrase phrase) {
        var at = phrase.end();
        if (syntax.isNoun(Use.SOURCE, phrase.from())
                && at + 1 < tokens.size()
                && (syntax.folded(at).equals("في")
                        || syntax.folded(at).equals("من")
                        || syntax.folded(at).equals("ب"))) {
            var rest = phrases.chunkAt(at + 1);
            if (rest != null && (phrases.doing(rest) == 2 || syntax.has(Use.GROUND, rest.from()))) {
                return new Span(phrase.span().start(), rest.span().end());
            }
        }
        return phrase.span();
    }

    boolean isSource(Phrase phrase) {
        return syntax.isNoun(Use.SOURCE, phrase.from()) || syntax.isNoun(Use.WRITTEN, phrase.from());
    }
}

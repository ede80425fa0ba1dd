package marsad.reading;

import java.util.List;
import marsad.reading.Phrases.Phrase;
import marsad.text.Sentence;
import org.jspecify.annotations.Nullable;

/// The texts that speak for somebody, and who that is: «بيان صادر عن المكتب», «نشر الوزير تغريدة جاء فيها».
final class Texts {

    private static final int ISSUER_REACH = 5;

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;

    Texts(Parsed parsed) {
        this.syntax = parsed.syntax();
        this.phrases = parsed.phrases();
        this.clauses = parsed.clauses();
    }

    /// Who speaks by a text: «بيان صادر عن المكتب», «بيانات الأمم المتحدة», «حصيلة أعدتها الصحافة» are theirs.
    List<Phrase> issuers(Phrase text) {
        if (!syntax.isNoun(Use.WRITTEN, text.from())) {
            return List.of(text);
        }
        for (var at = text.from() + 1; at < Math.min(syntax.size(), text.end() + ISSUER_REACH); at++) {
            var verb = at >= text.end() ? clauses.at(at) : null;
            if (verb != null
                    && !(at + 1 < syntax.size() && syntax.folded(at + 1).equals("عن"))) {
                return syntax.is(Use.ISSUES, at)
                                && clauses.doing(verb.subject()) > 0
                                && verb.subject().getFirst().from() != text.from()
                        ? verb.subject()
                        : List.of(text);
            }
            if (syntax.isPunctuation(at) || syntax.has(Use.THAT, at) || syntax.isQuote(at)) {
                break;
            }
            var inner = at < text.end() ? phrases.phraseAt(at, text.end(), 0) : phrases.chunkAt(at);
            if (inner != null && phrases.doing(inner) == 2 && !syntax.isNoun(Use.WRITTEN, inner.from())) {
                var issued = at < text.end()
                        || syntax.folded(at - 1).equals("عن")
                        || syntax.folded(at).startsWith("ل");
                return List.of(issued ? inner : text);
            }
        }
        return List.of(text);
    }

    /// Who speaks by a text that a verb before it gives out: «أصدرت الحركة بيانا», «نشر الوزير تغريدة».
    List<Phrase> authors(Phrase text, Sentence sentence) {
        for (var at = text.from() - 1; at >= sentence.firstToken(); at--) {
            var verb = clauses.at(at);
            if (verb == null || clauses.isRelative(at)) {
                continue;
            }
            var manner = syntax.cueAt(at);
            var subject = verb.subject();
            return manner != SpeechCues.Manner.NEWS
                            && manner != SpeechCues.Manner.QUOTES
                            && clauses.doing(subject) > 0
                            && subject.getFirst().from() != text.from()
                    ? subject
                    : issuers(text);
        }
        return issuers(text);
    }

    /// The text that stands right before «جاء فيه», or null.
    @Nullable
    Phrase textBefore(int index, Sentence sentence) {
        for (var at = index - 1; at >= sentence.firstToken(); at--) {
            if (syntax.isNoun(Use.WRITTEN, at)) {
                return phrases.around(at);
            }
        }
        return null;
    }
}

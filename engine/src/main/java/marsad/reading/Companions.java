package marsad.reading;

import java.util.List;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Spotter.Spotted;
import marsad.reading.Trigger.Role;
import marsad.text.Sentence;
import org.jspecify.annotations.Nullable;

/// Who does it together with whoever is told to: «قصف الجيش مواقع بالاشتراك مع القوات البحرية», «استقبل الوزير الوفد
/// برفقة
/// السفير».
final class Companions {

    private static final int REACH = 12;

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;

    Companions(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
    }

    /// Adds them to the doers where there are some: from the verb on, to the end of the trigger's clause.
    void fill(Spotted spotted, Sentence sentence, Filled filled) {
        if (!filled.has(Role.ACTOR) || !spotted.entry().trigger().kind().isDeed()) {
            return;
        }
        var own = spotted.isVerb() || filled.of(Role.ACTOR).getFirst().from() > spotted.from();
        var verb = own ? null : clauses.governing(spotted.from());
        var from = verb == null ? spotted.from() : Math.max(sentence.firstToken(), verb.at());
        if (verb != null && verb.subject().size() == 1 && !verb.after() && !verb.inherited()) {
            from = Math.min(from, verb.subject().getFirst().end());
        }
        var last = Math.min(sentence.endToken() - 1, spotted.end() + REACH);
        for (var at = from; at < last; at++) {
            if (at >= spotted.end() && clauses.isFinite(at)) {
                return;
            }
            var with = syntax.has(Use.ALONGSIDE, at) ? companion(at + 1, sentence.endToken()) : null;
            if (with != null) {
                filled.add(Role.ACTOR, List.of(with));
            }
        }
    }

    private @Nullable Phrase companion(int index, int end) {
        var from = index < end && syntax.tokens.get(index).is("مع") ? index + 1 : index;
        var phrase = phrases.phraseAt(from, end, 0);
        return phrase != null && phrases.doing(phrase) == 2 ? phrase : null;
    }
}

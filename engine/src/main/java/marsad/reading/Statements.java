package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// Who holds what a written statement says: the body that issued it, where an earlier sentence names it: «قالت الوزارة
/// في
/// بيان إن … . وأضاف البيان أن …», «أوضح بيان صادر عن المكتب …».
final class Statements {

    private final Passage passage;
    private final Syntax syntax;
    /// The statements in text order, by those who speak by them.
    private final List<Attribution> issued = new ArrayList<>();
    private final List<Attribution> all;

    Statements(Parsed parsed, List<Attribution> attributions) {
        this.passage = parsed.passage();
        this.syntax = parsed.syntax();
        this.all = attributions;
        if (attributions.stream().noneMatch(one -> isStatement(first(one.speaker())))) {
            return; // as in most reports
        }
        for (var one : attributions) {
            if (!isStatement(first(one.speaker())) && mentionsStatement(one)) {
                issued.add(one);
            }
        }
    }

    /// Who makes the claims of reported speech: its speaker, or who issued the statement that speaks.
    Span holder(Attribution said) {
        return issued.isEmpty() || !isTheStatement(said) ? said.speaker() : issuer(said);
    }

    private Span issuer(Attribution said) {
        var issuer = said.speaker();
        for (var one : issued) {
            if (one.cue().start() >= said.cue().start()) {
                break;
            }
            issuer = one.speaker();
        }
        return issuer;
    }

    /// «البيان», and «المصدر ذاته» right behind it.
    private boolean isTheStatement(Attribution said) {
        var word = first(said.speaker());
        if (isStatement(word)) {
            return syntax.hasArticle(word) && isAlone(said.speaker(), word);
        }
        var before = syntax.is(Use.SELF, word + 1) && syntax.isNoun(Use.SOURCE, word) ? before(said) : null;
        return before != null && isTheStatement(before);
    }

    private @Nullable Attribution before(Attribution said) {
        Attribution before = null;
        for (var one : all) {
            if (one.cue().start() < said.cue().start()
                    && (before == null || one.cue().start() > before.cue().start())
                    && !one.speaker().equals(said.speaker())) {
                before = one;
            }
        }
        return before;
    }

    private boolean isAlone(Span name, int word) {
        return syntax.tokens.get(word).end() == name.end();
    }

    /// «في بيان», «بيان صادر عن …»: a statement that is told of for the first time, in the speaker's sentence.
    private boolean mentionsStatement(Attribution one) {
        var end = Math.max(one.content().end(), one.speaker().start());
        for (var at = first(one.cue()) + 1;
                at < syntax.size() && syntax.tokens.get(at).start() < end;
                at++) {
            if (isStatement(at)) {
                return !syntax.hasArticle(at);
            }
        }
        return false;
    }

    private boolean isStatement(int word) {
        return syntax.isNoun(Use.STATEMENT, word);
    }

    private int first(Span span) {
        return passage.words().tokenAt(span.start());
    }
}

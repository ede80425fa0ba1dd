package marsad.reading;

import java.util.HashSet;
import java.util.Set;
import marsad.names.NameFinder;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// Names that no gazetteer knows and that a passage tells the sort of: behind «بلدة حيدان» the word «حيدان» alone is
/// that
/// place wherever a preposition says that something is there.
final class TownNames {

    private final Syntax syntax;
    private final Set<String> told = new HashSet<>();

    TownNames(Syntax syntax, GroundWords grounds) {
        this.syntax = syntax;
        for (var at = 0; at + 1 < syntax.size(); at++) {
            if (syntax.isNoun(Use.SETTLEMENT, at)
                    && grounds.isGroundWord(at)
                    && !Syntax.isDefinite(grounds.ground(at))
                    && isName(at + 1)) {
                told.add(syntax.folded(at + 1));
            }
        }
    }

    private boolean isName(int index) {
        var word = syntax.folded(index);
        return word.length() > 3
                && syntax.isWord(index)
                && syntax.nameAt(index) == null
                && syntax.verbAt(index) == null
                && !syntax.isEvent(index)
                && !syntax.isFused(index)
                && !syntax.isGround(Syntax.withoutArticle(word))
                && syntax.isUnlisted(index)
                && !NameFinder.shipped().isKnown(word);
    }

    /// Such a name alone, behind a preposition or a letter that says where; null where none stands here.
    @Nullable
    Span at(int index) {
        if (told.isEmpty() || index == 0 || syntax.nameAt(index) != null) {
            return null;
        }
        var token = syntax.tokens.get(index);
        var word = token.folded();
        if (told.contains(word)) {
            return syntax.isPreposition(index - 1) && syntax.has(Use.WHERE, index - 1)
                    ? new Span(token.start(), token.end())
                    : null;
        }
        return word.startsWith("ب") && told.contains(word.substring(1))
                ? new Span(token.start() + 1, token.end())
                : null;
    }
}

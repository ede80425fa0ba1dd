package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.text.Span;

/// Attacks told with their aim: they are where the aim lies, which is sought when they are.
final class Aims {

    private static final int REACH = 12;

    private final Passage passage;
    private final Syntax syntax;

    Aims(Passage passage, Syntax syntax) {
        this.passage = passage;
        this.syntax = syntax;
    }

    /// «شن هجوما | لاستعادة قاعدة العند»: an attack is where it is to take or enter something, and that is to be when
    /// it is.
    List<Claim> joined(List<Claim> claims) {
        var list = new ArrayList<Claim>(claims);
        for (var at = 0; at + 1 < list.size(); at++) {
            var claim = list.get(at);
            var aim = list.get(at + 1);
            if ((claim.kind().isAct() || claim.kind() == Kind.CLASH)
                    && (aim.kind() == Kind.CONTROL || aim.kind() == Kind.ADVANCE)
                    && isFor(claim.trigger(), aim.trigger())) {
                list.set(at, claim.place() == null ? claim.whereIs(aim) : claim);
                list.set(at + 1, aim.time() == null && claim.time() != null ? aim.whenIs(claim) : aim);
            }
        }
        return list;
    }

    /// Whether the second word is an aim of the first: «ل» is written to it, and no clause begins between.
    private boolean isFor(Span deed, Span aim) {
        var first = passage.words().tokenAt(aim.start());
        if (!syntax.isFused(first) || !syntax.folded(first).startsWith("ل")) {
            return false;
        }
        for (var at = passage.words().tokenAt(deed.end() - 1) + 1; at < first; at++) {
            if (syntax.isPunctuation(at) || syntax.verbAt(at) != null) {
                return false;
            }
        }
        return first - passage.words().tokenAt(deed.start()) <= REACH;
    }
}

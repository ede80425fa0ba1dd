package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.names.Candidate;
import marsad.names.NameType;
import marsad.reading.Spotter.Spotted;
import marsad.text.Sentence;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// Where a claim happens: the most specific place that its clause names.
///
/// Places that follow each other over «في», a direction or brackets are one chain, from the narrow to the wide: «بلدة
/// الحضر في ريف القنيطرة جنوبي سورية». The first of a chain is the one meant.
final class Whereabouts {

    private static final int GAP = 4;
    private static final int BEHIND = 26;

    /// A chain: its first place, and the words it takes up.
    private record Chain(int from, int end, Span place) {}

    private final Passage passage;
    private final Syntax syntax;
    private final Clauses clauses;
    private final List<Chain> chains = new ArrayList<>();

    Whereabouts(Passage passage, Syntax syntax, Clauses clauses) {
        this.passage = passage;
        this.syntax = syntax;
        this.clauses = clauses;
        for (var sentence : passage.words().sentences()) {
            find(sentence);
        }
    }

    private void find(Sentence sentence) {
        Chain open = null;
        for (var at = sentence.firstToken(); at < sentence.endToken(); ) {
            var end = placeEnd(at, sentence.endToken());
            if (end < 0) {
                at++;
                continue;
            }
            if (open != null && at - open.end() <= GAP && isBridge(open.end(), at)) {
                open = new Chain(open.from(), end, open.place());
                chains.set(chains.size() - 1, open);
            } else {
                open = new Chain(at, end, span(at, end));
                chains.add(open);
            }
            at = end;
        }
    }

    /// Where the place ends that begins at the word and says where, or -1: a name behind «في» and its like, with the
    /// words for a place before it; or such a word with a name that no gazetteer knows.
    private int placeEnd(int index, int end) {
        var at = index;
        while (at < end && at - index < 3 && isGroundWord(at) && !syntax.isPlaceName(at)) {
            at++;
        }
        var grounds = at - index;
        var name = at < end ? syntax.nameAt(at) : null;
        var placed = index > 0 && syntax.has(Use.WHERE, index - 1)
                || syntax.folded(index).startsWith("ب") && syntax.isFused(index)
                || grounds > 0 && syntax.isFused(index) && syntax.folded(index).startsWith("ل");
        if (name != null
                && name.type() == NameType.PLACE
                && (at == index || name.start() == syntax.tokens.get(at).start())) {
            return placed || grounds > 0 ? Math.max(at + 1, passage.words().tokenAt(name.end())) : -1;
        }
        if (grounds > 0
                && (placed || grounds > 1)
                && at < end
                && syntax.isWord(at)
                && name == null
                && !syntax.is(Use.CLOSES, at)
                && !syntax.isPreposition(at)
                && syntax.verbAt(at) == null
                && !syntax.isFused(at)
                && !Syntax.isDefinite(syntax.folded(index))) {
            return at + 1;
        }
        return -1;
    }

    private boolean isGroundWord(int index) {
        if (!syntax.isWord(index)) {
            return false;
        }
        var word = syntax.bare(index);
        return syntax.has(Use.GROUND, index)
                || (syntax.isFused(index)
                        && word.length() > 3
                        && syntax.isGround(word.substring(word.startsWith("بال") ? 3 : 1)))
                || (word.startsWith("ال") && syntax.isGround(word.substring(2)));
    }

    private Span span(int from, int end) {
        var name = syntax.nameAt(from);
        var start = syntax.tokens.get(from).start();
        if (name != null && name.start() == start) {
            start = name.nameStart();
        } else if (syntax.isFused(from)) {
            start++;
        }
        return new Span(start, Math.max(start + 1, syntax.tokens.get(end - 1).end()));
    }

    private boolean isBridge(int from, int end) {
        for (var at = from; at < end; at++) {
            if (!syntax.has(Use.WHERE, at)
                    && !syntax.has(Use.GROUND, at)
                    && !syntax.isInNumber(at)
                    && !syntax.startsNumber(at)
                    && !syntax.tokens.get(at).is("(")
                    && !syntax.tokens.get(at).is(")")
                    && !syntax.tokens.get(at).is("كلم")
                    && !syntax.tokens.get(at).is("كم")) {
                return false;
            }
        }
        return true;
    }

    /// The place of a trigger whose frame holds none: the first chain behind it in its clause, else the last before it.
    @Nullable
    Span of(Spotted spotted, Sentence sentence) {
        Chain before = null;
        for (var chain : chains) {
            if (chain.from() >= sentence.endToken()) {
                break;
            }
            if (chain.from() < sentence.firstToken()) {
                continue;
            }
            if (chain.from() >= spotted.end()) {
                if (chain.from() - spotted.end() <= BEHIND && !isParted(spotted.end(), chain.from())) {
                    return chain.place();
                }
                break;
            }
            before = chain;
        }
        return before == null ? null : before.place();
    }

    /// Whether a new clause begins between the words.
    private boolean isParted(int behind, int before) {
        for (var at = behind; at < before; at++) {
            if (syntax.has(Use.THAT, at) || (clauses.at(at) != null && syntax.joinsVerb(at) && at > behind + 2)) {
                return true;
            }
        }
        return false;
    }

    /// The first of the names inside a place that the gazetteer knows, by its id.
    @Nullable
    String entry(Span place) {
        return passage.names().stream()
                .filter(name -> name.type() == NameType.PLACE && new Span(name.start(), name.end()).overlaps(place))
                .findFirst()
                .flatMap(name -> name.entry().map(Candidate::entry))
                .orElse(null);
    }
}

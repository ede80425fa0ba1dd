package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.names.Candidate;
import marsad.names.NameType;
import marsad.reading.Phrases.Phrase;
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
    private static final int BEHIND = 12;

    /// What it costs a place to stand before the trigger in its clause, in a clause about it, in another behind it, and
    /// in another before it.
    private static final int BEFORE = 12;

    private static final int TOLD_BEHIND = 12;
    private static final int OTHER = 20;
    private static final int EARLIER = 60;

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
            end = withJoined(end, sentence.endToken());
            if (open != null && at - open.end() <= GAP && isBridge(open.end(), at)) {
                var nameless = !isNamed(open) && !isGeneric(at, end);
                open = new Chain(open.from(), end, nameless ? span(at, end) : open.place());
                chains.set(chains.size() - 1, open);
            } else {
                open = new Chain(at, end, span(at, end));
                chains.add(open);
            }
            at = end;
        }
    }

    /// Names of places joined to a place by «و» are one with it: «العراق وسوريا».
    private int withJoined(int index, int end) {
        var at = index;
        while (at < end && syntax.isPlaceName(at) && syntax.isJoinedNoun(at)) {
            var name = syntax.nameAt(at);
            at = name == null ? at + 1 : Math.max(at + 1, passage.words().tokenAt(name.end()));
        }
        return at;
    }

    private boolean isNamed(Chain chain) {
        var from = passage.words().tokenAt(chain.place().start());
        var end = passage.words().tokenAt(chain.place().end() - 1) + 1;
        return !isGeneric(from, end);
    }

    /// Words for places with no name: «مناطق متفرقة», «قرية محررة», «أربع مناطق».
    private boolean isGeneric(int from, int end) {
        for (var at = from; at < end; at++) {
            if (syntax.isPlaceName(at)) {
                return false;
            }
        }
        var last = syntax.folded(end - 1);
        var plural = syntax.has(Use.GROUNDS, from) || syntax.isInNumber(from);
        if (syntax.isEvent(end - 1)) {
            return true; // «جبهات القتال»
        }
        return !Syntax.isDefinite(last)
                && (end - from == 1 || plural || (last.startsWith("م") && (last.endsWith("ه") || last.length() > 4)));
    }

    /// The place that a phrase of ground means: where it names none, the name behind it: «مناطق شاسعة من | العراق».
    Span named(Phrase phrase) {
        for (var chain : chains) {
            if (chain.from() >= phrase.from()
                    && chain.from() <= phrase.end() + 1
                    && isGeneric(phrase.from(), phrase.end())
                    && isNamed(chain)) {
                return chain.place();
            }
        }
        return phrase.span();
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
                || (syntax.nameAt(index) == null && syntax.isNoun(Use.FRONT, index))
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

    /// The place of a trigger whose frame holds none: of its clause, of a clause about it, of what follows; else the
    /// last
    /// before it.
    ///
    /// @param said the words that the trigger is quoted with: a place outside them is the speaker's
    @Nullable
    Span of(Spotted spotted, Sentence sentence, @Nullable Attribution said) {
        Chain best = null;
        var least = Integer.MAX_VALUE;
        var head = spotted.isVerb() ? spotted.from() : clauses.headOf(spotted.from());
        for (var chain : chains) {
            if (chain.from() < sentence.firstToken()
                    || chain.from() >= sentence.endToken()
                    || (said != null && !said.content().covers(chain.place()))) {
                continue;
            }
            var cost = cost(spotted, head, chain);
            if (cost < least) {
                least = cost;
                best = chain;
            }
        }
        return best == null ? null : best.place();
    }

    /// The last name of a place before the word, with the words for a place before it.
    @Nullable
    Span lastBefore(int index, Sentence sentence) {
        for (var at = index - 1; at >= sentence.firstToken(); at--) {
            if (syntax.isPlaceName(at)) {
                var from = at;
                while (from > sentence.firstToken() && isGroundWord(from - 1)) {
                    from--;
                }
                return span(from, at + 1);
            }
        }
        return null;
    }

    private int cost(Spotted spotted, int head, Chain chain) {
        var behind = chain.from() >= spotted.end();
        var distance = behind ? chain.from() - spotted.end() : spotted.from() - chain.end();
        var own = clauses.headOf(chain.from());
        if (own == head) {
            return behind ? distance : BEFORE + distance;
        }
        if (behind && clauses.tellsOf(spotted.end(), own)) {
            return TOLD_BEHIND + distance;
        }
        if (behind) {
            return distance <= BEHIND && !isParted(spotted.end(), chain.from()) ? OTHER + distance : Integer.MAX_VALUE;
        }
        return EARLIER + distance;
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

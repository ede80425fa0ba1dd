package marsad.reading;

import marsad.names.Candidate;
import marsad.names.NameType;
import marsad.reading.Phrases.Phrase;
import marsad.reading.PlaceChains.Chain;
import marsad.reading.Spotter.Spotted;
import marsad.text.Sentence;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// Where a claim happens: the most specific place that its clause names.
final class Whereabouts {

    private static final int BEHIND = 12;

    /// What it costs a place to stand before the trigger in its clause, in a clause about it, in another behind it, and
    /// in another before it.
    private static final int BEFORE = 12;

    private static final int TOLD_BEHIND = 12;
    private static final int OTHER = 20;
    private static final int EARLIER = 60;

    private final Passage passage;
    private final Syntax syntax;
    private final Clauses clauses;
    private final Phrases phrases;
    private final PlaceChains chains;

    Whereabouts(Passage passage, Syntax syntax, Clauses clauses, Phrases phrases) {
        this.passage = passage;
        this.syntax = syntax;
        this.clauses = clauses;
        this.phrases = phrases;
        this.chains = new PlaceChains(passage, syntax);
    }

    /// The place that a phrase of a frame means, the narrowest named; null where none is named.
    @Nullable
    Span named(Phrase phrase) {
        var chain = chainOf(phrase);
        if (chain == null || (chain.from() > phrase.from() && !isVague(phrase))) {
            return phrase.span();
        }
        var place = chain.from() < phrase.from() ? chain.where() : chain.place();
        return place != null
                        && place.start() == phrase.span().start()
                        && place.end() < phrase.span().end()
                ? phrase.span()
                : place;
    }

    /// Whether a phrase says no more than «there»: «مناطق شاسعة», «جانبا كبيرا», «بلدة».
    private boolean isVague(Phrase phrase) {
        return !phrases.isNamed(phrase)
                && (syntax.isNoun(Use.GROUNDS, phrase.from())
                        || syntax.isNoun(Use.PART, phrase.from())
                        || syntax.isNoun(Use.THERE, phrase.from())
                        || syntax.has(Use.QUANTITY, phrase.from())
                        || syntax.isInNumber(phrase.from())
                        || phrase.end() == phrase.from() + 1);
    }

    /// The ground of what is struck: of a building where it stands, of a place itself; null where none is named.
    @Nullable
    Span ground(Phrase phrase) {
        var chain = chainOf(phrase);
        if (chain != null && chain.from() > phrase.from() && phrases.isNamed(phrase)) {
            return phrase.span(); // a name that no gazetteer knows, and what it lies in
        }
        return chain == null ? null : chain.ground();
    }

    private @Nullable Chain chainOf(Phrase phrase) {
        for (var at = phrase.from(); at <= phrase.end() + 1; at++) {
            if (chains.around(at) != null) {
                return chains.around(at);
            }
        }
        return null;
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
        for (var chain : chains.all()) {
            var place = chain.where();
            if (place == null
                    || !chain.placed()
                    || chain.from() < sentence.firstToken()
                    || chain.from() >= sentence.endToken()
                    || (said != null && !said.content().covers(place))) {
                continue;
            }
            var cost = cost(spotted, head, chain);
            if (cost < least) {
                least = cost;
                best = chain;
            }
        }
        return best == null ? null : best.where();
    }

    /// The last place named before the word in its sentence.
    @Nullable
    Span lastBefore(int index, Sentence sentence) {
        for (var at = index - 1; at >= sentence.firstToken(); at--) {
            var chain = chains.around(at);
            if (chain != null && chain.place() != null) {
                return chain.place();
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

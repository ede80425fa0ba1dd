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

    private static final int WHERE_REACH = 12;

    /// A place found.
    ///
    /// @param near whether the trigger's own clause names it
    record Found(Span place, boolean near) {}

    private final Passage passage;
    private final Syntax syntax;
    private final Clauses clauses;
    private final Phrases phrases;
    private final PlaceChains chains;
    private final GroundWords grounds;
    private final PlaceCosts costs;

    Whereabouts(Passage passage, Syntax syntax, Clauses clauses, Phrases phrases) {
        this.passage = passage;
        this.syntax = syntax;
        this.clauses = clauses;
        this.phrases = phrases;
        this.chains = new PlaceChains(passage, syntax);
        this.grounds = new GroundWords(syntax);
        this.costs = new PlaceCosts(syntax, clauses, phrases);
    }

    /// The place that a phrase of a frame means, the narrowest named; null where none is named.
    @Nullable
    Span named(Phrase phrase) {
        var chain = chainOf(phrase);
        chain = chain == null ? null : narrower(chain);
        if (chain == null
                || (chain.from() > phrase.from()
                        && !isVague(phrase)
                        && (chain.end() <= phrase.end() || isOwnGround(phrase)))) {
            return isBareGround(phrase) || isUncounted(phrase) ? null : phrase.span();
        }
        var place = chain.from() < phrase.from() ? chain.where() : chain.place();
        return place != null
                        && place.start() == phrase.span().start()
                        && place.end() < phrase.span().end()
                        && (grounds.isQuality(phrase.end() - 1) || !syntax.isPlaceName(phrase.from()))
                ? phrase.span()
                : place;
    }

    /// Whether a phrase of several words says itself which place it is: «جامعة الأنبار | في الرمادي», «الشطر الشمالي |
    /// من قبرص», but «إحدى القرى | في الموصل».
    private boolean isOwnGround(Phrase phrase) {
        return phrase.end() > phrase.from() + 1
                && !syntax.isPlaceName(phrase.from())
                && (grounds.isGroundWord(phrase.from())
                        || syntax.isNoun(Use.BUILDING, phrase.from())
                        || Syntax.isDefinite(syntax.folded(phrase.from())) && grounds.isQuality(phrase.from() + 1));
    }

    /// «عدة محافظات», «بعض المدن»: places that no word tells apart.
    private boolean isUncounted(Phrase phrase) {
        return phrase.end() == phrase.from() + 2
                && syntax.has(Use.QUANTITY, phrase.from())
                && syntax.isNoun(Use.GROUNDS, phrase.from() + 1)
                && !Syntax.isDefinite(syntax.folded(phrase.from() + 1));
    }

    /// Whether a phrase is one word for a place without its article: «منطقة», of which a clause tells more.
    boolean isBareGround(Phrase phrase) {
        return phrase.end() == phrase.from() + 1
                && (syntax.has(Use.GROUND, phrase.from()) || syntax.isNoun(Use.BUILDING, phrase.from()))
                && !syntax.isPlaceName(phrase.from())
                && chainOf(phrase) == null;
    }

    /// Whether a phrase says no more than «there»: «مناطق شاسعة», «جانبا كبيرا», «بلدة».
    private boolean isVague(Phrase phrase) {
        return !phrases.isNamed(phrase)
                && (syntax.isEvent(phrase.from())
                        || syntax.isNoun(Use.GROUNDS, phrase.from())
                        || syntax.isNoun(Use.PART, phrase.from())
                        || syntax.isNoun(Use.THERE, phrase.from())
                        || syntax.has(Use.QUANTITY, phrase.from())
                        || syntax.has(Use.ONE_OF, phrase.from())
                        || syntax.isInNumber(phrase.from())
                        || phrase.end() == phrase.from() + 1);
    }

    /// The town or spot that a noun names its event by: «هجوم المنيا», «تفجير سوروج»; null where none stands behind it.
    @Nullable
    Span genitive(Spotted spotted) {
        var name = syntax.nameAt(spotted.end());
        var chain = chains.around(spotted.end());
        return name != null
                        && chain != null
                        && chain.from() == spotted.end()
                        && !spotted.isVerb()
                        && !syntax.isFused(spotted.end())
                        && !syntax.isJoinedNoun(spotted.end())
                        && name.entry().isPresent()
                        && !name.entry().get().entry().startsWith(NamedPlaces.COUNTRY)
                ? chain.place()
                : null;
    }

    /// The ground of what is struck: of a building where it stands, of a place itself; null where none is named.
    @Nullable
    Span ground(Phrase phrase) {
        var chain = chainOf(phrase);
        if (chain != null && chain.from() > phrase.from() && chain.end() <= phrase.end() && phrases.isNamed(phrase)) {
            return phrase.span(); // a name that no gazetteer knows, and what it lies in
        }
        if ((chain == null || chain.from() >= phrase.end())
                && syntax.isNoun(Use.SETTLEMENT, phrase.from())
                && !syntax.isFused(phrase.from() + 1)
                && !isVague(phrase)
                && isOwnGround(phrase)) {
            return phrase.span(); // «قصف | قاعدة الوطية»
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
    /// last before it.
    ///
    /// @param said the words that the trigger is quoted with: a place outside them is the speaker's
    @Nullable
    Found of(Spotted spotted, Sentence sentence, @Nullable Attribution said) {
        Chain best = null;
        var least = Integer.MAX_VALUE;
        var head = spotted.isVerb() ? spotted.from() : clauses.headOf(spotted.from());
        for (var chain : chains.all()) {
            var place = chain.where();
            if (place == null
                    || !chain.placed()
                    || chain.from() < sentence.firstToken()
                    || chain.from() >= sentence.endToken()
                    || (said != null && !said.content().covers(grounds.span(chain.from(), chain.end())))) {
                continue;
            }
            var cost = costs.of(spotted, head, chain);
            if (cost < least) {
                least = cost;
                best = chain;
            }
        }
        best = best == null || best.from() < spotted.end() ? best : narrower(best);
        var relative = least > PlaceCosts.BEFORE ? relative(spotted.from(), sentence) : null;
        if (relative != null) {
            return new Found(relative, true);
        }
        var place = best == null ? null : best.where();
        return best == null || place == null ? null : new Found(place, costs.isNear(spotted, head, best));
    }

    /// «قصف المتمردين في اليمن | لأحياء في مدينة عدن»: behind a country the town in it that the same words go on to.
    private Chain narrower(Chain country) {
        if (!isCountry(country)) {
            return country;
        }
        for (var at = country.end(); at < Math.min(syntax.size(), country.end() + PlaceCosts.BEHIND); at++) {
            var chain = chains.around(at);
            if (chain != null && chain.placed() && chain.name() != null && !isCountry(chain)) {
                return clauses.headOf(chain.from()) == clauses.headOf(country.from()) ? chain : country;
            }
            if (syntax.isPunctuation(at)
                    || syntax.has(Use.AFTER, at)
                    || syntax.has(Use.COURSE, at) && !syntax.isPreposition(at)
                    || syntax.isEvent(at)
                    || syntax.has(Use.CLOSES, at) && !syntax.isPreposition(at) && !syntax.has(Use.WHERE, at)) {
                return country;
            }
        }
        return country;
    }

    private boolean isCountry(Chain chain) {
        var place = chain.where();
        var entry = place == null ? null : entry(place);
        return entry != null && entry.startsWith(NamedPlaces.COUNTRY);
    }

    /// The places that a journey takes in: «جولة في المنطقة تشمل | الأردن ولبنان»; null where none is told.
    @Nullable
    Span tour(Spotted spotted, Sentence sentence) {
        for (var at = spotted.end(); at < Math.min(sentence.endToken(), spotted.end() + PlaceCosts.BEHIND); at++) {
            if (syntax.has(Use.TOURS, at)) {
                var next = clauses.skip(at + 1, sentence.endToken());
                var chain = chains.around(next) == null ? chains.around(next + 1) : chains.around(next);
                return chain == null ? null : chain.place();
            }
            if (syntax.isPunctuation(at)) {
                return null;
            }
        }
        return null;
    }

    /// The place that a clause behind «حيث» tells of: «القائم، حيث تدور معارك»; null where the word stands in none.
    private @Nullable Span relative(int index, Sentence sentence) {
        for (var at = index - 1; at > Math.max(sentence.firstToken(), index - WHERE_REACH); at--) {
            if (syntax.is(Use.WHEREIN, at)) {
                var before = at - 1;
                while (before > sentence.firstToken() && (syntax.isPunctuation(before) || syntax.isQuote(before))) {
                    before--;
                }
                var chain = chains.around(before);
                return chain == null ? null : chain.place();
            }
            if (syntax.has(Use.THAT, at)) {
                return null;
            }
        }
        return null;
    }

    /// Where a noun is by «في» right behind it and its adjectives: «هدنة إنسانية | في اليمن»; null where that is not
    /// told.
    @Nullable
    Span rightBehind(Spotted spotted) {
        for (var at = spotted.end(); !spotted.isVerb() && at <= spotted.end() + 2 && at + 1 < syntax.size(); at++) {
            if (syntax.tokens.get(at).is("في")) {
                var chain = chains.around(at + 1);
                return chain == null || chain.from() != at + 1 ? null : chain.where();
            }
            if (syntax.isPunctuation(at) || syntax.isPreposition(at) || clauses.at(at) != null) {
                return null;
            }
        }
        return null;
    }

    /// The place that a clause says a state of: «المدينة باتت | تحت سيطرة الجيش»; null where it tells of none.
    @Nullable
    Span ofState(Spotted spotted) {
        if (spotted.isVerb() || spotted.entry().trigger().role("b") != Trigger.Role.PLACE) {
            return null;
        }
        if (syntax.has(Use.THAT, spotted.from() - 1)) { // «إلا أنها | محاصرة»
            var meant = clauses.placeMeant(spotted.from() - 1, spotted.from() - 1);
            return meant.isEmpty() ? null : named(meant.getFirst());
        }
        var head = clauses.at(clauses.headOf(spotted.from()));
        if (head == null || head.at() >= spotted.from() || head.subject().isEmpty()) {
            return null;
        }
        var subject = head.subject().getFirst();
        return subject.from() < spotted.from()
                        && (grounds.isGroundWord(subject.from())
                                || syntax.isPlaceName(subject.from())
                                || syntax.isNoun(Use.BUILDING, subject.from()))
                ? named(subject)
                : null;
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

    /// Whether a place behind the trigger is that of a subject of talk or of who tells it.
    boolean isTopic(Spotted spotted, int place) {
        return costs.isTopic(spotted, place);
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

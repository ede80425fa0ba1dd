package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.names.NameType;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Spotter.Spotted;
import marsad.reading.Trigger.Role;
import marsad.text.Sentence;
import marsad.text.Span;

/// The roles of a noun of an event: its owner, its genitive, its adjectives and the clause behind it.
final class NounRoles {

    private static final int ADJECTIVES = 4;

    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;
    private final ClauseBehindNoun behind;
    private final NounAdjectives adjectives;

    NounRoles(Syntax syntax, Phrases phrases, Clauses clauses) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.clauses = clauses;
        this.behind = new ClauseBehindNoun(syntax, phrases, clauses);
        this.adjectives = new NounAdjectives(syntax, phrases);
    }

    /// What an act struck, told by a verb behind it, where no preposition tells it.
    void fillStruck(Spotted spotted, int end, Filled filled) {
        behind.fillStruck(spotted, end, filled);
    }

    /// Fills what the noun tells of itself.
    ///
    /// @param next the next trigger, or the end of the sentence
    /// @return the word behind what was read
    int fillNoun(Spotted spotted, int next, Sentence sentence, Filled filled) {
        var trigger = spotted.entry().trigger();
        var at = spotted.end();
        var state = trigger.kind().isSpeech() && syntax.folded(spotted.from()).endsWith("ا"); // «…، مطالبا بوقف القصف»
        if (trigger.role("b") != Role.NONE && !state) {
            var before = described(spotted.from(), sentence.firstToken());
            filled.add(trigger.role("b"), phrases.grounds(trigger.role("b"), before));
        }
        if (trigger.kind() == Kind.APPEAL && syntax.tokens.get(at - 1).is("الي")) {
            var asked = clauses.freeListAt(at, next);
            filled.add(Role.TARGET, clauses.doing(asked) == 2 ? asked : List.of()); // «دعوة إلى | المبعوث | لزيارة …»
        }
        if (trigger.kind() == Kind.CASUALTIES
                && spotted.article()
                && spotted.from() > sentence.firstToken()
                && syntax.tokens.get(spotted.from() - 1).is("بين")) {
            var one = clauses.freeListAt(at, next);
            filled.add(Role.TARGET, isSomebody(one) ? one : List.of()); // «من بين الجرحى | قائد الفوج»
            return one.isEmpty() ? at : one.getLast().end();
        }
        if (spotted.pronoun()) {
            at = fillOwner(spotted, next, sentence, filled);
        } else if (spotted.end() > spotted.from() + 1 && endsInOwner(spotted.end() - 1)) {
            filled.add(trigger.role("g"), clauses.referred(spotted.end() - 1, List.of())); // «تحت سيطرته»
            return spotted.end();
        }
        var object = trigger.role("o");
        if (object != Role.NONE) {
            var end = trigger.kind().isSpeech() ? sentence.endToken() : next; // one may refuse an event
            var list = clauses.freeListAt(clauses.skip(at, end), end);
            filled.add(object, list);
            at = list.isEmpty() ? at : list.getLast().end();
        } else if (!spotted.article() && !spotted.pronoun()) {
            at = fillGenitive(spotted, next, sentence, filled);
        }
        at = fillAdjectives(spotted, at, sentence.endToken(), filled);
        behind.fill(spotted, at, sentence.endToken(), filled);
        return at;
    }

    private boolean isSomebody(List<Phrase> list) {
        return clauses.doing(list) == 2
                && !syntax.has(Use.CARDINAL, list.getFirst().from());
    }

    /// Whom an adjective describes that stands at `index`: what ends before it, in its own phrase or apart.
    private List<Phrase> described(int index, int first) {
        var around = phrases.around(index);
        if (around == null || around.from() >= index) {
            return phrases.listEndingAt(index, first);
        }
        var own = phrases.phraseAt(around.from(), index, syntax.isJoinedNoun(around.from()) ? 1 : 0);
        if (own == null) {
            return List.of();
        }
        var list = new ArrayList<Phrase>();
        if (syntax.isJoinedNoun(around.from())) {
            list.addAll(phrases.listEndingAt(around.from(), first));
        }
        list.add(own);
        return list;
    }

    private boolean endsInOwner(int index) {
        var word = syntax.folded(index);
        return !word.startsWith("ال")
                && (word.endsWith("تها") || word.endsWith("تهم") || (word.endsWith("ته") && !syntax.isFeminine(index)));
    }

    /// Whose the noun is when a pronoun is written to it: «هجماتهم» theirs, «اعتقاله» his arrest, «قصفها المدينة» hers.
    private int fillOwner(Spotted spotted, int next, Sentence sentence, Filled filled) {
        var genitive = spotted.entry().trigger().role("g");
        var from = clauses.skip(spotted.end(), next);
        while (from < next && isQuality(from)) {
            from = clauses.skip(from + 1, next);
        }
        if (spotted.entry().trigger().kind() == Kind.MEET) {
            from = behindWhere(from, next);
        }
        var list = clauses.freeListAt(from, next);
        var acts = genitive == Role.PLACE
                || genitive == Role.ACTOR
                || (genitive == Role.TARGET && (!list.isEmpty() || isToSomebody(spotted, from, sentence.endToken())));
        if (genitive == Role.PLACE
                && list.isEmpty()
                && from < sentence.endToken()
                && syntax.tokens.get(from).is("من")
                && spotted.entry().trigger().role("من") == Role.TARGET) {
            filled.add(genitive, clauses.placeMeant(spotted.from(), spotted.from()));
            return spotted.end(); // «تحريرها | من المسلحين»: the place, told by a pronoun
        }
        if (genitive == Role.PLACE
                && list.isEmpty()
                && syntax.isOwned(Use.TAKEN, spotted.from())
                && !isToSomebody(spotted, from, sentence.endToken())
                && (from >= next || !syntax.tokens.get(from).is("علي"))) {
            filled.add(Role.PLACE, phrases.grounds(Role.PLACE, clauses.undergone(spotted.from())));
            return spotted.end(); // «محاولة استعادتها», «بعد محاصرتها»
        }
        filled.add(acts ? Role.ACTOR : genitive, clauses.referred(spotted.from(), List.of()));
        if (spotted.entry().trigger().kind() == Kind.MEET && clauses.doing(list) == 2) {
            filled.add(isTown(list) ? Role.PLACE : Role.ACTOR, list); // «لقائه | المبعوث»
            return list.getLast().end();
        }
        if (acts && genitive != Role.ACTOR && !list.isEmpty()) {
            filled.add(genitive, phrases.grounds(genitive, list));
            return list.getLast().end();
        }
        if (genitive == Role.ACTOR && isTurnedOn(spotted, list)) {
            filled.add(Role.TARGET, list); // «اتهامه | الغرب | بدعم …»
            return list.getLast().end();
        }
        return spotted.end();
    }

    /// Over a place that tells where: «استقباله | في أبوظبي أمس | وزير الخارجية».
    private int behindWhere(int index, int next) {
        var place = index + 1 < next && syntax.tokens.get(index).is("في") ? phrases.chunkAt(index + 1) : null;
        return place != null && phrases.isGround(place) && place.end() < next ? clauses.skip(place.end(), next) : index;
    }

    /// «دعمها | للثورة»: what the noun is done to stands behind «ل», so the pronoun is who does it.
    private boolean isToSomebody(Spotted spotted, int index, int next) {
        var trigger = spotted.entry().trigger();
        return index < next
                && (syntax.isFused(index)
                        ? trigger.role("ل") == Role.TARGET
                                && syntax.folded(index).startsWith("ل")
                        : trigger.role(syntax.folded(index)) == Role.TARGET);
    }

    /// An adjective behind a noun that a pronoun makes definite: «سيطرته | التامة | على», «دعمها | الكامل».
    private boolean isQuality(int index) {
        var phrase = phrases.around(index);
        return phrase != null
                && phrase.end() == index + 1
                && phrases.doing(phrase) == 1
                && syntax.isWord(index)
                && Syntax.isDefinite(syntax.folded(index))
                && syntax.nameAt(index) == null
                && !syntax.has(Use.PARTY, index)
                && !syntax.has(Use.MANY, index)
                && !syntax.has(Use.PERSON, index)
                && !syntax.isNoun(Use.GROUND, index);
    }

    private int fillGenitive(Spotted spotted, int next, Sentence sentence, Filled filled) {
        var trigger = spotted.entry().trigger();
        var genitive = trigger.role("g");
        var at = spotted.end();
        if (syntax.isTanween(spotted.from()) || syntax.isDual(spotted.from())) {
            return at; // «قصفا | جويا», «تفجيرين | انتحاريين»: no genitive follows
        }
        if (at == next && next < sentence.endToken() && syntax.folded(next).startsWith("و")) {
            at = next + 1; // «خطف وقتل الطفل»: two nouns, one genitive
        } else if (at + 1 == next && syntax.tokens.get(at).is("او")) {
            at = next + 1; // «أسر أو اعتقال | الجنود»
        }
        var end = at == next + 1 || trigger.kind() == Kind.REJECT ? sentence.endToken() : next;
        while (at < end
                && !syntax.isPreposition(at - 1)
                && (adjectives.isAdjective(at)
                        || hosts(trigger.kind()) && adjectives.isEpithet(at)
                        || trigger.kind().isAct() && syntax.is(Use.FIERCE, at))) {
            at++;
        }
        var list = clauses.freeListAt(at, end);
        if (list.isEmpty()
                || genitive == Role.NONE
                || syntax.isNoun(Use.BELONGS, list.getFirst().from())) {
            return spotted.end();
        }
        list = withoutEpithet(list);
        var after = list.getLast().end();
        var doing = clauses.doing(list);
        if (trigger.kind() == Kind.BOMBING && (doing == 0 || adjectives.isBare(list))) {
            return spotted.end();
        }
        switch (genitive) {
            case ACTOR -> {
                if (doing < 2 && !isMoved(trigger, list)) {
                    return spotted.end();
                }
                var here = hosts(trigger.kind()) && isTown(list) || isVisited(spotted, list);
                filled.add(here ? Role.PLACE : Role.ACTOR, list);
                var other = trigger.kind() == Kind.MEET && !here ? guests(spotted, after, end) : List.<Phrase>of();
                if (clauses.doing(other) == 2) {
                    filled.add(Role.ACTOR, other); // «استقبال الرئيس | وزير الدفاع»
                    after = other.getLast().end();
                }
                var asked = clauses.freeListAt(after, end);
                if (!here && isTurnedOn(spotted, asked)) {
                    filled.add(Role.TARGET, asked); // «دعوة الأمين العام | الأطراف | إلى …»
                    after = asked.getLast().end();
                }
            }
            case TARGET, PLACE -> {
                var second = clauses.freeListAt(clauses.skip(after, end), end);
                if (genitive == Role.TARGET
                        && doing == 2
                        && after < sentence.endToken()
                        && syntax.is(Use.TO_HIM, after)) {
                    filled.add(Role.ACTOR, list);
                    filled.add(Role.TARGET, clauses.referred(after, list)); // «دعم واشنطن | لها»
                    after++;
                } else if (!second.isEmpty()
                        && doing == 2
                        && trigger.kind() != Kind.CASUALTIES
                        && undergoes(second)
                        && !(genitive == Role.PLACE && isPlace(list) && !phrases.isGround(second.getFirst()))) {
                    filled.add(Role.ACTOR, list);
                    filled.add(genitive, phrases.grounds(genitive, second));
                    after = second.getLast().end();
                } else if (genitive == Role.PLACE && !phrases.isGround(list.getFirst())) {
                    var taken = after < end && syntax.tokens.get(after).is("من"); // «استعادة الجامعة | من سيطرة …»
                    filled.add(taken ? Role.PLACE : Role.ACTOR, taken || doing == 2 ? list : List.of());
                } else if (genitive == Role.TARGET
                        && doing == 2
                        && after < end
                        && (syntax.isFused(after)
                                ? trigger.role("ل") == Role.TARGET
                                        && syntax.folded(after).startsWith("ل")
                                : trigger.role(syntax.folded(after)) == Role.TARGET)) {
                    filled.add(Role.ACTOR, list);
                } else if (trigger.kind() == Kind.STRIKE
                        && genitive == Role.TARGET
                        && doing == 2
                        && !phrases.isGround(list.getFirst())) {
                    filled.add(Role.ACTOR, list);
                } else {
                    filled.add(genitive, list);
                }
            }
            case NONE -> {}
        }
        return after;
    }

    /// Whom the host meets, behind him or behind «ل»: «استقبال الرئيس | وزير الدفاع», «استقبال الرئيس | لسمو الأمير».
    private List<Phrase> guests(Spotted spotted, int at, int end) {
        return at < end
                        && syntax.isFused(at)
                        && syntax.folded(at).startsWith("ل")
                        && syntax.isNoun(Use.HOSTING, spotted.from())
                ? List.of(phrases.fusedAt(at, end))
                : clauses.freeListAt(at, end);
    }

    /// «وصول | قافلة مدرعات»: what moves with troops.
    private boolean isMoved(Trigger trigger, List<Phrase> list) {
        var head = phrases.headOf(list.getFirst());
        return trigger.kind() == Kind.MOBILIZE && (syntax.isNoun(Use.VEHICLE, head) || syntax.isNoun(Use.HELD, head));
    }

    /// «هجوم باريس | الإرهابي»: an adjective behind a town describes the deed.
    private List<Phrase> withoutEpithet(List<Phrase> list) {
        var first = list.getFirst();
        var last = first.end() - 1;
        if (list.size() > 1
                || last == first.from()
                || !syntax.isPlaceName(last - 1)
                || !Syntax.isDefinite(syntax.folded(last))
                || !syntax.isNoun(Use.EPITHET, last)) {
            return list;
        }
        return List.of(new Phrase(
                first.from(),
                last,
                new Span(first.span().start(), syntax.tokens.get(last - 1).end())));
    }

    /// Whether the genitive is the place itself: «تحرير عدن | إنجازا».
    private boolean isPlace(List<Phrase> list) {
        return syntax.isPlaceName(phrases.headOf(list.getFirst()));
    }

    /// Whether the noun of a call, a reproach or a threat has whom it turns on for its object.
    private boolean isTurnedOn(Spotted spotted, List<Phrase> list) {
        return spotted.entry().trigger().kind().isSpeech() && clauses.doing(list) == 2;
    }

    /// «زيارة | العراق»: a country to which a meeting leads is a place.
    private boolean isVisited(Spotted spotted, List<Phrase> list) {
        var trigger = spotted.entry().trigger();
        return trigger.kind() == Kind.MEET
                && trigger.role("الي") == Role.PLACE
                && syntax.isPlaceName(phrases.headOf(list.getFirst()));
    }

    /// «سجن الناشط | خمس سنوات»: a measure undergoes nothing.
    private boolean undergoes(List<Phrase> list) {
        var first = list.getFirst();
        return clauses.doing(list) > 0 || phrases.isGround(first) || !syntax.startsNumber(first.from());
    }

    /// A town behind the noun of a meeting, an attack or a protest is where it was: «هجوم باريس».
    private static boolean hosts(Kind kind) {
        return kind == Kind.MEET || kind == Kind.PROTEST || kind.isAct();
    }

    /// «محادثات جنيف»: a town hosts; a country may meet another.
    private boolean isTown(List<Phrase> list) {
        var name = syntax.nameAt(list.getFirst().from());
        return list.size() == 1
                && name != null
                && name.type() == NameType.PLACE
                && syntax.tokens.get(list.getFirst().end() - 1).end() <= name.end()
                && name.entry().isPresent()
                && !name.entry().get().entry().startsWith(NamedPlaces.COUNTRY);
    }

    /// «الغارات التركية», «هجوم إسرائيلي»: the adjective alone names the party.
    private int fillAdjectives(Spotted spotted, int from, int end, Filled filled) {
        var at = from;
        while (at < end
                && at - from < ADJECTIVES
                && (adjectives.isAdjective(at) || syntax.has(Use.NISBA, at) && !syntax.isPlaceName(at))) {
            if (syntax.has(Use.NISBA, at) && spotted.entry().trigger().kind().isDeed() && !filled.has(Role.ACTOR)) {
                var token = syntax.tokens.get(at);
                filled.add(Role.ACTOR, List.of(new Phrase(at, at + 1, token.span())));
            }
            at++;
        }
        return at;
    }
}

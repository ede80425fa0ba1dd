package marsad.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Spotter.Spotted;
import marsad.reading.Trigger.Role;
import marsad.text.Sentence;
import marsad.text.Span;
import marsad.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/// Reads the claims of one passage, sentence by sentence: triggers, then what stands around each by its frame.
final class ClaimReader {

    private static final int ACCUSED_REACH = 120;

    private final Passage passage;
    private final Claim.Part part;
    private final Holding holding;
    private final Statements statements;
    private final Spotter spotter;
    private final Syntax syntax;
    private final Senses senses;
    private final Roles roles;
    private final Whereabouts whereabouts;
    private final Phrases phrases;
    private final Days days;
    private final Retelling retelling;
    private final Telling telling;
    private final Aims aims;
    private final Victims victims;
    private final Outlooks outlooks;
    private final Counts counts;
    /// By the words of triggers: places that clauses of others name.
    private final Map<Span, Span> far = new HashMap<>();
    private final Set<Span> joined = new HashSet<>();
    private final Doers doers;
    private final JoinedDeeds deeds;
    private final Recast recast;
    private final OneAct oneAct;

    ClaimReader(Lexicon lexicon, Parsed parsed, Claim.Part part, List<Attribution> attributions) {
        this.passage = parsed.passage();
        this.part = part;
        this.holding = new Holding(parsed, attributions);
        this.statements = new Statements(parsed, attributions);
        this.syntax = parsed.syntax();
        this.spotter = new Spotter(lexicon, syntax);
        this.senses = new Senses(syntax);
        this.roles = new Roles(syntax, parsed.phrases(), parsed.clauses());
        this.phrases = parsed.phrases();
        this.whereabouts = new Whereabouts(passage, syntax, parsed.clauses(), phrases);
        this.retelling = new Retelling(passage, syntax);
        this.days = new Days(passage, syntax, parsed.clauses());
        this.aims = new Aims(passage, syntax);
        this.victims = new Victims(passage, syntax, parsed.clauses());
        this.telling = new Telling(passage, syntax, parsed.clauses());
        this.outlooks = new Outlooks(syntax, parsed.clauses());
        this.counts = new Counts(passage, syntax);
        this.recast = new Recast(syntax);
        this.oneAct = new OneAct(syntax, recast);
        this.doers = new Doers(passage, syntax, roles, holding);
        this.deeds = new JoinedDeeds(syntax);
    }

    List<Claim> claims() {
        var claims = new ArrayList<Claim>();
        for (var sentence : passage.words().sentences()) {
            far.clear();
            joined.clear();
            var told = accused(read(sentence)).stream()
                    .map(claim -> retelling.of(claim, claims))
                    .toList();
            Claim last = null;
            for (var shared : Sharing.among(victims.struck(aims.joined(told)), passage.text())) {
                var claim = last == null ? shared : joinedTo(last, shared);
                claims.add(retelling
                        .fallen(elsewhere(claim), claims)
                        .framed(Framings.shipped().of(claim, passage)));
                last = claim;
            }
        }
        return claims;
    }

    /// «أسفرت عن مقتل ثلاثة وإيقاف ثمانية»: nouns in «و» under one verb happened together.
    private Claim joinedTo(Claim last, Claim claim) {
        if (!joined.contains(claim.trigger()) || claim.kind().isSpeech()) {
            return claim;
        }
        var placed = claim.place() == null && last.place() != null ? claim.whereIs(last) : claim;
        return placed.time() == null && last.time() != null ? placed.whenIs(last) : placed;
    }

    /// Where no clause of its own and no other claim says where, another clause of the sentence may.
    private Claim elsewhere(Claim claim) {
        var place = claim.place() == null ? far.get(claim.trigger()) : null;
        return place == null ? claim : claim.at(place, whereabouts.entry(place));
    }

    /// What an accusation or a threat of the sentence is about is claimed by whoever makes it.
    private List<Claim> accused(List<Claim> claims) {
        var held = new ArrayList<Claim>(claims.size());
        Claim accusation = null;
        for (var claim : claims) {
            held.add(accusation == null || !isAbout(claim, accusation) ? claim : heldByAccuser(claim, accusation));
            if ((claim.kind() == Kind.ACCUSE || claim.kind() == Kind.THREATEN)
                    && !claim.actors().isEmpty()) {
                accusation = claim;
            }
        }
        return held;
    }

    private boolean isAbout(Claim claim, Claim accusation) {
        var first = passage.words().tokenAt(claim.trigger().start());
        return claim.holder() == null
                && claim.kind() != Kind.ACCUSE
                && !syntax.has(Use.AFTER, first - 1)
                && claim.trigger().start() - accusation.trigger().end() < ACCUSED_REACH
                && !isParted(accusation.trigger().end(), claim.trigger().end());
    }

    private Claim heldByAccuser(Claim claim, Claim accusation) {
        var accuser = accusation.actors().getFirst();
        return claim.heldBy(accuser, Holders.kindOf(passage, accuser));
    }

    /// Whether a new clause begins between the offsets: a verb joined by «و».
    private boolean isParted(int start, int end) {
        for (var at = passage.words().tokenAt(start);
                at < syntax.size() && syntax.tokens.get(at).start() < end;
                at++) {
            if ((syntax.joinsVerb(at) || syntax.is(Use.CONTRASTS, at - 1))
                    && syntax.verbAt(at) != null
                    && syntax.tokens.get(at).end() <= end) {
                return true;
            }
        }
        return false;
    }

    private List<Claim> read(Sentence sentence) {
        var spotted = spotter.in(sentence.firstToken(), sentence.endToken());
        spotted.removeIf(trigger -> !senses.isEvent(trigger, sentence));
        oneAct.dropLending(spotted);
        var claims = new ArrayList<Claim>();
        Spotted appeal = null;
        Spotted before = null;
        for (var place = 0; place < spotted.size(); place++) {
            var trigger = spotted.get(place);
            var next = deeds.next(spotted, place, sentence);
            if ((appeal != null && oneAct.isAskedFor(trigger, appeal))
                    || (before != null && oneAct.tellsTheSame(trigger, before, sentence))) {
                continue;
            }
            var claim = read(trigger, next, sentence, spotted);
            if (claim == null) {
                continue;
            }
            claims.add(before == null ? claim : deeds.doneBy(trigger, before, claim, claims));
            if (before != null && deeds.areJoined(trigger, before)) {
                joined.add(claim.trigger());
            }
            before = trigger;
            if (trigger.entry().trigger().kind() == Kind.APPEAL) {
                appeal = trigger;
            }
        }
        return claims;
    }

    private @Nullable Claim read(Spotted spotted, int next, Sentence sentence, List<Spotted> all) {
        var trigger = spotted.entry().trigger();
        var filled = roles.fill(spotted, next, sentence);
        if (!filled.answers(trigger, syntax)) {
            return null;
        }
        var kind = recast.of(spotted, sentence);
        var span = new Span(
                syntax.tokens.get(spotted.from()).start(),
                syntax.tokens.get(spotted.end() - 1).end());
        var said = holding.of(spotted, span);
        var holder = said == null ? null : statements.holder(said);
        var found = place(spotted, kind, filled, sentence, said);
        var place = found == null || !found.near() ? null : found.place();
        if (found != null && place == null) {
            far.put(span, found.place());
        }
        var quantities = counts.of(spotted, next, sentence, filled);
        if (part == Claim.Part.TEXT
                && trigger.told() > 0
                && telling.points(spotted, filled, found != null, !quantities.isEmpty(), sentence) < trigger.told()) {
            return null;
        }
        if (kind == Kind.APPEAL || kind == Kind.SUPPORT) {
            filled.keep(Role.ACTOR, one -> phrases.doing(one) > 0 || roles.isText(one)); // no event asks or backs
        }
        if (kind == Kind.CASUALTIES && !filled.has(Role.TARGET) && quantities.size() == 1) {
            filled.add(Role.TARGET, counted(quantities.getFirst().span()));
        }
        var actors = doers.of(spotted, kind, span, filled, holder, sentence);
        var time = days.of(spotted, sentence, said, all);
        if (time == null && said != null && isOwn(actors, span, said)) {
            time = days.ofWords(kind, !actors.isEmpty(), said, sentence);
        }
        var dates = time == null ? Dates.NONE : days.dates(spotted, time, sentence);
        return new Claim(
                part,
                kind,
                span,
                actors,
                Doers.spans(
                        kind == Kind.CASUALTIES ? doers.sides(filled.of(Role.TARGET), kind) : filled.of(Role.TARGET)),
                place,
                place == null ? null : whereabouts.entry(place),
                dates.from(),
                dates.to(),
                time == null ? null : new Span(time.start(), time.end()),
                holder,
                holder == null ? HolderKind.OUTLET : Holders.kindOf(passage, holder),
                modality(spotted, time, said, sentence),
                quantities,
                trigger.name(),
                confidence(trigger, filled),
                List.of());
    }

    /// Whether whoever speaks tells what he does himself: «أعلن الجيش | استعادة البلدة».
    private static boolean isOwn(List<Span> actors, Span trigger, Attribution said) {
        return actors.isEmpty() ? trigger.start() == said.content().start() : actors.equals(List.of(said.speaker()));
    }

    /// What lies beyond the day of publication is yet to come.
    private Modality modality(
            Spotted spotted, @Nullable TimeExpression time, @Nullable Attribution said, Sentence sentence) {
        var modality = outlooks.of(spotted, sentence);
        if (said != null && isDenial(said) && !isWord(spotted.entry().trigger().kind())) {
            return Modality.DENIED;
        }
        var published = passage.published();
        var from = time == null ? null : time.from();
        return published != null
                        && from != null
                        && from.isAfter(published)
                        && !spotted.entry().trigger().kind().isSpeech()
                        && (modality == Modality.ACTUAL || modality == Modality.ONGOING)
                ? Modality.PLANNED
                : modality;
    }

    /// A denied reproach was made; a denied support was not.
    private static boolean isWord(Kind kind) {
        return kind.isSpeech() && kind != Kind.SUPPORT;
    }

    /// «نفى الجيش أن يكون استهدف …»: what he says did not happen.
    private boolean isDenial(Attribution said) {
        return syntax.has(Use.DENIED, passage.words().tokenAt(said.cue().start()));
    }

    private Whereabouts.@Nullable Found place(
            Spotted spotted, Kind kind, Filled filled, Sentence sentence, @Nullable Attribution said) {
        var framed = filled.of(Role.PLACE);
        if (!framed.isEmpty()
                && !whereabouts.isBareGround(framed.getFirst())
                && !whereabouts.isTopic(spotted, framed.getFirst().from())) {
            var named = whereabouts.named(framed.getFirst());
            if (named != null || framed.getFirst().from() > spotted.from()) {
                return near(named); // «المناطق التي يسيطر عليها التنظيم في سورية» names its place behind
            }
        }
        if (kind.isSpeech() || kind == Kind.SANCTION || kind == Kind.AGREE) {
            return kind == Kind.AGREE ? near(whereabouts.rightBehind(spotted)) : null;
        }
        var tour = kind == Kind.MEET && spotted.entry().trigger().role("الي") == Role.PLACE && !spotted.isVerb()
                ? whereabouts.tour(spotted, sentence)
                : null;
        if (tour != null) {
            return near(tour);
        }
        var state = framed.isEmpty() ? whereabouts.ofState(spotted) : null;
        if (state != null) {
            return near(state); // «القاعدة تقع | تحت سيطرة …»
        }
        var told = syntax.is(Use.INSIDE, spotted.end()) ? whereabouts.lastBefore(spotted.from(), sentence) : null;
        if (told != null) {
            return near(told); // «بغداد … حيث قتل فيها»
        }
        if (kind.isAct()) {
            for (var target : filled.of(Role.TARGET)) {
                var ground = phrases.doing(target) < 2 ? whereabouts.ground(target) : null;
                if (ground != null) {
                    return near(ground); // «غارات على قاعدة العند»
                }
            }
        }
        var genitive = whereabouts.genitive(spotted);
        var found = genitive == null ? whereabouts.of(spotted, sentence, said) : near(genitive);
        if (!spotted.isVerb()
                && syntax.is(Use.INSIDE, spotted.from() - 1)
                && (found == null
                        || found.place().start()
                                < syntax.tokens.get(spotted.from()).start())) {
            return near(whereabouts.lastBefore(spotted.from(), sentence)); // «سرت … يجري فيها | تدريب»
        }
        return found;
    }

    private static Whereabouts.@Nullable Found near(@Nullable Span place) {
        return place == null ? null : new Whereabouts.Found(place, true);
    }

    /// «بلغ عدد القتلى | 17 جنديا»: those who are counted, where the words name them.
    private List<Phrase> counted(Span words) {
        var last = passage.words().tokenAt(words.end() - 1);
        var around = phrases.around(last);
        var first = passage.words().tokenAt(words.start());
        var phrase = around != null && around.from() < first && syntax.startsNumber(first)
                ? phrases.phraseAt(first, around.end(), 0) // «عدد الجرحى | 58 شخصا»
                : around;
        return phrase == null
                        || syntax.isInNumber(last)
                        || syntax.isEvent(last)
                                && !(syntax.has(Use.ANYBODY, last) && syntax.startsNumber(phrase.from()))
                        || phrase.span().start() < words.start() && phrases.doing(phrase) == 0
                        || syntax.has(Use.ANYBODY, phrase.from())
                ? List.of()
                : List.of(phrase);
    }

    /// How much of the frame is filled, from .5 for none to .9.
    private static double confidence(Trigger trigger, Filled filled) {
        var share = (filled.has(Role.ACTOR) ? 0.15 : 0)
                + (filled.has(Role.TARGET) ? 0.15 : 0)
                + (filled.has(Role.PLACE) ? 0.1 : 0);
        return trigger.weak() ? 0.4 + share : 0.5 + share;
    }
}

package marsad.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import marsad.names.Candidate;
import marsad.names.NameType;
import marsad.reading.Phrases.Phrase;
import marsad.reading.Spotter.Spotted;
import marsad.reading.Trigger.Role;
import marsad.text.Sentence;
import marsad.text.Span;
import marsad.text.Token;
import marsad.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/// Reads the claims of one passage, sentence by sentence: triggers, then what stands around each by its frame.
final class ClaimReader {

    private static final int SPORT_WORDS = 3;
    private static final int LIGHT_VERB_REACH = 8;
    private static final int TIME_REACH = 14;
    private static final int APPEAL_REACH = 14;
    private static final int ROLE_REACH = 22;

    private final Lexicon lexicon;
    private final Passage passage;
    private final Claim.Part part;
    private final List<Attribution> attributions;
    private final List<Token> tokens;
    private final Phrases phrases;
    private final Outlooks outlooks;
    private final Counts counts;
    private final boolean sport;

    ClaimReader(Lexicon lexicon, Passage passage, Claim.Part part, List<Attribution> attributions) {
        this.lexicon = lexicon;
        this.passage = passage;
        this.part = part;
        this.attributions = attributions;
        this.tokens = passage.words().tokens();
        this.phrases = new Phrases(passage, lexicon);
        this.outlooks = new Outlooks(lexicon, tokens);
        this.counts = new Counts(lexicon, passage);
        this.sport = tokens.stream()
                        .filter(token -> lexicon.is("sport", token.folded()))
                        .count()
                >= SPORT_WORDS;
    }

    List<Claim> claims() {
        var claims = new ArrayList<Claim>();
        var spotter = new Spotter(lexicon, tokens);
        for (var sentence : passage.words().sentences()) {
            var first = claims.size();
            var spotted = spotter.in(sentence.firstToken(), sentence.endToken());
            spotted.removeIf(trigger -> !isEvent(trigger, sentence));
            Spotted appeal = null;
            Spotted before = null;
            for (var place = 0; place < spotted.size(); place++) {
                var trigger = spotted.get(place);
                var next = place + 1 < spotted.size() ? spotted.get(place + 1).from() : sentence.endToken();
                if ((appeal != null && isAskedFor(trigger, appeal))
                        || (before != null && tellsTheSame(trigger, before))) {
                    continue;
                }
                claims.add(read(trigger, next, sentence));
                before = trigger;
                if (trigger.entry().trigger().kind() == Kind.APPEAL) {
                    appeal = trigger;
                }
            }
            shareActors(claims.subList(first, claims.size()));
        }
        return claims;
    }

    /// Deaths and wounds told beside an act of violence are its doer's; an appeal told of a speaker is the speaker's.
    private static void shareActors(List<Claim> claims) {
        List<Span> doers = List.of();
        for (var claim : claims) {
            if (isAct(claim.kind()) && !claim.actors().isEmpty()) {
                doers = claim.actors();
                break;
            }
        }
        for (var place = 0; place < claims.size(); place++) {
            var claim = claims.get(place);
            if (claim.actors().isEmpty() && claim.kind() == Kind.CASUALTIES && !doers.isEmpty()) {
                claims.set(place, claim.by(doers));
            } else if (claim.actors().isEmpty() && claim.kind() == Kind.APPEAL && claim.holder() != null) {
                claims.set(place, claim.by(List.of(claim.holder())));
            }
        }
    }

    private static boolean isAct(Kind kind) {
        return kind == Kind.ATTACK || kind == Kind.STRIKE || kind == Kind.BOMBING;
    }

    /// Whether the word means its event here: not in sport, not in a figure of speech or a date, not without anyone.
    private boolean isEvent(Spotted spotted, Sentence sentence) {
        var trigger = spotted.entry().trigger();
        var folded = tokens.get(spotted.from()).folded();
        var word = bare(folded);
        if (lexicon.is("not", folded)
                || lexicon.is("not", word)
                || isInTime(spotted)
                || isPartOfName(spotted, sentence)) {
            return false;
        }
        if (sport && trigger.kind() != Kind.CASUALTIES && trigger.kind() != Kind.DETAIN) {
            return false;
        }
        for (var at = Math.max(sentence.firstToken(), spotted.from() - 2);
                canBeFigurative(trigger.kind()) && at < Math.min(sentence.endToken(), spotted.end() + 3);
                at++) {
            if (lexicon.is("figurative", tokens.get(at).folded())) {
                return false;
            }
        }
        if (lexicon.is("weapon", word) && !stands("fired", spotted.from(), 4, sentence)) {
            return false;
        }
        if (trigger.name().equals("agree.noun") && !stands("deal", spotted.from(), 4, sentence)) {
            return false;
        }
        if (spotted.entry().shape() == Lexicon.Shape.NOUN && isBackReference(spotted, sentence)) {
            return false;
        }
        return !trigger.weak() || namesSomeone(sentence);
    }

    /// Whether a word of this use stands among the `reach` words before `index`, or is written there with «و».
    private boolean stands(String use, int index, int reach, Sentence sentence) {
        for (var at = Math.max(sentence.firstToken(), index - reach); at < index; at++) {
            var folded = tokens.get(at).folded();
            if (lexicon.is(use, folded) || lexicon.is(use, bare(folded)) || isNumber(at)) {
                return true;
            }
        }
        return false;
    }

    /// A violent event with its article and nothing new beside it (party, place, lending verb) points back to one
    /// already told, or speaks of such events in general: «هذا الهجوم», «خطر الاغتيال».
    private boolean isBackReference(Spotted spotted, Sentence sentence) {
        return switch (spotted.entry().trigger().kind()) {
            case ATTACK, BOMBING, STRIKE, CASUALTIES, PROTEST ->
                (spotted.article() || isTopic(spotted, sentence))
                        && !stands("light", spotted.from(), 4, sentence)
                        && !stands("doing", spotted.from(), 3, sentence)
                        && !isFollowedByDetail(spotted, sentence);
            case CONTROL,
                    WITHDRAW,
                    ADVANCE,
                    SIEGE,
                    CLASH,
                    DETAIN,
                    DISPLACE,
                    CLEAR,
                    MOBILIZE,
                    MEET,
                    AGREE,
                    APPEAL,
                    ACCUSE,
                    REJECT,
                    THREATEN,
                    SUPPORT,
                    AID,
                    SANCTION,
                    ASSESS -> false;
        };
    }

    /// Words of violence and threat are said of prices and illnesses too; words of speech are not.
    private static boolean canBeFigurative(Kind kind) {
        return kind == Kind.THREATEN || !isSpeech(kind);
    }

    private boolean isTopic(Spotted spotted, Sentence sentence) {
        var before = spotted.from() - 1;
        return before >= sentence.firstToken()
                && lexicon.is("topic", bare(tokens.get(before).folded()));
    }

    private boolean isFollowedByDetail(Spotted spotted, Sentence sentence) {
        for (var at = spotted.end(); at < Math.min(sentence.endToken(), spotted.end() + 5); at++) {
            var folded = tokens.get(at).folded();
            if (tokens.get(at).kind() == Token.Kind.PUNCTUATION) {
                return false;
            }
            if (phrases.nameAt(at) != null
                    || lexicon.is("nisba", folded)
                    || lexicon.is("relative", folded)
                    || lexicon.is("doing", folded)
                    || tokens.get(at).kind() == Token.Kind.NUMBER
                    || spotted.entry().trigger().role(folded) == Role.TARGET) {
                return true;
            }
        }
        return false;
    }

    private boolean isNumber(int index) {
        var token = tokens.get(index);
        return token.kind() == Token.Kind.NUMBER
                || passage.numbers().stream()
                        .anyMatch(number -> number.start() <= token.start() && token.end() <= number.end());
    }

    private boolean isInTime(Spotted spotted) {
        var span = tokens.get(spotted.from()).span();
        return passage.times().stream().anyMatch(time -> time.start() <= span.start() && span.end() <= time.end());
    }

    /// «وكالة الإغاثة», «صدام حسين»: a word inside a name is no event.
    private boolean isPartOfName(Spotted spotted, Sentence sentence) {
        if (spotted.isVerb() && spotted.from() == sentence.firstToken()) {
            return false;
        }
        var name = phrases.nameAt(spotted.from());
        return name != null
                && name.proper()
                && (name.type() == NameType.PERSON || name.equals(phrases.nameAt(spotted.from() - 1)));
    }

    /// «تفجير سيارة مفخخة» names one event by two words; «تفجير استهدف سوقا» goes on telling it.
    private boolean tellsTheSame(Spotted spotted, Spotted before) {
        var kind = before.entry().trigger().kind();
        var gap = spotted.from() - before.end();
        var own = spotted.entry().trigger();
        if (gap <= 1
                && kind == own.kind()
                && kind != Kind.CASUALTIES
                && !tokens.get(spotted.from()).folded().startsWith("و")) {
            return !spotted.isVerb() || kind != Kind.CONTROL;
        }
        return spotted.isVerb()
                && own.name().equals("attack.target")
                && gap <= 4
                && (kind == Kind.BOMBING || kind == Kind.STRIKE || kind == Kind.ATTACK);
    }

    private boolean namesSomeone(Sentence sentence) {
        for (var at = sentence.firstToken(); at < sentence.endToken(); at++) {
            if (phrases.nameAt(at) != null || lexicon.is("party", tokens.get(at).folded())) {
                return true;
            }
        }
        return false;
    }

    /// What an appeal asks for is part of it, up to the end of its clause.
    private boolean isAskedFor(Spotted spotted, Spotted appeal) {
        if (spotted.from() - appeal.end() > APPEAL_REACH
                || spotted.entry().trigger().kind() == Kind.APPEAL) {
            return false;
        }
        for (var at = appeal.end(); at < spotted.from(); at++) {
            if (isClauseEnd(at)) {
                return false;
            }
        }
        return true;
    }

    private boolean isClauseEnd(int index) {
        var token = tokens.get(index);
        return token.kind() == Token.Kind.PUNCTUATION
                && (token.is(",") || token.is("،") || token.is(";") || token.is("؛"));
    }

    private Claim read(Spotted spotted, int next, Sentence sentence) {
        var trigger = spotted.entry().trigger();
        var roles = new LinkedHashMap<Role, List<Span>>();
        var end = Math.min(sentence.endToken(), spotted.end() + ROLE_REACH);
        var at = spotted.isVerb()
                ? readVerb(spotted, Math.max(next, spotted.end()), sentence, roles)
                : readNoun(spotted, Math.max(next, spotted.end()), sentence, roles);
        readPrepositions(spotted, at, Math.min(end, next), roles);
        var place = place(spotted, roles, Math.min(end, sentence.endToken()), sentence);
        var time = time(spotted, sentence);
        var triggerSpan = new Span(
                tokens.get(spotted.from()).start(),
                tokens.get(spotted.end() - 1).end());
        var holder = holder(triggerSpan);
        var quantities = counts.of(spotted, next, sentence, roles.getOrDefault(Role.TARGET, List.of()));
        return new Claim(
                part,
                isFromTheAir(spotted, sentence) ? Kind.STRIKE : trigger.kind(),
                triggerSpan,
                roles.getOrDefault(Role.ACTOR, List.of()),
                roles.getOrDefault(Role.TARGET, List.of()),
                place,
                place == null ? null : entry(place),
                time == null ? null : time.from(),
                time == null ? null : time.to(),
                time == null ? null : new Span(time.start(), time.end()),
                holder,
                holder == null ? HolderKind.OUTLET : Holders.kindOf(passage, holder),
                outlooks.of(spotted, sentence),
                quantities,
                trigger.name(),
                confidence(trigger, roles));
    }

    /// An attack whose doer is an aircraft or a gun is a strike.
    private boolean isFromTheAir(Spotted spotted, Sentence sentence) {
        if (spotted.entry().trigger().kind() != Kind.ATTACK) {
            return false;
        }
        for (var at = Math.max(sentence.firstToken(), spotted.from() - 4);
                at < Math.min(sentence.endToken(), spotted.end() + 3);
                at++) {
            if (lexicon.is("aircraft", bare(tokens.get(at).folded()))) {
                return true;
            }
        }
        return false;
    }

    /// Subject and object of a verb: after it the subject, unless one stands right before it; answers where to go on.
    private int readVerb(Spotted spotted, int next, Sentence sentence, Map<Role, List<Span>> roles) {
        var trigger = spotted.entry().trigger();
        var before = subjectBefore(spotted, sentence);
        var after = phrases.listAt(spotted.end(), next);
        var at = spotted.end();
        if (!after.isEmpty()) {
            at = after.getLast().end();
        }
        var subject = trigger.role("s");
        var object = trigger.role("o");
        var casualties = trigger.kind() == Kind.CASUALTIES;
        if (!before.isEmpty()) {
            add(roles, casualties && after.isEmpty() && !spotted.pronoun() ? Role.TARGET : subject, before);
            add(roles, object, after);
        } else if (after.isEmpty() || spotted.pronoun()) {
            add(roles, subject, after);
            addEarlier(roles, casualties && !spotted.pronoun() ? Role.TARGET : subject, spotted, sentence);
        } else {
            var second = at < next ? phrases.listAt(at, next) : List.<Phrase>of();
            if (!second.isEmpty() && !isCount(after.getFirst())) {
                add(roles, subject, after);
                add(roles, object, second);
                at = second.getLast().end();
            } else if (casualties) {
                add(roles, Role.TARGET, after);
            } else if (isPlural(spotted)) {
                add(roles, object, after);
                addEarlier(roles, subject, spotted, sentence);
            } else {
                add(roles, subject, after);
            }
        }
        return at;
    }

    /// A verb in «وا» has had its subject before it.
    private boolean isPlural(Spotted spotted) {
        return tokens.get(spotted.from()).folded().endsWith("وا");
    }

    private void addEarlier(Map<Role, List<Span>> roles, Role role, Spotted spotted, Sentence sentence) {
        var earlier = phrases.nearestBefore(spotted.from(), sentence.firstToken());
        if (earlier != null && !roles.containsKey(role)) {
            add(roles, role, List.of(earlier));
        }
    }

    private boolean isCount(Phrase phrase) {
        return tokens.get(phrase.from()).kind() == Token.Kind.NUMBER
                || passage.numbers().stream()
                        .anyMatch(number ->
                                number.start() == tokens.get(phrase.from()).start())
                || lexicon.is("person", tokens.get(phrase.from()).folded());
    }

    /// The list of names that ends right before a verb: «الجيش السوري سيطر», «أن الجيش سيطر».
    private List<Phrase> subjectBefore(Spotted spotted, Sentence sentence) {
        var word = tokens.get(spotted.from()).folded();
        if (word.startsWith("و") || spotted.from() == sentence.firstToken()) {
            return List.of();
        }
        for (var from = Math.max(sentence.firstToken(), spotted.from() - ROLE_REACH / 2);
                from < spotted.from();
                from++) {
            if (from > sentence.firstToken() && !opensClause(from - 1)) {
                continue;
            }
            var list = phrases.listAt(from, spotted.from());
            if (!list.isEmpty() && list.getLast().end() >= spotted.from() - 1) {
                return list;
            }
        }
        return List.of();
    }

    private boolean opensClause(int index) {
        var token = tokens.get(index);
        return token.kind() == Token.Kind.PUNCTUATION
                || token.kind() == Token.Kind.OPENING_QUOTE
                || lexicon.is("opens", token.folded());
    }

    /// The genitive of a noun and the subject of a light verb before it; answers where to go on.
    private int readNoun(Spotted spotted, int next, Sentence sentence, Map<Role, List<Span>> roles) {
        var trigger = spotted.entry().trigger();
        var at = spotted.end();
        var genitive = trigger.role("g");
        if (!spotted.article() && !spotted.pronoun() && genitive != Role.NONE) {
            var list = phrases.listAt(at, next);
            if (!list.isEmpty() && (isNamed(list.getFirst()) || genitive != Role.ACTOR)) {
                add(roles, genitive, list);
                at = list.getLast().end();
            }
        } else if (at < next && isNisba(at)) {
            roles.computeIfAbsent(Role.ACTOR, role -> new ArrayList<>())
                    .add(tokens.get(at).span());
            at++;
        }
        if (!roles.containsKey(Role.ACTOR)) {
            for (var light = spotted.from() - 1;
                    light >= Math.max(sentence.firstToken(), spotted.from() - LIGHT_VERB_REACH);
                    light--) {
                if (lexicon.is("light", bare(tokens.get(light).folded()))) {
                    var subject = phrases.listAt(light + 1, spotted.from());
                    if (subject.isEmpty() || !isNamed(subject.getFirst())) {
                        var earlier = phrases.nearestBefore(light, sentence.firstToken());
                        subject = earlier == null ? List.of() : List.of(earlier);
                    }
                    add(roles, Role.ACTOR, subject);
                    break;
                }
            }
        }
        return at;
    }

    private static String bare(String folded) {
        return folded.length() > 3 && folded.startsWith("و") ? folded.substring(1) : folded;
    }

    private boolean isNamed(Phrase phrase) {
        for (var at = phrase.from(); at < phrase.end(); at++) {
            if (phrases.nameAt(at) != null || lexicon.is("party", tokens.get(at).folded())) {
                return true;
            }
        }
        return false;
    }

    private boolean isNisba(int index) {
        var folded = tokens.get(index).folded();
        var name = phrases.nameAt(index);
        return folded.startsWith("ال")
                && (folded.endsWith("يه") || folded.endsWith("ي"))
                && name == null
                && lexicon.is("nisba", folded);
    }

    /// Prepositions that the frame knows, between the trigger and the next one.
    private void readPrepositions(Spotted spotted, int from, int end, Map<Role, List<Span>> roles) {
        var trigger = spotted.entry().trigger();
        for (var at = from; at < end; at++) {
            var folded = tokens.get(at).folded();
            var role = trigger.role(folded);
            var start = at + 1;
            if (role == Role.NONE && at + 1 < end) {
                role = trigger.role(folded + " " + tokens.get(at + 1).folded());
                start = role == Role.NONE ? at + 1 : at + 2;
            }
            var list = List.<Phrase>of();
            if (role != Role.NONE) {
                list = phrases.listAt(start, end);
            } else if (phrases.nameAt(at) != null && folded.length() > 3) {
                role = trigger.role(folded.substring(0, 1));
                list = role == Role.NONE ? list : fused(at, end);
            }
            if (role == Role.TARGET && trigger.kind() == Kind.CONTROL && !list.isEmpty() && isGround(list.getFirst())) {
                continue;
            }
            if (role != Role.NONE && !list.isEmpty() && (role != Role.PLACE || !roles.containsKey(Role.PLACE))) {
                add(roles, role, list);
                at = list.getLast().end() - 1;
            }
        }
    }

    /// A list whose first name has its preposition written to it.
    private List<Phrase> fused(int at, int end) {
        var name = phrases.nameAt(at);
        var clitic = name == null ? 0 : name.nameStart() - name.start();
        return clitic > 0 ? phrases.listAt(at, end) : List.of();
    }

    private void add(Map<Role, List<Span>> roles, Role role, List<Phrase> list) {
        if (role == Role.PLACE && (list.isEmpty() || !isGround(list.getFirst()))) {
            return;
        }
        if (role != Role.NONE && !list.isEmpty()) {
            var into = roles.computeIfAbsent(role, key -> new ArrayList<>());
            for (var phrase : list) {
                if (into.stream().noneMatch(phrase.span()::overlaps)) {
                    into.add(phrase.span());
                }
            }
        }
    }

    private boolean isGround(Phrase phrase) {
        for (var at = phrase.from(); at < phrase.end(); at++) {
            var name = phrases.nameAt(at);
            if ((name != null && name.type() == NameType.PLACE)
                    || lexicon.is("ground", bare(tokens.get(at).folded()))
                    || lexicon.is("ground", tokens.get(at).folded().replaceFirst("^ال", ""))) {
                return true;
            }
        }
        return false;
    }

    /// The place of the frame where it holds a place's name; else the first place named after the trigger in its
    /// clause, else the last one before it in the sentence.
    private @Nullable Span place(Spotted spotted, Map<Role, List<Span>> roles, int end, Sentence sentence) {
        var framed = roles.getOrDefault(Role.PLACE, List.of());
        if (!framed.isEmpty()) {
            return framed.getFirst();
        }
        if (isSpeech(spotted.entry().trigger().kind())) {
            return null;
        }
        for (var at = spotted.end(); at < end; at++) {
            if (isPlace(at)) {
                return placeSpan(at, sentence);
            }
        }
        for (var at = spotted.from() - 1; at >= sentence.firstToken(); at--) {
            if (isPlace(at) && !Objects.equals(phrases.nameAt(at - 1), phrases.nameAt(at))) {
                return placeSpan(at, sentence);
            }
        }
        return null;
    }

    private static boolean isSpeech(Kind kind) {
        return switch (kind) {
            case APPEAL, ACCUSE, REJECT, THREATEN, SUPPORT, SANCTION, AGREE, AID -> true;
            case CONTROL,
                    WITHDRAW,
                    ADVANCE,
                    SIEGE,
                    CLASH,
                    STRIKE,
                    BOMBING,
                    ATTACK,
                    CASUALTIES,
                    DETAIN,
                    DISPLACE,
                    CLEAR,
                    MOBILIZE,
                    PROTEST,
                    MEET,
                    ASSESS -> false;
        };
    }

    /// A place's name behind «في» and its like, written apart or to it, or behind a word for a place.
    private boolean isPlace(int index) {
        var name = phrases.nameAt(index);
        if (name == null || name.type() != NameType.PLACE || index == 0) {
            return false;
        }
        var before = tokens.get(index - 1).folded();
        return name.nameStart() > name.start() && tokens.get(index).folded().startsWith("ب")
                || lexicon.is("where", before)
                || lexicon.is("ground", bare(before));
    }

    /// The name with the word for a place before it: «مدينة عدن».
    private Span placeSpan(int index, Sentence sentence) {
        var name = phrases.nameAt(index);
        var start = tokens.get(index).start();
        var end = tokens.get(index).end();
        if (name != null) {
            start = name.nameStart();
            end = name.end();
        }
        if (index > sentence.firstToken()
                && lexicon.is("ground", bare(tokens.get(index - 1).folded()))) {
            start = tokens.get(index - 1).start();
        }
        return new Span(start, end);
    }

    private @Nullable String entry(Span place) {
        return passage.names().stream()
                .filter(name -> name.type() == NameType.PLACE && new Span(name.start(), name.end()).overlaps(place))
                .findFirst()
                .flatMap(name -> name.entry().map(Candidate::entry))
                .orElse(null);
    }

    /// The nearest time in the sentence, unless it dates the announcement: a time outside the words that a speaker is
    /// quoted with says when they were said.
    private @Nullable TimeExpression time(Spotted spotted, Sentence sentence) {
        TimeExpression nearest = null;
        var least = TIME_REACH + 1;
        var said = innermost(tokens.get(spotted.from()).span());
        for (var time : passage.times()) {
            if (time.start() < sentence.start() || time.end() > sentence.end()) {
                continue;
            }
            if (said != null && !said.content().covers(new Span(time.start(), time.end()))) {
                continue;
            }
            var first = passage.words().tokenAt(time.start());
            var last = passage.words().tokenAt(Math.max(time.start(), time.end() - 1));
            var distance = first >= spotted.end() ? first - spotted.end() : spotted.from() - last + 2;
            if (distance < least) {
                least = distance;
                nearest = time;
            }
        }
        return nearest;
    }

    private @Nullable Attribution innermost(Span trigger) {
        Attribution innermost = null;
        for (var attribution : attributions) {
            if (attribution.content().covers(trigger)
                    && (innermost == null
                            || attribution.content().length()
                                    <= innermost.content().length())) {
                innermost = attribution;
            }
        }
        return innermost;
    }

    private @Nullable Span holder(Span trigger) {
        var innermost = innermost(trigger);
        return innermost == null ? null : innermost.speaker();
    }

    /// How much of the frame is filled, from .5 for none to .9.
    private static double confidence(Trigger trigger, Map<Role, List<Span>> roles) {
        var filled = (roles.containsKey(Role.ACTOR) ? 0.15 : 0)
                + (roles.containsKey(Role.TARGET) ? 0.15 : 0)
                + (roles.containsKey(Role.PLACE) ? 0.1 : 0);
        return trigger.weak() ? 0.4 + filled : 0.5 + filled;
    }
}

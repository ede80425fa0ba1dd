package marsad.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import marsad.reading.Clauses.Predicate;
import marsad.reading.SpeechCues.Manner;
import marsad.reading.Spotter.Spotted;
import marsad.text.Sentence;
import marsad.text.Span;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// Whose words a trigger stands in: the innermost speaker's; those of whoever tells of him where it tells of the
/// speaking itself («قال خلال لقائه …») or is an act of speech done by it («أكد رفضه», «داعيا إلى …»).
final class Holding {

    private static final int REACH_OF_OBJECT = 9;
    private static final int NEAR = 3;
    private static final int REACH_OF_NEWS = 5;
    private static final Set<Kind> OCCASIONS = EnumSet.of(Kind.MEET, Kind.PROTEST);

    private final Passage passage;
    private final List<Attribution> attributions;
    private final Syntax syntax;
    private final Clauses clauses;

    Holding(Parsed parsed, List<Attribution> attributions) {
        this.passage = parsed.passage();
        this.attributions = attributions;
        this.syntax = parsed.syntax();
        this.clauses = parsed.clauses();
    }

    /// The speech that the trigger stands in, or null where it is the outlet's.
    @Nullable
    Attribution of(Spotted spotted, Span trigger) {
        for (var one : attributions) {
            if (isBetween(one, trigger)) {
                return outside(one);
            }
        }
        var news = rumour(spotted.from(), trigger);
        if (news != null) {
            return news;
        }
        var said = innermost(trigger);
        if (said == null) {
            return ofFirstPerson(spotted);
        }
        var kind = spotted.entry().trigger().kind();
        if (OCCASIONS.contains(kind) && (isOccasion(said, spotted.from()) || isHis(said, spotted))) {
            return outside(said);
        }
        if (kind.isSpeech() && isActOf(said, spotted)) {
            return outside(said);
        }
        return said;
    }

    /// «أشارت الحملة إلى …، مطالبة بـ»: who spoke last before the words in their sentence.
    List<Span> speakerBefore(Span trigger, Sentence sentence) {
        for (var at = attributions.size() - 1; at >= 0; at--) {
            var speaker = attributions.get(at).speaker();
            var cue = attributions.get(at).cue();
            if (speaker != null && cue.start() >= sentence.start() && cue.end() <= trigger.start()) {
                return List.of(speaker);
            }
        }
        return List.of();
    }

    /// «ودعا إلى …», «…، مطالبا بـ»: who speaks by the words as a cue of their own; none where they are none.
    List<Span> speakerBy(Span trigger) {
        for (var one : attributions) {
            if (one.cue().overlaps(trigger)) {
                return List.of(one.speaker());
            }
        }
        return List.of();
    }

    /// «نندد بالهجوم»: words in the first person that no cue gives are those of whoever spoke last.
    private @Nullable Attribution ofFirstPerson(Spotted spotted) {
        var verb = clauses.at(spotted.from());
        if (verb == null || !verb.form().first()) {
            return null;
        }
        Attribution last = null;
        for (var one : attributions) {
            if (one.cue().end() <= syntax.tokens.get(spotted.from()).start()) {
                last = one;
            }
        }
        return last;
    }

    /// «وسط أنباء عن سقوط قتلى», «انتشرت شائعات عن هجوم»: news that nobody gives hold what they are about.
    private @Nullable Attribution rumour(int index, Span trigger) {
        for (var at = index - 1; at > Math.max(0, index - REACH_OF_NEWS); at--) {
            if (syntax.isPunctuation(at) || syntax.has(Use.THAT, at) || clauses.at(at) != null) {
                return null;
            }
            if (!syntax.folded(at).equals("عن")) {
                continue;
            }
            var head = syntax.is(Use.NEWS, at - 1) || syntax.has(Use.NEWS, at - 1) ? at - 1 : at - 2;
            if (head < 0 || !syntax.has(Use.NEWS, head) || Syntax.isDefinite(syntax.bare(head)) || isDenied(head)) {
                return null;
            }
            var token = syntax.tokens.get(head);
            var joined = syntax.bare(head).length() < syntax.folded(head).length() ? 1 : 0;
            var name = new Span(token.start() + joined, token.end());
            return new Attribution(name, token.span(), trigger, false);
        }
        return null;
    }

    /// «لم ترد أنباء», «دون معلومات».
    private boolean isDenied(int index) {
        for (var at = index; at >= Math.max(0, index - NEAR); at--) {
            if (syntax.has(Use.DENIED, at)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Attribution innermost(Span trigger) {
        Attribution innermost = null;
        for (var one : attributions) {
            if (one.content().covers(trigger)
                    && (innermost == null
                            || one.content().start() >= innermost.content().start())) {
                innermost = one;
            }
        }
        return innermost;
    }

    /// Whoever tells of the speaker: whose words the cue stands in, if he is another.
    private @Nullable Attribution outside(Attribution said) {
        Attribution outer = null;
        for (var one : attributions) {
            if (one != said
                    && one.content().covers(said.cue())
                    && !one.speaker().equals(said.speaker())
                    && (outer == null
                            || one.content().start() >= outer.content().start())) {
                outer = one;
            }
        }
        return outer;
    }

    /// «قال، لدى استقباله نظيره، إن …»: between the cue and what is said.
    private static boolean isBetween(Attribution said, Span trigger) {
        return said.cue().end() <= trigger.start()
                && trigger.end() <= said.content().start();
    }

    /// «أكدت الدول في نهاية قمتها …», «…، خلال لقاء مع نظيره»: the occasion on which he spoke.
    private boolean isOccasion(Attribution said, int trigger) {
        var at = trigger - 1;
        if (!syntax.is(Use.OCCASION, at)) {
            return false;
        }
        while (at > 0 && (syntax.is(Use.OCCASION, at) || syntax.isPreposition(at))) {
            at--;
        }
        return syntax.isComma(at)
                || syntax.tokens.get(at).kind() == Token.Kind.CLOSING_QUOTE
                || syntax.tokens.get(at).end() < said.content().start();
    }

    /// «أكد الوزراء | في اجتماعهم … أن»: right behind the speaker, and told to be his.
    private boolean isHis(Attribution said, Spotted spotted) {
        var at = spotted.from() - 2;
        return spotted.pronoun()
                && at >= 0
                && syntax.isPreposition(at + 1)
                && syntax.tokens.get(at).end() == said.speaker().end();
    }

    /// «أكد رفضه», «مطالبا …», «ودعا …»: the speaker does it by the cue itself, in no words quoted.
    private boolean isActOf(Attribution said, Spotted spotted) {
        var first = passage.words().tokenAt(said.content().start());
        if (spotted.entry().trigger().kind() == Kind.ACCUSE && isDenial(said) && spotted.from() - first < NEAR) {
            return true; // «نفى الوزير الاتهامات»
        }
        if (Quotations.isInMarks(syntax.tokens, first, spotted.from()) && (spotted.isVerb() || !spotted.pronoun())) {
            return false;
        }
        var manner = syntax.cueAt(spotted.from());
        if (manner == Manner.URGING || manner == Manner.WHILE) {
            return true;
        }
        if (isAsked(said, spotted, first)) {
            return true;
        }
        if (!spotted.isVerb() || syntax.isPreposition(spotted.from() - 1)) {
            return spotted.from() - first < REACH_OF_OBJECT
                    && !syntax.has(Use.THAT, first - 1)
                    && first > 0
                    && !syntax.tokens.get(first - 1).is(":")
                    && spotted.pronoun()
                    && !syntax.isFeminine(spotted.from())
                    && !opensClause(first, spotted.from());
        }
        var verb = clauses.at(spotted.from());
        return verb != null
                && (syntax.joinsVerb(spotted.from())
                        || (spotted.from() > 0
                                && (syntax.folded(spotted.from() - 1).equals("كما")
                                        || syntax.is(Use.CONTRASTS, spotted.from() - 1) && !isOfHimself(first))))
                && isDoneBy(said, verb);
    }

    /// «قالت إنها ترددت، لكنها رفضت»: what is said is about the speaker.
    private boolean isOfHimself(int first) {
        var that = syntax.bare(first - 1);
        return syntax.has(Use.THAT, first - 1) && !that.equals("ان") && !that.equals("بان");
    }

    /// «أكد الوزير ضرورة الحوار»: what somebody named asks for by the cue itself.
    private boolean isAsked(Attribution said, Spotted spotted, int first) {
        var cue = passage.words().tokenAt(said.cue().start());
        return spotted.entry().trigger().kind() == Kind.APPEAL
                && spotted.entry().shape() == Lexicon.Shape.NOUN
                && !spotted.pronoun()
                && !"عن".equals(SpeechCues.prepositionOf(syntax.folded(cue)))
                && spotted.from() - first < 2
                && !syntax.has(Use.THAT, first - 1)
                && clauses.at(cue) != null
                && said.speaker().start() > said.cue().end();
    }

    private boolean isDenial(Attribution said) {
        return syntax.has(Use.DENIED, passage.words().tokenAt(said.cue().start()));
    }

    private boolean opensClause(int first, int trigger) {
        for (var at = first; at < trigger; at++) {
            if (syntax.has(Use.THAT, at) || clauses.at(at) != null) {
                return true;
            }
        }
        return false;
    }

    private boolean isDoneBy(Attribution said, Predicate verb) {
        return verb.inherited()
                && !verb.subject().isEmpty()
                && verb.subject().getFirst().span().start() == said.speaker().start();
    }
}

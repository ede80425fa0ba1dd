package marsad.reading;

import java.util.List;
import marsad.text.Sentence;
import marsad.text.Span;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// Where the words begin and end that are given as someone's: behind «أن», a colon, a mark, or at once.
final class Quotations {

    private static final int REACH_OF_THAT = 14;
    private static final int REACH_OF_OBJECT = 8;
    private static final int REACH_OF_DEED = 4;
    private static final int REACH_OF_NAMING = 25;
    private static final int SHORTEST = 4;
    private static final int LONGEST_TITLE = 6;
    private static final int REACH_OVER_COMMA = 40;
    private static final int WHOLE = 6;

    private final Passage passage;
    private final List<Token> tokens;
    private final Syntax syntax;
    private final Clauses clauses;

    Quotations(Parsed parsed) {
        this.passage = parsed.passage();
        this.syntax = parsed.syntax();
        this.tokens = syntax.tokens;
        this.clauses = parsed.clauses();
    }

    /// Whether «أن», a colon or quoted words follow soon.
    boolean saysThat(int cue, Sentence sentence) {
        for (var at = cue + 1; at < Math.min(sentence.endToken(), cue + REACH_OF_THAT); at++) {
            var other = syntax.cueAt(at);
            if (other == SpeechCues.Manner.WHILE
                    || (other != null && other.isVerb() && syntax.joinsVerb(at) && clauses.at(at) != null)) {
                return false; // «نبه السكان قائلا», «تحدث إلى الجانبين، وبين أن»
            }
            if (syntax.has(Use.THAT, at) || tokens.get(at).is(":") || opensWords(at, sentence)) {
                return true;
            }
        }
        return false;
    }

    /// Whether what is said begins at the word: «أن», a colon, a mark, «عن» or a noun of an event.
    boolean isSaid(int index, Sentence sentence) {
        return index < sentence.endToken()
                && (syntax.has(Use.THAT, index)
                        || tokens.get(index).is(":")
                        || quotesAt(index, sentence)
                        || syntax.folded(index).equals("عن")
                        || isObjectAt(index));
    }

    /// A quotation that is no name.
    boolean opensWords(int index, Sentence sentence) {
        return tokens.get(index).kind() == Token.Kind.OPENING_QUOTE
                && index + 1 < sentence.endToken()
                && syntax.nameAt(index + 1) == null
                && !isTitle(index, sentence);
    }

    /// A word or two in marks behind the noun that they name: «مراسل "الجوهرة"», «تنظيم "الدولة"».
    private boolean isTitle(int quote, Sentence sentence) {
        if (quote <= sentence.firstToken()
                || !(syntax.isNoun(Use.PARTY, quote - 1)
                        || syntax.isNoun(Use.SOURCE, quote - 1)
                        || syntax.isNoun(Use.GROUND, quote - 1)
                        || syntax.is(Use.ADDRESSED, quote - 1))) {
            return false;
        }
        for (var at = quote + 1; at < Math.min(sentence.endToken(), quote + LONGEST_TITLE); at++) {
            if (tokens.get(at).kind() == Token.Kind.CLOSING_QUOTE) {
                return true;
            }
        }
        return false;
    }

    /// Whether the sentence has been words in quotation marks up to the cue: «"…"، كما شدد البيان».
    boolean closesQuotation(int cue, Sentence sentence) {
        for (var at = cue - 1; at >= Math.max(sentence.firstToken(), cue - 3); at--) {
            if (tokens.get(at).kind() == Token.Kind.CLOSING_QUOTE) {
                return at - sentence.firstToken() > SHORTEST && !closesTitle(at, sentence);
            }
        }
        return false;
    }

    /// «تنظيم "الدولة" أعلن»: the marks are a name's.
    private boolean closesTitle(int close, Sentence sentence) {
        for (var at = close - 1; at > Math.max(sentence.firstToken(), close - LONGEST_TITLE); at--) {
            if (tokens.get(at).kind() == Token.Kind.OPENING_QUOTE) {
                return isTitle(at, sentence);
            }
        }
        return false;
    }

    /// Whether the preposition that makes the verb speech follows, behind its subject and no object: «أعرب
    /// عن», «حذر من».
    boolean speaksOf(int cue, Sentence sentence) {
        var preposition = SpeechCues.prepositionOf(syntax.folded(cue));
        var verb = clauses.at(cue);
        if (preposition == null || verb == null) {
            return false;
        }
        if (preposition.equals("من")) { // no object: «حذر السكان من»
            var next = clauses.skip(Math.max(cue + 1, verb.end()), sentence.endToken());
            return verb.object().isEmpty()
                    && next < sentence.endToken()
                    && syntax.folded(next).equals("من");
        }
        return standsBehind(preposition, cue, Math.max(verb.end(), cue + 1), sentence);
    }

    boolean standsBehind(String preposition, int cue, int behind, Sentence sentence) {
        var end = Math.min(sentence.endToken(), behind + REACH_OF_OBJECT);
        for (var at = cue + 1; at < end; at++) {
            var word = syntax.folded(at);
            if (word.equals(preposition) || (preposition.equals("ب") && syntax.isFused(at) && word.startsWith("ب"))) {
                return true;
            }
        }
        return false;
    }

    /// Whether «أن», news or a text is what the verb tells: «تداولت المواقع أنباء», «نشرت المنظمة تقريرا».
    boolean tells(Use what, int cue, Sentence sentence) {
        for (var at = cue + 1; at < Math.min(sentence.endToken(), cue + REACH_OF_NAMING); at++) {
            if (what == Use.WRITTEN ? syntax.isNoun(what, at) && isObjectOf(cue, at) : syntax.has(what, at)) {
                return true;
            }
            if (clauses.at(at) != null && what != Use.NEWS) {
                return false;
            }
        }
        return false;
    }

    /// A text that no preposition governs: not «نشرت … بحسب البيان».
    private boolean isObjectOf(int verb, int text) {
        return !syntax.isPreposition(text - 1)
                && !syntax.isFused(text)
                && !Syntax.isDefinite(syntax.folded(text))
                && text > verb + 1
                && clauses.at(text + 1) == null
                && clauses.at(text + 2) == null; // «نشرت رسالة دعت فيها»: the second verb is the cue
    }

    /// Whether the noun of an event follows at once, or behind the subject that ends before the word.
    boolean tellsOfEvent(int from, Sentence sentence) {
        for (var at = from; at < Math.min(sentence.endToken(), from + REACH_OF_DEED); at++) {
            if (syntax.isEvent(at) && !syntax.isFused(at) && syntax.nameAt(at) == null) {
                return true;
            }
            if (clauses.at(at) != null) {
                return false;
            }
        }
        return false;
    }

    /// What is said behind the word: a clause behind «أن» goes on over others joined to it, an object ends before them.
    @Nullable
    Span behind(int from, Sentence sentence) {
        var start = said(from, sentence);
        if (isObjectAt(start) && !syntax.has(Use.THAT, start) && !syntax.has(Use.THAT, start - 1)) {
            for (var at = start; at < sentence.endToken() && !syntax.isQuote(at); at++) {
                if (syntax.is(Use.CONTRASTS, at)) {
                    return new Span(
                            tokens.get(start).start(), tokens.get(at - 1).end());
                }
            }
        }
        return rest(start, sentence);
    }

    /// Whether «أن» stands behind the cue in its sentence.
    boolean opensWithThat(Attribution said, Sentence sentence) {
        for (var at = passage.words().tokenAt(said.cue().end()); at < sentence.endToken(); at++) {
            if (syntax.has(Use.THAT, at)) {
                return true;
            }
        }
        return false;
    }

    /// What is said before the word in its sentence.
    Span before(int cue, Sentence sentence) {
        return new Span(sentence.start(), tokens.get(cue - 1).end());
    }

    /// What a source stands by: its sentence, before «بحسب» and behind the source, parted from what
    /// another clause says.
    @Nullable
    Span around(int cue, int end, Sentence sentence) {
        if (syntax.folded(cue).startsWith("و") && !syntax.folded(cue).startsWith("وفق")) {
            return rest(end, sentence); // «…، وبحسب المصدر قتل …»
        }
        var first = cue;
        var closes = end >= sentence.endToken() - 1; // «…، بحسب المصدر.»
        while (first > sentence.firstToken() && (closes || !parts(first - 1))) {
            first--;
        }
        var last = end;
        while (last < sentence.endToken() && !parts(last)) {
            last++;
        }
        if (last == sentence.endToken() && cue - sentence.firstToken() <= 2) {
            return rest(end, sentence);
        }
        return last <= first
                ? null
                : new Span(tokens.get(first).start(), tokens.get(last - 1).end());
    }

    /// «فيما», «بينما», «إلا أن»: what follows is not by the same source.
    private boolean parts(int index) {
        var word = syntax.folded(index);
        return syntax.is(Use.CONTRASTS, index)
                || ((word.equals("غير") || word.equals("الا")) && syntax.has(Use.THAT, index + 1));
    }

    boolean quotesAt(int index, Sentence sentence) {
        return index < sentence.endToken() && tokens.get(index).kind() == Token.Kind.OPENING_QUOTE;
    }

    /// Where what is said begins: at once where it is the verb's object; else behind the speaker's office, the day and
    /// the occasion on which he spoke, at «أن», a colon or a mark.
    private int said(int from, Sentence sentence) {
        if (from < sentence.endToken()
                && syntax.isFused(from)
                && syntax.folded(from).startsWith("ب")
                && !syntax.has(Use.THAT, from)) {
            return from; // «أفادت الصحيفة | بفرار ضباط»
        }
        var start = clauses.skip(from, sentence.endToken());
        if (start >= sentence.endToken() || isObjectAt(start)) {
            return start;
        }
        for (var at = from; at < Math.min(sentence.endToken() - 1, from + REACH_OVER_COMMA); at++) {
            var near = at < from + REACH_OF_THAT;
            if (syntax.has(Use.THAT, at)
                    ? near || syntax.isComma(at - 1)
                    : near && tokens.get(at).is(":")) {
                return at + 1;
            }
            if (opensWords(at, sentence) && near) {
                return isObject(from, at) ? start : at;
            }
            if (at > from && isCueVerb(at)) {
                break;
            }
            if (near && at > start && syntax.isComma(at - 1) && syntax.isPreposition(start) && clauses.hasOwner(at)) {
                return at; // «أكدت الدول في نهاية قمتها، | دعمها …»
            }
        }
        return start;
    }

    private boolean isCueVerb(int index) {
        var manner = syntax.cueAt(index);
        return manner == SpeechCues.Manner.WHILE
                || manner != null
                        && (manner.isSaying() || manner == SpeechCues.Manner.CALLS)
                        && clauses.at(index) != null;
    }

    /// «أعلن مقتل …»: a noun of an event right behind the cue.
    private boolean isObjectAt(int index) {
        return index < syntax.size() && syntax.isEvent(index) && !syntax.isFused(index) && syntax.nameAt(index) == null;
    }

    /// «أعلنت الحكومة عن مقتل … في "أعمال عنف"»: what is said stands before the marks already.
    private boolean isObject(int from, int quote) {
        for (var at = from; at < quote; at++) {
            var word = syntax.folded(at);
            if (word.equals("عن") || word.equals("علي")) {
                return true;
            }
        }
        return false;
    }

    /// What a group takes upon itself: the deed, without what a clause about it tells.
    @Nullable
    Span ofDeed(int from, Sentence sentence) {
        for (var at = from; at < sentence.endToken(); at++) {
            if (syntax.is(Use.RELATIVE, at)) {
                return at == from
                        ? null
                        : new Span(tokens.get(from).start(), tokens.get(at - 1).end());
            }
        }
        return rest(from, sentence);
    }

    /// From a word to the end of its sentence; where a quotation is open there, to the end of that.
    @Nullable
    Span rest(int from, Sentence sentence) {
        if (from >= sentence.endToken()) {
            return null;
        }
        var close = closing(from, sentence);
        if (close > 0) {
            return new Span(tokens.get(from).start(), tokens.get(close).end());
        }
        var open = isInMarks(tokens, from, sentence.endToken());
        var end = sentence.end();
        for (var at = sentence.endToken(); open && at < tokens.size(); at++) {
            if (tokens.get(at).kind() == Token.Kind.CLOSING_QUOTE) {
                end = tokens.get(at).end();
                break;
            }
            if (tokens.get(at).kind() == Token.Kind.OPENING_QUOTE) {
                break;
            }
        }
        return new Span(tokens.get(from).start(), end);
    }

    /// Whether marks that open from the word on are not closed before `end`.
    static boolean isInMarks(List<Token> tokens, int from, int end) {
        var open = false;
        for (var at = from; at < end; at++) {
            open = tokens.get(at).kind() == Token.Kind.OPENING_QUOTE
                    || (open && tokens.get(at).kind() != Token.Kind.CLOSING_QUOTE);
        }
        return open;
    }

    /// The mark that closes what is said where all of it stands in marks and the sentence goes on without: «قال "…"
    /// التي …»;
    /// 0 where not.
    private int closing(int from, Sentence sentence) {
        if (tokens.get(from).kind() != Token.Kind.OPENING_QUOTE) {
            return 0;
        }
        var close = 0;
        for (var at = from + 1; at < sentence.endToken(); at++) {
            var kind = tokens.get(at).kind();
            if (kind == Token.Kind.OPENING_QUOTE) {
                return 0;
            }
            if (kind == Token.Kind.CLOSING_QUOTE) {
                close = close == 0 && at - from >= WHOLE ? at : -1;
            }
        }
        return Math.max(close, 0);
    }

    boolean isQuoted(Span content) {
        for (var at = passage.words().tokenAt(content.start());
                at < tokens.size() && tokens.get(at).start() < content.end();
                at++) {
            if (tokens.get(at).kind() == Token.Kind.OPENING_QUOTE && !isName(at)) {
                return true;
            }
        }
        return false;
    }

    /// A name in marks: «داعش», "رويترز".
    private boolean isName(int quote) {
        var close = quote + 2;
        return syntax.nameAt(quote + 1) != null
                && close < tokens.size()
                && (tokens.get(close).kind() == Token.Kind.CLOSING_QUOTE
                        || syntax.nameAt(close) != null && !syntax.isPersonName(quote + 1));
    }
}

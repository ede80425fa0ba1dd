package marsad.reading;

import java.util.List;
import marsad.reading.Phrases.Phrase;
import marsad.reading.SpeechCues.Manner;
import marsad.text.Span;
import marsad.text.Token;

/// How far the name of a speaker goes beyond its first phrase: over words that no list knows, brackets, the field of an
/// office, and what stands in apposition, behind a comma too: «المتحدث باسم الجيش توكور غوساو», «مدير الصحة في عدن،
/// الخضر لصور».
///
/// A verb of saying has no object, so that what follows its subject up to «إن», a mark or a preposition is his name;
/// behind a verb that has one («أعلن», «أكد») a name must show that it is one.
final class SpeakerNames {

    private static final int LONGEST = 24;
    private static final int LONGEST_IN_MARKS = 6;
    private static final int REACH_OF_CUE = 3;

    /// What stands before the name.
    private enum Before {
        /// A verb of saying, «بحسب»: no object follows.
        SAYING,
        /// A verb that may have an object.
        TELLING,
        /// Nothing that asks for a speaker.
        OTHER
    }

    private final List<Token> tokens;
    private final Syntax syntax;
    private final Phrases phrases;
    private final SpeakerFields fields;

    SpeakerNames(Parsed parsed) {
        this.syntax = parsed.syntax();
        this.tokens = syntax.tokens;
        this.phrases = parsed.phrases();
        this.fields = new SpeakerFields(syntax, phrases);
    }

    /// The whole name: those who speak together are one.
    Span of(List<Phrase> list) {
        var end = endOf(list);
        return new Span(
                beside(list.getFirst(), end).span().start(), tokens.get(end - 1).end());
    }

    /// The office beside which the name stands in commas: «قائد العملية، | اللواء فضل حسن، قال».
    private Phrase beside(Phrase first, int end) {
        var comma = first.from() - 1;
        if (comma < 1
                || !syntax.isComma(comma)
                || end >= tokens.size()
                || !syntax.isComma(end)
                || !(syntax.is(Use.RANK, first.from()) || syntax.isPersonName(first.from()))) {
            return first;
        }
        var office = phrases.around(comma - 1);
        if (office != null && office.from() > 1 && SpeakerFields.isIn(syntax, office.from() - 1)) {
            office = phrases.around(office.from() - 2); // «رئيس الأركان في اليمن، | اللواء …»
        }
        return office != null
                        && !syntax.isFused(office.from())
                        && phrases.doing(office) == 2
                        && !syntax.isPersonName(comma - 1)
                ? office
                : first;
    }

    /// The word behind the whole name.
    int endOf(List<Phrase> list) {
        var last = list.getLast();
        var before = before(list.getFirst().from());
        for (var at = last.from() + 1; at < last.end(); at++) {
            if (isBehindName(at) || (before == Before.TELLING && isObjectInMarks(at, last))) {
                return at; // «المتحدث | للصحفيين», «أحد السكان | سقوط قتلى», «الوكيل أحمد | قوله»
            }
        }
        var sure = last.end();
        var at = sure;
        var guessed = false;
        while (at < tokens.size() && at - last.from() < LONGEST) {
            var next = over(at, last.from());
            if (next == at && before != Before.OTHER && syntax.isComma(at)) {
                next = overComma(at, last);
                guessed |= next > at;
            }
            if (next == at && before != Before.OTHER && isInName(at, before)) {
                next = behindWord(at, before);
                guessed = true;
            }
            if (next == at) {
                break;
            }
            at = next;
            sure = guessed ? sure : at;
        }
        return guessed && closes(at, before, last.end()) ? at : sure;
    }

    /// Behind a word of a name: where nothing but the name can follow, behind the whole phrase that it begins.
    private int behindWord(int index, Before before) {
        var whole = before == Before.SAYING && !syntax.isFused(index) || syntax.isNoun(Use.STAFF, index);
        var phrase = whole ? phrases.chunkAt(index) : null;
        if (phrase == null) {
            return index + 1;
        }
        var end = index + 1;
        while (end < phrase.end() && !isBehindName(end) && !syntax.has(Use.RELATIVE, end)) {
            end++;
        }
        return end;
    }

    /// Whether the phrase is a name that goes on to «أن», a colon or a mark.
    boolean opensSaying(Phrase phrase) {
        return isSaying(syntax, endOf(List.of(phrase)));
    }

    private Before before(int head) {
        for (var at = head - 1; at >= Math.max(0, head - REACH_OF_CUE); at--) {
            var manner = syntax.cueAt(at);
            if (manner != null) {
                return switch (manner) {
                    case SAYS, BY, QUOTES, LEARNS, WHILE, SAYING -> Before.SAYING;
                    case STATES -> isBehindSource(at) ? Before.SAYING : Before.TELLING;
                    case HOLDS, ABOUT, NEWS, ISSUES, CLAIMS, CALLS, URGING, STANDS, NOUNS -> Before.TELLING;
                    case ACTS -> Before.OTHER; // its object follows
                };
            }
        }
        return Before.OTHER;
    }

    /// «حسبما أعلن الوزير».
    private boolean isBehindSource(int verb) {
        return verb > 0 && syntax.cueAt(verb - 1) == Manner.BY || verb > 1 && syntax.cueAt(verb - 2) == Manner.BY;
    }

    private boolean isBehindName(int index) {
        return syntax.is(Use.ADDRESSED, index)
                || syntax.is(Use.HAPPENS, index)
                || syntax.folded(index).equals("ل")
                || syntax.cueAt(index) == Manner.SAYING;
    }

    /// «اتهم الوزير "المجموعات المسلحة"»: words in marks behind a whole name are none of it.
    private boolean isObjectInMarks(int index, Phrase phrase) {
        return tokens.get(index).kind() == Token.Kind.OPENING_QUOTE
                && index > phrase.from() + 1
                && (syntax.hasArticle(index - 1) || isBare(index - 1))
                && !syntax.isPersonName(index + 1)
                && !syntax.isNoun(Use.PARTY, index - 1)
                && !syntax.isNoun(Use.SOURCE, index - 1);
    }

    /// «مصادر محلية | "الشرق الأوسط"»: an adjective without article, which no name in marks follows.
    private boolean isBare(int index) {
        var word = syntax.folded(index);
        return word.endsWith("يه") && syntax.nameAt(index) == null && !Syntax.isDefinite(word);
    }

    /// What certainly belongs to the name: «نفسه», a title in marks, brackets, an adjective behind them, the field of
    /// an
    /// office.
    private int over(int index, int head) {
        if (syntax.is(Use.SELF, index)) {
            return index + 1;
        }
        var kind = tokens.get(index).kind();
        if (kind == Token.Kind.OPENING_QUOTE) {
            return isTitled(index - 1) ? behindMarks(index) : index;
        }
        if (tokens.get(index).is("(")) {
            return behindBrackets(index);
        }
        if (isClosed(index - 1) && isAdjective(index)) {
            return index + 1; // «صحيفة "الوطن" | المصرية»
        }
        if (isRankOf(index) || isGenitiveOfSource(index)) {
            return behindPhrase(index);
        }
        if (syntax.is(Use.DATED, index - 1) && syntax.isInTime(index)) {
            return index + 1; // «خطيب صلاة | الجمعة»
        }
        if (syntax.is(Use.LIES, index) && syntax.hasArticle(index) && syntax.isFused(index + 1)) {
            return behindPhrase(index + 1); // «القوات | التابعة للحكومة»
        }
        return fields.behind(index, head);
    }

    private int behindPhrase(int index) {
        var phrase = phrases.chunkAt(index);
        return phrase == null ? index : phrase.end();
    }

    /// «اللواء | فضل حسن».
    private boolean isRankOf(int index) {
        return syntax.isPersonName(index) && syntax.is(Use.RANK, index - 1);
    }

    /// «تداولت مواقع | التواصل الاجتماعي»: the genitive of a source.
    private boolean isGenitiveOfSource(int index) {
        return index > 1
                && syntax.hasArticle(index)
                && syntax.isNoun(Use.SOURCE, index - 1)
                && syntax.cueAt(index - 2) == Manner.NEWS;
    }

    private boolean isTitled(int index) {
        return !syntax.isNoun(Use.STAFF, index)
                && (syntax.isNoun(Use.SOURCE, index)
                        || syntax.isNoun(Use.PARTY, index)
                        || syntax.isNoun(Use.FIELD, index));
    }

    private boolean isClosed(int index) {
        return tokens.get(index).kind() == Token.Kind.CLOSING_QUOTE
                || tokens.get(index).is(")")
                || syntax.nameAt(index) != null
                || !Syntax.isDefinite(syntax.folded(index)) && syntax.isNoun(Use.SOURCE, Math.max(0, index - 1));
    }

    private boolean isAdjective(int index) {
        var word = syntax.folded(index);
        return Syntax.isDefinite(word)
                && syntax.nameAt(index) == null
                && !syntax.is(Use.RELATIVE, index)
                && (word.endsWith("ي") || word.endsWith("يه"))
                && !syntax.isEvent(index)
                && !syntax.has(Use.PARTY, index);
    }

    private int behindMarks(int quote) {
        for (var at = quote + 1; at < Math.min(tokens.size(), quote + LONGEST_IN_MARKS); at++) {
            if (tokens.get(at).kind() == Token.Kind.CLOSING_QUOTE) {
                return at + 1;
            }
        }
        return quote;
    }

    private int behindBrackets(int open) {
        for (var at = open + 1; at < Math.min(tokens.size(), open + LONGEST_IN_MARKS); at++) {
            if (tokens.get(at).is(")")) {
                return at > open + 1 ? at + 1 : open;
            }
            if (syntax.is(Use.GROUND, at)
                    || syntax.isInNumber(at)
                    || syntax.isInTime(at)
                    || syntax.isPunctuation(at)
                    || syntax.isQuote(at)) {
                return open;
            }
        }
        return open;
    }

    /// The apposition behind a comma: somebody, or behind an office a name that no list knows.
    private int overComma(int comma, Phrase phrase) {
        var from = comma + 1;
        if (from >= tokens.size()
                || syntax.isInTime(from)
                || syntax.isInNumber(from)
                || syntax.isJoinedNoun(from)
                || syntax.isFused(from)
                || syntax.isEvent(from)) {
            return comma;
        }
        var next = phrases.chunkAt(from);
        if (next == null || syntax.cueAt(from) != null || syntax.has(Use.RELATIVE, from)) {
            return comma;
        }
        var named = phrases.doing(phrase) == 2 && isUnknown(from);
        return phrases.doing(next) == 2 && !syntax.isPlaceName(from) || named ? next.end() : comma;
    }

    /// A word without article of which no list knows anything, as foreign names are.
    private boolean isUnknown(int index) {
        return tokens.get(index).kind() == Token.Kind.ARABIC
                && !Syntax.isDefinite(syntax.folded(index))
                && !syntax.isFused(index)
                && syntax.verbAt(index) == null
                && !syntax.isEvent(index)
                && !hasOwner(index)
                && !PhraseEnds.isMasdar(syntax.folded(index));
    }

    /// «اتهامه», «حزبها», and no «طعمة», «عبدالله».
    private boolean hasOwner(int index) {
        var word = syntax.folded(index);
        return word.length() > 3
                && (word.endsWith("ها")
                        || word.endsWith("هم")
                        || (word.endsWith("ه") && !syntax.isFeminine(index) && !word.endsWith("الله")))
                && syntax.nameAt(index) == null;
    }

    private boolean isInName(int index, Before before) {
        if (tokens.get(index).kind() == Token.Kind.FOREIGN) {
            return true;
        }
        if (tokens.get(index).kind() != Token.Kind.ARABIC
                || syntax.isInTime(index)
                || syntax.has(Use.THAT, index)
                || syntax.has(Use.RELATIVE, index)
                || syntax.is(Use.CLOSES, index)
                || syntax.is(Use.ADVERB, index)
                || isBehindName(index)
                || isPronoun(index)
                || hasOwner(index)
                || syntax.folded(index).length() < 2
                || syntax.isNoun(Use.WRITTEN, index)
                || syntax.cueAt(index) != null) {
            return false;
        }
        if (syntax.is(Use.PREPOSITION, index)) {
            return syntax.folded(index).equals("علي") && syntax.endsInYa(index) && isSaying(syntax, index + 1);
        }
        if (syntax.nameAt(index) == null
                && !syntax.has(Use.PARTY, index)
                && (syntax.isEvent(index) || PhraseEnds.isMasdar(syntax.folded(index)))) {
            return false;
        }
        if (before == Before.TELLING && (isBody(index) || syntax.isPlaceName(index))) {
            return false;
        }
        if (syntax.isFused(index)) {
            return !syntax.isNoun(Use.HAPPENS, index) && (before == Before.SAYING || isSaying(syntax, index + 1));
        }
        return syntax.verbAt(index) == null || isSaying(syntax, index + 1);
    }

    /// A body or a medium that can be an object: «دعت المتحدثة | قناة …».
    private boolean isBody(int index) {
        return (syntax.isNoun(Use.PARTY, index) || syntax.isNoun(Use.SOURCE, index))
                && !syntax.isNoun(Use.STAFF, index)
                && !syntax.is(Use.TITLE, index)
                && !syntax.has(Use.PERSON, index)
                && !syntax.is(Use.RANK, index)
                && !syntax.isNoun(Use.STAFF, index - 1)
                && syntax.nameAt(index) == null;
    }

    /// «وهو جمهوري».
    private boolean isPronoun(int index) {
        var word = syntax.bare(index);
        return word.equals("هو") || word.equals("هي") || word.equals("هم");
    }

    /// Whether what is said begins at the word.
    static boolean isSaying(Syntax syntax, int index) {
        return index < syntax.size()
                && (syntax.has(Use.THAT, index)
                        || syntax.tokens.get(index).is(":")
                        || syntax.is(Use.ADDRESSED, index)
                        || syntax.tokens.get(index).kind() == Token.Kind.OPENING_QUOTE);
    }

    /// Whether a guessed name can end before the word.
    private boolean closes(int index, Before before, int from) {
        if (index >= tokens.size() || isSaying(syntax, index) || syntax.isComma(index)) {
            return true;
        }
        var open = syntax.isPreposition(index)
                || syntax.isFused(index)
                || syntax.isInTime(index)
                || syntax.isPunctuation(index)
                || syntax.has(Use.RELATIVE, index)
                || isBehindName(index)
                || isPronoun(index)
                || syntax.is(Use.ADVERB, index)
                || syntax.isNoun(Use.WRITTEN, index)
                || syntax.cueAt(index) != null;
        return open && (before == Before.SAYING || syntax.isPersonName(from - 1) || syntax.is(Use.RANK, from - 1));
    }
}

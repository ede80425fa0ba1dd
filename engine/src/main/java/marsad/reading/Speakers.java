package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Phrases.Phrase;
import marsad.reading.SpeechCues.Manner;
import marsad.text.Sentence;
import marsad.text.Span;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// Who can speak, and how far his name goes: sources over their prepositions, texts to the body that issued them.
final class Speakers {

    private static final int ISSUER_REACH = 5;
    private static final int LONGEST_OFFICE = 4;
    private static final int LONGEST_NAME = 14;
    private static final int LONGEST_QUOTED_NAME = 6;
    private static final int REACH_OF_EARLIER = 14;

    private final List<Token> tokens;
    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;
    private final Agreement agreement;

    Speakers(Parsed parsed) {
        this.syntax = parsed.syntax();
        this.tokens = syntax.tokens;
        this.phrases = parsed.phrases();
        this.clauses = parsed.clauses();
        this.agreement = new Agreement(syntax, phrases);
    }

    private boolean opensQuotation(int index) {
        if (index >= tokens.size()) {
            return false;
        }
        if (tokens.get(index).is(":")) {
            return true;
        }
        if (tokens.get(index).kind() != Token.Kind.OPENING_QUOTE) {
            return false;
        }
        for (var at = index + 1; at < Math.min(tokens.size(), index + LONGEST_QUOTED_NAME); at++) {
            if (tokens.get(at).kind() == Token.Kind.CLOSING_QUOTE) {
                return false;
            }
        }
        return true;
    }

    /// «إنها»: what is said is about another than the speaker.
    private boolean isOfAnother(int index) {
        return syntax.has(Use.THAT, index)
                && !syntax.bare(index).equals("ان")
                && !syntax.bare(index).equals("بان");
    }

    /// The pronoun that agrees with the verb.
    static String pronoun(Predicate verb) {
        return switch (verb.form().count()) {
            case MANY -> "هم";
            case TWO -> "هما";
            case ONE -> verb.form().feminine() ? "ها" : "ه";
        };
    }

    /// «المسؤول الذي رفض ذكر اسمه قال …»: over the clause that tells of him.
    private List<Phrase> describedBefore(Predicate verb, Sentence sentence) {
        var first = phrases.chunkAt(sentence.firstToken());
        if (first == null
                || phrases.doing(first) < 2
                || first.end() >= verb.at()
                || !syntax.is(Use.RELATIVE, first.end())
                || syntax.joinsVerb(verb.at())
                || clauses.isRelative(verb.at())
                || syntax.has(Use.THAT, verb.at() - 1)) {
            return List.of();
        }
        for (var at = first.end(); at < verb.at(); at++) {
            if (syntax.has(Use.THAT, at)) {
                return List.of();
            }
            if (clauses.at(at) != null) {
                var list = List.of(first);
                return agreement.precedes(list, verb.form()) ? list : List.of();
            }
        }
        return List.of();
    }

    /// «سبق للرئيس أن أعلن …».
    private List<Phrase> preceded(int verb, Sentence sentence) {
        if (verb < 1 || !syntax.folded(verb - 1).equals("ان")) {
            return List.of();
        }
        for (var at = verb - 2; at >= Math.max(sentence.firstToken(), verb - REACH_OF_EARLIER); at--) {
            if (syntax.bare(at).equals("سبق")) {
                return syntax.isFused(at + 1) ? List.of(phrases.fusedAt(at + 1, verb - 1)) : List.of();
            }
        }
        return List.of();
    }

    /// Who is the subject of a verb of saying; empty where another goes on, null where the subject can say nothing.
    ///
    /// @param alone whether nobody has spoken in the sentence yet
    @Nullable
    List<Phrase> of(Predicate verb, Sentence sentence, boolean alone) {
        var next = following(verb, sentence);
        if (!next.isEmpty()) {
            return issued(next);
        }
        if (clauses.isOblique(verb.at() + 1) && syntax.folded(verb.at() + 1).startsWith("في")) {
            var text = textBefore(verb.at(), sentence);
            if (text != null) {
                return authors(text, sentence); // «أصدرت الحركة بيانا دعت فيه»
            }
        }
        var tells = isOfAnother(verb.at() + 1) || SpeechCues.of(syntax.folded(verb.at())) == Manner.CALLS;
        if (clauses.isBehindRelative(verb.at()) && tells) {
            return alone ? subjectBefore(verb.at(), pronoun(verb), sentence) : List.of(); // «الدول التي قال إنها …»
        }
        var earlier = preceded(verb.at(), sentence);
        if (earlier.isEmpty()) {
            earlier = describedBefore(verb, sentence);
        }
        if (!earlier.isEmpty()) {
            return earlier;
        }
        var subject = verb.subject();
        if (subject.isEmpty()) {
            return List.of();
        }
        var first = subject.getFirst();
        if (verb.inherited()) {
            var here = first.from() >= sentence.firstToken() && first.from() < verb.at();
            return alone && here && phrases.doing(first) == 2 ? subject : List.of();
        }
        if (opensQuotation(verb.at() + 1) && verb.after()) {
            return List.of(); // «وتابع: "الجيش دخل المدينة"»
        }
        if (canSpeak(verb, first)) {
            return issued(subject);
        }
        var isSaid = verb.after()
                && !syntax.isNoun(Use.SILENT, first.from())
                && !Syntax.isDefinite(syntax.folded(first.from()));
        return isSaid ? List.of() : null; // «أكد وقوف بلاده»
    }

    /// Somebody right behind a verb of saying, which takes no person for its object, is its subject: «جماعة قالت مصادر
    /// إنها …».
    private List<Phrase> following(Predicate verb, Sentence sentence) {
        var manner = SpeechCues.of(syntax.folded(verb.at()));
        if (manner == null || !(manner.isSaying() || manner == Manner.CALLS)) {
            return List.of();
        }
        var end = sentence.endToken();
        var from = clauses.skip(verb.at() + 1, end);
        if (from >= end
                || syntax.isQuote(from)
                || syntax.has(Use.THAT, from)
                || syntax.folded(from).equals("ب")) {
            return List.of();
        }
        var next = clauses.freeListAt(from, end);
        if (next.isEmpty()) {
            return manner.isSaying() ? unnamed(from, end) : List.of();
        }
        var first = next.getFirst();
        if (isSilent(verb, first)) {
            return List.of();
        }
        var weak = phrases.doing(first) == 1
                && (manner == Manner.SAYS
                        || isSaying(first.end(), end)
                        || isOneOf(first)
                        || syntax.hasObject(verb.at()));
        return weak || (phrases.doing(first) == 2 || isSource(first)) && agreement.follows(next, verb.form())
                ? next
                : List.of();
    }

    /// «أحد السكان», «إحدى الكتائب», «كتلتا الائتلاف»: no object can be meant.
    private boolean isOneOf(Phrase phrase) {
        var word = syntax.folded(phrase.from());
        return word.equals("احد") || word.equals("احدي") || word.endsWith("تا");
    }

    private boolean isSilent(Predicate verb, Phrase subject) {
        return syntax.isNoun(Use.SILENT, subject.from())
                && !syntax.bare(verb.at()).endsWith("فادت")
                && !syntax.bare(verb.at()).endsWith("فيد");
    }

    /// Names that look like a preposition («علي», «خلف») and sources behind a number («أكثر من مصدر»).
    private List<Phrase> unnamed(int from, int end) {
        if (from + 2 >= end) {
            return List.of();
        }
        if (tokens.get(from).kind() == Token.Kind.ABBREVIATION) {
            var rest = phrases.phraseAt(from + 1, end, 0);
            return rest == null
                    ? List.of()
                    : List.of(new Phrase(
                            from,
                            rest.end(),
                            new Span(tokens.get(from).start(), rest.span().end()))); // «د. علام»
        }
        var word = syntax.folded(from);
        if (word.equals("خلف") || (word.equals("علي") && syntax.endsInYa(from))) {
            var rest = isSaying(from + 1, end) ? List.<Phrase>of() : phrases.listAt(from + 1, end);
            var last = rest.isEmpty() ? from + 1 : rest.getFirst().end();
            var list = new ArrayList<>(rest);
            var name = new Phrase(
                    from,
                    last,
                    new Span(tokens.get(from).start(), tokens.get(last - 1).end()));
            if (list.isEmpty()) {
                return List.of(name);
            }
            list.set(0, name);
            return list;
        }
        if (syntax.folded(from + 1).equals("من") && syntax.isNoun(Use.SOURCE, from + 2)) {
            var rest = phrases.phraseAt(from + 2, end, 0);
            return rest == null
                    ? List.of()
                    : List.of(new Phrase(
                            from,
                            rest.end(),
                            new Span(tokens.get(from).start(), rest.span().end())));
        }
        return List.of();
    }

    /// Whether what is said begins at the word.
    private boolean isSaying(int index, int end) {
        return index < end
                && (syntax.has(Use.THAT, index)
                        || syntax.tokens.get(index).is(":")
                        || syntax.is(Use.ADDRESSED, index)
                        || tokens.get(index).kind() == Token.Kind.OPENING_QUOTE);
    }

    /// The last before the word who does something in its sentence and agrees with it; none where nobody does.
    List<Phrase> subjectBefore(int index, String pronoun, Sentence sentence) {
        List<Phrase> weak = List.of();
        for (var at = index - 1; at >= sentence.firstToken(); at--) {
            var verb = clauses.at(at);
            if (verb == null
                    || verb.subject().isEmpty()
                    || clauses.isRelative(at)
                    || verb.subject().getFirst().from() >= index
                    || verb.subject().getFirst().from() < sentence.firstToken()
                    || !agreement.refers(pronoun, verb.subject().getFirst())) {
                continue;
            }
            if (clauses.doing(verb.subject()) == 2) {
                return verb.subject();
            }
            if (weak.isEmpty() && !verb.inherited() && clauses.doing(verb.subject()) == 1) {
                weak = verb.subject();
            }
        }
        return weak;
    }

    /// «أوضحت الحملة», «أضاف الادعاء العام» speak; «تؤكد الأرقام», «أظهرت التحقيقات» do not.
    private boolean canSpeak(Predicate verb, Phrase subject) {
        if (syntax.isNoun(Use.SILENT, subject.from())) {
            return syntax.bare(verb.at()).endsWith("فادت")
                    || syntax.bare(verb.at()).endsWith("فيد");
        }
        return phrases.doing(subject) == 2
                || isSource(subject)
                || (!verb.after() && !verb.form().present() && phrases.doing(subject) > 0)
                || (verb.after() && !verb.form().present() && Syntax.isDefinite(syntax.folded(subject.from())));
    }

    /// Whether a source, somebody or a text begins at the word.
    boolean isSourceAt(int from, int end) {
        var phrase = phrases.phraseAt(from, end, 0);
        if (phrase == null && from < end && syntax.isFused(from)) {
            phrase = phrases.fusedAt(from, end);
        }
        return phrase != null && isSourceOrSomebody(phrase);
    }

    /// The source that begins at the word, with a preposition written to it or not; several joined are one.
    List<Phrase> sourceAt(int from, int end) {
        if (from >= end) {
            return List.of();
        }
        var list = phrases.listAt(from, end);
        if (list.isEmpty() && syntax.isFused(from)) {
            list = List.of(phrases.fusedAt(from, end));
        }
        return issued(list);
    }

    private List<Phrase> issued(List<Phrase> list) {
        return list.size() == 1 ? issuers(list.getFirst()) : list;
    }

    /// Who speaks by a text: «بيان صادر عن المكتب», «بيانات الأمم المتحدة», «حصيلة أعدتها الصحافة» are theirs.
    List<Phrase> issuers(Phrase text) {
        if (!syntax.isNoun(Use.WRITTEN, text.from())) {
            return List.of(text);
        }
        for (var at = text.from() + 1; at < Math.min(tokens.size(), text.end() + ISSUER_REACH); at++) {
            var verb = at >= text.end() ? clauses.at(at) : null;
            if (verb != null
                    && !(at + 1 < tokens.size() && syntax.folded(at + 1).equals("عن"))) {
                return syntax.is(Use.ISSUES, at)
                                && clauses.doing(verb.subject()) > 0
                                && verb.subject().getFirst().from() != text.from()
                        ? verb.subject()
                        : List.of(text);
            }
            if (syntax.isPunctuation(at) || syntax.has(Use.THAT, at) || syntax.isQuote(at)) {
                break;
            }
            var inner = at < text.end() ? phrases.phraseAt(at, text.end(), 0) : phrases.chunkAt(at);
            if (inner != null && phrases.doing(inner) == 2 && !syntax.isNoun(Use.WRITTEN, inner.from())) {
                var issued = at < text.end()
                        || syntax.folded(at - 1).equals("عن")
                        || syntax.folded(at).startsWith("ل");
                return List.of(issued ? inner : text);
            }
        }
        return List.of(text);
    }

    /// Who speaks by a text that a verb before it gives out: «أصدرت الحركة بيانا», «نشر الوزير تغريدة».
    List<Phrase> authors(Phrase text, Sentence sentence) {
        for (var at = text.from() - 1; at >= sentence.firstToken(); at--) {
            var verb = clauses.at(at);
            if (verb == null || clauses.isRelative(at)) {
                continue;
            }
            var manner = SpeechCues.of(syntax.folded(at));
            var subject = verb.subject();
            return manner != Manner.NEWS
                            && manner != Manner.QUOTES
                            && clauses.doing(subject) > 0
                            && subject.getFirst().from() != text.from()
                    ? subject
                    : issuers(text);
        }
        return issuers(text);
    }

    /// The text that stands right before «جاء فيه», or null.
    @Nullable
    Phrase textBefore(int index, Sentence sentence) {
        for (var at = index - 1; at >= sentence.firstToken(); at--) {
            if (syntax.isNoun(Use.WRITTEN, at)) {
                return phrases.around(at);
            }
        }
        return null;
    }

    /// The whole name: those who speak together are one.
    Span name(List<Phrase> list) {
        return new Span(
                list.getFirst().span().start(), tokens.get(endOf(list) - 1).end());
    }

    /// The word behind the whole name.
    int endOf(List<Phrase> list) {
        var last = list.getLast();
        for (var at = last.from() + 1; at < last.end(); at++) {
            if (syntax.is(Use.ADDRESSED, at)
                    || syntax.is(Use.HAPPENS, at)
                    || SpeechCues.of(syntax.folded(at)) == Manner.SAYING) {
                return at; // «المتحدث | للصحفيين», «أحد السكان | سقوط قتلى», «الوكيل أحمد | قوله»
            }
        }
        var whole = endOfName(last);
        if (whole > last.end()) {
            return whole;
        }
        if (last.end() < tokens.size() && syntax.isQuote(last.end()) && isSource(last)) {
            return behindMarks(last.end()); // «قناة "سكاي نيوز"»
        }
        var person = behindOffice(last.end());
        return person > last.end() ? person : behindSource(last);
    }

    private int behindMarks(int quote) {
        for (var at = quote + 1; at < Math.min(tokens.size(), quote + LONGEST_QUOTED_NAME); at++) {
            if (tokens.get(at).kind() == Token.Kind.CLOSING_QUOTE) {
                return at + 1;
            }
        }
        return quote;
    }

    /// A name of which no list knows a word goes on to «أن», a colon or a preposition: «منذر ماخوس سفير الائتلاف إن».
    private int endOfName(Phrase phrase) {
        var head = phrase.from();
        if (phrase.end() >= tokens.size() || head == 0 || !canGoOn(phrase)) {
            return phrase.end();
        }
        var at = phrase.end();
        while (at < tokens.size() && at - head < LONGEST_NAME && !isSaying(at, tokens.size())) {
            if (!isInName(at)) {
                return closesName(at) && Syntax.isDefinite(syntax.folded(phrase.end())) ? at : phrase.end();
            }
            at++;
        }
        return at < tokens.size() && isSaying(at, tokens.size()) ? at : phrase.end();
    }

    /// «في بيان», «والتي», a comma.
    private boolean closesName(int index) {
        return syntax.folded(index).equals("في")
                || syntax.folded(index).equals("لدي")
                || syntax.has(Use.RELATIVE, index)
                || syntax.isComma(index);
    }

    private boolean isInName(int index) {
        return tokens.get(index).kind() == Token.Kind.ARABIC
                && !syntax.isInTime(index)
                && !syntax.is(Use.PREPOSITION, index)
                && !syntax.has(Use.RELATIVE, index)
                && !syntax.is(Use.CLOSES, index)
                && !syntax.isEvent(index)
                && !PhraseEnds.isMasdar(syntax.folded(index))
                && (syntax.verbAt(index) == null || syntax.isFused(index));
    }

    /// A single word that no list knows, a person, a rank.
    private boolean canGoOn(Phrase phrase) {
        var head = phrase.from();
        var verb = SpeechCues.of(syntax.folded(head - 1));
        if (verb == null || !verb.isSaying()) {
            return false;
        }
        return syntax.isPersonName(phrase.end() - 1)
                || syntax.is(Use.RANK, head)
                || (phrase.end() == head + 1 && phrases.doing(phrase) == 1 && !Syntax.isDefinite(syntax.folded(head)));
    }

    /// «مصدر في وزارة الداخلية», «مصادر من المعارضة»: the name of a source goes on over its preposition.
    private int behindSource(Phrase phrase) {
        var at = phrase.end();
        var head = phrase.from();
        if (!syntax.isNoun(Use.SOURCE, head) || syntax.isNoun(Use.WRITTEN, head) || at + 1 >= tokens.size()) {
            return at;
        }
        var bound = isOf(at) ? phrases.chunkAt(at + 1) : syntax.isFused(at) ? phrases.chunkAt(at) : null;
        return bound != null
                        && !syntax.isNoun(Use.WRITTEN, bound.from())
                        && !syntax.isNoun(Use.SILENT, bound.from())
                        && (phrases.doing(bound) == 2
                                || phrases.isGround(bound)
                                || isField(bound.from())
                                || (phrases.doing(bound) == 1 && isSaying(bound.end(), tokens.size())))
                        && (isOf(at) || syntax.folded(at).startsWith("ب"))
                ? bound.end()
                : at;
    }

    private boolean isOf(int index) {
        var word = syntax.folded(index);
        return word.equals("في") || word.equals("من") || word.equals("ب");
    }

    private boolean isField(int index) {
        return syntax.has(Use.FIELD, index) || (syntax.isFused(index) && syntax.isNoun(Use.FIELD, index));
    }

    /// «الخبير في الشؤون الليبية فلان», «مسؤول حالات الطوارئ لدى المنظمة فلان»: an office goes on over the field that
    /// it is in, and over the name behind that.
    private int behindOffice(int index) {
        var at = index;
        for (var count = 0; count < LONGEST_OFFICE && at + 1 < tokens.size(); count++) {
            var to = isOf(at) || syntax.folded(at).equals("لدي") ? at + 1 : at;
            var bound = to > at || syntax.isFused(at) || syntax.isJoinedNoun(at) ? phrases.chunkAt(to) : null;
            if (bound == null || !(isField(to) || (count > 0 && syntax.isFused(to) && phrases.doing(bound) > 0))) {
                break;
            }
            at = bound.end();
        }
        if (at == index || at >= tokens.size()) {
            return index;
        }
        var name = phrases.chunkAt(at);
        return name != null && !syntax.isFused(at) && (isSaying(name.end(), tokens.size()) || syntax.isPersonName(at))
                ? name.end()
                : at;
    }

    private boolean isSourceOrSomebody(Phrase phrase) {
        return phrases.doing(phrase) == 2 || isSource(phrase) || syntax.isNoun(Use.SILENT, phrases.headOf(phrase));
    }

    boolean isSource(Phrase phrase) {
        var head = phrases.headOf(phrase);
        return syntax.isNoun(Use.SOURCE, head) || syntax.isNoun(Use.WRITTEN, head);
    }
}

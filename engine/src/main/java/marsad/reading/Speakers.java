package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Phrases.Phrase;
import marsad.reading.SpeechCues.Manner;
import marsad.reading.VerbForm.Count;
import marsad.text.Sentence;
import marsad.text.Span;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// Who speaks by a verb or a word that asks for a source.
final class Speakers {

    private static final int LONGEST_QUOTED_NAME = 6;

    private final List<Token> tokens;
    private final Syntax syntax;
    private final Phrases phrases;
    private final Clauses clauses;
    private final Agreement agreement;
    private final Texts texts;
    private final SpeakerNames names;
    private final SpeakersBefore before;

    Speakers(Parsed parsed) {
        this.syntax = parsed.syntax();
        this.tokens = syntax.tokens;
        this.phrases = parsed.phrases();
        this.clauses = parsed.clauses();
        this.agreement = new Agreement(syntax, phrases);
        this.texts = new Texts(parsed);
        this.names = new SpeakerNames(parsed);
        this.before = new SpeakersBefore(parsed, agreement);
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
            var text = texts.textBefore(verb.at(), sentence);
            if (text != null) {
                return texts.authors(text, sentence); // «أصدرت الحركة بيانا دعت فيه»
            }
        }
        var tells = isOfAnother(verb.at() + 1) || syntax.cueAt(verb.at()) == Manner.CALLS;
        if (clauses.isBehindRelative(verb.at()) && tells) {
            return alone ? subjectBefore(verb.at(), pronoun(verb), sentence) : List.of(); // «الدول التي قال إنها …»
        }
        var earlier = before.told(verb, sentence);
        if (!earlier.isEmpty()) {
            return earlier;
        }
        var subject = verb.subject();
        if (subject.isEmpty()) {
            return List.of();
        }
        var first = subject.getFirst();
        if (syntax.cueAt(first.from()) == Manner.WHILE) {
            return List.of(); // «وتابع قائلا»
        }
        if (verb.inherited() && verb.form().count() != Count.ONE && !agreement.precedes(subject, verb.form())) {
            return before.ofNumber(verb, sentence);
        }
        if (verb.inherited()) {
            var here = first.from() >= sentence.firstToken() && first.from() < verb.at();
            return alone && here && phrases.doing(first) == 2 ? subject : List.of();
        }
        if (verb.after() && (opensQuotation(verb.at() + 1) || isCalled(verb, syntax.cueAt(verb.at()), subject))) {
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
        var manner = syntax.cueAt(verb.at());
        var end = sentence.endToken();
        if (manner == Manner.CLAIMS) {
            return behindDeed(verb.at() + 1, end);
        }
        if (manner == null || !(manner.isSaying() || manner == Manner.CALLS)) {
            return List.of();
        }
        var from = behindSoCalled(clauses.skip(verb.at() + 1, end), end);
        if (manner == Manner.SAYS && from == verb.at() + 1 && isNameBesideComma(from, end)) {
            from++;
        }
        if (from >= end
                || syntax.isQuote(from)
                || syntax.has(Use.THAT, from)
                || syntax.folded(from).equals("ب")
                || syntax.cueAt(from) == Manner.WHILE) {
            return List.of();
        }
        var next = clauses.freeListAt(from, end);
        if (next.isEmpty()) {
            return manner.isSaying() ? unnamed(from, end) : List.of();
        }
        var first = next.getFirst();
        if (isSilent(verb, first) || syntax.isObject(first.from()) || isCalled(verb, manner, next)) {
            return List.of();
        }
        var weak = phrases.doing(first) == 1
                && (manner == Manner.SAYS
                        || isSaying(first.end(), end)
                        || syntax.isComma(first.end()) && !syntax.is(Use.THIS, first.from() - 1)
                        || names.opensSaying(first)
                        || isOneOf(first)
                        || syntax.hasObject(verb.at()));
        return weak || (phrases.doing(first) == 2 || isSource(first)) && agreement.follows(next, verb.form())
                ? next
                : List.of();
    }

    /// «وأضاف، | خلدون قواص، …»: a name that stands in commas behind the verb.
    private boolean isNameBesideComma(int comma, int end) {
        if (comma + 2 >= end || !syntax.isComma(comma) || syntax.has(Use.THAT, comma + 1)) {
            return false;
        }
        var name = clauses.freeListAt(comma + 1, end);
        return clauses.doing(name) == 2
                && !syntax.isPlaceName(comma + 1)
                && (syntax.isComma(names.endOf(name)) || names.opensSaying(name.getLast()));
    }

    /// «فيما وصفه | رئيس الوزراء بأنه …»: who stands behind a cue whose letters are rather a noun's.
    List<Phrase> behindName(int cue, Sentence sentence) {
        if (syntax.cueAt(cue) != Manner.CALLS) {
            return List.of();
        }
        var list = clauses.freeListAt(cue + 1, sentence.endToken());
        return clauses.doing(list) == 2 ? list : List.of();
    }

    /// «أعلن ما يسمى | تنظيم الدولة».
    private int behindSoCalled(int index, int end) {
        return index + 2 < end && syntax.folded(index).equals("ما") && syntax.cueAt(index + 1) == Manner.CALLS
                ? index + 2
                : index;
    }

    /// «تبنت الهجوم | جماعة مسلحة»: who claims a deed stands behind it.
    private List<Phrase> behindDeed(int index, int end) {
        var deed = clauses.freeListAt(clauses.skip(index, end), end);
        if (deed.isEmpty() || clauses.doing(deed) == 2) {
            return List.of();
        }
        var group = clauses.freeListAt(clauses.skip(deed.getLast().end(), end), end);
        return clauses.doing(group) == 2 ? group : List.of();
    }

    /// «ووصف | عامري بأنه …»: with no pronoun at the verb and nobody else behind it, whom the name is given.
    private boolean isCalled(Predicate verb, @Nullable Manner manner, List<Phrase> next) {
        var behind = next.getLast().end();
        return manner == Manner.CALLS
                && syntax.joinsVerb(verb.at())
                && !syntax.hasObject(verb.at())
                && behind < syntax.size()
                && syntax.isFused(behind)
                && syntax.folded(behind).startsWith("ب");
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
        if (syntax.is(Use.SOURCE, from)) {
            return List.of(new Phrase(from, from + 1, tokens.get(from).span())); // «شاهد», written like a verb
        }
        var folded = syntax.folded(from);
        if (folded.equals("خلف") || (folded.equals("علي") && syntax.endsInYa(from))) {
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
        var word = new Phrase(from, from + 1, tokens.get(from).span());
        return syntax.isSpeaker(from) && names.opensSaying(word) ? List.of(word) : List.of(); // «أكد فالح العيساوي أن»
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
        return list.size() == 1 ? texts.issuers(list.getFirst()) : list;
    }

    private boolean isSourceOrSomebody(Phrase phrase) {
        return phrases.doing(phrase) == 2 || isSource(phrase) || syntax.isNoun(Use.SILENT, phrases.headOf(phrase));
    }

    boolean isSource(Phrase phrase) {
        var head = phrases.headOf(phrase);
        return syntax.isNoun(Use.SOURCE, head) || syntax.isNoun(Use.WRITTEN, head);
    }
}

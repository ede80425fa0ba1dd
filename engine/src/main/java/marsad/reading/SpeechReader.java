package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.reading.Clauses.Predicate;
import marsad.text.Sentence;
import marsad.text.Span;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// Reads the reported speech of a text: the cue, who speaks, and how far the words go that are given as his.
///
/// The content of a cue runs to the end of its sentence, or to the end of the quotation that it opens.
final class SpeechReader {

    private static final int REACH_OF_THAT = 14;
    private static final int REACH_OF_SOURCE = 9;

    private final Passage passage;
    private final List<Token> tokens;
    private final Phrases phrases;
    private final Syntax syntax;
    private final Clauses clauses;
    private final Speakers speakers;
    private final List<Attribution> found = new ArrayList<>();
    private @Nullable Span speaker;

    SpeechReader(Parsed parsed) {
        this.passage = parsed.passage();
        this.tokens = passage.words().tokens();
        this.syntax = parsed.syntax();
        this.phrases = parsed.phrases();
        this.clauses = parsed.clauses();
        this.speakers = new Speakers(parsed);
    }

    List<Attribution> attributions() {
        for (var sentence : passage.words().sentences()) {
            for (var at = sentence.firstToken(); at < sentence.endToken(); at++) {
                var manner = tokens.get(at).kind() == Token.Kind.ARABIC ? SpeechCues.of(syntax.folded(at)) : null;
                if (manner == null || !isCue(at, manner, sentence)) {
                    continue;
                }
                switch (manner) {
                    case SAYS -> readVerb(at, sentence);
                    case HOLDS -> {
                        if (saysThat(at, sentence) || closesQuotation(at, sentence)) {
                            readVerb(at, sentence);
                        }
                    }
                    case ABOUT -> {
                        if (saysThat(at, sentence) || speaksOf(at, sentence)) {
                            readVerb(at, sentence);
                        }
                    }
                    case WHILE -> add(goingOn(at, sentence), at, at + 1, sentence);
                    case BY -> at = readSource(at, sentence);
                    case QUOTES -> readBehind("عن", at, sentence);
                    case STANDS -> readBehind("في", at, sentence);
                    case SAYING -> readSaying(at, sentence);
                }
            }
        }
        return List.copyOf(found);
    }

    /// Words written like a cue that are none: «ما لا يقل عن», «مركز تابع ل», «لافتة للنظر», «عبر موقعه», «يذكر أن».
    private boolean isCue(int index, SpeechCues.Manner manner, Sentence sentence) {
        var word = syntax.bare(index);
        var next = index + 1 < sentence.endToken() ? syntax.folded(index + 1) : "";
        if (syntax.nameAt(index) != null) {
            return false;
        }
        if (word.equals("يقل") || word.equals("تقل") || word.equals("نقل")) {
            return word.equals("نقل")
                    ? clauses.at(index) != null
                    : index > 0 && syntax.folded(index - 1).equals("لم");
        }
        if (word.equals("عبر") || word.equals("عبرت") || word.equals("يعبر")) {
            return clauses.skip(index + 1, sentence.endToken()) < sentence.endToken()
                    && standsSoon("عن", index, sentence);
        }
        if (word.equals("يبدو") || word.equals("تبدو") || word.equals("تجدد")) {
            return false;
        }
        if ((word.equals("يذكر") || word.equals("يشار") || word.equals("يرجح") || word.equals("يعتقد"))
                && (next.equals("ان")
                        || next.equals("الي")
                        || next.equals("انه")
                        || next.equals("انها")
                        || next.equals("انهم"))) {
            return false;
        }
        if (word.startsWith("بين")) {
            return next.equals("ان") || next.equals("انه") || next.equals("انها");
        }
        if (word.equals("تابع") || word.equals("تابعه")) {
            return clauses.at(index) != null && !next.startsWith("ل");
        }
        if (word.equals("لافته") || word.equals("مشدده")) {
            return next.equals("الي") || next.equals("ان") || next.equals("علي");
        }
        if (word.equals("يدعي") || word.equals("تدعي")) {
            return next.equals("ان") || next.equals("انه") || next.equals("انها");
        }
        return !manner.isVerb()
                || clauses.at(index) != null
                || syntax.joinsVerb(index)
                || manner != SpeechCues.Manner.SAYS;
    }

    private boolean standsSoon(String word, int index, Sentence sentence) {
        for (var at = index + 1; at < Math.min(sentence.endToken(), index + REACH_OF_SOURCE); at++) {
            if (syntax.folded(at).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private void readVerb(int cue, Sentence sentence) {
        var verb = clauses.at(cue);
        var first = verb != null && verb.form().first();
        if (verb != null && (first || isAside(verb))) {
            return;
        }
        var who = verb == null ? null : named(verb);
        if (who == null && verb != null && !verb.inherited() && !verb.subject().isEmpty()) {
            return; // «تؤكد الأرقام»: no one speaks
        }
        var from = who == null || verb == null || !verb.after() ? cue + 1 : lastOf(verb);
        if (closesQuotation(cue, sentence) && !saysThat(cue, sentence)) {
            var said = who == null ? speaker : who;
            if (said != null) {
                speaker = said;
                found.add(new Attribution(
                        said,
                        tokens.get(cue).span(),
                        new Span(sentence.start(), tokens.get(cue - 1).end()),
                        true));
            }
            return;
        }
        add(who == null ? speaker : who, cue, from, sentence);
    }

    /// «الهدنة التي أعلن عنها الملك», «في خطوة تؤكد …»: the verb tells of a noun, and nothing is said by it.
    private boolean isAside(Predicate verb) {
        var at = verb.at();
        if (clauses.isBehindRelative(at) && (clauses.isOblique(at + 1) || syntax.hasObject(at))) {
            return true;
        }
        return !verb.after()
                && !verb.inherited()
                && !verb.subject().isEmpty()
                && syntax.isNoun(Use.SILENT, verb.subject().getFirst().from());
    }

    private static int lastOf(Predicate verb) {
        return verb.subject().getLast().end();
    }

    /// Who is named as subject; where he is not, the last speaker goes on.
    private @Nullable Span named(Predicate verb) {
        if (verb.subject().isEmpty() || (verb.inherited() && speaker != null)) {
            return null;
        }
        var subject = verb.subject().getFirst();
        return speakers.canSpeak(verb, subject) ? speakers.whole(speakers.issuer(subject)) : null;
    }

    /// A participle goes on with the speaker of its sentence, else with the subject of its clause.
    private @Nullable Span goingOn(int cue, Sentence sentence) {
        if (!found.isEmpty() && found.getLast().cue().start() >= sentence.start()) {
            return found.getLast().speaker();
        }
        for (var at = sentence.firstToken(); at < cue; at++) {
            var verb = clauses.at(at);
            if (verb != null && !verb.inherited() && clauses.doing(verb.subject()) == 2) {
                return speakers.whole(verb.subject().getFirst());
            }
        }
        return speaker;
    }

    private int readSource(int cue, Sentence sentence) {
        var from = cue + 1;
        while (from < sentence.endToken()
                && (syntax.is(Use.BRIDGE, from)
                        || syntax.isQuote(from)
                        || syntax.isInTime(from)
                        || (from > cue + 1 && (clauses.at(from) != null || syntax.is(Use.ADVERB, from))))) {
            from++; // «وفق ما كشفت عنه الصحيفة»
        }
        var source = phrases.phraseAt(from, sentence.endToken(), 0);
        if (source == null && from < sentence.endToken() && syntax.isFused(from)) {
            source = phrases.fusedAt(from, sentence.endToken());
        }
        if (source == null
                || (from == cue + 1
                        && phrases.doing(source) < 2
                        && !speakers.isSource(source)
                        && !syntax.isNoun(Use.SILENT, source.from()))) {
            return cue;
        }
        var who = speakers.whole(speakers.issuer(source));
        speaker = who;
        var content = cue - sentence.firstToken() > 2
                ? new Span(sentence.start(), tokens.get(cue - 1).end())
                : rest(source.end(), sentence);
        if (content != null) {
            found.add(new Attribution(who, tokens.get(cue).span(), content, isQuoted(content)));
        }
        return source.end() - 1;
    }

    /// «نقلت الوكالة عن الوزير», «جاء في البيان»: the speaker stands behind the preposition.
    private void readBehind(String preposition, int cue, Sentence sentence) {
        for (var at = cue + 1; at < Math.min(sentence.endToken() - 1, cue + REACH_OF_SOURCE); at++) {
            if (!syntax.folded(at).equals(preposition)) {
                continue;
            }
            var source = phrases.chunkAt(at + 1);
            if (source == null && syntax.isQuote(at + 1)) {
                source = phrases.chunkAt(at + 2);
            }
            if (source == null || (preposition.equals("في") && !speakers.isSource(source))) {
                return;
            }
            for (var behind = source.end();
                    behind < Math.min(sentence.endToken(), source.end() + REACH_OF_SOURCE);
                    behind++) {
                if (SpeechCues.of(syntax.folded(behind)) == SpeechCues.Manner.SAYING) {
                    return; // «قوله» is the cue
                }
            }
            add(speakers.whole(source), cue, source.end(), sentence);
            return;
        }
    }

    /// «عن الوزير قوله إن …».
    private void readSaying(int cue, Sentence sentence) {
        for (var at = cue - 1; at > Math.max(sentence.firstToken(), cue - REACH_OF_THAT); at--) {
            if (syntax.folded(at - 1).equals("عن") && phrases.chunkAt(at) != null) {
                var source = phrases.chunkAt(at);
                add(source == null ? speaker : speakers.whole(source), cue, cue + 1, sentence);
                return;
            }
        }
        add(speaker, cue, cue + 1, sentence);
    }

    private boolean saysThat(int cue, Sentence sentence) {
        for (var at = cue + 1; at < Math.min(sentence.endToken(), cue + REACH_OF_THAT); at++) {
            var token = tokens.get(at);
            if (syntax.has(Use.THAT, at) || token.is(":") || opensWords(at, sentence)) {
                return true;
            }
        }
        return false;
    }

    /// A quotation that is no name.
    private boolean opensWords(int index, Sentence sentence) {
        if (tokens.get(index).kind() != Token.Kind.OPENING_QUOTE) {
            return false;
        }
        return index + 1 < sentence.endToken() && syntax.nameAt(index + 1) == null;
    }

    /// Whether the sentence has been words in quotation marks up to the cue: «"…"، كما شدد البيان».
    private boolean closesQuotation(int cue, Sentence sentence) {
        for (var at = cue - 1; at >= Math.max(sentence.firstToken(), cue - 3); at--) {
            if (tokens.get(at).kind() == Token.Kind.CLOSING_QUOTE) {
                return at - sentence.firstToken() > 4;
            }
        }
        return false;
    }

    /// «أعرب عن», «حذر من», «شدد على», «هدد ب».
    private boolean speaksOf(int cue, Sentence sentence) {
        var verb = clauses.at(cue);
        if (verb == null) {
            return false;
        }
        for (var at = cue + 1; at < Math.min(sentence.endToken(), Math.max(verb.end(), cue + 1) + 4); at++) {
            var word = syntax.folded(at);
            if (word.equals("عن")
                    || word.equals("من")
                    || word.equals("علي")
                    || word.equals("في")
                    || word.equals("خبر")) {
                return true;
            }
            if (syntax.isFused(at) && word.startsWith("ب")) {
                return true;
            }
        }
        return false;
    }

    private void add(@Nullable Span who, int cue, int from, Sentence sentence) {
        var content = rest(said(from, sentence), sentence);
        if (who == null || content == null) {
            return;
        }
        speaker = who;
        found.add(new Attribution(who, tokens.get(cue).span(), content, isQuoted(content)));
    }

    /// Where what is said begins: behind the speaker's office and the day on which he spoke, at «ان», a colon or a
    /// mark.
    private int said(int from, Sentence sentence) {
        for (var at = from; at < Math.min(sentence.endToken() - 1, from + REACH_OF_THAT); at++) {
            if (syntax.has(Use.THAT, at) || tokens.get(at).is(":")) {
                return at + 1;
            }
            if (opensWords(at, sentence)) {
                return at;
            }
        }
        return clauses.skip(from, sentence.endToken());
    }

    /// From a word to the end of its sentence; where a quotation is open there, to the end of that.
    private @Nullable Span rest(int from, Sentence sentence) {
        if (from >= sentence.endToken()) {
            return null;
        }
        var open = false;
        for (var at = from; at < sentence.endToken(); at++) {
            open = tokens.get(at).kind() == Token.Kind.OPENING_QUOTE
                    || (open && tokens.get(at).kind() != Token.Kind.CLOSING_QUOTE);
        }
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

    private boolean isQuoted(Span content) {
        for (var at = passage.words().tokenAt(content.start());
                at < tokens.size() && tokens.get(at).start() < content.end();
                at++) {
            if (tokens.get(at).kind() == Token.Kind.OPENING_QUOTE) {
                return true;
            }
        }
        return false;
    }
}

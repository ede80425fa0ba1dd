package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.reading.Clauses.Predicate;
import marsad.reading.Floor.Voice;
import marsad.reading.Phrases.Phrase;
import marsad.text.Sentence;
import marsad.text.Span;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// Reads the reported speech of a text: the cue, who speaks, and how far the words go that are given as his.
///
/// The content of a cue runs to the end of its sentence, or to the end of the quotation that it opens.
final class SpeechReader {

    private static final int REACH_OF_SAYING = 14;
    private static final int REACH_OF_SOURCE = 12;

    private final List<Sentence> sentences;
    private final List<Token> tokens;
    private final Phrases phrases;
    private final Syntax syntax;
    private final Clauses clauses;
    private final Speakers speakers;
    private final SpeakerNames names;
    private final Texts texts;
    private final Quotations quotations;
    private final Namings namings;
    private final Cues cues;
    private final Floor floor;
    private final List<Attribution> found = new ArrayList<>();
    /// The last content given by a verb: whoever speaks inside it is only reported.
    private @Nullable Span reported;

    SpeechReader(Parsed parsed) {
        this.sentences = parsed.passage().words().sentences();
        this.syntax = parsed.syntax();
        this.tokens = syntax.tokens;
        this.phrases = parsed.phrases();
        this.clauses = parsed.clauses();
        this.speakers = new Speakers(parsed);
        this.names = new SpeakerNames(parsed);
        this.texts = new Texts(parsed);
        this.quotations = new Quotations(parsed);
        this.namings = new Namings(parsed, quotations);
        this.cues = new Cues(parsed, quotations, namings);
        this.floor = new Floor(new Agreement(syntax, phrases));
    }

    List<Attribution> attributions() {
        for (var sentence : sentences) {
            floor.open();
            goOn(sentence);
            for (var at = sentence.firstToken(); at < sentence.endToken(); at++) {
                var manner = cues.at(at, sentence);
                if (manner == null) {
                    readAct(at);
                    continue;
                }
                switch (manner) {
                    case SAYS, STATES, HOLDS, ABOUT, NEWS, ISSUES, CLAIMS, CALLS -> readVerb(at, sentence);
                    case WHILE, URGING -> add(goingOn(at, sentence), at, at + 1, sentence);
                    case BY -> at = readSource(at, sentence);
                    case QUOTES -> readBehind("عن", at, sentence);
                    case LEARNS -> readBehind("من", at, sentence);
                    case STANDS -> readStanding(at, sentence);
                    case SAYING -> readSaying(at, sentence);
                    case NOUNS -> readNoun(at, sentence);
                    case ACTS -> {}
                }
            }
        }
        return List.copyOf(found);
    }

    /// «قال الوزير إن … . وأن القوات …»: a sentence that «أن» opens goes on with what was said in the last one; so does
    /// one
    /// behind a cue that a full stop parts from its «إن».
    private void goOn(Sentence sentence) {
        var first = sentence.firstToken();
        var last = found.isEmpty() ? null : found.getLast();
        if (last == null || first == 0 || !syntax.has(Use.THAT, first)) {
            return;
        }
        var before = sentences.get(sentences.indexOf(sentence) - 1);
        var joined = syntax.folded(first).startsWith("و") && !syntax.hasHamzaBelow(first);
        if (last.cue().start() < before.start()
                || last.content().end() < tokens.get(before.endToken() - 1).start()
                || !(joined || syntax.folded(first).equals("ان") && !quotations.opensWithThat(last, before))) {
            return;
        }
        var content = new Span(last.content().start(), sentence.end());
        found.set(found.size() - 1, new Attribution(last.speaker(), last.cue(), content, last.direct()));
    }

    /// Whoever does something by words has the word, though nothing is given as his.
    private void readAct(int at) {
        var verb = floor.isSilent() && cues.isAct(at) ? clauses.at(at) : null;
        if (verb != null && !verb.inherited() && !clauses.isRelative(at) && clauses.doing(verb.subject()) == 2) {
            take(verb.subject(), at);
        }
    }

    private void readVerb(int cue, Sentence sentence) {
        var verb = clauses.at(cue);
        if (verb != null && (verb.form().first() || cues.isAside(verb))) {
            return;
        }
        var list = verb == null ? speakers.behindName(cue, sentence) : speakers.of(verb, sentence, floor.isSilent());
        if (list == null) {
            return; // «تؤكد الأرقام»: no one speaks
        }
        var who = list.isEmpty() ? floor.goingOn(pronoun(cue, verb)) : take(list, cue);
        var behindSubject = !list.isEmpty() && list.getFirst().from() > cue;
        if (quotations.closesQuotation(cue, sentence) && !quotations.saysThat(cue, sentence)) {
            record(who, cue, quotations.before(cue, sentence));
            return;
        }
        var manner = syntax.cueAt(cue);
        if (manner == SpeechCues.Manner.CLAIMS) {
            record(who, cue, quotations.ofDeed(cue + 1, sentence)); // «تبنت الهجوم | جماعة مسلحة»
            return;
        }
        var from = behindSubject ? names.endOf(list) : cue + 1;
        if (manner == SpeechCues.Manner.CALLS) {
            record(who, cue, namings.called(from, sentence));
            return;
        }
        if (behindSubject && isAsTold(cue, from, sentence)) {
            record(who, cue, quotations.around(cue - 1, from, sentence));
            return;
        }
        add(who, cue, from, sentence);
    }

    /// «…، كما ذكرت النيابة»: what is said stands before.
    private boolean isAsTold(int cue, int end, Sentence sentence) {
        return cue > sentence.firstToken() + 1
                && syntax.folded(cue - 1).equals("كما")
                && (end >= sentence.endToken() || syntax.isPunctuation(end) && !quotations.saysThat(cue, sentence));
    }

    /// The speaker takes the word; inside another's words he is only reported, except where his clause is joined to
    /// that of the other.
    private Span take(List<Phrase> list, int cue) {
        var name = names.of(list);
        var nested = isReported(cue) && !(list.getFirst().from() > cue && opensClause(cue));
        if (!syntax.isNoun(Use.NEWS, list.getFirst().from())) { // «أشارت أنباء إلى …. وأضافت الشرطة»
            floor.take(new Voice(list.getFirst(), name, list.size() > 1), nested);
        }
        return name;
    }

    private boolean isReported(int cue) {
        return reported != null && reported.covers(tokens.get(cue).span());
    }

    /// «وأكد الجيش», «فيما أكد الجيش».
    private boolean opensClause(int cue) {
        var at = cue;
        while (at > 0 && syntax.has(Use.PARTICLE, at - 1)) {
            at--;
        }
        return syntax.joinsVerb(at) || syntax.folded(at).startsWith("و") || syntax.has(Use.OPENS, at - 1);
    }

    /// A participle goes on with a speaker of its sentence, else with the subject of its clause.
    private @Nullable Span goingOn(int cue, Sentence sentence) {
        var pronoun = pronoun(cue, null);
        if (!floor.isAnswered(pronoun)) {
            var subject = speakers.subjectBefore(cue, pronoun, sentence);
            if (!subject.isEmpty()) {
                return take(subject, cue);
            }
        }
        return floor.goingOn(pronoun);
    }

    /// The pronoun that agrees with the cue.
    private String pronoun(int cue, @Nullable Predicate verb) {
        if (verb != null) {
            return Speakers.pronoun(verb);
        }
        var word = syntax.folded(cue);
        return word.endsWith("ين") ? "هم" : word.endsWith("ه") ? "ها" : "ه";
    }

    private int readSource(int cue, Sentence sentence) {
        var from = cue + 1;
        var saying = cue;
        while (from < sentence.endToken()
                && (syntax.is(Use.BRIDGE, from)
                        || isStanding(from, cue)
                        || syntax.isQuote(from)
                        || syntax.isInTime(from)
                        || isTo(from)
                        || (from > cue + 1
                                && (clauses.at(from) != null || syntax.is(Use.ADVERB, from) || isVerbal(from))))) {
            if (saying == cue && syntax.folded(cue).contains("حسب") && SpeechCues.isSaying(syntax.folded(from))) {
                saying = from; // «حسبما أعلن المحافظ»
            }
            from++; // «وفق ما كشفت عنه الصحيفة»
        }
        if (syntax.is(Use.OWNED, from)) {
            return readOwned(cue, from, sentence);
        }
        var source = speakers.sourceAt(from, sentence.endToken());
        if (source.isEmpty() || (from == cue + 1 && !speakers.isSourceAt(from, sentence.endToken()))) {
            return cue;
        }
        var name = names.of(source);
        if (floor.isSilent()) {
            floor.take(new Voice(source.getFirst(), name, source.size() > 1), false);
        }
        var end = names.endOf(source);
        record(name, saying, isAlone(cue, end, sentence) ? before(sentence) : quotations.around(cue, end, sentence));
        return Math.max(cue, end - 1);
    }

    /// «… . وفقا لقناة العربية.»: a source that a full stop parts from its sentence.
    private boolean isAlone(int cue, int end, Sentence sentence) {
        return cue == sentence.firstToken() && cue > 0 && end >= sentence.endToken() - 1;
    }

    private Span before(Sentence sentence) {
        var before = sentences.get(sentences.indexOf(sentence) - 1);
        return new Span(before.start(), before.end());
    }

    /// «لما كشفه لـ(الغد) | مصدر»: to whom he tells it, in brackets.
    private boolean isTo(int index) {
        return syntax.folded(index).equals("ل")
                || syntax.tokens.get(index).is("(")
                || syntax.tokens.get(index).is(")")
                || syntax.tokens.get(index - 1).is("(");
    }

    /// A verb that no list knows, behind «ما»: «وفقا لما كشفه».
    private boolean isVerbal(int index) {
        var before = syntax.folded(index - 1);
        return before.equals("ما") || before.equals("لما");
    }

    /// «وفق قوله» is a cue; «على حد تعبيره», «حسب رأيه» say no more than the cue before them.
    private int readOwned(int cue, int owned, Sentence sentence) {
        if (syntax.cueAt(owned) == SpeechCues.Manner.SAYING) {
            record(floor.goingOn(pronoun(owned, null)), cue, quotations.around(cue, owned + 1, sentence));
        }
        return owned;
    }

    /// «بعد إعلان السلطات تحرير المدينة»: the speaker is the genitive of the noun.
    private void readNoun(int cue, Sentence sentence) {
        var speaker = phrases.phraseAt(cue + 1, sentence.endToken(), 0);
        if (speaker == null || phrases.doing(speaker) < 2 || !quotations.isSaid(speaker.end(), sentence)) {
            return;
        }
        var list = List.of(speaker);
        add(names.of(list), cue, names.endOf(list), sentence);
    }

    /// «وفق ما جاء في البيان».
    private boolean isStanding(int index, int cue) {
        return index > cue + 1
                && (syntax.cueAt(index) == SpeechCues.Manner.STANDS
                        || (syntax.folded(index).equals("في") && syntax.cueAt(index - 1) == SpeechCues.Manner.STANDS));
    }

    /// «نقلت الوكالة عن الوزير», «علمت الصحيفة من مصادرها»: the speaker stands behind the preposition.
    private void readBehind(String preposition, int cue, Sentence sentence) {
        var limit = Math.min(sentence.endToken() - 1, cue + REACH_OF_SOURCE);
        for (var at = cue + 1; at < limit; at++) {
            if (!syntax.folded(at).equals(preposition)) {
                continue;
            }
            var source = speakers.sourceAt(syntax.isQuote(at + 1) ? at + 2 : at + 1, sentence.endToken());
            if (!source.isEmpty() && !isSayingBehind(cue, source, sentence)) {
                add(take(source, cue), cue, names.endOf(source), sentence);
            }
            return;
        }
    }

    /// «نُقل عن الوزير قوله»: without an outlet that hands it on «قوله» is the cue.
    private boolean isSayingBehind(int cue, List<Phrase> source, Sentence sentence) {
        var end = source.getLast().end();
        return syntax.folded(cue + 1).equals("عن")
                && end < sentence.endToken()
                && syntax.cueAt(end) == SpeechCues.Manner.SAYING;
    }

    /// «جاء في البيان», «نشرت الحركة بيانا جاء فيه».
    private void readStanding(int cue, Sentence sentence) {
        var limit = Math.min(sentence.endToken() - 1, cue + REACH_OF_SOURCE);
        for (var at = cue + 1; at <= limit; at++) {
            var word = syntax.folded(at);
            if (at == cue + 1 && (word.equals("فيه") || word.equals("فيها"))) {
                var text = texts.textBefore(cue, sentence);
                if (text != null) {
                    add(take(texts.authors(text, sentence), cue), cue, at + 1, sentence);
                }
                return;
            }
            if (!word.equals("في") || at == limit) {
                continue;
            }
            var text = phrases.chunkAt(syntax.isQuote(at + 1) ? at + 2 : at + 1);
            if (text != null
                    && !speakers.isSource(text)
                    && phrases.listEndingAt(at, cue + 1).size() > 0) {
                return; // «جاء تعيينه في احتفال»
            }
            if (text != null && (speakers.isSource(text) || quotations.isSaid(text.end(), sentence))) {
                var own = text.end() < sentence.endToken()
                        && syntax.is(Use.ISSUES, text.end())
                        && texts.issuers(text).getFirst().from() == text.from();
                var who = own ? floor.goingOn(pronoun(text.end(), clauses.at(text.end()))) : null;
                add(who == null ? take(texts.issuers(text), cue) : who, cue, text.end(), sentence);
            }
            return;
        }
    }

    /// «عن الوزير قوله إن …».
    private void readSaying(int cue, Sentence sentence) {
        if (!found.isEmpty() && found.getLast().cue().start() >= sentence.start() && isQuotedOn(cue, sentence)) {
            return; // «نقلت الوكالة عن الوزير قوله»
        }
        for (var at = cue - 1; at > Math.max(sentence.firstToken(), cue - REACH_OF_SAYING); at--) {
            if (syntax.folded(at - 1).equals("عن") && phrases.chunkAt(at) != null) {
                var source = speakers.sourceAt(at, sentence.endToken());
                if (!source.isEmpty()) {
                    add(take(source, cue), cue, cue + 1, sentence);
                    return;
                }
            }
        }
        add(floor.goingOn(syntax.folded(cue).substring(3)), cue, cue + 1, sentence);
    }

    private boolean isQuotedOn(int cue, Sentence sentence) {
        for (var at = cue - 1; at >= Math.max(sentence.firstToken(), cue - REACH_OF_SAYING); at--) {
            if (tokens.get(at).start() == found.getLast().cue().start()) {
                return syntax.cueAt(at) == SpeechCues.Manner.QUOTES;
            }
        }
        return false;
    }

    private void add(@Nullable Span who, int cue, int from, Sentence sentence) {
        var content = quotations.behind(from, sentence);
        record(who, cue, content);
        if (who != null && content != null) {
            reported = content;
        }
    }

    private void record(@Nullable Span who, int cue, @Nullable Span content) {
        if (who != null && content != null) {
            found.add(new Attribution(who, tokens.get(cue).span(), content, quotations.isQuoted(content)));
        }
    }
}

package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import marsad.names.NameType;
import marsad.text.Sentence;
import marsad.text.Span;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// The name phrases of a passage: from a word on, the noun with its genitives, adjectives and names, without relative
/// clauses; lists in «و» are split.
final class Phrases {

    private static final int LONGEST = 14;
    private static final int LONGEST_QUOTED_NAME = 5;
    private static final Pattern BOUND = Pattern.compile("(ل|ب|مع|الي|من|عن)(ه|ها|هم)");
    private static final Set<String> LOYAL_TO = Set.of("مع", "الي", "من", "عن");

    /// Words `from` to `end`, and the offset at which the name begins behind its clitics.
    record Phrase(int from, int end, Span span) {}

    private final Passage passage;
    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final Syntax syntax;
    private final PhraseEnds ends;
    private final @Nullable Phrase[] chunks;
    private final @Nullable Phrase[] covering;

    Phrases(Passage passage, Lexicon lexicon, Syntax syntax) {
        this.passage = passage;
        this.tokens = passage.words().tokens();
        this.lexicon = lexicon;
        this.syntax = syntax;
        this.ends = new PhraseEnds(lexicon, syntax);
        this.chunks = new Phrase[tokens.size()];
        this.covering = new Phrase[tokens.size()];
        for (var sentence : passage.words().sentences()) {
            cut(sentence);
        }
    }

    /// Cuts a sentence into its phrases, from its first word on; what is none stays out.
    private void cut(Sentence sentence) {
        for (var at = sentence.firstToken(); at < sentence.endToken(); ) {
            var phrase = phraseAt(at, sentence.endToken(), 0);
            if (phrase == null && syntax.isFused(at) && syntax.isWord(at) && !syntax.has(Use.THAT, at)) {
                phrase = fusedAt(at, sentence.endToken());
            }
            if (phrase == null) {
                at++;
                continue;
            }
            chunks[at] = phrase;
            for (var inside = at; inside < phrase.end(); inside++) {
                covering[inside] = phrase;
            }
            at = Math.max(at + 1, phrase.end());
        }
    }

    /// The phrase that begins at the word, or null.
    @Nullable
    Phrase chunkAt(int index) {
        return index < 0 || index >= chunks.length ? null : chunks[index];
    }

    /// The phrase that the word belongs to, or null.
    @Nullable
    Phrase around(int index) {
        return index < 0 || index >= covering.length ? null : covering[index];
    }

    /// The phrases joined by «و» of which the last ends before the word at `index`; none where none ends there.
    List<Phrase> listEndingAt(int index, int first) {
        var list = new ArrayList<Phrase>();
        var at = index;
        while (at > first) {
            var phrase = around(at - 1);
            if (phrase == null || phrase.end() != at || phrase.from() < first) {
                break;
            }
            list.addFirst(phrase);
            at = phrase.from();
            if (!syntax.isJoinedNoun(at)) {
                break;
            }
            if (at > first && tokens.get(at - 1).is("و")) {
                at--;
            }
        }
        return distributed(list);
    }

    /// The phrases of the list that begins with the word at `index`; none where no name phrase begins there.
    ///
    /// @param end the word before which it ends
    List<Phrase> listAt(int index, int end) {
        var list = new ArrayList<Phrase>();
        var at = index;
        while (at < end) {
            var phrase = list.isEmpty() ? phraseAt(at, end, 0) : joinedAt(at, end, list.getFirst());
            if (phrase == null || phrase.end() <= at) {
                break;
            }
            list.add(phrase);
            at = phrase.end();
            if (at + 1 < end && tokens.get(at).is("و")) {
                at++;
            }
            if (at >= end || !syntax.isJoinedNoun(at)) {
                break;
            }
        }
        return distributed(list);
    }

    /// «وزراء خارجية | تركيا وروسيا وإيران»: many offices in a list of countries have one name.
    private List<Phrase> distributed(List<Phrase> list) {
        if (list.size() < 2
                || !syntax.has(Use.MANY, headOf(list.getFirst()))
                || list.getFirst().end() < list.getFirst().from() + 2
                || !list.stream().allMatch(one -> syntax.isPlaceName(one.end() - 1))
                || list.stream().skip(1).anyMatch(one -> !syntax.isPlaceName(one.from()))) {
            return list;
        }
        var all = new Phrase(
                list.getFirst().from(),
                list.getLast().end(),
                new Span(list.getFirst().span().start(), list.getLast().span().end()));
        return new ArrayList<>(List.of(all));
    }

    /// The next of a list: somebody beside somebody, a thing beside a thing.
    private @Nullable Phrase joinedAt(int index, int end, Phrase first) {
        var word = syntax.bare(index);
        if (syntax.nameAt(index) == null
                && !syntax.isNoun(Use.PARTY, index)
                && !syntax.isNoun(Use.MANY, index)
                && (syntax.verbAt(index) != null
                        || !lexicon.startingWith(Syntax.withoutArticle(word)).isEmpty())) {
            return null;
        }
        var phrase = phraseAt(index, end, tokens.get(index - 1).is("و") ? 0 : 1);
        return phrase != null && (doing(phrase) >= doing(first) || (doing(phrase) == 1 && isGiven(phrase)))
                ? phrase
                : null;
    }

    /// The phrase that begins with the word at `index`, or null.
    @Nullable
    Phrase phraseAt(int index, int end, int cliticLetters) {
        if (index >= end || !canBegin(index)) {
            return null;
        }
        var name = syntax.nameAt(index);
        var start = tokens.get(index).start() + cliticLetters;
        if (name != null && name.start() == tokens.get(index).start()) {
            start = Math.max(start, name.nameStart());
        } else if (cliticLetters == 0
                && syntax.isJoinedNoun(index)
                && syntax.bare(index).length() < syntax.folded(index).length()) {
            start++;
        }
        var at = index;
        var definite = false;
        var opened = false;
        while (at < end && at - index < LONGEST) {
            var token = tokens.get(at);
            if (token.kind() == Token.Kind.OPENING_QUOTE
                    && at > index
                    && !opened
                    && !syntax.isPersonName(at - 1)
                    && isQuotedName(at, end)) {
                opened = true;
                at++;
                continue;
            }
            if (token.kind() == Token.Kind.CLOSING_QUOTE && opened) {
                at++;
                break;
            }
            if (at > index
                    && !definite
                    && syntax.has(Use.THIS, at)
                    && at + 1 < end
                    && Syntax.isDefinite(syntax.folded(at + 1))) {
                at++; // «متحدثة باسم هذه المنظمة»
                continue;
            }
            if (!isNominal(at)) {
                break;
            }
            if (at > index && !opened && ends.endsBefore(at, index, definite)) {
                break;
            }
            var inside = syntax.nameAt(at);
            if (inside != null) {
                definite = true;
                at = Math.min(end, passage.words().tokenAt(inside.end()));
                at = Math.max(at, passage.words().tokenAt(token.end()));
            } else {
                definite |=
                        syntax.hasArticle(at) || (at > index && syntax.isFused(at) && Syntax.isDefinite(stripped(at)));
                at++;
            }
        }
        if (at > index && tokens.get(at - 1).kind() == Token.Kind.OPENING_QUOTE) {
            at--; // «المملكة | "تدين"»
        }
        if (at <= index) {
            return null;
        }
        if (!definite
                && at + 1 < end
                && tokens.get(at).is("من")
                && (!syntax.isEvent(index)
                        || syntax.isInNumber(index)
                        || syntax.has(Use.MANY, index)
                        || syntax.has(Use.QUANTITY, index))
                && (opensParty(at + 1)
                        || (syntax.isInNumber(at - 1) && isNominal(at + 1) && !syntax.isPlaceName(at + 1)))) {
            var whole = phraseAt(at + 1, end, 0);
            if (whole != null) {
                return new Phrase(
                        index, whole.end(), new Span(start, whole.span().end()));
            }
        }
        at = behindUnmanned(at, end);
        at = behindFields(index, at, end);
        var bearer = bearer(index, at, end);
        at = bearer == null ? governed(index, at, end) : bearer.end();
        at = definite ? at : behindOwner(index, at, end);
        return new Phrase(
                index,
                at,
                new Span(start, Math.max(start + 1, tokens.get(at - 1).end())));
    }

    /// «طائرة | من دون طيار»: which belongs to what flies.
    private int behindUnmanned(int at, int end) {
        var without = at < end && tokens.get(at).is("من") ? at + 1 : at;
        var unmanned = without + 1 < end
                && (tokens.get(without).is("دون") || tokens.get(without).is("بدون"));
        return unmanned && tokens.get(without + 1).is("طيار") ? without + 2 : at;
    }

    /// «وزارة التربية | والتعليم», «فرقة الأبحاث | والتفتيش»: the second field that an office looks after.
    private int behindFields(int first, int at, int end) {
        if (at >= end
                || at - first < 2
                || !syntax.folded(at).startsWith("وال")
                || !syntax.has(Use.PARTY, first)
                || Syntax.isDefinite(syntax.folded(first))
                || !Syntax.isDefinite(syntax.folded(at - 1))
                || isOthersName(at - 1, first)
                || syntax.nameAt(at) != null
                || syntax.isPersonName(at + 1)
                || syntax.isEvent(at)
                || syntax.verbAt(at) != null
                || syntax.isNoun(Use.EPITHET, at)
                || syntax.isNoun(Use.PARTY, at)
                || syntax.isNoun(Use.PERSON, at)
                || syntax.isNoun(Use.MANY, at)
                || syntax.isNoun(Use.GROUND, at)
                || syntax.has(Use.NISBA, at)
                || isHumanPlural(syntax.bare(at))) {
            return at;
        }
        return at + 1;
    }

    /// Whether a name of its own stands here, as in «ميليشيات | الحوثي».
    private boolean isOthersName(int index, int first) {
        var name = syntax.nameAt(index);
        return name != null && name.start() != tokens.get(first).start();
    }

    /// «مواقع | للجيش», «مخازن أسلحة | لتنظيم داعش»: whose an indefinite thing is belongs to its name.
    private int behindOwner(int first, int at, int end) {
        if (at >= end || !syntax.isFused(at) || !syntax.folded(at).startsWith("ل")) {
            return at;
        }
        var head = first;
        while (head + 1 < at && syntax.isInNumber(head)) {
            head++;
        }
        var owner = syntax.isNoun(Use.HELD, head) ? fusedAt(at, end) : null;
        return owner != null && doing(owner) == 2 && !syntax.isPlaceName(at) ? Math.min(end, owner.end()) : at;
    }

    /// «القوات الموالية | للحكومة», «الجماعات المتحالفة | معها»: a participle keeps what it governs.
    private int governed(int first, int at, int end) {
        if (at >= end || at - 1 <= first || !syntax.isNoun(Use.LOYAL, at - 1) || syntax.isPlaceName(first)) {
            return at;
        }
        if (syntax.is(Use.ADVERB, at)) {
            if (!BOUND.matcher(syntax.folded(at)).matches()) {
                return at;
            }
            return at + 1 < end
                            && syntax.is(Use.ADVERB, at + 1)
                            && syntax.folded(at + 1).endsWith("يا")
                    ? at + 2 // «المعترف بها | دوليا»
                    : at + 1;
        }
        if (syntax.isFused(at)) {
            return syntax.folded(at).startsWith("ل")
                    ? Math.min(end, fusedAt(at, end).end())
                    : at;
        }
        var behind = syntax.isPreposition(at) && LOYAL_TO.contains(syntax.folded(at)) ? phraseAt(at + 1, end, 0) : null;
        return behind == null ? at : behind.end();
    }

    /// «القيادي في التنظيم | أبو محمد العدناني»: who holds an office, named behind what it is in.
    private @Nullable Phrase bearer(int first, int at, int end) {
        if (at + 2 >= end
                || !tokens.get(at).is("في")
                || !(syntax.has(Use.PERSON, first) || syntax.is(Use.SOURCE, first))
                || !Syntax.isDefinite(syntax.bare(first))) {
            return null;
        }
        var body = phraseAt(at + 1, end, 0);
        if (body == null || body.end() >= end || !syntax.has(Use.PARTY, at + 1)) {
            return null;
        }
        var name = syntax.nameAt(body.end());
        var named = name == null ? syntax.is(Use.TITLE, body.end()) : name.type() == NameType.PERSON;
        return named ? phraseAt(body.end(), end, 0) : null;
    }

    /// The phrase whose first word has a preposition written to it: «للمرصد السوري», «لمصادر طبية».
    Phrase fusedAt(int index, int end) {
        var rest = index + 1 < end
                        && isNominal(index + 1)
                        && !syntax.isFused(index + 1)
                        && !syntax.isJoinedNoun(index + 1)
                        && (!Syntax.isDefinite(stripped(index)) || ends.continuesDefinite(index + 1))
                ? phraseAt(index + 1, end, 0)
                : null;
        var token = tokens.get(index);
        var name = syntax.nameAt(index);
        var start = token.folded().startsWith("لل")
                ? token.start() // the article's own letter is written once for both: «للتحالف» is kept as it stands
                : name != null && name.start() == token.start() ? name.nameStart() : token.start() + 1;
        var last = rest == null ? index + 1 : governed(index, rest.end(), end);
        if (name != null) {
            last = Math.max(last, passage.words().tokenAt(name.end()));
        }
        return new Phrase(
                index,
                last,
                new Span(start, Math.max(start + 1, tokens.get(last - 1).end())));
    }

    private String stripped(int index) {
        var folded = syntax.folded(index);
        return folded.startsWith("لل") ? "ال" + folded.substring(2) : folded.substring(1);
    }

    private boolean isQuotedName(int index, int end) {
        for (var at = index + 1; at < Math.min(end, index + LONGEST_QUOTED_NAME); at++) {
            if (tokens.get(at).kind() == Token.Kind.CLOSING_QUOTE) {
                return true;
            }
        }
        return false;
    }

    /// «ثلاثة من اللجان الشعبية», «عنصرين من حزب الله»: what a part is taken from, where it is no place.
    private boolean opensParty(int index) {
        var name = syntax.nameAt(index);
        return syntax.is(Use.PARTY, index)
                || syntax.is(Use.MANY, index)
                || (name != null && name.type() != NameType.PLACE)
                || (name == null && isHumanPlural(syntax.folded(index)));
    }

    /// Whether a phrase is definite by its first word: «المقاومة».
    private boolean isGiven(Phrase phrase) {
        var word = syntax.bare(phrase.from());
        return syntax.nameAt(phrase.from()) != null
                || (Syntax.isDefinite(word) && !word.endsWith("ه") && !word.endsWith("ي"));
    }

    /// How well a phrase can do something: 2 somebody, 1 perhaps, 0 an event or a thing without will.
    int doing(Phrase phrase) {
        var head = headOf(phrase);
        var name = syntax.nameAt(head);
        if (name != null && tokens.get(head).start() >= name.start()) {
            return name.type() == NameType.PLACE && syntax.has(Use.GROUND, head) ? 1 : 2;
        }
        if (syntax.has(Use.PARTY, head) || syntax.has(Use.PERSON, head) || syntax.has(Use.MANY, head)) {
            return 2;
        }
        var word = headWord(head);
        if (lexicon.is(Use.PERSON, word) && !syntax.isInNumber(head)) {
            return 2; // «الشقيق»
        }
        if (phrase.end() == head + 1 && isTwo(syntax.bare(head))) {
            return 2; // «رجلين»
        }
        if (syntax.has(Use.ABSTRACT, head) || (syntax.isInNumber(head) && phrase.end() == head + 1)) {
            return 0;
        }
        if (!lexicon.startingWith(word).isEmpty() || PhraseEnds.isMasdar(word)) {
            return 0;
        }
        if (syntax.areTwo(head)) {
            return 2; // «فتاتان», «قياديان»
        }
        if (isHumanPlural(word) || word.length() > 4 && word.startsWith("م") && word.endsWith("و")) {
            return 2; // «مسلحون», «مفاوضو الحكومة»
        }
        for (var at = head + 1; at < phrase.end(); at++) {
            var inside = syntax.nameAt(at);
            if (inside != null && inside.type() == NameType.PERSON) {
                return 2;
            }
        }
        return 1;
    }

    /// Whether a phrase names a source of news, which reports and does nothing else: «مصدر عسكري», «البيان».
    boolean isSource(Phrase phrase) {
        return syntax.has(Use.SOURCE, headOf(phrase));
    }

    /// Whether a phrase names a text, which asks and blames: «البيان», «مشروع قرار».
    boolean isText(Phrase phrase) {
        var head = headOf(phrase);
        return syntax.isNoun(Use.WRITTEN, head) || syntax.isNoun(Use.LAW, head) || syntax.has(Use.SOURCE, head);
    }

    /// The noun that a phrase is about, behind numbers and words of quantity.
    int headOf(Phrase phrase) {
        var head = phrase.from();
        while (head + 1 < phrase.end()
                && syntax.nameAt(head) == null
                && (syntax.isInNumber(head)
                        || syntax.has(Use.ADVERB, head)
                        || syntax.has(Use.QUANTITY, head)
                        || tokens.get(head).is("من"))) {
            head++;
        }
        return head;
    }

    private String headWord(int head) {
        var word = syntax.bare(head);
        if (syntax.isFused(head)) {
            word = stripped(head);
        }
        return Syntax.withoutArticle(word);
    }

    /// A plural of persons by its ending: «مسلحون», «متظاهرين».
    static boolean isHumanPlural(String word) {
        return word.length() > 4
                && (word.endsWith("ون") || word.endsWith("يين") || (word.startsWith("م") && word.endsWith("ين")));
    }

    boolean isNominal(int index) {
        var token = tokens.get(index);
        return switch (token.kind()) {
            case ARABIC ->
                syntax.nameAt(index) != null
                        || (!syntax.isInTime(index)
                                && !syntax.has(Use.CLOSES, index)
                                && token.folded().length() > 1
                                && !syntax.is(Use.ADVERB, index)
                                && !syntax.has(Use.PREPOSITION, index)
                                && !syntax.looksLikeVerb(index));
            case FOREIGN, ABBREVIATION, NUMBER -> true;
            case DATE, CLOCK, ADDRESS, OPENING_QUOTE, CLOSING_QUOTE, PUNCTUATION, SYMBOL -> false;
        };
    }

    /// The dual of a word for a person or a party.
    boolean isTwo(String word) {
        if (word.length() < 5 || !(word.endsWith("ين") || word.endsWith("ان"))) {
            return false;
        }
        var stem = Syntax.withoutArticle(word.substring(0, word.length() - 2));
        return lexicon.is(Use.PERSON, stem) || lexicon.is(Use.PARTY, stem);
    }

    private boolean canBegin(int index) {
        return isNominal(index)
                && !syntax.has(Use.CLOSES, index)
                && tokens.get(index).kind() != Token.Kind.ABBREVIATION
                && !syntax.isFused(index);
    }

    /// Whether a phrase names ground: a place, or a word for one.
    boolean isGround(@Nullable Phrase phrase) {
        for (var at = phrase == null ? 0 : phrase.from(); phrase != null && at < phrase.end(); at++) {
            if (syntax.isPlaceName(at)
                    || syntax.has(Use.GROUND, at)
                    || (syntax.bare(at).startsWith("ال")
                            && syntax.isGround(syntax.bare(at).substring(2)))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a place named stands in the phrase.
    boolean isNamed(Phrase phrase) {
        for (var at = phrase.from(); at < phrase.end(); at++) {
            if (syntax.isPlaceName(at)) {
                return true;
            }
        }
        return false;
    }

    /// The list, but none where it is to fill a place and names no ground.
    List<Phrase> grounds(Trigger.Role role, List<Phrase> list) {
        return role == Trigger.Role.PLACE
                        && (list.isEmpty()
                                || !(isGround(list.getFirst())
                                        || isPartOfGround(list.getFirst())
                                        || syntax.isNoun(Use.BUILDING, headOf(list.getFirst()))))
                ? List.of()
                : list;
    }

    /// «جانبا كبيرا من | عدن».
    private boolean isPartOfGround(Phrase phrase) {
        return syntax.isNoun(Use.PART, phrase.from())
                && phrase.end() + 1 < tokens.size()
                && tokens.get(phrase.end()).is("من")
                && isGround(chunkAt(phrase.end() + 1));
    }

    /// Whether a phrase says where: a place behind a preposition.
    boolean isWhere(Phrase phrase) {
        return syntax.isPlaceName(headOf(phrase))
                && (syntax.isFused(phrase.from())
                        || (phrase.from() > 0
                                && (syntax.has(Use.WHERE, phrase.from() - 1)
                                        || syntax.has(Use.PREPOSITION, phrase.from() - 1))));
    }

    /// Whether a preposition stands before a phrase or is written to it.
    boolean isGoverned(Phrase phrase) {
        return syntax.isFused(phrase.from()) || (phrase.from() > 0 && syntax.has(Use.PREPOSITION, phrase.from() - 1));
    }
}

package marsad.reading;

import java.util.ArrayList;
import java.util.List;
import marsad.names.NameType;
import marsad.text.Sentence;
import marsad.text.Span;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// The name phrases of a passage: from a word on, the noun with its genitives, adjectives and names, without relative
/// clauses; lists in «و» are split.
final class Phrases {

    private static final int LONGEST = 20;
    private static final int LONGEST_QUOTED_NAME = 5;

    /// Words `from` to `end`, and the offset at which the name begins behind its clitics.
    record Phrase(int from, int end, Span span) {}

    private final Passage passage;
    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final Syntax syntax;
    private final PhraseEnds ends;
    private final PhraseHeads heads;
    private final PhraseComplements complements;
    private final SharedNames shared;
    private final @Nullable Phrase[] chunks;
    private final @Nullable Phrase[] covering;

    Phrases(Passage passage, Lexicon lexicon, Syntax syntax) {
        this.passage = passage;
        this.tokens = passage.words().tokens();
        this.lexicon = lexicon;
        this.syntax = syntax;
        this.ends = new PhraseEnds(lexicon, syntax);
        this.heads = new PhraseHeads(lexicon, syntax);
        this.complements = new PhraseComplements(syntax, this);
        this.shared = new SharedNames(syntax, this);
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
        return shared.merged(list);
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
        return shared.merged(list);
    }

    /// The next of a list: somebody beside somebody, a thing beside a thing.
    private @Nullable Phrase joinedAt(int index, int end, Phrase first) {
        var word = syntax.bare(index);
        if (syntax.nameAt(index) == null
                && !syntax.isNoun(Use.PARTY, index)
                && !syntax.isNoun(Use.MANY, index)
                && !(syntax.isNoun(Use.HELD, index) && isThingHeld(first))
                && (syntax.verbAt(index) != null
                        || !lexicon.startingWith(Syntax.withoutArticle(word)).isEmpty())) {
            return null;
        }
        var phrase = phraseAt(index, end, tokens.get(index - 1).is("و") ? 0 : 1);
        return phrase != null
                        && (doing(phrase) >= doing(first)
                                || (doing(phrase) == 1 && (isGiven(phrase) || isTheirs(phrase))))
                ? phrase
                : null;
    }

    /// «خمسة موظفين | وسائقهم», «زعيمها | وعدد من أفرادها»: somebody by his noun, to which a pronoun is written.
    private boolean isTheirs(Phrase phrase) {
        var head = headOf(phrase);
        return !syntax.isFeminine(head) && (syntax.isOwned(Use.PERSON, head) || syntax.isOwned(Use.MANY, head));
    }

    private boolean isThingHeld(Phrase phrase) {
        return syntax.isNoun(Use.HELD, headOf(phrase)) || syntax.isNoun(Use.BUILDING, headOf(phrase));
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
                definite |= syntax.hasArticle(at)
                        || (at > index && syntax.isFused(at) && Syntax.isDefinite(syntax.withoutPreposition(at)));
                at++;
            }
        }
        if (at > index && tokens.get(at - 1).kind() == Token.Kind.OPENING_QUOTE) {
            at--; // «المملكة | "تدين"»
        }
        if (at <= index) {
            return null;
        }
        if ((!definite || syntax.has(Use.HUNDREDS, index) || syntax.has(Use.SOME, index))
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
        at = complements.behind(index, at, end, definite);
        return new Phrase(
                index,
                at,
                new Span(start, Math.max(start + 1, tokens.get(at - 1).end())));
    }

    /// The phrase whose first word has a preposition written to it: «للمرصد السوري», «لمصادر طبية».
    Phrase fusedAt(int index, int end) {
        var rest = index + 1 < end
                        && isNominal(index + 1)
                        && !syntax.isFused(index + 1)
                        && !syntax.isJoinedNoun(index + 1)
                        && (!isKnown(index) || ends.continuesDefinite(index + 1))
                ? phraseAt(index + 1, end, 0)
                : null;
        var token = tokens.get(index);
        var name = syntax.nameAt(index);
        var start = token.folded().startsWith("لل")
                ? token.start() // the article's own letter is written once for both: «للتحالف» is kept as it stands
                : name != null && name.start() == token.start() ? name.nameStart() : token.start() + 1;
        var last = rest == null ? index + 1 : complements.behindParticiple(index, rest.end(), end);
        if (name != null) {
            last = Math.max(last, passage.words().tokenAt(name.end()));
        }
        return new Phrase(
                index,
                last,
                new Span(start, Math.max(start + 1, tokens.get(last - 1).end())));
    }

    /// Whether a name or an article makes the word behind its preposition known: «بمصر», «بالقاهرة», and not «بمدينة».
    private boolean isKnown(int index) {
        return syntax.isPlaceName(index) && !syntax.has(Use.GROUND, index)
                || Syntax.isDefinite(syntax.withoutPreposition(index));
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
                || (name == null && PhraseHeads.isHumanPlural(syntax.folded(index)));
    }

    /// Whether a phrase is definite by its first word: «المقاومة».
    private boolean isGiven(Phrase phrase) {
        var word = syntax.bare(phrase.from());
        return syntax.nameAt(phrase.from()) != null
                || (Syntax.isDefinite(word) && !word.endsWith("ه") && !word.endsWith("ي"));
    }

    /// How well a phrase can do something: 2 somebody, 1 perhaps, 0 an event or a thing without will.
    int doing(Phrase phrase) {
        return heads.doing(phrase);
    }

    /// Whether a phrase names a source of news, which reports and does nothing else ([PhraseHeads#isSource]).
    boolean isSource(Phrase phrase) {
        return heads.isSource(phrase);
    }

    /// Whether a phrase names a text, which asks and blames ([PhraseHeads#isText]).
    boolean isText(Phrase phrase) {
        return heads.isText(phrase);
    }

    /// The noun that a phrase is about, behind numbers and words of quantity.
    int headOf(Phrase phrase) {
        return heads.of(phrase);
    }

    /// The dual of a word for a person or a party.
    boolean isTwo(String word) {
        return heads.isTwo(word);
    }

    private boolean isNominal(int index) {
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

    private boolean canBegin(int index) {
        return isNominal(index)
                && (!syntax.has(Use.CLOSES, index) || syntax.isPersonName(index) && syntax.is(Use.CONDITION, index))
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

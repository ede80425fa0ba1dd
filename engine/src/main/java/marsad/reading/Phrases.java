package marsad.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.names.Mention;
import marsad.names.NameType;
import marsad.text.Clitics;
import marsad.text.Reading.Proclitic;
import marsad.text.Span;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// The name phrases of a passage: from a word on, the noun with its genitives, adjectives and names, without relative
/// clauses; lists in «و» are split.
final class Phrases {

    private static final int LONGEST = 9;
    private static final int LONGEST_QUOTED_NAME = 5;
    private static final Clitics CLITICS = Clitics.byLexicon();

    /// Words `from` to `end`, and the offset at which the name begins behind its clitics.
    record Phrase(int from, int end, Span span) {}

    private final Passage passage;
    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final @Nullable Mention[] names;
    private final BitSet inTime = new BitSet();
    private final Map<String, Boolean> fused = new HashMap<>();

    Phrases(Passage passage, Lexicon lexicon) {
        this.passage = passage;
        this.tokens = passage.words().tokens();
        this.lexicon = lexicon;
        this.names = new Mention[tokens.size()];
        for (var name : passage.names()) {
            for (var at = passage.words().tokenAt(name.start());
                    at < tokens.size() && tokens.get(at).start() < name.end();
                    at++) {
                names[at] = name;
            }
        }
        for (var time : passage.times()) {
            inTime.set(
                    passage.words().tokenAt(time.start()),
                    passage.words().tokenAt(Math.max(time.start(), time.end() - 1)) + 1);
        }
    }

    /// The name that the word at `index` belongs to, or null.
    @Nullable
    Mention nameAt(int index) {
        return index < 0 || index >= names.length ? null : names[index];
    }

    /// The phrases of the list that begins with the word at `index`; none where no name phrase begins there.
    ///
    /// @param end the word before which it ends
    List<Phrase> listAt(int index, int end) {
        var list = new ArrayList<Phrase>();
        var at = index;
        while (at < end) {
            var phrase = phraseAt(at, end, list.isEmpty() ? 0 : 1);
            if (phrase == null) {
                break;
            }
            list.add(phrase);
            at = phrase.end();
            if (at >= end || !isJoined(at)) {
                break;
            }
        }
        return list;
    }

    /// The phrase that begins with the word at `index`, or null.
    @Nullable
    Phrase phraseAt(int index, int end, int cliticLetters) {
        if (index >= end || !canBegin(index)) {
            return null;
        }
        var name = names[index];
        var start = tokens.get(index).start() + cliticLetters;
        if (name != null && name.start() == tokens.get(index).start()) {
            start = Math.max(start, name.nameStart());
        }
        var at = index;
        var definite = false;
        var opened = false;
        while (at < end && at - index < LONGEST) {
            var token = tokens.get(at);
            if (token.kind() == Token.Kind.OPENING_QUOTE && at > index && !opened && isQuotedName(at, end)) {
                opened = true;
                at++;
                continue;
            }
            if (token.kind() == Token.Kind.CLOSING_QUOTE && opened) {
                at++;
                break;
            }
            if (!isNominal(at)) {
                break;
            }
            if (at > index
                    && !opened
                    && ((isJoined(at) && !isJoinedAdjective(at))
                            || (definite && !continuesDefinite(at))
                            || (isFused(at) && !lexicon.is("title", token.folded())))) {
                break;
            }
            var inside = names[at];
            if (inside != null) {
                definite = true;
                at = Math.min(end, passage.words().tokenAt(inside.end()));
                at = Math.max(at, passage.words().tokenAt(token.end()));
            } else {
                definite |= isDefinite(token.folded());
                at++;
            }
        }
        if (at <= index) {
            return null;
        }
        if (!definite && at + 1 < end && tokens.get(at).is("من") && opensParty(at + 1)) {
            var whole = phraseAt(at + 1, end, 0);
            if (whole != null) {
                return new Phrase(
                        index, whole.end(), new Span(start, whole.span().end()));
            }
        }
        return new Phrase(
                index,
                at,
                new Span(start, Math.max(start + 1, tokens.get(at - 1).end())));
    }

    /// The phrase whose first word has a preposition written to it: «للمرصد السوري», «لمصادر طبية».
    @Nullable
    Phrase fusedAt(int index, int end) {
        var rest = index + 1 < end && isNominal(index + 1) && !isFused(index + 1) && !isJoined(index + 1)
                ? phraseAt(index + 1, end, 0)
                : null;
        var token = tokens.get(index);
        var name = names[index];
        var start = name != null && name.start() == token.start() ? name.nameStart() : token.start() + 1;
        var last = rest == null ? index + 1 : rest.end();
        if (name != null) {
            last = Math.max(last, passage.words().tokenAt(name.end()));
        }
        return new Phrase(
                index,
                last,
                new Span(start, Math.max(start + 1, tokens.get(last - 1).end())));
    }

    private boolean isQuotedName(int index, int end) {
        for (var at = index + 1; at < Math.min(end, index + LONGEST_QUOTED_NAME); at++) {
            if (tokens.get(at).kind() == Token.Kind.CLOSING_QUOTE) {
                return true;
            }
        }
        return false;
    }

    /// «الطائرات السورية والروسية»: an adjective of nationality joined to another.
    private boolean isJoinedAdjective(int index) {
        var folded = tokens.get(index).folded();
        return names[index] == null && folded.startsWith("وال") && folded.endsWith("يه");
    }

    /// «ثلاثة من اللجان الشعبية», «عنصرين من حزب الله»: what a part is taken from, where it is no place.
    private boolean opensParty(int index) {
        var name = names[index];
        return lexicon.is("party", tokens.get(index).folded()) || (name != null && name.type() != NameType.PLACE);
    }

    /// Whether «ب», «ل» or «ك» is written to the word at `index`, which then begins a phrase of its own.
    boolean isFused(int index) {
        var token = tokens.get(index);
        var name = names[index];
        if (name != null && name.start() == token.start()) {
            return name.nameStart() > name.start() && !token.folded().startsWith("و");
        }
        return name == null
                && token.kind() == Token.Kind.ARABIC
                && fused.computeIfAbsent(token.folded(), Phrases::beginsFused);
    }

    private static boolean beginsFused(String folded) {
        if (folded.startsWith("بال") || (folded.startsWith("لل") && folded.length() > 4)) {
            return true;
        }
        var before = CLITICS.likeliest(folded).before();
        return before.contains(Proclitic.BI) || before.contains(Proclitic.LI) || before.contains(Proclitic.KA);
    }

    /// The nearest phrase before the word at `index` that can do something: a person, an organisation, a force.
    @Nullable
    Phrase nearestBefore(int index, int first) {
        for (var at = index - 1; at >= first; at--) {
            var name = names[at];
            if (name != null && (at == first || !name.equals(names[at - 1]))) {
                if (at > first && isPlaceWord(at - 1)) {
                    continue;
                }
                var begin = beginning(at, first);
                return phraseAt(begin, index, 0);
            }
        }
        return null;
    }

    /// Where the chain of nouns begins that ends in the name at `index`: «قوات الجيش السوري» from «قوات».
    private int beginning(int index, int first) {
        var begin = index;
        while (begin > first
                && index - begin < 3
                && isNominal(begin - 1)
                && canBegin(begin - 1)
                && !isDefinite(tokens.get(begin - 1).folded())
                && lexicon.startingWith(tokens.get(begin - 1).folded()).isEmpty()
                && !looksLikeVerb(tokens.get(begin - 1).folded())) {
            begin--;
        }
        return begin;
    }

    private boolean isPlaceWord(int index) {
        var folded = tokens.get(index).folded();
        return folded.equals("في") || folded.equals("من") || folded.equals("قرب");
    }

    boolean isNominal(int index) {
        var token = tokens.get(index);
        return switch (token.kind()) {
            case ARABIC ->
                names[index] != null
                        || (!inTime.get(index)
                                && !lexicon.is("closes", token.folded())
                                && !looksLikeVerb(token.folded()));
            case FOREIGN, ABBREVIATION, NUMBER -> true;
            case DATE, CLOCK, ADDRESS, OPENING_QUOTE, CLOSING_QUOTE, PUNCTUATION, SYMBOL -> false;
        };
    }

    private boolean canBegin(int index) {
        return isNominal(index) && tokens.get(index).kind() != Token.Kind.ABBREVIATION && !isFused(index);
    }

    /// Whether «و» joins the word at `index` to what stands before.
    boolean isJoined(int index) {
        var folded = tokens.get(index).folded();
        var name = names[index];
        if (name != null) {
            return name.start() == tokens.get(index).start()
                    && name.nameStart() > name.start()
                    && folded.startsWith("و");
        }
        return folded.length() > 3
                && (folded.startsWith("وال") || (folded.startsWith("و") && lexicon.is("party", folded.substring(1))));
    }

    /// After a definite word only definite adjectives and names go on.
    private boolean continuesDefinite(int index) {
        var folded = tokens.get(index).folded();
        return names[index] != null || isDefinite(folded) || isJoinedAdjective(index) || lexicon.is("title", folded);
    }

    static boolean isDefinite(String folded) {
        return folded.startsWith("ال") && folded.length() > 3;
    }

    /// A present verb by its letters: «يقول», «تعرضت» with its ending. Only the letter ي is sure enough.
    private static boolean looksLikeVerb(String folded) {
        var bare = folded.startsWith("و") ? folded.substring(1) : folded;
        return bare.length() > 3 && (bare.startsWith("ي") || bare.startsWith("سي") || bare.startsWith("ست"))
                || (bare.length() > 4 && bare.endsWith("وا"));
    }
}

package marsad.reading;

import java.util.List;
import marsad.names.NameType;
import marsad.reading.Phrases.Phrase;
import marsad.reading.VerbForm.Count;
import marsad.reading.VerbForm.Manner;
import marsad.text.Sentence;
import org.jspecify.annotations.Nullable;

/// The verbs of a passage with their subjects and objects, sentence by sentence.
///
/// Arabic news puts the subject behind its verb or before it, drops it where it goes on from the last one, and tells of
/// a noun by a clause behind «الذي» or, where the noun is indefinite, behind nothing. Which it is, is read from the
/// order of words and from gender and number.
final class Clauses {

    private static final int REACH_BACK = 3;
    private static final List<String> PRONOUNS = List.of("هما", "ها", "هم", "هن", "نا", "ه");

    /// A verb with what stands around it.
    ///
    /// @param at its word
    /// @param subject who or what does it; none where nobody is named
    /// @param object whom or what it is done to; none where nothing is named
    /// @param inherited whether the subject is that of an earlier verb
    /// @param after whether the subject stands behind it
    /// @param end the word behind subject and object
    record Predicate(
            int at,
            VerbForm form,
            List<Phrase> subject,
            List<Phrase> object,
            boolean inherited,
            boolean after,
            int end) {
        Predicate {
            subject = List.copyOf(subject);
            object = List.copyOf(object);
            after = after && !subject.isEmpty();
        }
    }

    private final Syntax syntax;
    private final Phrases phrases;
    private final Agreement agreement;
    private final @Nullable Predicate[] predicates;
    private final int[] starts;
    private final int[] ends;

    Clauses(Passage passage, Syntax syntax, Phrases phrases) {
        this.syntax = syntax;
        this.phrases = phrases;
        this.agreement = new Agreement(syntax, phrases);
        this.predicates = new Predicate[syntax.size()];
        this.starts = new int[syntax.size()];
        this.ends = new int[syntax.size()];
        for (var sentence : passage.words().sentences()) {
            read(sentence);
        }
    }

    private void read(Sentence sentence) {
        Predicate last = null;
        for (var at = sentence.firstToken(); at < sentence.endToken(); at++) {
            starts[at] = sentence.firstToken();
            ends[at] = sentence.endToken();
            var verb = syntax.verbAt(at);
            if (verb != null) {
                var predicate = predicate(at, verb, last, sentence);
                predicates[at] = predicate;
                if (!predicate.subject().isEmpty()
                        && doing(predicate.subject()) > 0
                        && !(isRelative(at) && last != null && predicate.after())) {
                    last = predicate;
                }
            }
        }
    }

    /// The verb at the word with its subject and object, or null where no verb is.
    @Nullable
    Predicate at(int index) {
        return index < 0 || index >= predicates.length ? null : predicates[index];
    }

    /// Who speaks in the sentence: the subject of its first verb of saying; none where none is.
    List<Phrase> speakerOf(Sentence sentence) {
        for (var at = sentence.firstToken(); at < sentence.endToken(); at++) {
            var predicate = predicates[at];
            if (predicate != null && predicate.form().manner() == Manner.SAYS && doing(predicate.subject()) == 2) {
                return predicate.subject();
            }
        }
        return List.of();
    }

    /// The verb to whose clause the word belongs: the last before it, or, at the head of a clause, the next; -1 where
    /// no
    /// verb is.
    int headOf(int index) {
        for (var at = index - 1; at >= starts[index] && !opensAnew(at); at--) {
            if (isFinite(at)) {
                if (isAside(at, index)) {
                    at = stem(at) - 1;
                    continue;
                }
                return at;
            }
        }
        for (var at = index; at < ends[index]; at++) {
            if (isFinite(at)) {
                return at;
            }
            if (opensAnew(at)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean opensAnew(int index) {
        return syntax.has(Use.THAT, index) || (syntax.isPunctuation(index) && !syntax.isComma(index));
    }

    /// Whether a verb stands here that is no particle of another.
    boolean isFinite(int index) {
        return at(index) != null && !syntax.has(Use.PARTICLE, index);
    }

    /// Whether the verb stands in a clause about what ends before `end`: no comma and no other verb between.
    boolean tellsOf(int end, int verb) {
        for (var at = end; at < verb; at++) {
            if (syntax.isComma(at) || isFinite(at)) {
                return false;
            }
        }
        return verb >= end && !syntax.joinsVerb(verb);
    }

    /// The last verb before the word in its sentence that no full stop, colon or new «أن» parts from it.
    @Nullable
    Predicate governing(int index) {
        for (var at = index - 1; at >= starts[Math.min(index, starts.length - 1)]; at--) {
            if (predicates[at] != null && !syntax.has(Use.PARTICLE, at)) {
                if (isAside(at, index)) {
                    at = stem(at) - 1;
                    continue;
                }
                return predicates[at];
            }
            if (syntax.has(Use.THAT, at) || syntax.is(Use.RELATIVE, at)) {
                return null;
            }
        }
        return null;
    }

    /// Whether the verb stands in a clause behind «الذي» that a comma closes before the word.
    private boolean isAside(int verb, int index) {
        if (!isRelative(verb)) {
            return false;
        }
        for (var at = verb; at < index; at++) {
            if (syntax.isComma(at)) {
                return true;
            }
        }
        return false;
    }

    boolean isBehindRelative(int verb) {
        var stem = stem(verb);
        return stem > 0 && syntax.is(Use.RELATIVE, stem - 1);
    }

    /// Whether the verb tells of the noun before it, behind «الذي» or, by its pronoun, behind nothing.
    private boolean isRelative(int verb) {
        var predicate = predicates[verb];
        return stem(verb) > 0
                && (isBehindRelative(verb)
                        || (predicate != null
                                && predicate.after()
                                && syntax.hasObject(verb)
                                && !syntax.joinsVerb(verb)));
    }

    /// The first word of a verb with its particles: «كانت قد».
    private int stem(int verb) {
        var at = verb;
        while (at > 0 && syntax.has(Use.PARTICLE, at - 1)) {
            at--;
        }
        return at;
    }

    /// Whoever is named last before the word and can do something, whom the pronoun can stand for; this sentence first,
    /// its subjects before others, then the sentences before.
    @Nullable
    Phrase antecedent(int index, String pronoun) {
        var first = starts[Math.min(index, starts.length - 1)];
        for (var at = index - 1; at >= first; at--) {
            var predicate = predicates[at];
            if (predicate != null
                    && !predicate.inherited()
                    && !predicate.subject().isEmpty()) {
                var subject = predicate.subject().getFirst();
                if (subject.from() < index
                        && subject.end() <= index
                        && phrases.doing(subject) == 2
                        && agreement.refers(pronoun, subject)) {
                    return subject;
                }
            }
        }
        var found = named(index, first, pronoun);
        for (var back = 0; found == null && back < REACH_BACK && first > 0; back++) {
            var end = first;
            first = starts[first - 1];
            found = named(end, first, pronoun);
        }
        return found;
    }

    private @Nullable Phrase named(int index, int first, String pronoun) {
        for (var at = index - 1; at >= first; at--) {
            var phrase = phrases.around(at);
            if (phrase == null) {
                continue;
            }
            if (phrase.end() <= index
                    && phrases.doing(phrase) == 2
                    && !phrases.isWhere(phrase)
                    && agreement.refers(pronoun, phrase)) {
                return phrase;
            }
            at = phrase.from();
        }
        return null;
    }

    /// Whom a pronoun written to the word stands for.
    ///
    /// @param subject the subject of the word, which it does not stand for
    List<Phrase> referred(int index, List<Phrase> subject) {
        var word = syntax.folded(index);
        for (var pronoun : PRONOUNS) {
            if (word.endsWith(pronoun)) {
                var found = antecedent(
                        subject.isEmpty() || subject.getFirst().from() > index
                                ? index
                                : subject.getFirst().from(),
                        pronoun);
                return found == null ? List.of() : List.of(found);
            }
        }
        return List.of();
    }

    /// The list where its first can do something; none where it cannot.
    List<Phrase> somebody(List<Phrase> list) {
        return doing(list) > 0 ? list : List.of();
    }

    int doing(List<Phrase> list) {
        return list.isEmpty() ? 0 : phrases.doing(list.getFirst());
    }

    private Predicate predicate(int at, VerbForm verb, @Nullable Predicate last, Sentence sentence) {
        var first = sentence.firstToken();
        var end = sentence.endToken();
        var from = skip(at + 1, end);
        if (verb.manner() == Manner.SAYS && from + 1 < end && syntax.isComma(from) && isPersonAt(from + 1)) {
            from++; // «وأضاف، خلدون قواص، المستشار الإعلامي»
        }
        var next = freeListAt(from, end);
        var afterNext = next.isEmpty() ? from : skip(behindApposition(next.getLast(), end), end);
        var second = next.isEmpty() ? List.<Phrase>of() : freeListAt(afterNext, end);
        if (!next.isEmpty() && second.isEmpty() && !verb.alone() && phrases.doing(next.getFirst()) > 0) {
            second = behindPrepositions(afterNext, end);
        }
        var stem = at;
        while (stem > first && syntax.has(Use.PARTICLE, stem - 1)) {
            stem--;
        }
        var joined = syntax.joinsVerb(stem) || (stem < at && syntax.folded(stem).startsWith("و"));
        if (stem > first && syntax.is(Use.RELATIVE, stem - 1)) {
            var head = behind(stem - 1, first);
            if (isOblique(at + 1)) {
                if (next.isEmpty() && last != null) {
                    return new Predicate(at, verb, last.subject(), next, true, false, from);
                }
                return new Predicate(at, verb, next, second, false, true, afterNext);
            }
            if (syntax.hasObject(at) && !next.isEmpty() && agreement.follows(next, verb)) {
                return new Predicate(at, verb, next, head, false, true, afterNext);
            }
            if (syntax.hasObject(at) && last != null && agreement.precedes(last.subject(), verb)) {
                return new Predicate(at, verb, last.subject(), head, true, false, from);
            }
            if (agreement.precedes(head, verb)) {
                return new Predicate(at, verb, head, next, false, false, next.isEmpty() ? from : afterNext);
            }
            if (!next.isEmpty() && agreement.follows(next, verb)) {
                return new Predicate(at, verb, next, second, false, true, afterNext);
            }
            return new Predicate(at, verb, head, next, false, false, afterNext);
        }
        if (!joined && stem > first) {
            var before = phrases.listEndingAt(backOverTime(stem, first), first);
            if (!before.isEmpty()) {
                var bound = before.getFirst().from() > first && phrases.isGoverned(before.getFirst());
                var indefinite =
                        isIndefinite(before.getLast()) && before.getFirst().from() - 1 > first;
                if ((syntax.hasObject(at) || isOblique(at + 1))
                        && !next.isEmpty()
                        && agreement.follows(next, verb)
                        && (indefinite || phrases.isGround(before.getLast()))) {
                    return new Predicate(at, verb, next, before, false, true, afterNext);
                }
                if ((!bound || indefinite) && agreement.precedes(before, verb)) {
                    return new Predicate(at, verb, before, next, false, false, next.isEmpty() ? from : afterNext);
                }
            }
        }
        if (next.isEmpty() && from < end && syntax.isPreposition(from) && verb.count() == Count.ONE) {
            var bound = phrases.around(from + 1);
            if (bound != null || from + 2 < end) {
                var over = skip(bound == null ? from + 2 : bound.end(), end);
                var late = freeListAt(over, end);
                if (!late.isEmpty()
                        && agreement.follows(late, verb)
                        && (stem == first || joined || opensClause(stem - 1))) {
                    return new Predicate(
                            at,
                            verb,
                            late,
                            List.of(),
                            false,
                            true,
                            late.getLast().end());
                }
            }
        }
        if (!joined
                && stem > first
                && last != null
                && isHeThat(stem - 1, verb, next)
                && agreement.precedes(last.subject(), verb)) {
            return new Predicate(at, verb, last.subject(), next, true, false, next.isEmpty() ? from : afterNext);
        }
        var opener = joined ? List.<Phrase>of() : opener(stem, first);
        if (!opener.isEmpty()
                && agreement.precedes(opener, verb)
                && (next.isEmpty()
                        || !second.isEmpty()
                        || phrases.doing(next.getFirst()) < 2
                        || !agreement.follows(next, verb))) {
            return new Predicate(at, verb, opener, next, false, false, next.isEmpty() ? from : afterNext);
        }
        var goesOn = last != null && last.subject().getFirst().from() < at && agreement.precedes(last.subject(), verb);
        var opens = stem == first || isStop(stem - 1) || syntax.has(Use.OPENS, stem - 1);
        if (!next.isEmpty()
                && agreement.follows(next, verb)
                && !(syntax.hasObject(at) && goesOn && phrases.doing(next.getFirst()) < 2)) {
            if (!goesOn
                    || opens
                    || !second.isEmpty() && phrases.doing(next.getFirst()) > 0
                    || verb.manner() == Manner.CAUSES
                    || (verb.alone() && phrases.doing(next.getFirst()) == 2)
                    || syntax.folded(next.getFirst().from()).endsWith("ون")
                    || (verb.alone() && syntax.startsNumber(next.getFirst().from()))
                    || verb.manner() == Manner.SAYS && phrases.doing(next.getFirst()) == 2
                    || (!joined && phrases.doing(next.getFirst()) == 2)) {
                return new Predicate(at, verb, next, second, false, true, afterNext);
            }
        }
        if (goesOn && last != null) {
            return new Predicate(at, verb, last.subject(), next, true, false, next.isEmpty() ? from : afterNext);
        }
        if (!next.isEmpty() && agreement.follows(next, verb)) {
            return new Predicate(at, verb, next, second, false, true, afterNext);
        }
        var earlier = verb.first() || verb.manner() == Manner.CAUSES ? null : earlier(stem, verb);
        return new Predicate(
                at,
                verb,
                earlier == null ? List.of() : List.of(earlier),
                next,
                true,
                false,
                next.isEmpty() ? from : afterNext);
    }

    /// Behind a name that stands in commas beside the phrase: «المرشحة، مارين لوبان، | لقاء».
    private int behindApposition(Phrase phrase, int end) {
        var at = phrase.end();
        if (at + 1 < end && syntax.isComma(at)) {
            var beside = isPersonAt(at + 1) ? phrases.chunkAt(at + 1) : null;
            if (beside != null && beside.end() < end && syntax.isComma(beside.end())) {
                return beside.end() + 1;
            }
        }
        return at;
    }

    private boolean isPersonAt(int index) {
        var name = syntax.nameAt(index);
        return name != null && name.type() == NameType.PERSON;
    }

    /// An object over one or two phrases behind prepositions: «أدرجت واشنطن على قائمتها السوداء | شبكة دولية».
    private List<Phrase> behindPrepositions(int index, int end) {
        var at = index;
        for (var count = 0; count < 2 && at < end; count++) {
            var bound = syntax.isPreposition(at)
                    ? phrases.chunkAt(at + 1)
                    : syntax.isFused(at) ? phrases.chunkAt(at) : null;
            if (bound == null || bound.end() >= end) {
                return List.of();
            }
            at = skip(bound.end(), end);
            var list = freeListAt(at, end);
            if (!list.isEmpty()) {
                return isIndefinite(list.getFirst()) ? list : List.of();
            }
        }
        return List.of();
    }

    private @Nullable Phrase earlier(int at, VerbForm verb) {
        return antecedent(
                at,
                verb.count() == Count.ONE ? verb.feminine() ? "ها" : "ه" : verb.count() == Count.TWO ? "هما" : "هم");
    }

    /// «أنها سمحت للطائرات»: the pronoun of «أن» is the subject. «أنه قُتل خمسة» tells of nobody before.
    private boolean isHeThat(int index, VerbForm verb, List<Phrase> next) {
        var word = syntax.bare(index);
        if (!syntax.has(Use.THAT, index) || !(word.endsWith("ها") || word.endsWith("هم") || word.endsWith("ه"))) {
            return false;
        }
        return word.endsWith("هم")
                || (word.endsWith("ها") && verb.feminine())
                || (word.endsWith("ه") && !verb.feminine() && (next.isEmpty() || phrases.doing(next.getFirst()) == 0));
    }

    /// «التي يسيطر عليها التنظيم»: the noun before is behind a preposition, not the subject.
    boolean isOblique(int index) {
        return index < syntax.size()
                && syntax.is(Use.ADVERB, index)
                && syntax.folded(index).matches("(في|ب|علي|من|ل|الي|مع|عن)(ه|ها|هم|هما)");
    }

    private boolean opensClause(int index) {
        return syntax.has(Use.OPENS, index) || syntax.isPunctuation(index);
    }

    /// The list that stands right before «الذي», over a comma or a closing mark.
    private List<Phrase> behind(int relative, int first) {
        var at = relative;
        while (at > first
                && (syntax.isPunctuation(at - 1)
                        || syntax.isQuote(at - 1)
                        || syntax.isInTime(at - 1)
                        || syntax.tokens.get(at - 1).is("و"))) {
            at--;
        }
        return actorsOf(phrases.listEndingAt(at, first));
    }

    /// Of «دعم قوات المقاومة» before «التي» the second is meant: an event's genitive where the event can do nothing.
    private List<Phrase> actorsOf(List<Phrase> list) {
        if (list.size() != 1 || doing(list) > 0) {
            return list;
        }
        var phrase = list.getFirst();
        for (var at = phrase.from() + 1; at < phrase.end(); at++) {
            var inner = phrases.phraseAt(at, phrase.end(), 0);
            if (inner != null && phrases.doing(inner) == 2) {
                return List.of(inner);
            }
        }
        return list;
    }

    private int backOverTime(int index, int first) {
        var at = index;
        while (at > first && (syntax.isInTime(at - 1) || syntax.is(Use.ADVERB, at - 1))) {
            at--;
        }
        return at;
    }

    /// The phrase that opens the clause of the word, where no other verb stands between.
    private List<Phrase> opener(int index, int first) {
        for (var at = index - 1; at >= first; at--) {
            if (predicates[at] != null && !isRelative(at)) {
                return List.of();
            }
            var phrase = phrases.chunkAt(at);
            if (phrase != null
                    && phrases.doing(phrase) == 2
                    && (at == first || syntax.has(Use.OPENS, at - 1) || syntax.isComma(at - 1))
                    && !syntax.isFused(at)) {
                return List.of(phrase);
            }
            if (isStop(at)) {
                return List.of();
            }
        }
        return List.of();
    }

    private boolean isStop(int index) {
        return syntax.isPunctuation(index) && !syntax.isComma(index) || syntax.isQuote(index);
    }

    private boolean isIndefinite(Phrase phrase) {
        for (var at = phrase.from(); at < phrase.end(); at++) {
            if (syntax.nameAt(at) != null || Syntax.isDefinite(syntax.bare(at))) {
                return false;
            }
        }
        return true;
    }

    /// The list at the word where no preposition is written to it.
    List<Phrase> freeListAt(int index, int end) {
        if (index + 1 < end
                && (syntax.isQuote(index) || syntax.tokens.get(index).is("("))) {
            return freeListAt(index + 1, end);
        }
        return index < end && !syntax.isFused(index) && !syntax.isJoinedNoun(index)
                ? phrases.listAt(index, end)
                : List.of();
    }

    /// Over times, adverbs and pronouns behind prepositions, which stand anywhere.
    int skip(int index, int end) {
        var at = index;
        while (at < end
                && (syntax.isInTime(at)
                        || syntax.is(Use.ADVERB, at)
                        || (syntax.tokens.get(at).is("(") && at + 1 < end && syntax.isInTime(at + 1))
                        || (syntax.tokens.get(at).is(")") && at > 0 && syntax.isInTime(at - 1))
                        || (syntax.isPreposition(at) && at + 1 < end && syntax.isInTime(at + 1)))) {
            at++;
        }
        return at;
    }
}

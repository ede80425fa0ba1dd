package marsad.reading;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import marsad.reading.Phrases.Phrase;
import marsad.reading.VerbForm.Manner;
import marsad.text.Sentence;
import org.jspecify.annotations.Nullable;

/// The verbs of a passage with their subjects and objects, sentence by sentence.
///
/// Arabic news puts the subject behind its verb or before it, drops it where it goes on from the last one, and tells of
/// a noun by a clause behind «الذي» or, where the noun is indefinite, behind nothing. Which it is, is read from the
/// order of words and from gender and number.
final class Clauses {

    private static final Set<String> OBLIQUE = Set.of(
            "فيه", "فيها", "فيهم", "فيهما", "به", "بها", "بهم", "بهما", "عليه", "عليها", "عليهم", "عليهما", "منه",
            "منها", "منهم", "منهما", "له", "لها", "لهم", "لهما", "اليه", "اليها", "اليهم", "اليهما", "معه", "معها",
            "معهم", "معهما", "عنه", "عنها", "عنهم", "عنهما", "ضده", "ضدها", "ضدهم", "خلاله", "خلالها", "لديه", "لديها",
            "لديهم", "بينهم", "بينهما", "فوقه", "فوقها", "حوله", "حولها", "امامه", "امامها", "قربه", "قربها", "بموجبه",
            "بموجبها");

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
    private final Pronouns pronouns;
    private final MeantPlaces meantPlaces;
    private final @Nullable Predicate[] predicates;
    /// The verbs of clauses about somebody, set in commas beside another: «القوات، | وهي تحالف يضم …».
    private final BitSet beside = new BitSet();

    private final int[] starts;
    private final int[] ends;

    Clauses(Passage passage, Syntax syntax, Phrases phrases) {
        this.syntax = syntax;
        this.phrases = phrases;
        var agreement = new Agreement(syntax, phrases);
        this.pronouns = new Pronouns(syntax, phrases, agreement, this);
        this.meantPlaces = new MeantPlaces(syntax, phrases, agreement, this);
        this.predicates = new Predicate[syntax.size()];
        this.starts = new int[syntax.size()];
        this.ends = new int[syntax.size()];
        var reader = new PredicateReader(syntax, phrases, agreement, this, pronouns);
        for (var sentence : passage.words().sentences()) {
            read(reader, sentence);
        }
    }

    private void read(PredicateReader reader, Sentence sentence) {
        Predicate last = null;
        var about = false;
        for (var at = sentence.firstToken(); at < sentence.endToken(); at++) {
            starts[at] = sentence.firstToken();
            ends[at] = sentence.endToken();
            if (syntax.isComma(at)) {
                about = syntax.has(Use.WHO_IS, at + 1);
            }
            var verb = syntax.verbAt(at);
            if (verb != null) {
                beside.set(at, about);
                var predicate = reader.predicate(at, verb, last, sentence);
                predicates[at] = predicate;
                if (!predicate.subject().isEmpty()
                        && doing(predicate.subject()) > 0
                        && !(isRelative(at) && predicate.after())) {
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
    /// no verb is.
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
        return syntax.has(Use.THAT, index)
                || (syntax.isPunctuation(index) && !syntax.isComma(index) && !isBracket(index));
    }

    private boolean isBracket(int index) {
        return syntax.tokens.get(index).is("(") || syntax.tokens.get(index).is(")");
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

    /// Whether the verb stands in a clause behind «الذي», or in one of its own, that a comma closes before the word.
    private boolean isAside(int verb, int index) {
        if (!beside.get(verb) && !isRelative(verb)) {
            return false;
        }
        for (var at = verb; at < index; at++) {
            if (syntax.isComma(at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the verb stands behind «الذي» in a clause about something that is no event: «القتلى … على البلدة التي |
    /// سقطت في مايو», but «التفجير المزدوج الذي | استهدف السوق».
    ///
    /// @param trigger the first word of what the clause could be about
    boolean tellsOfAnother(int verb, int trigger) {
        if (!isBehindRelative(verb)) {
            return false;
        }
        for (var at = stem(verb) - 2; at > trigger; at--) {
            if (syntax.isEvent(at)) {
                return false;
            }
            if (syntax.isPreposition(at) || syntax.isFused(at) || isFinite(at)) {
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
    boolean isRelative(int verb) {
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

    /// Whom a pronoun written to the word stands for ([Pronouns#referred]).
    List<Phrase> referred(int index, List<Phrase> subject) {
        return pronouns.referred(index, subject);
    }

    /// Whom or what a pronoun written to the word stands for, where it only undergoes ([Pronouns#undergone]).
    List<Phrase> undergone(int index) {
        return pronouns.undergone(index);
    }

    /// Whether a pronoun may be written to the noun here ([Pronouns#isWrittenTo]).
    boolean hasOwner(int index) {
        return pronouns.isWrittenTo(index);
    }

    /// The place that a pronoun written to a word means ([MeantPlaces#of]).
    List<Phrase> placeMeant(int pronoun, int before) {
        return meantPlaces.of(pronoun, before);
    }

    /// The first word of the sentence of a word.
    int startOf(int index) {
        return starts[Math.min(index, starts.length - 1)];
    }

    /// The list where its first can do something; none where it cannot.
    List<Phrase> somebody(List<Phrase> list) {
        return doing(list) > 0 ? list : List.of();
    }

    int doing(List<Phrase> list) {
        return list.isEmpty() ? 0 : phrases.doing(list.getFirst());
    }

    /// «التي يسيطر عليها التنظيم»: the noun before is behind a preposition, not the subject.
    boolean isOblique(int index) {
        return index < syntax.size() && OBLIQUE.contains(syntax.folded(index));
    }

    /// How many words from here on point back to what the clause is about: «التي سيطر | عليها», «معارك فر | على إثرها».
    int oblique(int index) {
        if (isOblique(index)) {
            return 1;
        }
        return index + 1 < syntax.size() && syntax.isPreposition(index) && syntax.isOwned(Use.UPSHOT, index + 1)
                ? 2
                : 0;
    }

    /// The list at the word where no preposition is written to it.
    List<Phrase> freeListAt(int index, int end) {
        if (index + 1 < end
                && (syntax.isQuote(index) || syntax.tokens.get(index).is("("))) {
            return freeListAt(index + 1, end);
        }
        if (index + 1 < end && syntax.is(Use.THIS, index) && Syntax.isDefinite(syntax.folded(index + 1))) {
            return freeListAt(index + 1, end); // «هذا العمل»
        }
        if (index + 2 < end && syntax.has(Use.SO_CALLED, index + 1) && syntax.isFused(index + 2)) {
            return List.of(phrases.fusedAt(index + 2, end)); // «ما يسمى | بالتنظيم»
        }
        return index < end && !syntax.isFused(index) && !syntax.isJoinedNoun(index)
                ? phrases.listAt(index, end)
                : List.of();
    }

    /// Over times, adverbs and pronouns behind prepositions, which stand anywhere.
    int skip(int index, int end) {
        var at = overTimes(index, end);
        if (at + 1 < end && syntax.tokens.get(at).is("في") && syntax.isNoun(Use.INTERIM, at + 1)) {
            var behind = at + 2;
            var described = behind < end
                    && !syntax.isInTime(behind)
                    && (syntax.has(Use.SELF, behind)
                            || !Syntax.isDefinite(syntax.folded(at + 1))
                                    && syntax.isWord(behind)
                                    && !Syntax.isDefinite(syntax.folded(behind))
                                    && syntax.verbAt(behind) == null);
            return overTimes(described ? behind + 1 : behind, end); // «استبعد في المقابل | التدخل»
        }
        return at;
    }

    private int overTimes(int index, int end) {
        var at = index;
        while (at < end
                && (syntax.isInTime(at)
                        || syntax.is(Use.ADVERB, at)
                        || (syntax.tokens.get(at).is("(") && at + 1 < end && syntax.isInTime(at + 1))
                        || (syntax.tokens.get(at).is(")") && at > 0 && syntax.isInTime(at - 1))
                        || (syntax.isPreposition(at) && at + 1 < end && syntax.isInTime(at + 1))
                        || (syntax.tokens.get(at).is("نحو") && at + 1 < end && syntax.startsNumber(at + 1)))) {
            at++;
        }
        return at;
    }
}

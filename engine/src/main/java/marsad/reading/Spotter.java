package marsad.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import marsad.reading.Trigger.Near;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// Finds the triggers of a passage: every word is looked up with the clitics that grammar allows taken off.
final class Spotter {

    private static final int NEAR_AFTER = 7;
    private static final int NEAR_BEFORE = 4;
    /// How far before a trigger the people may be told that it asks for: «تمكنت القوات … من | الدخول».
    private static final int PEOPLE_BEFORE = 8;
    private static final Set<Near> PEOPLE =
            Set.of(new Near.Word(Use.FORCES), new Near.Word(Use.TROOPS), new Near.Word(Use.REFUGEES));
    /// What those people do themselves.
    private static final Set<Kind> OF_PEOPLE = EnumSet.of(Kind.ADVANCE, Kind.WITHDRAW, Kind.DISPLACE, Kind.ATTACK);
    private static final Set<String> TAKE_PRONOUNS = Set.of("علي", "الي", "عن", "من");
    /// In a phrase: some name; what was before it is the trigger.
    private static final String ANYONE = "…";
    /// At the end of a word of a phrase: with any pronoun.
    private static final String OWNED = "~";

    /// Behind these stands a noun, whatever verb is written like it: «في تعز», «إلى طوق».
    private static final Set<String> BEFORE_NOUNS = Set.of("في", "الي", "عن", "مع");

    private static final int NAME_REACH = 8;
    /// How far what a trigger asks for may stand behind it with names and times between.
    private static final int FAR_AFTER = 15;

    /// A trigger as it stands.
    ///
    /// @param from its first word
    /// @param end after its last word
    /// @param before the preposition written to it (ب ل ك), or 0
    /// @param article whether it stands with its article
    /// @param future whether «س» stands before it
    /// @param pronoun whether a pronoun is written to it
    record Spotted(
            Lexicon.Entry entry, int from, int end, char before, boolean article, boolean future, boolean pronoun) {
        boolean isVerb() {
            return Spotter.isVerb(entry);
        }

        /// Whether it was found by the verb before it that makes an event of it: «فتح المسلح النار».
        boolean isSupported() {
            return entry.senses().stream()
                    .anyMatch(sense -> sense.only() && sense.where().before > 0 && sense.where().after == 0);
        }
    }

    private final Lexicon lexicon;
    private final Syntax syntax;
    private final List<Token> tokens;
    private int first;

    Spotter(Lexicon lexicon, Syntax syntax) {
        this.lexicon = lexicon;
        this.syntax = syntax;
        this.tokens = syntax.tokens;
    }

    /// The triggers among the words from `first` to `end`, in text order, none overlapping.
    List<Spotted> in(int first, int end) {
        this.first = first;
        var found = new ArrayList<Spotted>();
        for (var at = first; at < end; ) {
            var spotted = tokens.get(at).kind() == Token.Kind.ARABIC ? at(at, end) : null;
            if (spotted == null || spotted.isVerb() && syntax.isSpeaker(at)) {
                at++;
            } else {
                found.add(spotted);
                at = spotted.end();
            }
        }
        return found;
    }

    private @Nullable Spotted at(int index, int end) {
        if (!syntax.written(index).carriesTrigger()) {
            return null;
        }
        var word = tokens.get(index).folded();
        var whole = cut(index, end, word);
        if (whole != null || word.length() < 3 || (word.charAt(0) != 'و' && word.charAt(0) != 'ف')) {
            return whole;
        }
        var joined = cut(index, end, word.substring(1));
        return joined == null
                        || word.length() > 3
                        || joined.entry().phrase().size() > 1
                        || (joined.isVerb() && syntax.verbAt(index) != null && lexicon.verb(word) == null)
                ? joined
                : null; // «وفك الحصار», «وحث الوزير»; «وصل» is one word
    }

    private @Nullable Spotted cut(int index, int end, String word) {
        var bare = best(index, end, word, (char) 0, false, false);
        if (bare != null) {
            return bare;
        }
        if (word.startsWith("ال")) {
            return best(index, end, word.substring(2), (char) 0, true, false);
        }
        if (word.startsWith("لل") && word.length() > 4) {
            var article = best(index, end, word.substring(2), 'ل', true, false);
            return article != null ? article : best(index, end, word.substring(1), 'ل', false, false); // «للقاء»
        }
        if (word.length() < 4) {
            return null;
        }
        return switch (word.charAt(0)) {
            case 'ب', 'ك', 'ل' -> {
                var behind = best(index, end, word.substring(1), word.charAt(0), false, false); // «بإلغاء»
                yield behind != null || !word.startsWith("ال", 1) || word.charAt(0) == 'ل'
                        ? behind
                        : best(index, end, word.substring(3), word.charAt(0), true, false);
            }
            case 'س' -> best(index, end, word.substring(1), (char) 0, false, true);
            default -> null;
        };
    }

    private @Nullable Spotted best(int index, int end, String word, char before, boolean article, boolean future) {
        var whole = entry(index, end, word, before, article, future, false);
        if (whole != null || article) {
            return whole;
        }
        for (var pronoun : NounUses.PRONOUNS) {
            if (word.length() > pronoun.length() + 2
                    && word.endsWith(pronoun)
                    && !(pronoun.equals("ه") && syntax.isFeminine(index))) {
                var stemEnd = word.length() - pronoun.length();
                var found = lexicon.startsEntry(word, 0, stemEnd)
                        ? entry(index, end, word.substring(0, stemEnd), before, false, future, true)
                        : null;
                if (found != null && (found.isVerb() || !pronoun.equals("ني"))) { // «دعاني»
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Spotted entry(
            int index, int end, String form, char before, boolean article, boolean future, boolean pronoun) {
        Spotted chosen = null;
        var entries = lexicon.startingWith(form);
        var onlyOwned = !pronoun && form.endsWith("ت") && lexicon.isDeed(form.substring(0, form.length() - 1) + "ه");
        for (var entry : entries) {
            if (!fits(entry.shape(), form, before, article, future)
                    || (pronoun && !takesObject(entry))
                    || (onlyOwned && entry.shape() == Lexicon.Shape.NOUN) // «بيعت» is no «بيعة» without its owner
                    || (article && entry.trigger().bare())
                    || (isVerb(entry) && index > first && (isBeforeNouns(index) || isSpeaker(entry, index)))
                    || (entry.trigger().opens() && !opens(index))
                    || (entry.trigger().masdar() && !isMasdar(index, end, before, article, pronoun))) {
                continue;
            }
            var behind = endOf(entry.phrase(), index, end);
            if (behind == 0) {
                continue;
            }
            var spotted = new Spotted(entry, index, behind, before, article, future, pronoun);
            if ((chosen == null || isBetter(spotted, chosen, index))
                    && isNear(spotted, entry.trigger().near(), end)
                    && isNear(spotted, entry.trigger().besides(), end)
                    && Company.keeps(entry.senses(), syntax, index, spotted.end(), first, end)) {
                chosen = spotted;
            }
        }
        return chosen;
    }

    private static boolean isVerb(Lexicon.Entry entry) {
        return entry.shape() == Lexicon.Shape.PAST || entry.shape() == Lexicon.Shape.PRESENT;
    }

    /// «أكد | دان معلم», «وقال طالب»: who spoke, no deed; «أضاف طالبنا» is one of those who speak.
    private boolean isSpeaker(Lexicon.Entry entry, int index) {
        var verb = entry.shape() == Lexicon.Shape.PAST ? syntax.verbAt(index - 1) : null;
        return verb != null
                && verb.manner() == VerbForm.Manner.SAYS
                && !verb.present()
                && !tokens.get(index).folded().startsWith("و")
                && !tokens.get(index).folded().endsWith("نا");
    }

    private boolean isBeforeNouns(int index) {
        return BEFORE_NOUNS.contains(tokens.get(index - 1).folded());
    }

    /// Whether a masdar stands here and no participle: behind a preposition, with its genitive. «بعد محاصرة المدينة»,
    /// «في منطقة محاصرة».
    private boolean isMasdar(int index, int end, char before, boolean article, boolean pronoun) {
        return !article
                && (before != 0 || index > first && syntax.isPreposition(index - 1))
                && (pronoun
                        || index + 1 < end
                                && !syntax.isFused(index + 1)
                                && (syntax.nameAt(index + 1) != null
                                        || Syntax.isDefinite(
                                                tokens.get(index + 1).folded())
                                        || syntax.has(Use.GROUND, index + 1)
                                        || syntax.has(Use.PARTY, index + 1)
                                        || syntax.has(Use.MANY, index + 1)));
    }

    /// Whether a clause begins with the word: nothing stands before it in its sentence, or punctuation, or a word that
    /// opens clauses.
    private boolean opens(int index) {
        return index == first
                || (syntax.isPunctuation(index - 1)
                        && !tokens.get(index - 1).folded().equals(")"))
                || tokens.get(index - 1).kind() == Token.Kind.OPENING_QUOTE
                || tokens.get(index).folded().startsWith("و")
                || syntax.has(Use.OPENS, index - 1)
                || syntax.has(Use.THAT, index - 1);
    }

    /// More words before fewer, the part of speech that can stand here before the other, what asks for company before
    /// what does not.
    private boolean isBetter(Spotted one, Spotted other, int index) {
        var length = Integer.compare(
                one.entry().phrase().size(), other.entry().phrase().size());
        if (length != 0) {
            return length > 0;
        }
        var noun = prefersNoun(index);
        var fits = noun == (one.entry().shape() == Lexicon.Shape.NOUN);
        if (fits != (noun == (other.entry().shape() == Lexicon.Shape.NOUN))) {
            return fits;
        }
        return !asks(other.entry()) && asks(one.entry());
    }

    /// «سيطرتها» is no verb with an object: the frame of «سيطر» has none.
    private static boolean takesObject(Lexicon.Entry entry) {
        return entry.shape() == Lexicon.Shape.NOUN || entry.trigger().roles().containsKey("o");
    }

    static boolean asks(Lexicon.Entry entry) {
        return !entry.trigger().near().isEmpty() || entry.senses().stream().anyMatch(Company.Sense::only);
    }

    /// Whether what the trigger asks for stands near, in its clause.
    private boolean isNear(Spotted spotted, Set<Near> near, int end) {
        if (near.isEmpty()) {
            return true;
        }
        var passed = 0;
        for (var at = spotted.end(); at < Math.min(end, spotted.end() + FAR_AFTER) && passed < NEAR_AFTER; at++) {
            if (syntax.isComma(at) && !standsBesideTime(at) || syntax.has(Use.THAT, at)) {
                break;
            }
            if (isOneOf(near, at)) {
                return true;
            }
            passed += syntax.isInTime(at) || syntax.nameAt(at) != null ? 0 : 1; // «أقر مجلس الأمن أمس | مشروع قرار»
        }
        var asked = near;
        var reach = OF_PEOPLE.contains(spotted.entry().trigger().kind()) ? PEOPLE_BEFORE : NEAR_BEFORE;
        for (var at = spotted.from() - 1; at >= Math.max(first, spotted.from() - reach); at--) {
            if (syntax.isPunctuation(at) || syntax.has(Use.THAT, at)) {
                break;
            }
            if (at == spotted.from() - NEAR_BEFORE - 1) {
                asked = people(near);
            }
            if (isOneOf(asked, at)) {
                return true;
            }
        }
        return false;
    }

    private static Set<Near> people(Set<Near> near) {
        var people = new HashSet<>(near);
        people.retainAll(PEOPLE);
        return people;
    }

    private boolean standsBesideTime(int comma) {
        return syntax.isInTime(comma - 1) || syntax.isInTime(comma + 1);
    }

    private boolean isOneOf(Set<Near> near, int index) {
        for (var one : near) {
            if (syntax.isFound(one, index)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(Lexicon.Shape shape, String form, char before, boolean article, boolean future) {
        return switch (shape) {
            case NOUN -> !future;
            case PRESENT -> !article && (before == 0 || (before == 'ل' && form.charAt(0) != 'ن'));
            case PAST -> !article && !future && before == 0;
            case PHRASE -> before == 0 && !article && (!future || "يتن".indexOf(form.charAt(0)) >= 0);
        };
    }

    /// After which word the phrase that begins at `index` ends; 0 where it does not stand there. What is skipped
    /// («…») does not belong to it: «على الجميع أن» is «على».
    private int endOf(List<String> phrase, int index, int end) {
        var at = index + 1;
        for (var next = 1; next < phrase.size(); next++) {
            if (phrase.get(next).equals(ANYONE)) {
                return isBehindName(phrase.subList(next + 1, phrase.size()), at, end) ? at : 0;
            }
            if (at >= end || !isWritten(phrase.get(next), at)) {
                return 0;
            }
            at++;
        }
        return at;
    }

    /// Whether the words stand behind a name phrase that begins at `index`.
    private boolean isBehindName(List<String> words, int index, int end) {
        for (var at = index + 1; at + words.size() <= Math.min(end, index + NAME_REACH); at++) {
            if (!isName(at - 1)) {
                return false;
            }
            var begin = at;
            if (IntStream.range(0, words.size()).allMatch(next -> isWritten(words.get(next), begin + next))) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(int index) {
        return tokens.get(index).kind() == Token.Kind.ARABIC
                && !syntax.isPreposition(index)
                && !syntax.has(Use.PARTICLE, index)
                && !syntax.has(Use.RELATIVE, index);
    }

    /// Words behind the first of a phrase, but for particles, stand with or without article, tanween and, behind a
    /// dual, their own.
    private boolean isWritten(String wanted, int index) {
        var folded = tokens.get(index).folded();
        if (wanted.endsWith(OWNED)) {
            var stem = wanted.substring(0, wanted.length() - 1);
            return folded.startsWith(stem) && NounUses.PRONOUNS.contains(folded.substring(stem.length()));
        }
        var start = wanted.length() > 2 && folded.startsWith("ال") && !wanted.startsWith("ال") ? 2 : 0;
        return folded.startsWith(wanted, start) && isEnding(folded.substring(start + wanted.length()))
                || isDual(wanted, folded, start)
                || isWithPronoun(wanted, folded);
    }

    private static boolean isEnding(String rest) {
        return rest.isEmpty() || rest.equals("ا") || rest.equals("ان") || rest.equals("ين");
    }

    private static boolean isDual(String wanted, String folded, int start) {
        var stem = wanted.length() - 1;
        return wanted.endsWith("ه")
                && folded.startsWith(wanted.substring(0, stem), start)
                && (folded.substring(start + stem).equals("تان")
                        || folded.substring(start + stem).equals("تين"));
    }

    /// «القبض على», «القبض عليهم».
    private static boolean isWithPronoun(String preposition, String folded) {
        return TAKE_PRONOUNS.contains(preposition)
                && folded.startsWith(preposition)
                && NounUses.PRONOUNS.contains(folded.substring(preposition.length()));
    }

    /// «قتل» and «قصف» are verb and noun in the same letters: after a preposition, a noun.
    private boolean prefersNoun(int index) {
        return index > 0
                && (syntax.has(Use.NOMINAL, index - 1)
                        || syntax.isPreposition(index - 1)
                        || syntax.verbAt(index) == null);
    }
}

package marsad.reading;

import java.util.BitSet;
import marsad.names.Mention;
import marsad.names.NameType;
import marsad.reading.VerbForm.Manner;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// Which words of a passage are verbs by their letters, looked up once: with «و», «س» or «ل» before them and a pronoun
/// behind; a word that proves to be one is no name.
final class Verbs {

    private static final VerbForm PAST_OF_HERS =
            new VerbForm(false, true, VerbForm.Count.ONE, false, Manner.PLAIN, false, false);

    private final Lexicon lexicon;
    private final Words words;
    private final EventWords events;
    private final @Nullable VerbForm[] verbs;
    private final BitSet joined = new BitSet();
    private final BitSet pronoun = new BitSet();

    Verbs(Lexicon lexicon, Words words, EventWords events) {
        this.lexicon = lexicon;
        this.words = words;
        this.events = events;
        this.verbs = new VerbForm[words.size()];
        for (var at = 0; at < verbs.length; at++) {
            if (words.written(at).mayBeVerb && words.isArabic(at)) {
                look(at);
            }
        }
    }

    /// The verb that the letters of the word spell, or null.
    @Nullable
    VerbForm spelledAt(int index) {
        return index < 0 || index >= verbs.length ? null : verbs[index];
    }

    /// Whether a pronoun is written to the verb here.
    boolean hasObject(int index) {
        return pronoun.get(index);
    }

    /// Whether «و» or «ف» joins the verb here to what stands before.
    boolean isJoined(int index) {
        return joined.get(index);
    }

    private void look(int index) {
        var folded = words.folded(index);
        var verb = verb(index, folded);
        if (NounUses.joins(folded) && (verb == null || isRatherJoined(folded, verb))) {
            verb = verb(index, folded.substring(1));
            joined.set(index, verb != null);
        }
        if (verb == null) {
            return;
        }
        var name = words.nameAt(index);
        if (name != null && verb.manner() != Manner.PLAIN && isAlone(name)) {
            words.unname(index); // «أودى» is no car
            name = null;
        }
        if (name != null && name.type() == NameType.PERSON && isOneWord(name) && takesObject(index, verb)) {
            words.unname(index); // «رئيس الأركان | طالب الحكومة»
            name = null;
        }
        if (name == null && !isRatherNoun(index, verb) && !isRatherParticle(index)) {
            verbs[index] = verb;
        }
    }

    /// «ودعا», «ودعت»: nobody says farewell.
    private boolean isRatherJoined(String folded, VerbForm verb) {
        var behind = lexicon.verb(folded.substring(1));
        if (behind == null) {
            return false;
        }
        return verb.count() == VerbForm.Count.TWO
                || folded.length() > 3 && verb.manner() == Manner.PLAIN && behind.manner() == Manner.MOVES;
    }

    private boolean isRatherNoun(int index, VerbForm verb) {
        return isNounInTanween(index, verb)
                || words.isSomebody(index) && (words.folded(index).endsWith("ا") || pronoun.get(index));
    }

    /// «انها» is no «أنهى», and «بين» is a verb only where what is said follows.
    private boolean isRatherParticle(int index) {
        return words.is(Use.THAT, index)
                || words.is(Use.RELATIVE, index)
                || words.is(Use.NISBA, index)
                || words.is(Use.TITLE, index)
                || words.is(Use.PREPOSITION, index)
                        && (index + 1 >= words.size() || !lexicon.is(Use.THAT, words.folded(index + 1)));
    }

    /// «قصفا» is a noun in its tanween, and two who shelled only behind two.
    private boolean isNounInTanween(int index, VerbForm verb) {
        var word = words.folded(index);
        if (words.bearsTanween(index)
                || index > 0 && words.isInNumber(index - 1) && isNumeral(index - 1) && word.endsWith("ا")) {
            return true;
        }
        if (verb.count() != VerbForm.Count.TWO || !word.endsWith("ا") || !events.isTanween(index)) {
            return false;
        }
        var next = index + 1 < words.size() ? words.folded(index + 1) : "";
        return index > 0 && lexicon.is(Use.THAT, words.folded(index - 1)) || next.length() > 3 && next.endsWith("ا");
    }

    /// Whether a number stands here for itself, no dual that counts: «جنديان».
    private boolean isNumeral(int index) {
        return words.tokens.get(index).kind() == Token.Kind.NUMBER || lexicon.is(Use.CARDINAL, words.bare(index));
    }

    private static boolean isAlone(Mention name) {
        return name.type() == NameType.ORGANISATION && isOneWord(name);
    }

    private static boolean isOneWord(Mention name) {
        return name.text().indexOf(' ') < 0;
    }

    /// Whether what follows can be no second name of a person, but is the object of the verb.
    private boolean takesObject(int index, VerbForm verb) {
        var next = index + 1;
        return verb.manner() == Manner.MOVES
                && next < words.size()
                && index > 0
                && !words.isPersonName(index - 1)
                && (Syntax.isDefinite(words.folded(next)) || words.isPlaceName(next) || words.isSomebody(next));
    }

    private @Nullable VerbForm verb(int index, String word) {
        var form = lexicon.verb(word);
        if (form != null && lexicon.is(Use.HOMOGRAPH, word)) {
            form = form.likeNoun();
        }
        if (form == null && word.length() > 2) {
            if ("سل".indexOf(word.charAt(0)) >= 0 && "يتن".indexOf(word.charAt(1)) >= 0) {
                form = lexicon.verb(word.substring(1));
            }
            for (var place = 0; form == null && place < NounUses.PRONOUNS.size(); place++) {
                var suffix = NounUses.PRONOUNS.get(place);
                form = isWrittenTo(index, word, suffix)
                        ? withObject(word.substring(0, word.length() - suffix.length()))
                        : null;
                if (form != null) {
                    if (isNounOfOwner(index, word.substring(0, word.length() - suffix.length()), form)) {
                        return null;
                    }
                    pronoun.set(index);
                }
            }
        }
        return form == null && isPastByItsEnding(index, word) ? PAST_OF_HERS : form;
    }

    private boolean isWrittenTo(int index, String word, String suffix) {
        return word.endsWith(suffix)
                && word.length() >= suffix.length() + 2
                && !(suffix.equals("ه") && words.isFeminine(index));
    }

    /// The verb before a pronoun: «شنها» has two letters and a pronoun, «منها» is no verb.
    private @Nullable VerbForm withObject(String stem) {
        var form = lexicon.verb(stem);
        return form != null && stem.length() == 2 && form.manner() != Manner.LENDS ? null : form;
    }

    /// Whether the stem before a pronoun is rather a noun with its owner, as it never is behind «الذي».
    private boolean isNounOfOwner(int index, String stem, VerbForm form) {
        return stem.length() > 2
                && (form.asNoun() || lexicon.is(Use.HOMOGRAPH, stem) || isDeedOfOwner(stem))
                && !words.is(Use.RELATIVE, index - 1)
                && !tellsOfIndefinite(index);
    }

    /// «لقاء | عقده الوزير», «حصار | فرضه التنظيم»: behind an indefinite noun and before somebody, a verb about the
    /// noun.
    private boolean tellsOfIndefinite(int index) {
        var before = index - 1;
        var next = index + 1;
        return before >= 0
                && next < words.size()
                && words.isArabic(before)
                && verbs[before] == null
                && !words.isPreposition(before)
                && !words.has(Use.NOMINAL, before)
                && !Syntax.isDefinite(words.folded(before))
                && words.nameAt(before) == null
                && (events.isEventWord(words.bare(before)) || before > 0 && events.isEventWord(words.bare(before - 1)))
                && words.isSomebody(next);
    }

    /// «سيطرت» with a pronoun is «سيطرة»: a noun of an event where one ends so.
    private boolean isDeedOfOwner(String stem) {
        return stem.endsWith("ت") && events.isDeed(stem);
    }

    /// A verb that no list knows, by the «ت» at its end: «تدخلت», «استعرضت»; masdars as «تصويت» have it in their root.
    private boolean isPastByItsEnding(int index, String word) {
        return word.length() > 4
                && word.endsWith("ت")
                && !word.endsWith("ات")
                && !word.endsWith("يت")
                && !word.endsWith("وت")
                && "بلكو".indexOf(word.charAt(0)) < 0
                && !word.startsWith("ال")
                && words.own(index) == 0
                && words.nameAt(index) == null
                && lexicon.startingWith(word).isEmpty();
    }
}

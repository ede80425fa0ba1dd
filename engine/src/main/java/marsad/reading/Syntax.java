package marsad.reading;

import java.util.List;
import marsad.names.Mention;
import marsad.reading.VerbForm.Manner;
import marsad.text.Sentence;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// What each word of a passage is in grammar: the one door to its [Words], [Verbs] and where they can stand, its
/// [EventWords] and its [Proclitics].
final class Syntax {

    final List<Token> tokens;
    private final Lexicon lexicon;
    private final Words words;
    private final EventWords events;
    private final Verbs verbs;
    private final Proclitics proclitics;
    private final VerbPlaces places;

    Syntax(Lexicon lexicon, Passage passage) {
        this.lexicon = lexicon;
        this.words = new Words(lexicon, passage);
        this.tokens = words.tokens;
        this.events = new EventWords(lexicon, words);
        this.verbs = new Verbs(lexicon, words, events);
        this.proclitics = new Proclitics(words);
        this.places = new VerbPlaces(lexicon, words, verbs, proclitics);
    }

    int size() {
        return tokens.size();
    }

    String folded(int index) {
        return words.folded(index);
    }

    /// The folded word without the «و» or «ف» that may join it.
    String bare(int index) {
        return words.bare(index);
    }

    /// What the lexicon says of the word wherever it stands.
    WrittenWord written(int index) {
        return words.written(index);
    }

    /// What the word does as a cue of speech by its letters, or null.
    SpeechCues.@Nullable Manner cueAt(int index) {
        return words.written(index).cue;
    }

    /// Whether the word has this use as it is written.
    boolean is(Use use, int index) {
        return words.is(use, index);
    }

    /// Whether the word has this use, joined by «و» or «ف» or not.
    boolean has(Use use, int index) {
        return words.has(use, index);
    }

    /// Whether the word has this use with its article and clitics taken off.
    boolean isNoun(Use use, int index) {
        return words.isNoun(use, index);
    }

    /// Whether the word has this use with its owner's pronoun taken off: «محاولتهم», «لسعيه».
    boolean isOwned(Use use, int index) {
        return words.isOwned(use, index);
    }

    /// Whether the word here is what a frame or a sense asks for.
    boolean isFound(Trigger.Near what, int index) {
        return switch (what) {
            case Trigger.Near.Word word -> isNoun(word.use(), index);
            case Trigger.Near.Found found ->
                switch (found) {
                    case NUMBER -> isInNumber(index);
                    case PLACE -> isPlaceName(index);
                    case TIME -> isInTime(index);
                    case NAME -> nameAt(index) != null;
                };
        };
    }

    /// Whether the word begins with a hamza on its alef, which folding makes «ا».
    boolean startsWithHamza(int index) {
        return words.startsWithHamza(index);
    }

    /// Whether the word is written with «إ», which folding makes «ا».
    boolean hasHamzaBelow(int index) {
        return words.hasHamzaBelow(index);
    }

    /// Whether the word ends in «ي» and not in «ى», which folding makes one.
    boolean endsInYa(int index) {
        return words.endsInYa(index);
    }

    /// Whether the word is written with «ة», which folding makes the «ه» of a pronoun.
    boolean isFeminine(int index) {
        return words.isFeminine(index);
    }

    @Nullable
    Mention nameAt(int index) {
        return words.nameAt(index);
    }

    boolean isPlaceName(int index) {
        return words.isPlaceName(index);
    }

    boolean isPersonName(int index) {
        return words.isPersonName(index);
    }

    boolean isInTime(int index) {
        return words.isInTime(index);
    }

    boolean isInNumber(int index) {
        return words.isInNumber(index);
    }

    boolean startsNumber(int index) {
        return words.startsNumber(index);
    }

    boolean isWord(int index) {
        return words.isArabic(index) && !isInTime(index);
    }

    boolean isPunctuation(int index) {
        return words.isPunctuation(index);
    }

    boolean isQuote(int index) {
        var kind = tokens.get(index).kind();
        return kind == Token.Kind.OPENING_QUOTE || kind == Token.Kind.CLOSING_QUOTE;
    }

    boolean isComma(int index) {
        return words.isComma(index);
    }

    /// Whether no list has the word as it is written.
    boolean isUnlisted(int index) {
        return words.own(index) == 0;
    }

    boolean isPreposition(int index) {
        return words.isPreposition(index);
    }

    /// Whether the folded word, without its article, is a word for a place.
    boolean isGround(String word) {
        return lexicon.is(Use.GROUND, word);
    }

    /// Whether the word can be one for a place, whatever is written to it.
    boolean mayBeGround(int index) {
        return words.written(index).mayBeGround;
    }

    /// Whether the folded word has this use.
    boolean isWordOf(Use use, String word) {
        return lexicon.is(use, word);
    }

    /// Whether a word means many persons, wherever it stands.
    boolean isMany(String folded) {
        return lexicon.is(Use.MANY, folded);
    }

    /// The verb that stands here, or null: letters that may be a noun are a verb only where a clause can begin.
    @Nullable
    VerbForm verbAt(int index) {
        return places.verbAt(index);
    }

    /// Whether the word, a verb by its letters, is the name of who speaks: «قال | كادو إن».
    boolean isSpeaker(int index) {
        return places.isSpeaker(index);
    }

    /// Whether the verb here tells of a kind by itself.
    boolean tells(Kind kind, int index) {
        var word = bare(index);
        return verbAt(index) != null
                && events.tells(kind, isFuture(index) && word.startsWith("س") ? word.substring(1) : word);
    }

    /// Whether the word, without its article, can tell of an event.
    boolean isEvent(int index) {
        return events.isEvent(index);
    }

    /// Whether the noun of an event here ends in the alef of tanween, behind which no genitive stands: «قصفا».
    boolean isTanween(int index) {
        return events.isTanween(index);
    }

    /// Whether the noun of an event here is a dual with its ن, behind which no genitive stands: «تفجيرين», «غارتان».
    boolean isDual(int index) {
        return events.isDual(index);
    }

    /// Whether a pronoun is written to the verb here.
    boolean hasObject(int index) {
        return verbs.hasObject(index);
    }

    /// Whether «و» or «ف» joins the verb here to what stands before.
    boolean joinsVerb(int index) {
        return verbs.isJoined(index);
    }

    /// Whether «س» or «سوف» sets the verb here in the future.
    boolean isFuture(int index) {
        return places.isFuture(index);
    }

    /// A verb by its letters alone: «يتهاوى», «سيزيد», «تجمعوا».
    boolean looksLikeVerb(int index) {
        return places.looksLikeVerb(index);
    }

    /// «نصبه | مسلحون», «أعدها | الجيش»: a word that no list knows, with a pronoun, right before somebody.
    boolean isUnknownVerb(int index) {
        return places.isUnknownVerb(index);
    }

    boolean lends(int index) {
        var verb = verbAt(index);
        return verb != null && verb.manner() == Manner.LENDS;
    }

    /// Whether «ب», «ل» or «ك» is written to the word, which then begins a phrase of its own.
    boolean isFused(int index) {
        return proclitics.isFused(index);
    }

    /// Whether the letter و at its head joins the word to what stands before.
    boolean isJoinedNoun(int index) {
        return proclitics.isJoinedNoun(index);
    }

    /// Whether the alef of tanween shows that the noun is no subject: «جنديا», «قياديا بارزا».
    boolean isObject(int index) {
        var word = folded(index);
        if (word.length() < 4 || !word.endsWith("ا") || nameAt(index) != null || isInNumber(index)) {
            return false;
        }
        if (word.endsWith("ها")
                && (lexicon.uses(word.substring(0, word.length() - 2)).common() & NounUses.OF_NOUNS) != 0) {
            return false; // «رئيسها»
        }
        if (lexicon.uses(word).common() == 0
                && (lexicon.uses(word.substring(0, word.length() - 1)).common() & NounUses.OF_NOUNS) != 0) {
            return true;
        }
        var next = index + 1 < size() ? folded(index + 1) : "";
        return next.length() > 3
                && next.endsWith("ا")
                && nameAt(index + 1) == null
                && verbs.spelledAt(index + 1) == null;
    }

    /// Whether two are the subject here by their ending: «الوزيران», and not «البرلمان».
    boolean areTwo(int index) {
        var word = bare(index);
        if (word.length() < 6 || !word.endsWith("ان")) {
            return false;
        }
        var one = word.substring(0, word.length() - 2);
        return isSomebody(one) || one.endsWith("ت") && isSomebody(one.substring(0, one.length() - 1) + "ه");
    }

    private boolean isSomebody(String word) {
        return (lexicon.uses(word).common() & (Use.PARTY.bit() | Use.PERSON.bit())) != 0;
    }

    /// Whether a masdar in the accusative tells how, joined to nothing: «غرقا», «شنقا».
    boolean isManner(int index) {
        return !isJoinedNoun(index) && folded(index).endsWith("ا") && !isInNumber(index - 1);
    }

    /// Whether the article is written to the word, whose alef bears no hamza: «الجيش», and not «آليات», «ألوية».
    boolean hasArticle(int index) {
        return !startsWithHamza(index) && isDefinite(folded(index));
    }

    /// A word without its article.
    static String withoutArticle(String folded) {
        return folded.startsWith("ال") ? folded.substring(2) : folded;
    }

    static boolean isDefinite(String folded) {
        return folded.startsWith("ال") && folded.length() > 3;
    }

    /// Whether a word of this use, or a number, stands among the `reach` words before `index`.
    boolean stands(Use use, int index, int reach, Sentence sentence) {
        for (var at = Math.max(sentence.firstToken(), index - reach); at < Math.min(index, sentence.endToken()); at++) {
            if (has(use, at) || isNoun(use, at) || isInNumber(at)) {
                return true;
            }
        }
        return false;
    }

    /// A word without the preposition written to it: «للجيش» is «الجيش».
    String withoutPreposition(int index) {
        var folded = folded(index);
        return folded.startsWith("لل") ? "ال" + folded.substring(2) : folded.substring(1);
    }
}

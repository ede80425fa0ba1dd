package marsad.reading;

import java.util.BitSet;
import java.util.List;
import marsad.names.Mention;
import marsad.names.NameType;
import marsad.reading.VerbForm.Manner;
import marsad.text.Clitics;
import marsad.text.Reading.Proclitic;
import marsad.text.Token;
import marsad.text.WordFacts;
import org.jspecify.annotations.Nullable;

/// What each word of a passage is in grammar, looked up once: its uses, whether it is a verb, whether it stands in a
/// name, a time or a number.
final class Syntax {

    private static final Clitics CLITICS = Clitics.byLexicon();
    private static final WordFacts<Boolean> FUSED = new WordFacts<>(12, Syntax::isReadAsFused);
    private static final WordFacts<Boolean> JOINED =
            new WordFacts<>(10, folded -> CLITICS.likeliest(folded).before().contains(Proclitic.WA));
    private static final List<String> PRONOUNS = List.of("هما", "ها", "هم", "هن", "نا", "ه", "ني");
    private static final long OF_NOUNS = Use.PARTY.bit()
            | Use.MANY.bit()
            | Use.PERSON.bit()
            | Use.FEMININE.bit()
            | Use.MASCULINE.bit()
            | Use.OFFICE.bit()
            | Use.ABSTRACT.bit()
            | Use.NISBA.bit();

    private static final long HEADS = Use.GROUND.bit() | Use.MANY.bit() | Use.PARTY.bit() | Use.PERSON.bit();
    private static final VerbForm PAST_OF_HERS =
            new VerbForm(false, true, VerbForm.Count.ONE, false, Manner.PLAIN, false, false);

    final List<Token> tokens;
    private static final int SUBJECT_REACH = 6;

    private final Lexicon lexicon;
    private final @Nullable Mention[] names;
    private final VerbForm[] verbs;
    private final long[] own;
    private final long[] bare;
    private final byte[] clitics;
    /// By word: 1 where [#isFused], -1 where not, 0 where that was not asked yet.
    private final byte[] fused;
    private final BitSet pronoun = new BitSet();
    private final BitSet afterAnd = new BitSet();
    private final BitSet inTime = new BitSet();
    private final BitSet marbuta = new BitSet();
    private final BitSet tanween = new BitSet();
    private final BitSet ya = new BitSet();
    private final BitSet hamza = new BitSet();
    private final BitSet inNumber = new BitSet();
    private final BitSet startsNumber = new BitSet();

    Syntax(Lexicon lexicon, Passage passage) {
        this.lexicon = lexicon;
        var words = passage.words();
        this.tokens = words.tokens();
        var size = tokens.size();
        this.names = new Mention[size];
        this.verbs = new VerbForm[size];
        this.own = new long[size];
        this.bare = new long[size];
        this.clitics = new byte[size];
        this.fused = new byte[size];
        for (var name : passage.names()) {
            for (var at = words.tokenAt(name.start());
                    at < size && tokens.get(at).start() < name.end();
                    at++) {
                names[at] = name;
            }
        }
        for (var time : passage.times()) {
            inTime.set(words.tokenAt(time.start()), words.tokenAt(Math.max(time.start(), time.end() - 1)) + 1);
        }
        for (var number : passage.numbers()) {
            var first = words.tokenAt(number.start());
            startsNumber.set(first);
            inNumber.set(first, words.tokenAt(Math.max(number.start(), number.end() - 1)) + 1);
        }
        var text = passage.text();
        for (var at = 0; at < size; at++) {
            var word = text.substring(tokens.get(at).start(), tokens.get(at).end());
            marbuta.set(at, word.indexOf('ة') > 0);
            tanween.set(at, word.indexOf('ً') > 0);
            ya.set(at, word.endsWith("ي"));
            hamza.set(at, "أإآ".indexOf(word.charAt(0)) >= 0);
            look(at);
        }
    }

    private void look(int index) {
        var token = tokens.get(index);
        if (index > 0 && tokens.get(index - 1).is("و")) {
            afterAnd.set(index);
        }
        if (token.kind() != Token.Kind.ARABIC) {
            own[index] = lexicon.uses(token.folded());
            return;
        }
        var folded = token.folded();
        own[index] = lexicon.uses(folded);
        if (folded.endsWith("ا") && folded.length() > 3) {
            own[index] |= lexicon.uses(folded.substring(0, folded.length() - 1)) & OF_NOUNS;
        }
        if (own[index] == 0) {
            own[index] = owned(folded, !marbuta.get(index)) & OF_NOUNS;
        }
        if (own[index] == 0 && (folded.endsWith("ين") || folded.endsWith("ان"))) {
            own[index] = dual(folded) & Use.PARTY.bit();
        }
        bare[index] = behindPreposition(folded) & OF_NOUNS;
        var joined = folded.length() > 2 && (folded.charAt(0) == 'و' || folded.charAt(0) == 'ف');
        if (joined) {
            bare[index] = lexicon.uses(folded.substring(1));
        }
        var verb = verb(index, folded);
        var two = verb != null && verb.count() == VerbForm.Count.TWO && lexicon.verb(folded.substring(1)) != null;
        var behind = joined && folded.length() > 3 ? lexicon.verb(folded.substring(1)) : null;
        var moves = verb != null && verb.manner() == Manner.PLAIN && behind != null && behind.manner() == Manner.MOVES;
        if (joined && (verb == null || two || moves)) { // «ودعا», «ودعت»: nobody says farewell
            verb = verb(index, folded.substring(1));
            clitics[index] = verb == null ? 0 : (byte) 1;
        }
        var somebody = (folded.endsWith("ا") || pronoun.get(index))
                && (own[index] & (Use.PARTY.bit() | Use.MANY.bit() | Use.PERSON.bit())) != 0;
        var name = names[index];
        if (verb != null && name != null && verb.manner() != Manner.PLAIN && isAlone(name)) {
            names[index] = name = null; // «أودى» is no car
        }
        var joins = (own[index] & (Use.THAT.bit() | Use.RELATIVE.bit() | Use.NISBA.bit() | Use.TITLE.bit()))
                != 0; // «انها» is no «أنهى»
        if (verb != null
                && name == null
                && !isNounInTanween(index, verb)
                && !somebody
                && !joins
                && !standsAsPreposition(index)) {
            verbs[index] = verb;
        }
    }

    /// «قصفا» is a noun in its tanween, and two who shelled only behind two.
    private boolean isNounInTanween(int index, VerbForm verb) {
        if (tanween.get(index)
                || index > 0
                        && inNumber.get(index - 1)
                        && isNumeral(index - 1)
                        && tokens.get(index).folded().endsWith("ا")) {
            return true;
        }
        var word = tokens.get(index).folded();
        if (verb.count() != VerbForm.Count.TWO || !word.endsWith("ا") || !isTanween(index)) {
            return false;
        }
        var next = index + 1 < tokens.size() ? tokens.get(index + 1).folded() : "";
        return index > 0 && lexicon.is(Use.THAT, tokens.get(index - 1).folded())
                || next.length() > 3 && next.endsWith("ا");
    }

    /// Whether a number stands here for itself, no dual that counts: «جنديان».
    private boolean isNumeral(int index) {
        return tokens.get(index).kind() == Token.Kind.NUMBER || lexicon.is(Use.CARDINAL, bare(index));
    }

    /// «بين» is a verb only where what is said follows.
    private boolean standsAsPreposition(int index) {
        return (own[index] & Use.PREPOSITION.bit()) != 0
                && (index + 1 >= tokens.size()
                        || !lexicon.is(Use.THAT, tokens.get(index + 1).folded()));
    }

    private static boolean isAlone(Mention name) {
        return name.type() == NameType.ORGANISATION && name.text().indexOf(' ') < 0;
    }

    /// The uses of a noun with its owner's pronoun written to it: «قواتنا», «عناصره», «حكومتها».
    private long owned(String folded, boolean his) {
        if ("هامني".indexOf(folded.charAt(folded.length() - 1)) < 0) {
            return 0;
        }
        for (var suffix : PRONOUNS) {
            if (folded.endsWith(suffix) && folded.length() > suffix.length() + 2 && !folded.startsWith("ال")) {
                var stem = folded.substring(0, folded.length() - suffix.length());
                var uses = lexicon.uses(stem);
                if (uses == 0 && stem.endsWith("ت")) {
                    uses = lexicon.uses(stem.substring(0, stem.length() - 1) + "ه");
                }
                if (uses != 0
                        && (suffix.length() > 1
                                || stem.endsWith("ت")
                                || (uses & Use.MANY.bit()) != 0
                                || (his && (uses & Use.PARTY.bit()) != 0 && !lexicon.is(Use.ARMS, stem)))) {
                    return uses; // «عناصره», but «مسلحة» is no owner's gunman
                }
            }
        }
        return 0;
    }

    /// The uses of a noun of which there are two: «حكومتين», «تنظيمان».
    private long dual(String folded) {
        var stem = folded.substring(0, folded.length() - 2);
        var uses = lexicon.uses(stem);
        return uses == 0 && stem.endsWith("ت") ? lexicon.uses(stem.substring(0, stem.length() - 1) + "ه") : uses;
    }

    /// The uses of a noun with «ب» or «ل» written to it.
    private long behindPreposition(String folded) {
        if (folded.length() < 4 || "بلك".indexOf(folded.charAt(0)) < 0) {
            return 0;
        }
        return folded.startsWith("لل")
                ? lexicon.uses(folded.substring(2))
                : lexicon.uses(folded.substring(folded.startsWith("ال", 1) ? 3 : 1));
    }

    private @Nullable VerbForm verb(int index, String word) {
        var form = lexicon.verb(word);
        if (form != null && lexicon.is(Use.HOMOGRAPH, word)) {
            form = form.likeNoun();
        }
        if (form == null && word.length() > 2) {
            var first = word.charAt(0);
            if (first == 'س' && "يتن".indexOf(word.charAt(1)) >= 0) {
                form = lexicon.verb(word.substring(1));
            } else if (first == 'ل' && "يتن".indexOf(word.charAt(1)) >= 0) {
                form = lexicon.verb(word.substring(1));
            }
            for (var place = 0; form == null && place < PRONOUNS.size(); place++) {
                var suffix = PRONOUNS.get(place);
                if (word.endsWith(suffix)
                        && word.length() >= suffix.length() + 2
                        && !(suffix.equals("ه") && marbuta.get(index))) {
                    var stem = word.substring(0, word.length() - suffix.length());
                    form = lexicon.verb(stem);
                    if (form != null && stem.length() == 2 && form.manner() != Manner.LENDS) {
                        form = null; // «شنها» has two letters and a pronoun, «منها» is no verb
                    }
                    if (form != null) {
                        var noun = form.asNoun() || lexicon.is(Use.HOMOGRAPH, stem) || isNounWithOwner(stem);
                        if (noun && stem.length() > 2 && !(index > 0 && (own[index - 1] & Use.RELATIVE.bit()) != 0)) {
                            return null;
                        }
                        pronoun.set(index);
                    }
                }
            }
        }
        return form == null && isPastByItsEnding(index, word) ? PAST_OF_HERS : form;
    }

    /// «سيطرت» with a pronoun is «سيطرة»: a noun of an event where one ends so.
    private boolean isNounWithOwner(String stem) {
        return stem.endsWith("ت")
                && lexicon.startingWith(stem).stream().anyMatch(entry -> entry.shape() == Lexicon.Shape.NOUN);
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
                && own[index] == 0
                && names[index] == null
                && lexicon.startingWith(word).isEmpty();
    }

    int size() {
        return tokens.size();
    }

    String folded(int index) {
        return tokens.get(index).folded();
    }

    /// The folded word without the «و» or «ف» that may join it.
    String bare(int index) {
        var folded = tokens.get(index).folded();
        return folded.length() > 3 && (folded.charAt(0) == 'و' || folded.charAt(0) == 'ف')
                ? folded.substring(1)
                : folded;
    }

    /// Whether the word has this use as it is written.
    boolean is(Use use, int index) {
        if (index < 0 || index >= own.length) {
            return false;
        }
        return use.isRare() ? lexicon.is(use, folded(index)) : (own[index] & use.bit()) != 0;
    }

    /// Whether the word has this use, joined by «و» or «ف» or not.
    boolean has(Use use, int index) {
        if (index < 0 || index >= own.length) {
            return false;
        }
        return use.isRare()
                ? lexicon.is(use, folded(index)) || lexicon.is(use, bare(index))
                : ((own[index] | bare[index]) & use.bit()) != 0;
    }

    /// Whether the word has this use with its article and clitics taken off.
    boolean isNoun(Use use, int index) {
        if (index < 0 || index >= size()) {
            return false;
        }
        if (has(use, index)) {
            return true;
        }
        var word = bare(index);
        if (word.startsWith("لل")) {
            return lexicon.is(use, word.substring(2));
        }
        if (word.length() > 3 && "بلك".indexOf(word.charAt(0)) >= 0 && lexicon.is(use, word.substring(1))) {
            return true;
        }
        var article = word.indexOf("ال");
        return article >= 0 && article <= 1 && word.length() > 4 && lexicon.is(use, word.substring(article + 2));
    }

    /// Whether the word has this use with its owner's pronoun taken off: «محاولتهم», «لسعيه».
    boolean isOwned(Use use, int index) {
        var word = bare(index);
        var stem = word.length() > 3 && "بل".indexOf(word.charAt(0)) >= 0 ? word.substring(1) : word;
        return isOwned(use, word) || isOwned(use, stem);
    }

    private boolean isOwned(Use use, String word) {
        for (var pronoun : PRONOUNS) {
            if (word.endsWith(pronoun) && word.length() > pronoun.length() + 2) {
                var stem = word.substring(0, word.length() - pronoun.length());
                if (lexicon.is(use, stem)
                        || (stem.endsWith("ت") && lexicon.is(use, stem.substring(0, stem.length() - 1) + "ه"))) {
                    return true;
                }
            }
        }
        return false;
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
        return hamza.get(index);
    }

    /// Whether the word ends in «ي» and not in «ى», which folding makes one.
    boolean endsInYa(int index) {
        return ya.get(index);
    }

    /// Whether the word is written with «ة», which folding makes the «ه» of a pronoun.
    boolean isFeminine(int index) {
        return marbuta.get(index);
    }

    @Nullable
    Mention nameAt(int index) {
        return index < 0 || index >= names.length ? null : names[index];
    }

    boolean isPlaceName(int index) {
        var name = nameAt(index);
        return name != null && name.type() == NameType.PLACE;
    }

    boolean isInTime(int index) {
        return inTime.get(index);
    }

    boolean isInNumber(int index) {
        return inNumber.get(index);
    }

    boolean startsNumber(int index) {
        return startsNumber.get(index) || tokens.get(index).kind() == Token.Kind.NUMBER;
    }

    boolean isWord(int index) {
        return tokens.get(index).kind() == Token.Kind.ARABIC && !inTime.get(index);
    }

    boolean isPunctuation(int index) {
        return tokens.get(index).kind() == Token.Kind.PUNCTUATION;
    }

    boolean isQuote(int index) {
        var kind = tokens.get(index).kind();
        return kind == Token.Kind.OPENING_QUOTE || kind == Token.Kind.CLOSING_QUOTE;
    }

    boolean isComma(int index) {
        var token = tokens.get(index);
        return token.kind() == Token.Kind.PUNCTUATION
                && (token.is(",") || token.is("،") || token.is(";") || token.is("؛"));
    }

    /// Whether the folded word, without its article, is a word for a place.
    boolean isGround(String word) {
        return lexicon.is(Use.GROUND, word);
    }

    /// Whether the word can be one for a place, whatever is written to it.
    boolean mayBeGround(int index) {
        return lexicon.mayBeGround(folded(index));
    }

    /// Whether the folded word has this use.
    boolean isWordOf(Use use, String word) {
        return lexicon.is(use, word);
    }

    boolean isPreposition(int index) {
        return has(Use.PREPOSITION, index);
    }

    /// The verb that stands here, or null: letters that may be a noun are a verb only where a clause can begin.
    @Nullable
    VerbForm verbAt(int index) {
        if (index < 0 || index >= verbs.length || verbs[index] == null || inTime.get(index) || inNumber.get(index)) {
            return null;
        }
        return verbs[index].asNoun() && !verbCanStand(index) && !has(Use.VERBAL, index) ? null : verbs[index];
    }

    /// Whether the verb here tells of a kind by itself.
    boolean tells(Kind kind, int index) {
        var word = isFuture(index) && bare(index).startsWith("س") ? bare(index).substring(1) : bare(index);
        return verbAt(index) != null
                && lexicon.startingWith(word).stream()
                        .anyMatch(entry -> entry.trigger().kind() == kind && entry.shape() != Lexicon.Shape.NOUN);
    }

    /// Whether the word, without its article, can tell of an event.
    boolean isEvent(int index) {
        var word = bare(index);
        return !lexicon.startingWith(word.startsWith("ال") ? word.substring(2) : word)
                .isEmpty();
    }

    /// Whether the noun of an event here ends in the alef of tanween, behind which no genitive stands: «قصفا».
    boolean isTanween(int index) {
        var word = bare(index);
        return word.length() > 3
                && word.endsWith("ا")
                && lexicon.startingWith(word.substring(0, word.length() - 1)).stream()
                        .anyMatch(entry -> entry.shape() == Lexicon.Shape.NOUN);
    }

    /// Whether the noun of an event here is a dual with its ن, behind which no genitive stands: «تفجيرين», «غارتان».
    boolean isDual(int index) {
        var word = bare(index);
        if (word.length() < 6 || !(word.endsWith("ين") || word.endsWith("ان"))) {
            return false;
        }
        var stem = word.substring(0, word.length() - 2);
        return isEventWord(stem) || stem.endsWith("ت") && isEventWord(stem.substring(0, stem.length() - 1) + "ه");
    }

    private boolean isEventWord(String word) {
        return lexicon.startingWith(word).stream().anyMatch(entry -> entry.shape() == Lexicon.Shape.NOUN)
                || word.length() > 4
                        && "بل".indexOf(word.charAt(0)) >= 0
                        && lexicon.startingWith(word.substring(1)).stream()
                                .anyMatch(entry -> entry.shape() == Lexicon.Shape.NOUN);
    }

    /// Whether a pronoun is written to the verb here.
    boolean hasObject(int index) {
        return pronoun.get(index);
    }

    /// Whether «و» or «ف» joins the verb here to what stands before.
    boolean joinsVerb(int index) {
        return clitics[index] != 0;
    }

    private boolean verbCanStand(int index) {
        var before = index - 1;
        if (before > 0 && isComma(before) && inTime.get(before - 1) && index > 2 && hasCommaBefore(before)) {
            return false; // «دانت المنظمة، أمس، قصف …»: the object behind a time in commas
        }
        if (before < 0 || isPunctuation(before)) {
            return true;
        }
        if (index + 1 < tokens.size() && is(Use.ADVERB, index + 1) && names[before] != null) {
            return true; // «مع التنظيم قتل فيها …»
        }
        if (has(Use.NOMINAL, before) || isPreposition(before)) {
            return false;
        }
        if (joinsVerb(index)) {
            return tokens.get(before).kind() != Token.Kind.ARABIC || verbs[before] == null || !verbs[before].asNoun();
        }
        return tokens.get(before).kind() == Token.Kind.OPENING_QUOTE
                || has(Use.OPENS, before)
                || has(Use.PARTICLE, before)
                || is(Use.RELATIVE, before)
                || isBehindSubject(index);
    }

    /// «إن الجيش العراقي | شن غارات»: what stands behind a noun with its article that opens the clause.
    private boolean isBehindSubject(int index) {
        if (!isDefinite(folded(index - 1))
                && names[index - 1] == null
                && (own[index - 1] & (Use.PARTY.bit() | Use.MANY.bit() | Use.PERSON.bit())) == 0) {
            return false;
        }
        for (var at = index - 1; at >= Math.max(0, index - SUBJECT_REACH); at--) {
            if (has(Use.THAT, at) || isPunctuation(at)) {
                return true;
            }
            if (verbs[at] != null || isPreposition(at) || has(Use.NOMINAL, at) || has(Use.PREPOSITION, at)) {
                return false;
            }
            if (at == 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether the time that ends before the comma at `index` stands between commas.
    private boolean hasCommaBefore(int index) {
        var at = index - 1;
        while (at > 0 && inTime.get(at)) {
            at--;
        }
        return isComma(at);
    }

    /// Whether «س» or «سوف» sets the verb here in the future.
    boolean isFuture(int index) {
        var word = bare(index);
        return (word.length() > 3
                        && word.charAt(0) == 'س'
                        && "يتن".indexOf(word.charAt(1)) >= 0
                        && lexicon.verb(word) == null)
                || (index > 0 && tokens.get(index - 1).is("سوف"));
    }

    /// A verb by its letters alone: «يتهاوى», «سيزيد», «تجمعوا».
    boolean looksLikeVerb(int index) {
        if (verbAt(index) != null || isUnknownVerb(index)) {
            return true;
        }
        if (names[index] != null || inNumber.get(index)) {
            return false;
        }
        var bare = bare(index);
        var future = bare.startsWith("سي") || bare.startsWith("ست");
        return bare.length() > 3
                        && (bare.startsWith("ي") || future)
                        && !(bare.endsWith("ه") || bare.endsWith("ات") || bare.endsWith("ي") || bare.endsWith("يا"))
                || (bare.length() > 4 && bare.endsWith("وا"));
    }

    /// «نصبه | مسلحون», «أعدها | الجيش»: a word that no list knows, with a pronoun, right before somebody.
    boolean isUnknownVerb(int index) {
        var next = index + 1;
        return own[index] == 0
                && verbs[index] == null
                && names[index] == null
                && next < tokens.size()
                && tokens.get(index).kind() == Token.Kind.ARABIC
                && (own[next] & (Use.PARTY.bit() | Use.MANY.bit() | Use.PERSON.bit())) != 0
                && !has(Use.QUALITY, next)
                && isOwnedWord(index)
                && !isJoinedNoun(next)
                && !isFused(next);
    }

    private boolean isOwnedWord(int index) {
        var word = folded(index);
        return word.length() > 3
                && !isDefinite(word)
                && !isFeminine(index)
                && (word.endsWith("ه") || word.endsWith("ها") || word.endsWith("هم"))
                && CLITICS.likeliest(word).before().isEmpty()
                && lexicon.startingWith(word).isEmpty();
    }

    boolean lends(int index) {
        var verb = verbAt(index);
        return verb != null && verb.manner() == Manner.LENDS;
    }

    /// Whether «ب», «ل» or «ك» is written to the word, which then begins a phrase of its own.
    boolean isFused(int index) {
        if (index < 0 || index >= fused.length) {
            return false;
        }
        if (fused[index] == 0) {
            fused[index] = (byte) (beginsPhrase(index) ? 1 : -1);
        }
        return fused[index] > 0;
    }

    private boolean beginsPhrase(int index) {
        var token = tokens.get(index);
        var name = names[index];
        if (name != null && name.start() == token.start()) {
            return name.nameStart() > name.start() && !token.folded().startsWith("و");
        }
        return name == null
                && token.kind() == Token.Kind.ARABIC
                && (beginsFused(token.folded()) || isBoundGround(token.folded()));
    }

    /// «لحي», «بسوق», «برصاص»: a word for a place or a hand behind its letter, where the whole is no word.
    private boolean isBoundGround(String folded) {
        return folded.length() > 2
                && "بل".indexOf(folded.charAt(0)) >= 0
                && (lexicon.is(Use.HAND, folded)
                        || (lexicon.uses(folded) == 0 && (lexicon.uses(folded.substring(1)) & HEADS) != 0)
                        || isBoundDeed(folded));
    }

    /// «بسجن», «لقصف»: the noun of an event behind its letter, where the whole is no word.
    private boolean isBoundDeed(String folded) {
        if (folded.length() > 4
                && folded.charAt(0) == 'ب'
                && lexicon.verb(folded) == null
                && lexicon.uses(folded) == 0
                && PhraseEnds.isMasdar("ال" + folded.substring(1))) {
            return true; // «بتحفظ»
        }
        return folded.length() > 3
                && lexicon.verb(folded) == null
                && lexicon.startingWith(folded).isEmpty()
                && lexicon.startingWith(folded.substring(1)).stream()
                        .anyMatch(entry -> entry.shape() == Lexicon.Shape.NOUN);
    }

    private static boolean beginsFused(String folded) {
        var first = folded.length() > 2 && "وف".indexOf(folded.charAt(0)) >= 0 ? 1 : 0;
        if ("بلك".indexOf(folded.charAt(first)) < 0 && "بلك".indexOf(folded.charAt(0)) < 0) {
            return false;
        }
        return FUSED.of(folded);
    }

    private static boolean isReadAsFused(String folded) {
        if (folded.startsWith("بال") || (folded.startsWith("لل") && folded.length() > 4)) {
            return true;
        }
        var before = CLITICS.likeliest(folded).before();
        return before.contains(Proclitic.BI) || before.contains(Proclitic.LI) || before.contains(Proclitic.KA);
    }

    /// Whether the letter و at its head joins the word to what stands before.
    boolean isJoinedNoun(int index) {
        var folded = tokens.get(index).folded();
        var name = names[index];
        if (afterAnd.get(index)) {
            return true;
        }
        if (name != null) {
            return name.start() == tokens.get(index).start()
                    && name.nameStart() > name.start()
                    && folded.startsWith("و");
        }
        if (tokens.get(index).kind() != Token.Kind.ARABIC || folded.length() < 4 || folded.charAt(0) != 'و') {
            return false;
        }
        if ((own[index] & OF_NOUNS) != 0) {
            return false;
        }
        return folded.startsWith("ال", 1)
                || (bare[index] & (Use.PARTY.bit() | Use.PERSON.bit() | Use.MANY.bit() | Use.GROUND.bit())) != 0
                || JOINED.of(folded);
    }

    /// Whether the alef of tanween shows that the noun is no subject: «جنديا», «قياديا بارزا».
    boolean isObject(int index) {
        var word = folded(index);
        if (word.length() < 4 || !word.endsWith("ا") || names[index] != null || isInNumber(index)) {
            return false;
        }
        if (lexicon.uses(word) == 0 && (lexicon.uses(word.substring(0, word.length() - 1)) & OF_NOUNS) != 0) {
            return true;
        }
        var next = index + 1 < tokens.size() ? folded(index + 1) : "";
        return next.length() > 3 && next.endsWith("ا") && names[index + 1] == null && verbs[index + 1] == null;
    }

    /// Whether two are the subject here by their ending: «الوزيران», and not «البرلمان».
    boolean areTwo(int index) {
        var word = bare(index);
        return word.length() > 5
                && word.endsWith("ان")
                && (lexicon.uses(word.substring(0, word.length() - 2)) & (Use.PARTY.bit() | Use.PERSON.bit())) != 0;
    }

    /// Whether a masdar in the accusative tells how, joined to nothing: «غرقا», «شنقا».
    boolean isManner(int index) {
        return !isJoinedNoun(index) && folded(index).endsWith("ا") && !isInNumber(index - 1);
    }

    /// Whether a word means many persons, wherever it stands.
    boolean isMany(String folded) {
        return lexicon.is(Use.MANY, folded);
    }

    /// Whether the article is written to the word, whose alef bears no hamza: «الجيش», and not «آليات», «ألوية».
    boolean hasArticle(int index) {
        return !hamza.get(index) && isDefinite(folded(index));
    }

    static boolean isDefinite(String folded) {
        return folded.startsWith("ال") && folded.length() > 3;
    }
}

package marsad.reading;

import marsad.reading.VerbForm.Manner;
import marsad.text.Token;
import org.jspecify.annotations.Nullable;

/// Where in a clause a verb can stand: letters that may be a noun are a verb only where a clause can begin, and a word
/// that no list knows may be one by its letters and its place.
final class VerbPlaces {

    private static final int SUBJECT_REACH = 6;
    private static final int LONGEST_SPEAKER = 14;

    private final Lexicon lexicon;
    private final Words words;
    private final Verbs verbs;
    private final Proclitics proclitics;

    VerbPlaces(Lexicon lexicon, Words words, Verbs verbs, Proclitics proclitics) {
        this.lexicon = lexicon;
        this.words = words;
        this.verbs = verbs;
        this.proclitics = proclitics;
    }

    /// The verb that stands here, or null.
    @Nullable
    VerbForm verbAt(int index) {
        var verb = verbs.spelledAt(index);
        if (verb == null
                || words.isInTime(index)
                || words.isInNumber(index)
                || isBehindAny(index)
                || isSpeaker(index)) {
            return null;
        }
        return verb.asNoun() && !verbCanStand(index) && !words.has(Use.VERBAL, index) ? null : verb;
    }

    /// «بأي | تدخل», «أي | تحرك»: a noun.
    private boolean isBehindAny(int index) {
        var before = index > 0 ? words.folded(index - 1) : "";
        return before.length() < 4 && before.endsWith("اي");
    }

    /// «قال | كادو إن», «أكد | فالح العيساوي عضو المجلس أن»: right behind a verb of saying, which has no object, a past
    /// by
    /// its letters is a name where «أن», a colon or a mark opens what is said.
    boolean isSpeaker(int index) {
        var before = index - 1;
        if (before < 0
                || !words.isArabic(before)
                || verbs.spelledAt(index) == null
                || verbs.isJoined(index) && !isName(index)) {
            return false;
        }
        var cue = says(before) ? before : before > 0 && isName(before) && says(before - 1) ? before - 1 : -1;
        if (cue < 0 || "ينت".indexOf(words.folded(index).charAt(0)) >= 0 || words.has(Use.PARTICLE, index)) {
            return false;
        }
        return opensSaying(index + 1);
    }

    /// Whether «أن», a colon or a mark follows soon in the clause.
    private boolean opensSaying(int from) {
        for (var at = from; at < Math.min(words.size(), from + LONGEST_SPEAKER); at++) {
            if (words.has(Use.THAT, at)
                    || words.tokens.get(at).is(":")
                    || words.tokens.get(at).kind() == Token.Kind.OPENING_QUOTE) {
                return true;
            }
            if (words.isPunctuation(at) && !words.isComma(at) || says(at)) {
                return false;
            }
        }
        return false;
    }

    private boolean isNameBehindSaying(int index) {
        return index > 0 && says(index - 1) && isName(index) && opensSaying(index + 1);
    }

    private boolean says(int index) {
        var verb = verbs.spelledAt(index);
        return verb != null && verb.manner() == Manner.SAYS && !verb.asNoun() && !verbs.hasObject(index);
    }

    /// A word that no list knows, as foreign names are.
    private boolean isName(int index) {
        return words.own(index) == 0 && !Syntax.isDefinite(words.folded(index)) && !words.isInTime(index);
    }

    private boolean verbCanStand(int index) {
        var before = index - 1;
        if (before > 0 && words.isComma(before) && words.isInTime(before - 1) && index > 2 && hasCommaBefore(before)) {
            return false; // «دانت المنظمة، أمس، قصف …»: the object behind a time in commas
        }
        if (before < 0 || words.isPunctuation(before)) {
            return true;
        }
        if (words.is(Use.ADVERB, index + 1) && words.nameAt(before) != null) {
            return true; // «مع التنظيم قتل فيها …»
        }
        if (words.has(Use.NOMINAL, before) || words.isPreposition(before)) {
            return false;
        }
        if (verbs.isJoined(index)) {
            var other = verbs.spelledAt(before);
            return !words.isArabic(before) || other == null || !other.asNoun();
        }
        return words.tokens.get(before).kind() == Token.Kind.OPENING_QUOTE
                || words.has(Use.OPENS, before)
                || words.is(Use.CONTRASTS, before)
                || words.has(Use.PARTICLE, before)
                || words.is(Use.RELATIVE, before)
                || isBehindSubject(index);
    }

    /// «إن الجيش العراقي | شن غارات»: what stands behind a noun with its article that opens the clause.
    private boolean isBehindSubject(int index) {
        if (!Syntax.isDefinite(words.folded(index - 1))
                && words.nameAt(index - 1) == null
                && !words.isSomebody(index - 1)) {
            return false;
        }
        for (var at = index - 1; at >= Math.max(0, index - SUBJECT_REACH); at--) {
            if (words.has(Use.THAT, at) || words.isPunctuation(at)) {
                return true;
            }
            if (at < index - 1 && words.has(Use.WAS, at)) {
                return true; // «وكان الوزير | حمل التنظيم المسؤولية»
            }
            if (verbs.spelledAt(at) != null || words.isPreposition(at) || words.has(Use.NOMINAL, at)) {
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
        while (at > 0 && words.isInTime(at)) {
            at--;
        }
        return words.isComma(at);
    }

    /// Whether «س» or «سوف» sets the verb here in the future.
    boolean isFuture(int index) {
        var word = words.bare(index);
        return (word.length() > 3
                        && word.charAt(0) == 'س'
                        && "يتن".indexOf(word.charAt(1)) >= 0
                        && lexicon.verb(word) == null)
                || (index > 0 && words.tokens.get(index - 1).is("سوف"));
    }

    /// A verb by its letters alone: «يتهاوى», «سيزيد», «تجمعوا».
    boolean looksLikeVerb(int index) {
        if (verbAt(index) != null || isUnknownVerb(index)) {
            return true;
        }
        if (words.nameAt(index) != null || words.isInNumber(index) || isNameBehindSaying(index)) {
            return false;
        }
        var bare = words.bare(index);
        var future = bare.startsWith("سي") || bare.startsWith("ست");
        return bare.length() > 3
                        && (bare.startsWith("ي") || future)
                        && !(bare.endsWith("ه") || bare.endsWith("ات") || bare.endsWith("ي") || bare.endsWith("يا"))
                || (bare.length() > 4 && bare.endsWith("وا"));
    }

    /// «نصبه | مسلحون», «أعدها | الجيش»: a word that no list knows, with a pronoun, right before somebody.
    boolean isUnknownVerb(int index) {
        var next = index + 1;
        return words.own(index) == 0
                && verbs.spelledAt(index) == null
                && words.nameAt(index) == null
                && next < words.size()
                && words.isArabic(index)
                && words.isSomebody(next)
                && !words.has(Use.QUALITY, next)
                && isOwnedWord(index)
                && !proclitics.isJoinedNoun(next)
                && !proclitics.isFused(next);
    }

    private boolean isOwnedWord(int index) {
        var word = words.folded(index);
        return word.length() > 3
                && !Syntax.isDefinite(word)
                && !words.isFeminine(index)
                && (word.endsWith("ه") || word.endsWith("ها") || word.endsWith("هم"))
                && words.written(index).isFree()
                && lexicon.startingWith(word).isEmpty();
    }
}

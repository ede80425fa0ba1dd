package marsad.reading;

import java.util.List;
import marsad.names.NameType;
import marsad.reading.Phrases.Phrase;
import marsad.reading.VerbForm.Count;

/// Whether a verb or a pronoun can belong to a phrase, by gender and number. Only a clear mismatch speaks against it.
final class Agreement {

    private enum Gender {
        MASCULINE,
        FEMININE,
        EITHER
    }

    private final Syntax syntax;
    private final Phrases phrases;

    Agreement(Syntax syntax, Phrases phrases) {
        this.syntax = syntax;
        this.phrases = phrases;
    }

    /// Whether `list` can be the subject of the verb that it stands before.
    boolean precedes(List<Phrase> list, VerbForm verb) {
        if (list.isEmpty() || verb.first()) {
            return false;
        }
        var people = list.size() > 1 || isPeople(list.getFirst());
        return switch (verb.count()) {
            case MANY -> people || isGroup(list.getFirst()) || areMany(list.getFirst());
            case TWO -> list.size() == 2 || isTwo(list.getFirst());
            case ONE -> !(list.size() == 1 && isPeople(list.getFirst())) && anyOf(list, verb);
        };
    }

    /// Whether `list` can be the subject of the verb that it follows.
    boolean follows(List<Phrase> list, VerbForm verb) {
        return !list.isEmpty()
                && !verb.first()
                && verb.count() == Count.ONE
                && !isAccusative(list, verb)
                && (isPeople(list.getFirst()) || gender(list.getFirst(), verb));
    }

    /// Whether a pronoun («ه», «ها», «هم» …) can stand for a phrase.
    boolean refers(String pronoun, Phrase phrase) {
        if (pronoun.length() < 3 && !pronoun.equals("هم") && areTwo(phrase)) {
            return false;
        }
        return switch (pronoun) {
            case "هم" -> isPeople(phrase) || isGroup(phrase);
            case "ها" -> !isPeople(phrase) && gender(phrase) != Gender.MASCULINE;
            case "ه" -> !isPeople(phrase) && gender(phrase) != Gender.FEMININE;
            default -> true;
        };
    }

    /// Whether no word of the phrase makes it definite: no article, no name, no pronoun written to it.
    boolean isIndefinite(Phrase phrase) {
        for (var at = phrase.from(); at < phrase.end(); at++) {
            if (syntax.nameAt(at) != null || Syntax.isDefinite(syntax.bare(at)) || isOwned(at)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOwned(int index) {
        var word = syntax.folded(index);
        return word.length() > 4 && (word.endsWith("ها") || word.endsWith("هم") || word.endsWith("هما"));
    }

    /// «الجيش والمقاومة | سيطرت»: a verb behind several agrees with the first, or with the one that stands nearest.
    private boolean anyOf(List<Phrase> list, VerbForm verb) {
        return gender(list.getFirst(), verb)
                || list.size() > 1 && gender(list.getLast()) == (verb.feminine() ? Gender.FEMININE : Gender.MASCULINE);
    }

    private boolean gender(Phrase phrase, VerbForm verb) {
        var gender = gender(phrase);
        return gender == Gender.EITHER || verb.loose() || verb.feminine() == (gender == Gender.FEMININE);
    }

    private Gender gender(Phrase phrase) {
        var head = phrases.headOf(phrase);
        var name = syntax.nameAt(head);
        var word = syntax.bare(head);
        if (syntax.has(Use.FEMININE, head)) {
            return Gender.FEMININE;
        }
        if (syntax.has(Use.MASCULINE, head)) {
            return name != null && name.type() == NameType.PLACE ? Gender.EITHER : Gender.MASCULINE;
        }
        if (name != null && name.type() == NameType.PERSON) {
            return Gender.EITHER;
        }
        if (name != null && name.type() == NameType.PLACE) {
            return Gender.FEMININE;
        }
        if (syntax.isInNumber(head)) {
            return Gender.EITHER;
        }
        if (word.endsWith("ه") || word.endsWith("ات") || word.endsWith("تان") || word.endsWith("تين")) {
            return Gender.FEMININE;
        }
        if (syntax.has(Use.MANY, head) || syntax.isInNumber(phrase.from())) {
            return Gender.EITHER;
        }
        if (syntax.has(Use.PARTY, head) || syntax.has(Use.PERSON, head)) {
            return Gender.MASCULINE;
        }
        return Gender.EITHER;
    }

    /// «46 عضوا», «خاطفو الطائرة»: what a number or a plural in construct shows to be many.
    private boolean areMany(Phrase phrase) {
        var word = syntax.bare(phrase.from());
        var construct = word.length() > 4 && (word.endsWith("و") || word.endsWith("ي")) && !Syntax.isDefinite(word);
        return syntax.startsNumber(phrase.from())
                || construct
                        && phrase.end() > phrase.from() + 1
                        && syntax.nameAt(phrase.from()) == null
                        && !syntax.has(Use.GROUND, phrase.from());
    }

    boolean isPeople(Phrase phrase) {
        var head = phrases.headOf(phrase);
        var word = syntax.bare(head);
        var name = syntax.nameAt(head);
        if (name != null && name.type() == NameType.PERSON) {
            return false;
        }
        return syntax.has(Use.MANY, head)
                || isHumanPlural(word)
                || (head > phrase.from() && syntax.has(Use.PERSON, head));
    }

    /// «قوات», «ميليشيات»: a group that takes «هم» and «وا» by sense.
    private boolean isGroup(Phrase phrase) {
        var head = phrases.headOf(phrase);
        return syntax.has(Use.PARTY, head) && syntax.bare(head).endsWith("ات");
    }

    /// «الرجلان», «شخصين»: two persons by their ending.
    private boolean areTwo(Phrase phrase) {
        var word = syntax.bare(phrase.from());
        return syntax.nameAt(phrase.from()) == null && (syntax.areTwo(phrase.from()) || phrases.isTwo(word));
    }

    private boolean isTwo(Phrase phrase) {
        var word = syntax.bare(phrase.from());
        return word.endsWith("ان") || word.endsWith("ين") || word.endsWith("ا");
    }

    /// One of a list in a case that no subject has takes the others with it: «شيوخ العشائر | والسياسيين». A verb that
    /// takes no object has its subject even where that is written in the wrong case: «سيطر المسلحين على».
    private boolean isAccusative(List<Phrase> list, VerbForm verb) {
        if (isAbout(list.getFirst().from())) {
            return false;
        }
        if (verb.alone()) {
            return syntax.isObject(list.getFirst().from())
                    || syntax.isTanween(list.getFirst().from());
        }
        var first = list.getFirst();
        var own = list.size() > 1 && phrases.headOf(first) == first.from() && !isBehindPreposition(first);
        for (var at = 1; own && at < list.size(); at++) {
            var word = syntax.bare(list.get(at).from());
            if ((word.endsWith("ين") && isHumanPlural(word) || isConstruct(word))
                    && syntax.nameAt(list.get(at).from()) == null) {
                return true;
            }
        }
        return isAccusative(first);
    }

    /// «نحو | ألفي شخص»: a number behind a word that governs it shows no case of its own.
    private boolean isAbout(int index) {
        return index > 0 && syntax.startsNumber(index) && syntax.isPreposition(index - 1);
    }

    /// «ممثلون | عن الحكومة والمتمردين»: what is joined to it stands behind its preposition.
    private boolean isBehindPreposition(Phrase first) {
        for (var at = first.from() + 1; at < first.end(); at++) {
            if (syntax.isPreposition(at)) {
                return true;
            }
        }
        return false;
    }

    /// A plural or dual in its oblique form, or a tanween alef, stands for no subject.
    private boolean isAccusative(Phrase phrase) {
        var word = syntax.bare(phrase.from());
        return isConstruct(word)
                || syntax.isObject(phrase.from())
                || syntax.isTanween(phrase.from())
                || syntax.nameAt(phrase.from()) == null
                        && !syntax.isFused(phrase.from())
                        && (word.endsWith("يين") || word.endsWith("ين") && isHumanPlural(word));
    }

    private static boolean isHumanPlural(String word) {
        return PhraseHeads.isHumanPlural(Syntax.withoutArticle(word));
    }

    /// An oblique plural before its genitive: «مقاتلي», of «مقاتلون»; «أهالي» is another plural.
    private boolean isConstruct(String word) {
        return word.endsWith("ي") && word.length() > 4 && syntax.isMany(word.substring(0, word.length() - 1) + "ون");
    }
}

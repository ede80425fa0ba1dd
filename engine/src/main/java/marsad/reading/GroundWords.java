package marsad.reading;

import java.util.List;
import marsad.names.NameFinder;
import marsad.names.NameType;
import marsad.text.Span;

/// What single words say of places: words for a place with what is written to them, directions, adjectives, and the
/// prepositions before them.
final class GroundWords {

    /// Pronouns and endings of number that a name does not bear: «اجتماعهم», «إقليمين».
    private static final List<String> ENDINGS = List.of("ها", "هم", "هما", "نا", "ين", "ان", "ون", "ات", "ته");

    private final Syntax syntax;

    GroundWords(Syntax syntax) {
        this.syntax = syntax;
    }

    boolean isDirection(int index) {
        return syntax.isNoun(Use.WHERE, index) && isGroundWord(index);
    }

    /// «الشمالية», «الغربية».
    boolean isCompass(int index) {
        var word = Syntax.withoutArticle(syntax.bare(index));
        return word.endsWith("يه") && syntax.isGround(word.substring(0, word.length() - 1));
    }

    /// The word for a place without what is written to it but its article.
    String ground(int index) {
        var word = syntax.bare(index);
        if (syntax.has(Use.GROUND, index) || !isBound(index)) {
            return word;
        }
        return word.startsWith("لل") ? "ال" + word.substring(2) : word.substring(1);
    }

    /// Whether a letter that says where is written to the word: «لحي», «بشمال».
    boolean isBound(int index) {
        return syntax.isFused(index)
                || (syntax.has(Use.WHERE, index)
                        && syntax.bare(index).startsWith("ب")
                        && syntax.isGround(syntax.bare(index).substring(1)));
    }

    String stem(int index) {
        var word = ground(index);
        return Syntax.withoutArticle(word);
    }

    boolean isGroundWord(int index) {
        if (!syntax.mayBeGround(index) || !syntax.isWord(index)) {
            return false;
        }
        var word = syntax.bare(index);
        if (word.equals("احياء") && syntax.hasHamzaBelow(index)
                || word.equals("طريق")
                        && index > 0
                        && syntax.tokens.get(index - 1).is("عن")) {
            return false; // «إحياء الذكرى», «عن طريق»
        }
        return syntax.has(Use.GROUND, index)
                || (isNameless(index) && (syntax.isNoun(Use.FRONT, index) || syntax.isNoun(Use.BUILDING, index)))
                || (isBound(index)
                        && word.length() > 2
                        && syntax.isGround(word.substring(word.startsWith("بال") ? 3 : word.startsWith("لل") ? 2 : 1)))
                || (word.startsWith("ال") && syntax.isGround(word.substring(2)));
    }

    /// Whether a pronoun at a word that says where means a place told before: «في محيطها», «شمالها».
    boolean isOwned(int index) {
        var word = syntax.folded(index);
        return (word.endsWith("ها") || word.endsWith("ه") && !syntax.isFeminine(index))
                && syntax.nameAt(index) == null
                && index > 0
                && syntax.isPreposition(index - 1)
                && syntax.isOwned(Use.AROUND, index);
    }

    /// Whether no body that is known is named here: «جبهة الجفينة» is none.
    boolean isNameless(int index) {
        var name = syntax.nameAt(index);
        return name == null
                || (name.type() == NameType.ORGANISATION
                        && name.entry().isEmpty()
                        && syntax.isNoun(Use.FRONT, index)
                        && index > 0
                        && syntax.has(Use.WHERE, index - 1));
    }

    /// An adjective with its article, which goes on with a word for a place: «الحدود | السورية», «المدينة | الخضراء».
    boolean isQuality(int index) {
        return syntax.isWord(index)
                && syntax.nameAt(index) == null
                && !syntax.isFused(index)
                && Syntax.isDefinite(syntax.folded(index))
                && !syntax.has(Use.RELATIVE, index)
                && !syntax.has(Use.CLOSES, index)
                && !syntax.has(Use.LIES, index)
                && !syntax.has(Use.MANY, index)
                && !(syntax.isEvent(index) && syntax.isFeminine(index)) // «المدينة | المحررة»
                && (!syntax.has(Use.PARTY, index) || syntax.has(Use.NISBA, index))
                && syntax.verbAt(index) == null;
    }

    /// «كيروهورا»: a word without its article that is no word in use, with or without its first letter, so that it must
    /// be a name.
    boolean isUnknown(int index) {
        var word = syntax.isJoinedNoun(index) ? syntax.bare(index) : syntax.folded(index);
        if (word.length() < 4
                || !syntax.isWord(index)
                || syntax.nameAt(index) != null
                || syntax.verbAt(index) != null
                || syntax.isEvent(index)
                || syntax.isInNumber(index)
                || syntax.isInTime(index)
                || syntax.isGround(word)
                || NameFinder.shipped().isKnown(word)
                || NameFinder.shipped().isKnown("ال" + word)) {
            return false;
        }
        for (var ending : ENDINGS) {
            if (word.endsWith(ending)) {
                return false;
            }
        }
        return !syntax.isFused(index)
                || !NameFinder.shipped().isKnown(word.substring(1))
                        && !syntax.isGround(word.substring(1))
                        && !word.startsWith("ال", 1)
                        && !word.startsWith("لل");
    }

    /// «في سيمدارو (شمال)»: a word behind «في» and before brackets that say where it lies.
    boolean isGlossed(int index, int limit) {
        return index > 0
                && index + 3 < limit
                && syntax.tokens.get(index + 1).is("(")
                && syntax.tokens.get(index + 3).is(")")
                && (isDirection(index + 2) || syntax.isPlaceName(index + 2))
                && syntax.tokens.get(index - 1).is("في")
                && syntax.nameAt(index) == null
                && syntax.isWord(index);
    }

    /// A word that no list knows behind «قرب».
    boolean isNearTo(int index) {
        return index > 0
                && syntax.tokens.get(index - 1).is("قرب")
                && !Syntax.isDefinite(syntax.folded(index))
                && !syntax.isFused(index)
                && isUnknown(index);
    }

    Span span(int from, int end) {
        var name = syntax.nameAt(from);
        var start = syntax.tokens.get(from).start();
        if (name != null && name.start() == start) {
            start = syntax.folded(from).startsWith("لل") ? start : name.nameStart(); // «للعراق» is kept as it stands
        } else if (isBound(from) && !syntax.bare(from).startsWith("لل")) {
            start++;
        }
        return new Span(start, Math.max(start + 1, syntax.tokens.get(end - 1).end()));
    }

    /// Whether what stands before a place says that it is where something happens: «في», «قرب», «على كامل»,
    /// «في عدد من».
    boolean saysWhere(int index) {
        if (isBound(index)) {
            var folded = syntax.folded(index);
            return folded.startsWith("ب")
                    || (folded.startsWith("ل") && !syntax.isPlaceName(index))
                    || folded.startsWith("وب");
        }
        var at = index - 1;
        while (at > 0
                && (syntax.has(Use.QUANTITY, at)
                        || syntax.isInNumber(at)
                        || syntax.isNoun(Use.PART, at)
                        || syntax.has(Use.THIS, at) && isGroundWord(index)
                        || (syntax.tokens.get(at).is("من") && syntax.has(Use.QUANTITY, at - 1)))) {
            at--;
        }
        return at >= 0
                && syntax.has(Use.WHERE, at)
                && !(syntax.folded(at).equals("من")
                        && at > 0
                        && Syntax.isDefinite(syntax.folded(at - 1))
                        && isDirection(at - 1));
    }
}

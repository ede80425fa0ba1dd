package marsad.reading;

import java.util.List;
import marsad.reading.Phrases.Phrase;

/// The adjectives behind a noun of an event, which name nobody: «هجوم | صاروخي», «هجوم | إرهابي», «تفجير | ضخم».
final class NounAdjectives {

    private final Syntax syntax;
    private final Phrases phrases;

    NounAdjectives(Syntax syntax, Phrases phrases) {
        this.syntax = syntax;
        this.phrases = phrases;
    }

    /// A word in «ي», «ية» or «يا» that names nobody.
    boolean isAdjective(int index) {
        if (!syntax.isWord(index) || syntax.nameAt(index) != null || syntax.isFused(index)) {
            return false;
        }
        var word = syntax.folded(index);
        var bare = Syntax.withoutArticle(word);
        return bare.length() > 3
                && !syntax.isInNumber(index)
                && (bare.endsWith("يه") || bare.endsWith("ي") || bare.endsWith("يا"))
                && !syntax.has(Use.PARTY, index)
                && !syntax.has(Use.PERSON, index)
                && !syntax.has(Use.MANY, index)
                && !isConstruct(index, bare)
                && !syntax.has(Use.GROUND, index)
                && !syntax.isNoun(Use.ABSTRACT, index)
                && !syntax.has(Use.CLOSES, index)
                && !syntax.has(Use.PREPOSITION, index);
    }

    /// «متشددي | التنظيم», «معارضي الحكومة»: a plural of persons that has lost its ن before its genitive.
    private boolean isConstruct(int index, String bare) {
        return bare.startsWith("م")
                && bare.endsWith("ي")
                && bare.length() > 4
                && index + 1 < syntax.size()
                && !Syntax.isDefinite(syntax.folded(index))
                && !syntax.has(Use.NISBA, index)
                && (syntax.nameAt(index + 1) != null || Syntax.isDefinite(syntax.folded(index + 1)));
    }

    /// «هجوم إرهابي», «اعتداء مسلح»: an indefinite word for a doer that only describes the noun before it.
    boolean isEpithet(int index) {
        return syntax.isWord(index)
                && syntax.nameAt(index) == null
                && syntax.isWordOf(Use.EPITHET, syntax.folded(index));
    }

    /// One indefinite word that is nobody and no place: «تفجير ضخم».
    boolean isBare(List<Phrase> list) {
        var phrase = list.getFirst();
        return list.size() == 1
                && phrase.end() == phrase.from() + 1
                && phrases.doing(phrase) == 1
                && !Syntax.isDefinite(syntax.folded(phrase.from()))
                && !phrases.isGround(phrase);
    }
}

package marsad.reading;

import marsad.names.NameType;
import marsad.reading.Phrases.Phrase;

/// The head of a name phrase, and what it can do by it: somebody acts, a text asks, an event has no will.
final class PhraseHeads {

    private final Lexicon lexicon;
    private final Syntax syntax;

    PhraseHeads(Lexicon lexicon, Syntax syntax) {
        this.lexicon = lexicon;
        this.syntax = syntax;
    }

    /// How well a phrase can do something: 2 somebody, 1 perhaps, 0 an event or a thing without will.
    int doing(Phrase phrase) {
        var head = of(phrase);
        var name = syntax.nameAt(head);
        if (name != null && syntax.tokens.get(head).start() >= name.start()) {
            return name.type() == NameType.PLACE && syntax.has(Use.GROUND, head) ? 1 : 2;
        }
        if (syntax.has(Use.PARTY, head) || syntax.has(Use.PERSON, head) || syntax.has(Use.MANY, head)) {
            return 2;
        }
        var word = headWord(head);
        if (lexicon.is(Use.PERSON, word) && !syntax.isInNumber(head)) {
            return 2; // «الشقيق»
        }
        if (phrase.end() == head + 1 && isTwo(syntax.bare(head)) || isTwoOf(word)) {
            return 2; // «رجلين», «كتلتا الائتلاف»
        }
        if (syntax.has(Use.ABSTRACT, head) || (syntax.isInNumber(head) && phrase.end() == head + 1)) {
            return 0;
        }
        if (!lexicon.startingWith(word).isEmpty() || PhraseEnds.isMasdar(word)) {
            return 0;
        }
        if (syntax.areTwo(head)) {
            return 2; // «فتاتان», «قياديان»
        }
        if (isHumanPlural(word) || word.length() > 4 && word.startsWith("م") && word.endsWith("و")) {
            return 2; // «مسلحون», «مفاوضو الحكومة»
        }
        for (var at = head + 1; at < phrase.end(); at++) {
            var inside = syntax.nameAt(at);
            if (inside != null && inside.type() == NameType.PERSON) {
                return 2;
            }
        }
        return 1;
    }

    /// Whether a phrase names a source of news, which reports and does nothing else: «مصدر عسكري», «البيان».
    boolean isSource(Phrase phrase) {
        return syntax.has(Use.SOURCE, of(phrase));
    }

    /// Whether a phrase names a text, which asks and blames: «البيان», «مشروع قرار».
    boolean isText(Phrase phrase) {
        var head = of(phrase);
        return syntax.isNoun(Use.WRITTEN, head) || syntax.isNoun(Use.LAW, head) || syntax.has(Use.SOURCE, head);
    }

    /// The noun that a phrase is about, behind numbers and words of quantity.
    int of(Phrase phrase) {
        var head = phrase.from();
        while (head + 1 < phrase.end()
                && syntax.nameAt(head) == null
                && (syntax.isInNumber(head)
                        || syntax.has(Use.ADVERB, head)
                        || syntax.has(Use.QUANTITY, head)
                        || syntax.tokens.get(head).is("من"))) {
            head++;
        }
        return head;
    }

    private String headWord(int head) {
        var word = syntax.bare(head);
        if (syntax.isFused(head)) {
            word = syntax.withoutPreposition(head);
        }
        return Syntax.withoutArticle(word);
    }

    /// The dual of a word for a person or a party.
    boolean isTwo(String word) {
        if (word.length() < 5 || !(word.endsWith("ين") || word.endsWith("ان"))) {
            return false;
        }
        var stem = Syntax.withoutArticle(word.substring(0, word.length() - 2));
        return lexicon.is(Use.PERSON, stem) || lexicon.is(Use.PARTY, stem);
    }

    /// The dual of a feminine word for a party before its genitive: «كتلتا الائتلاف».
    private boolean isTwoOf(String word) {
        return word.endsWith("تا")
                && word.length() > 4
                && lexicon.is(Use.PARTY, word.substring(0, word.length() - 2) + "ه");
    }

    /// A plural of persons by its ending: «مسلحون», «متظاهرين».
    static boolean isHumanPlural(String word) {
        return word.length() > 4
                && (word.endsWith("ون") || word.endsWith("يين") || (word.startsWith("م") && word.endsWith("ين")));
    }
}

package marsad.reading;

import java.util.List;

/// The uses of a noun whatever is written to it: its owner's pronoun, the ending of two, the alef of tanween, a
/// preposition.
final class NounUses {

    /// The pronouns written to the end of a noun or a verb, folded; the longer before those they end in.
    static final List<String> PRONOUNS = List.of("هما", "ها", "هم", "هن", "نا", "ه", "ني");

    /// The uses that a noun keeps with something written to it.
    static final long OF_NOUNS = Use.PARTY.bit()
            | Use.MANY.bit()
            | Use.PERSON.bit()
            | Use.FEMININE.bit()
            | Use.MASCULINE.bit()
            | Use.OFFICE.bit()
            | Use.ABSTRACT.bit()
            | Use.NISBA.bit();

    /// The uses that a noun keeps with the alef of tanween: «أزالت ألغاما».
    private static final long INDEFINITE = OF_NOUNS | Use.ARMS.bit() | Use.PLOT.bit();

    private final Lexicon lexicon;

    NounUses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The uses of the folded word, those of the noun in it where the whole has none.
    ///
    /// @param his whether a «ه» at its end can be a pronoun: it is not written «ة»
    long of(String folded, boolean his) {
        var uses = lexicon.uses(folded, 0, folded.length()).common();
        if (folded.endsWith("ا") && folded.length() > 3) {
            uses |= lexicon.uses(folded, 0, folded.length() - 1).common() & INDEFINITE;
        }
        if (uses == 0) {
            uses = owned(folded, his) & OF_NOUNS;
        }
        if (uses == 0 && (folded.endsWith("ين") || folded.endsWith("ان"))) {
            uses = dual(folded) & Use.PARTY.bit();
        }
        return uses;
    }

    /// The uses of the word behind the «و» or «ف» that may join it, else of the noun behind its preposition.
    long behindClitic(String folded) {
        return joins(folded) ? lexicon.uses(folded, 1, folded.length()).common() : behindPreposition(folded) & OF_NOUNS;
    }

    /// Whether the first letter of the folded word may join it to what stands before.
    static boolean joins(String folded) {
        return folded.length() > 2 && (folded.charAt(0) == 'و' || folded.charAt(0) == 'ف');
    }

    /// The uses of the folded word with its owner's pronoun taken off.
    Uses withoutOwner(String word) {
        var uses = Uses.NONE;
        for (var pronoun : PRONOUNS) {
            if (word.endsWith(pronoun) && word.length() > pronoun.length() + 2) {
                var stem = word.substring(0, word.length() - pronoun.length());
                uses = uses.or(lexicon.uses(stem));
                if (stem.endsWith("ت")) {
                    uses = uses.or(lexicon.uses(stem.substring(0, stem.length() - 1) + "ه"));
                }
            }
        }
        return uses;
    }

    /// The uses of a noun with its owner's pronoun written to it: «قواتنا», «عناصره», «حكومتها».
    private long owned(String folded, boolean his) {
        if ("هامني".indexOf(folded.charAt(folded.length() - 1)) < 0) {
            return 0;
        }
        for (var suffix : PRONOUNS) {
            if (folded.endsWith(suffix) && folded.length() > suffix.length() + 2 && !folded.startsWith("ال")) {
                var stem = folded.substring(0, folded.length() - suffix.length());
                var uses = feminineToo(stem);
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
        return feminineToo(folded.substring(0, folded.length() - 2));
    }

    /// The uses of a stem, whose «ت» may be the «ة» of a noun.
    private long feminineToo(String stem) {
        var uses = lexicon.uses(stem).common();
        return uses == 0 && stem.endsWith("ت")
                ? lexicon.uses(stem.substring(0, stem.length() - 1) + "ه").common()
                : uses;
    }

    /// The uses of a noun with «ب» or «ل» written to it.
    private long behindPreposition(String folded) {
        if (folded.length() < 4 || "بلك".indexOf(folded.charAt(0)) < 0) {
            return 0;
        }
        return folded.startsWith("لل")
                ? lexicon.uses(folded, 2, folded.length()).common()
                : lexicon.uses(folded, folded.startsWith("ال", 1) ? 3 : 1, folded.length())
                        .common();
    }
}

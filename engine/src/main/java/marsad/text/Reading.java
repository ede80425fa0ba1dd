package marsad.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way to read a written word: what is written to its front, the word itself, a pronoun at its end.
///
/// «وبمدينتهم» has the reading `[WA, BI]`, «مدينه», `HUM`.
///
/// @param before conjunction, preposition, future marker and article, in order of writing
/// @param stem the word itself, folded; teh marbuta is restored before a pronoun
/// @param pronoun the pronoun at its end, or null
/// @param attested whether a lexicon knows the stem
public record Reading(
        List<Proclitic> before, String stem, @Nullable Pronoun pronoun, boolean attested) {

    /// What can be written to the front of a word.
    public enum Proclitic {
        /// «و», and
        WA("و"),
        /// «ف», then
        FA("ف"),
        /// «ب», in, with, by
        BI("ب"),
        /// «ك», as, like
        KA("ك"),
        /// «ل», to, for
        LI("ل"),
        /// «س», will
        SA("س"),
        /// «ال», the; after «ل» it is written «ل»
        AL("ال");

        private final String letters;

        Proclitic(String letters) {
            this.letters = letters;
        }

        /// As it is written.
        public String letters() {
            return letters;
        }
    }

    /// What can be written to the end of a word.
    public enum Pronoun {
        /// his, him
        HU("ه"),
        /// her, them
        HA("ها"),
        /// their, them
        HUM("هم"),
        /// of the two
        HUMA("هما"),
        /// their, of women
        HUNNA("هن"),
        /// your
        KA("ك"),
        /// your, of several
        KUM("كم"),
        /// our, us
        NA("نا"),
        /// my
        YA("ي"),
        /// me
        NI("ني");

        private final String letters;

        Pronoun(String letters) {
            this.letters = letters;
        }

        /// As it is written, folded.
        public String letters() {
            return letters;
        }
    }

    public Reading {
        if (stem.isEmpty()) {
            throw new IllegalArgumentException("a reading has a stem");
        }
        before = List.copyOf(before);
    }

    /// Whether the word stands with its article.
    public boolean hasArticle() {
        return before.contains(Proclitic.AL);
    }

    /// Whether the word is read as it is written, without clitics.
    public boolean isBare() {
        return before.isEmpty() && pronoun == null;
    }

    /// How many letters of the written word stand before the stem.
    public int stemStart() {
        var start = 0;
        for (var proclitic : before) {
            start += proclitic.letters.length();
        }
        return before.contains(Proclitic.LI) && before.contains(Proclitic.AL) ? start - 1 : start;
    }
}

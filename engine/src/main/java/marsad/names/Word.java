package marsad.names;

import java.util.List;
import java.util.Set;
import marsad.names.Actors.Surface;
import marsad.names.WordClasses.Title;
import marsad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/// A written word with what the lexicons say of it, wherever it stands. Immutable; made by [WordLexicon].
final class Word {

    /// A reading of it as proclitics and the rest.
    ///
    /// @param from where the rest begins in the folded word
    /// @param hiddenArticle whether an article hidden in «لل» is to be put before it
    /// @param form the rest, its article before it
    /// @param key the [NameKey] of `form`
    /// @param places the places of that name, as indexes of the gazetteer, the most important first
    /// @param importance of the first of them; -1 where there is none
    /// @param actors the names of actors that it is by itself
    /// @param begins whether longer names may begin with it
    /// @param classes its classes, as bits of [WordClasses]
    /// @param kinds the kinds of place that it asks for as a place word
    /// @param held whether the list of words in use has it, with its article or without
    /// @param explained whether it may be an ordinary word of Arabic
    record Stem(
            int from,
            boolean hiddenArticle,
            String form,
            long key,
            int[] places,
            int importance,
            List<Surface> actors,
            boolean begins,
            int classes,
            Set<Place.Kind> kinds,
            boolean held,
            boolean explained) {

        /// Whether it is the name of a place that news names without saying what it is.
        boolean isKnownPlace() {
            return importance >= PlaceEvidence.KNOWN;
        }
    }

    final Kind kind;
    final String folded;
    /// Its readings, the whole word first.
    final Stem[] stems;

    final int flags;
    /// How many letters of proclitics were taken off to find [#flags].
    final int flagsFrom;
    /// The reading in which [#flags] were found.
    final Stem flagged;

    final @Nullable Title title;
    final @Nullable String nationality;
    private final boolean name;
    private final boolean ordinary;
    private final boolean definite;
    private final boolean inNames;
    private final boolean beginsPerson;
    private final boolean beginsPersonWhole;

    Word(
            Kind kind,
            String folded,
            Stem[] stems,
            int flags,
            Stem flagged,
            @Nullable Title title,
            @Nullable String nationality) {
        this.kind = kind;
        this.folded = folded;
        this.stems = stems;
        this.flags = flags;
        this.flagged = flagged;
        this.flagsFrom = flagged.from();
        this.title = title;
        this.nationality = nationality;
        this.name = kind.isWord();
        this.ordinary = kind == Kind.ARABIC && stems[0].explained();
        this.definite = kind == Kind.ARABIC && beginsWithArticle(folded);
        this.inNames = name && beginsNames(stems);
        this.beginsPerson = PersonSpotter.mayBegin(this, false);
        this.beginsPersonWhole = PersonSpotter.mayBegin(this, true);
    }

    private static boolean beginsNames(Stem[] stems) {
        for (var stem : stems) {
            if (stem.begins() || stem.places().length > 0 || !stem.actors().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWithArticle(String folded) {
        return folded.startsWith("ال") && folded.length() > 4
                || folded.startsWith("وال")
                || folded.startsWith("بال")
                || folded.startsWith("لل")
                || folded.startsWith("ولل");
    }

    /// The whole word as a reading.
    Stem whole() {
        return stems[0];
    }

    boolean is(int classes) {
        return (flags & classes) != 0;
    }

    boolean isArabic() {
        return kind == Kind.ARABIC;
    }

    boolean isName() {
        return name;
    }

    /// Whether in one of its readings it is a name of the lexicons or may begin one.
    boolean isInNames() {
        return inNames;
    }

    /// Whether a person's name may begin with it: in its likeliest reading or, with `whole`, as a whole where that is
    /// another one.
    boolean mayBeginPerson(boolean whole) {
        return whole ? beginsPersonWhole : beginsPerson;
    }

    /// Whether it may be an ordinary word of Arabic.
    boolean isOrdinary() {
        return ordinary;
    }

    /// Whether it carries the article, proclitics or not.
    boolean isDefinite() {
        return definite;
    }

    /// Whether it is a quotation mark or an opening bracket.
    boolean isQuote() {
        return kind == Kind.OPENING_QUOTE || kind == Kind.CLOSING_QUOTE || folded.equals("\"") || folded.equals("(");
    }
}

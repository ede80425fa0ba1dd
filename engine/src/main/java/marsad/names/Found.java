package marsad.names;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of words that may be a name, before it is settled which stretches stand.
///
/// @param from its first word
/// @param to after its last word
/// @param stem how its first word is to be read
/// @param type what it would name
/// @param score how far the evidence for it goes beyond what is needed; only stretches above 0 can stand
/// @param places entries of the gazetteer, as indexes
/// @param actors entries of the lexicons
/// @param described whether it describes an organ rather than naming it
/// @param country the country its words name, or null
record Found(
        int from,
        int to,
        Word.Stem stem,
        NameType type,
        double score,
        int[] places,
        List<Actor> actors,
        boolean described,
        @Nullable String country) {

    private static final int[] NONE = {};

    static Found person(int from, int to, Word.Stem stem, double score) {
        return new Found(from, to, stem, NameType.PERSON, score, NONE, List.of(), false, null);
    }

    static Found organisation(
            int from, int to, Word.Stem stem, double score, boolean described, @Nullable String country) {
        return new Found(from, to, stem, NameType.ORGANISATION, score, NONE, List.of(), described, country);
    }

    static Found actor(int from, int to, Word.Stem stem, double score, List<Actor> actors) {
        var first = actors.getFirst();
        return new Found(
                from,
                to,
                stem,
                first.type(),
                score,
                NONE,
                actors,
                first.isDescribed(),
                first.country().isEmpty() ? null : first.country());
    }

    static Found place(int from, int to, Word.Stem stem, double score, int[] places) {
        return new Found(from, to, stem, NameType.PLACE, score, places, List.of(), false, null);
    }

    int length() {
        return to - from;
    }
}

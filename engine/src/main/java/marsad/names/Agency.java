package marsad.names;

import java.util.List;
import java.util.Locale;

/// A news agency, a pool or another source that outlets credit texts to: a line of `agencies.tsv`.
///
/// @param id short Latin name, unique
/// @param where ISO country, or `int` for several
/// @param names all names in print, the one shown in Arabic first
/// @param kind what it is
public record Agency(String id, String where, List<String> names, Kind kind) {

    public Agency {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException(id + " has no name");
        }
    }

    /// What a credit may name.
    public enum Kind {
        /// A news agency: two texts that credit it may be one text of its.
        AGENCY,
        /// «وكالات», «متابعات»: several or unnamed.
        POOL,
        /// A channel, paper or site that others take from.
        OUTLET;

        static Kind of(String word) {
            return word.isBlank() ? AGENCY : valueOf(word.strip().toUpperCase(Locale.ROOT));
        }
    }

    /// Its short name in Arabic where it has one, else in its own letters.
    public String name() {
        return names.getFirst();
    }
}

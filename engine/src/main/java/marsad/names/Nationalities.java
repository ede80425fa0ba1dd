package marsad.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.text.Folded;
import marsad.text.Sieve;
import org.jspecify.annotations.Nullable;

/// From adjectives of countries and names of their people to the country: «سوري»، «السورية»، «الروس»، «أميركيين».
///
/// The masculine adjectives and the plurals that no rule gives are in `countries.tsv`; feminine, dual and plural
/// endings and the article are derived. Safe for many threads.
public final class Nationalities {

    private static final List<String> ENDINGS =
            List.of("", "ة", "ون", "ين", "ات", "ان", "تان", "تين", "ا", "و", "ّ", "تي", "ته", "تها");

    private static final class Shipped {
        static final Nationalities NATIONALITIES = new Nationalities();
    }

    private final Map<String, String> countries = new HashMap<>();
    private final Sieve known = new Sieve(1 << 15);

    private Nationalities() {
        for (var row : NameResource.rows("countries.tsv")) {
            var country = row.column(0);
            for (var adjective : row.variants(3)) {
                if (!adjective.contains(" ")) {
                    ENDINGS.forEach(ending -> add(adjective + ending, country));
                }
            }
            row.variants(4).forEach(people -> add(people, country));
        }
    }

    /// The nationalities that ship with the engine.
    public static Nationalities shipped() {
        return Shipped.NATIONALITIES;
    }

    /// The ISO code of the country that the word speaks of; clitics other than the article must be off it.
    public Optional<String> country(String word) {
        return Optional.ofNullable(countryOfFolded(Folded.foldForMatching(word)));
    }

    /// The same for a folded word whose [NameKey] is known.
    @Nullable
    String country(long key, String folded) {
        return known.mayHold(key) ? countries.get(folded) : null;
    }

    @Nullable
    String countryOfFolded(String folded) {
        return countries.get(folded);
    }

    private void add(String form, String country) {
        var folded = Folded.foldForMatching(form);
        countries.putIfAbsent(folded, country);
        known.add(NameKey.append(NameKey.SEED, folded, 0));
        if (!folded.startsWith("ال")) {
            countries.putIfAbsent("ال" + folded, country);
            known.add(NameKey.append(NameKey.SEED, "ال" + folded, 0));
        }
    }
}

package marsad.names;

import java.util.List;

/// An entry of the gazetteer.
///
/// @param id `wof:` (Who's On First), `gn:` (GeoNames), `iso:` (countries) or `marsad:` (ours) with a number or word
/// @param kind what it is
/// @param country ISO code, or the empty string for seas and regions of several countries
/// @param latitude degrees north of a point in it
/// @param longitude degrees east of that point
/// @param importance how likely a bare name means it, 0–100; only the order counts
/// @param parents ids of the divisions and the country it lies in, the nearest first
/// @param arabic its Arabic names, the preferred first
/// @param english its English names, the preferred first; may be empty
public record Place(
        String id,
        Kind kind,
        String country,
        double latitude,
        double longitude,
        int importance,
        List<String> parents,
        List<String> arabic,
        List<String> english) {

    public Place {
        parents = List.copyOf(parents);
        arabic = List.copyOf(arabic);
        english = List.copyOf(english);
        if (arabic.isEmpty()) {
            throw new IllegalArgumentException("a place of the gazetteer has an Arabic name: " + id);
        }
    }

    /// What a place is.
    public enum Kind {
        CONTINENT,
        /// A region over borders or without them: «الشرق الأوسط», «حوران».
        AREA,
        COUNTRY,
        /// A first division: محافظة، ولاية، إقليم.
        REGION,
        /// A second division: قضاء، مديرية، منطقة.
        COUNTY,
        SETTLEMENT,
        NEIGHBOURHOOD,
        AIRPORT,
        OCEAN,
        SEA,
        /// A river, strait, canal or bay.
        WATER
    }

    /// Its preferred English name; the Arabic one where none is known.
    public String englishName() {
        return english.isEmpty() ? arabic.getFirst() : english.getFirst();
    }
}

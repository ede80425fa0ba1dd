package marsad.names.build;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A place while the gazetteer is being built: what the sources say of it, not yet checked.
final class SourcePlace {

    final String id;
    final String kind;
    final String country;
    final double latitude;
    final double longitude;
    /// From the nearest to the widest: ids as in the sources, the country last.
    final List<String> parents = new ArrayList<>();
    final Set<String> arabic = new LinkedHashSet<>();
    final Set<String> english = new LinkedHashSet<>();
    /// Languages in which the source knows a name: the plainest sign that a place is known beyond its valley.
    int languages;
    long population;
    boolean live = true;
    boolean nationalCapital;
    boolean regionalCapital;

    @Nullable
    String wikidata;
    /// 0–100, see [Importance].
    int importance;

    SourcePlace(String id, String kind, String country, double latitude, double longitude) {
        this.id = id;
        this.kind = kind;
        this.country = country;
        this.latitude = latitude;
        this.longitude = longitude;
    }

    /// Kilometres to another place on a sphere of 6371 km.
    double kilometresTo(SourcePlace other) {
        var phi = Math.toRadians(latitude);
        var otherPhi = Math.toRadians(other.latitude);
        var half = Math.pow(Math.sin((otherPhi - phi) / 2), 2)
                + Math.cos(phi)
                        * Math.cos(otherPhi)
                        * Math.pow(Math.sin(Math.toRadians(other.longitude - longitude) / 2), 2);
        return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /// Takes over what another record of the same place knows.
    void absorb(SourcePlace other) {
        arabic.addAll(other.arabic);
        english.addAll(other.english);
        languages = Math.max(languages, other.languages);
        population = Math.max(population, other.population);
        nationalCapital |= other.nationalCapital;
        regionalCapital |= other.regionalCapital;
        if (parents.size() < other.parents.size()) {
            parents.clear();
            parents.addAll(other.parents);
        }
    }
}

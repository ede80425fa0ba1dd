package marsad.names.build;

/// How likely a bare name means this place, 0–100, from what the sources know. Only the order counts.
///
/// Settlements rise with the logarithm of their people, with the languages that name them and with the offices they
/// hold; divisions stand where the newsroom puts them: a governorate is better known than all but its largest towns.
final class Importance {

    private Importance() {}

    static int of(SourcePlace place) {
        var known = Math.min(8, place.languages) * 2 + (place.wikidata == null ? 0 : 4);
        var people = place.population <= 0 ? 0 : (int) Math.round(Math.log10((double) place.population) * 9);
        var score = switch (place.kind) {
            case "country", "continent", "ocean" -> 100;
            case "region" -> 48 + known;
            case "county" -> 22 + known;
            case "sea" -> 40 + known;
            case "airport" -> 10 + known;
            case "neighbourhood" -> 4 + known;
            default ->
                known
                        + people
                        + (place.nationalCapital ? 30 : 0)
                        + (place.regionalCapital ? 14 : 0)
                        + (place.live ? 2 : 0);
        };
        return Math.clamp(score, 1, 100);
    }
}

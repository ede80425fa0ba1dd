package marsad.names;

import java.util.List;

/// An entry of the lexicons that is no place: an organisation, group, authority, outlet, or a person known by name.
///
/// @param id `actor:`, `org:` or `person:` with a short word
/// @param kind as the lexicon says: group, party, army, government, body, agency, outlet, company, club, person …
/// @param country ISO code, or the empty string
/// @param english its English name
/// @param names its names in full
/// @param shortNames what stands for it where the full name or the sense makes it plain
/// @param loadedNames what a side calls it
public record Actor(
        String id,
        String kind,
        String country,
        String english,
        List<String> names,
        List<String> shortNames,
        List<String> loadedNames) {

    public Actor {
        names = List.copyOf(names);
        shortNames = List.copyOf(shortNames);
        loadedNames = List.copyOf(loadedNames);
        if (names.isEmpty() && shortNames.isEmpty()) {
            throw new IllegalArgumentException("an actor has a name: " + id);
        }
    }

    /// Person or organisation.
    public NameType type() {
        return kind.equals("person") ? NameType.PERSON : NameType.ORGANISATION;
    }

    /// Whether its names describe an organ of a state or a people rather than being proper names.
    boolean isDescribed() {
        return switch (kind) {
            case "army", "government", "people", "coalition" -> true;
            default -> false;
        };
    }
}

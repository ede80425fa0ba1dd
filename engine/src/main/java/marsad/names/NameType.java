package marsad.names;

/// What a mention names.
public enum NameType {
    /// A person, by name.
    PERSON,
    /// A place: country, division, settlement, water, mountain, airport.
    PLACE,
    /// An organisation, armed group, authority, outlet or company.
    ORGANISATION
}

package marsad.search;

/// A place or an actor that articles name.
///
/// @param entry its id in the gazetteer
/// @param arabic its Arabic name
/// @param english its English name
/// @param kind what it is: a [marsad.names.Place.Kind] or the kind of an actor, in small letters
/// @param count how many of the found articles name it
public record Topic(String entry, String arabic, String english, String kind, int count) {}

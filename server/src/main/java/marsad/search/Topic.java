package marsad.search;

/// A place or an actor that articles name.
///
/// @param entry its id in the gazetteer
/// @param arabic its Arabic name
/// @param english its English name
/// @param count how many of the found articles name it
public record Topic(String entry, String arabic, String english, int count) {}

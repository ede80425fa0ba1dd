package marsad.store;

import marsad.reading.Reading;

/// What one revision says, as the store keeps it.
///
/// @param article the article's id
/// @param revision the revision's number
/// @param version of lexicon and rules it was read with
/// @param reading spans count in that revision's title and text
public record StoredReading(long article, int revision, String version, Reading reading) {}

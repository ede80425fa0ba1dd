package marsad.copy;

import marsad.names.Agency;
import org.jspecify.annotations.Nullable;

/// Who publishes an article and whom it credits. Held once for all articles of the same.
///
/// @param agency the agency that the outlet is, or null
/// @param credits the agencies that the article names as its source; of an agency's own article, that agency
record Publisher(String outlet, @Nullable Agency agency, java.util.List<Agency> credits) {}

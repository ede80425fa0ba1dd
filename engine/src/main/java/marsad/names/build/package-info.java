/// Builds the product's gazetteer from Who's On First, Natural Earth and the Unicode CLDR, and checks it.
///
/// Run by hand when the sources change, never by the product: `docs/gazetteer.md` says how.
@NullMarked
package marsad.names.build;

import org.jspecify.annotations.NullMarked;

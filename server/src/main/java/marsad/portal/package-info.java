/// The pages that readers see.
@NullMarked
package marsad.portal;

import org.jspecify.annotations.NullMarked;

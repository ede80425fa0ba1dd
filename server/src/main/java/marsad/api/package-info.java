/// JSON, feeds, site maps and the OpenAPI document.
@NullMarked
package marsad.api;

import org.jspecify.annotations.NullMarked;

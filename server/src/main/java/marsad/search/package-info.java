/// The Lucene index beside the store, derived from it and rebuilt whenever it is behind.
@NullMarked
package marsad.search;

import org.jspecify.annotations.NullMarked;

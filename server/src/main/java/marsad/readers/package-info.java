/// The protocols of reading programs over the same archive: Google Reader, Miniflux, Fever, Nextcloud News.
@NullMarked
package marsad.readers;

import org.jspecify.annotations.NullMarked;

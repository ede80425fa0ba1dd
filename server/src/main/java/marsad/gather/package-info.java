/// From what people hand in to single items: files, folders, archives, feeds, lines of JSON.
@NullMarked
package marsad.gather;

import org.jspecify.annotations.NullMarked;

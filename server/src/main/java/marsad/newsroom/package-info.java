/// The one pipeline: capture, article, store, search.
@NullMarked
package marsad.newsroom;

import org.jspecify.annotations.NullMarked;

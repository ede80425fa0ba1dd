/// Stories: the reports about one running event, grouped as they come in.
@NullMarked
package marsad.story;

import org.jspecify.annotations.NullMarked;

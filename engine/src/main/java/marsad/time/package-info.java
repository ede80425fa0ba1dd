/// Calendar expressions in Arabic, resolved to intervals of days.
@NullMarked
package marsad.time;

import org.jspecify.annotations.NullMarked;

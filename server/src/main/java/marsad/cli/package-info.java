/// The commands.
@NullMarked
package marsad.cli;

import org.jspecify.annotations.NullMarked;

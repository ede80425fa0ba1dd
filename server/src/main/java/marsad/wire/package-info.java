/// The wire: visits sources when they are due and hands what they list to the pipeline.
@NullMarked
package marsad.wire;

import org.jspecify.annotations.NullMarked;

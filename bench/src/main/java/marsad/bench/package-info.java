/// JMH benchmarks and side-by-side tables.
@NullMarked
package marsad.bench;

import org.jspecify.annotations.NullMarked;

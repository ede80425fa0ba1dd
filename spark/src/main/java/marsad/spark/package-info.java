/// The engine over archives of any size on an Apache Spark cluster.
@NullMarked
package marsad.spark;

import org.jspecify.annotations.NullMarked;

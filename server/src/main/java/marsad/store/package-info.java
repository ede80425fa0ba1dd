/// PostgreSQL, the truth: outlets, editions, captures, articles with their revisions, reads.
@NullMarked
package marsad.store;

import org.jspecify.annotations.NullMarked;

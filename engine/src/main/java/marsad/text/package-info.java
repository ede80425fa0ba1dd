/// Letters, folding with a map back to the original offsets, tokens, clitics, numbers and the search analyzer.
@NullMarked
package marsad.text;

import org.jspecify.annotations.NullMarked;

/// From a captured page to the article in it: charset, HTML, text captures, metadata, dates, credit.
@NullMarked
package marsad.page;

import org.jspecify.annotations.NullMarked;

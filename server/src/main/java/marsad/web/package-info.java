/// What pages and API share: editions by host name, languages, links, caching, headers.
@NullMarked
package marsad.web;

import org.jspecify.annotations.NullMarked;

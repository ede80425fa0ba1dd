/// Signing in: passwords, sessions, tokens, issuers. Pages and protocols ask here who somebody is.
@NullMarked
package marsad.accounts;

import org.jspecify.annotations.NullMarked;

/// Copies: which text is taken over from which, whole or in part, and what was kept, cut and added on the way.
///
/// The door is [marsad.copy.CopyIndex]: articles go in as they appear, and each is answered with the earlier ones that
/// it
/// shares text with.
@NullMarked
package marsad.copy;

import org.jspecify.annotations.NullMarked;

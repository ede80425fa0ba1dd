/// Reading a report: who says what happened, where and when.
///
/// The door is [marsad.reading.Reader]. What a claim is, its kinds and its fields follow one guideline that two
/// careful readers can apart from each other apply to the same result; the language stands in the resource files.
@NullMarked
package marsad.reading;

import org.jspecify.annotations.NullMarked;

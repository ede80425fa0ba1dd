/// Names in Arabic news: the gazetteer of places, the actors, and the mentions of both and of persons in running text.
///
/// The door is [NameFinder]; [Places] and [Actors] look entries up by id and by name, [TransliterationKey] lets Latin
/// and Arabic spellings of one name meet. The lexicons are the commented resource files beside this package.
@NullMarked
package marsad.names;

import org.jspecify.annotations.NullMarked;

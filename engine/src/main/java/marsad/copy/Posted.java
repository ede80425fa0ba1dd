package marsad.copy;

/// What the index keeps of an article: its words as numbers. About 4 bytes a word.
///
/// @param slot its number in the order of arrival
/// @param day days since 1970
/// @param seconds since 1970
/// @param words of the text
/// @param title words of the headline
@SuppressWarnings("ArrayRecordComponent")
record Posted(String id, int slot, int day, long seconds, int[] words, int[] title) {}

package marsad.copy;

/// The words of an article as numbers, see `Wording`: what two articles are compared by.
///
/// @param words of the text
/// @param title words of the headline
@SuppressWarnings("ArrayRecordComponent")
public record Worded(int[] words, int[] title) {}

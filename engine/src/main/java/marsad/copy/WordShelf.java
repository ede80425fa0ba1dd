package marsad.copy;

/// Where the words of articles lie until they are compared: in memory or on a disk. Four bytes a word.
///
/// Most articles are never compared again; those that are, are read once for each newer one that shares words.
public interface WordShelf {

    /// Keeps an article's words.
    ///
    /// @return the place, for [#at]
    long keep(Worded worded);

    /// What was kept at a place.
    Worded at(long place);

    /// What is kept at a place is no longer asked for.
    void release(long place);

    /// A shelf in memory.
    static WordShelf inMemory() {
        return new WordsInMemory();
    }
}

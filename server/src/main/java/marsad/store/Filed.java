package marsad.store;

/// What became of one filing.
public enum Filed {
    /// A new article.
    NEW,
    /// A new revision of an article that was there.
    CHANGED,
    /// Nothing: the capture was there, or all that changed is the page around the article.
    SAME,
    /// The capture is kept; there is no article in it.
    NO_ARTICLE
}

package marsad.page;

/// Kinds of text on a news page that are not the report. The phrases they begin with stand in `furniture.tsv`.
enum Furniture {
    RELATED,
    MOSTREAD,
    SHARE,
    COMMENT,
    SUBSCRIBE,
    LEGAL,
    AD,
    AUTHOR,
    PHOTO,
    WHEN,
    TAGS,
    NAV;

    /// The bit of this kind in a set kept as an int.
    int bit() {
        return 1 << ordinal();
    }
}

package marsad.page;

/// What an element's tag and the words of its class, id, role and itemprop can say about the text in it. The words
/// stand in `class-words.tsv`.
enum Evidence {
    ARTICLE,
    MAIN,
    BODY,
    HEADLINE,
    LEAD,
    META,
    AUTHOR,
    CAPTION,
    FIGURE,
    NAV,
    HEADER,
    FOOTER,
    SIDE,
    RELATED,
    TEASER,
    SHARE,
    COMMENT,
    AD,
    SUBSCRIBE,
    LEGAL,
    HIDDEN,
    INVISIBLE,
    OVERLAY,
    TAGS,
    TOC,
    QUOTE,
    FORM,
    LIST,
    ITEM,
    TABLE,
    HEADING,
    PARAGRAPH,
    SECTION,
    CODE,
    FACT,
    FOLDED;

    /// The bit of this evidence in a set kept as a long.
    long bit() {
        return 1L << ordinal();
    }

    boolean in(long set) {
        return (set & bit()) != 0;
    }
}

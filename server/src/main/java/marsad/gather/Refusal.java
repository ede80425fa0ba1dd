package marsad.gather;

/// Why something that was handed in can't be taken. The catalogues of messages are keyed by these names; `{0}` there is
/// the detail of the [Item.Refused] that carries it.
public enum Refusal {
    /// There is no such file.
    MISSING,
    /// The system does not let us read it; the detail says how it puts it.
    UNREADABLE,
    /// It holds no bytes.
    EMPTY,
    /// It is no text, no feed and no archive.
    BINARY,
    /// It is longer than the limit, which the detail names.
    TOO_LONG,
    /// A compressed stream ends before its end or is damaged; the detail says after how many items.
    CUT_OFF,
    /// An archive swells beyond all that text ever does; the detail says how much.
    BOMB,
    /// An archive in an archive in an archive.
    NESTED,
    /// Bytes that are no UTF-8 where they should be; the detail says where.
    BROKEN_UTF8,
    /// A line or file that should be JSON is none; the detail says what is wrong.
    BAD_JSON,
    /// A JSON object that has neither address nor title nor text, so is no news.
    NO_ARTICLE_FIELDS,
    /// A feed that can't be read; the detail says what is wrong.
    BAD_FEED,
    /// A page that the extractor can't read; the detail says why.
    BAD_PAGE,
    /// The database does not take it; the detail says how it puts it.
    NOT_STORABLE
}

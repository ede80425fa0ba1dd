package marsad.search;

/// The fields of the index.
final class Fields {

    /// The article's id, as a term to replace it by.
    static final String ID = "id";
    /// The article's id, as a number to read it by and to order equals by.
    static final String NUMBER = "number";
    /// The outlet's key.
    static final String OUTLET = "outlet";
    static final String SECTION = "section";
    static final String LANGUAGE = "language";
    /// When it was published, in milliseconds since 1970.
    static final String AT = "at";
    /// Its day in the archive, in days since 1970.
    static final String DAY = "day";
    /// The month of that day: twelve times the year, and the month from 0.
    static final String MONTH = "month";
    /// The headline, by [marsad.text.SearchAnalyzer].
    static final String TITLE = "title";
    /// The body, by [marsad.text.SearchAnalyzer].
    static final String TEXT = "text";
    /// [marsad.text.SoundKey]s of its words, the script before each: `a:bkml`, `l:bkml`.
    static final String SOUND = "sound";

    /// The gazetteer's ids of the places it names.
    static final String PLACE = "place";
    /// The ids of the actors it names.
    static final String ACTOR = "actor";
    /// All names of those places and actors, as [Entries#keys] has them.
    static final String NAME = "name";

    private Fields() {}
}

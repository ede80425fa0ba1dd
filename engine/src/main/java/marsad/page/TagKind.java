package marsad.page;

import java.util.HashMap;
import java.util.Map;

/// What an element's name says of the text in it.
///
/// @param evidence its [Evidence], as `class-words.tsv` has it
/// @param flow how it stands in the text
/// @param picture whether it shows a picture or a player
/// @param style how it sets the words in it, as bits
record TagKind(long evidence, Flow flow, boolean picture, int style) {

    /// How an element stands in the text.
    enum Flow {
        /// It holds nothing a reader reads.
        MUTE,
        /// It breaks the line.
        BREAK,
        /// It stands within a line.
        INLINE,
        /// It begins and ends a block.
        BLOCK
    }

    static final int LINK = 1;
    static final int BOLD = 2;
    static final int SLANTED = 4;

    private static final Map<String, TagKind> KNOWN = known();

    /// The kind of an element's lower-case name.
    static TagKind of(String tag) {
        var known = KNOWN.get(tag);
        return known == null ? new TagKind(0, Flow.BLOCK, false, 0) : known;
    }

    private static Map<String, TagKind> known() {
        Map<String, TagKind> known = new HashMap<>();
        for (var tag : ClassWords.SHIPPED.tags()) {
            put(known, tag, Flow.BLOCK, false, 0);
        }
        put(known, "br", Flow.BREAK, false, 0);
        for (var tag :
                ("abbr acronym bdi bdo big cite code data del dfn font ins kbd label mark nobr q ruby rb rt rp s small"
                                + " samp span strike sub sup time tt u var wbr amp-fit-text")
                        .split(" ")) {
            put(known, tag, Flow.INLINE, false, 0);
        }
        put(known, "a", Flow.INLINE, false, LINK);
        put(known, "b", Flow.INLINE, false, BOLD);
        put(known, "strong", Flow.INLINE, false, BOLD);
        put(known, "i", Flow.INLINE, false, SLANTED);
        put(known, "em", Flow.INLINE, false, SLANTED);
        for (var tag :
                ("script style noscript template math canvas map head input textarea select option datalist source link"
                                + " meta noframes applet progress meter")
                        .split(" ")) {
            put(known, tag, Flow.MUTE, false, 0);
        }
        for (var tag : "img iframe video audio object embed svg".split(" ")) {
            put(known, tag, Flow.MUTE, true, 0);
        }
        return Map.copyOf(known);
    }

    private static void put(Map<String, TagKind> into, String tag, Flow flow, boolean picture, int style) {
        into.put(tag, new TagKind(ClassWords.SHIPPED.ofTag(tag), flow, picture, style));
    }
}

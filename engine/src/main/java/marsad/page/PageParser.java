package marsad.page;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// The one parse of a page, within bounds.
///
/// Whatever the text, it takes time in proportion to its length, and at most that of [#LONGEST] characters and
/// [#MOST_TAGS] tags.
final class PageParser {

    /// What follows is cut off. Pages of the press are seldom larger than a tenth of it.
    static final int LONGEST = 4 << 20;

    /// So many tags are read; pages of the press have some thousands.
    private static final int MOST_TAGS = 200_000;

    /// Elements nested deeper are laid flat. Browsers stop at 512; pages of the press stay below 100.
    private static final int DEEPEST = 256;

    private PageParser() {}

    static Document parse(String text) {
        var parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        return parser.parseInput(bounded(text), "");
    }

    private static String bounded(String text) {
        var end = Math.min(text.length(), LONGEST);
        var tags = 0;
        for (var at = text.indexOf('<'); at >= 0 && at < end; at = text.indexOf('<', at + 1)) {
            if (++tags > MOST_TAGS) {
                end = at;
            }
        }
        return text.substring(0, end);
    }
}

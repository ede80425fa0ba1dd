package marsad.page;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// The one parse of a page, within bounds.
///
/// Whatever the text, it takes time in proportion to its length, and at most that of [#LONGEST] characters.
final class PageParser {

    /// What follows is cut off. Pages of the press are seldom larger than a tenth of it.
    static final int LONGEST = 8 << 20;

    /// Elements nested deeper are laid flat. Browsers stop at 512; pages of the press stay below 100.
    private static final int DEEPEST = 256;

    private PageParser() {}

    static Document parse(String text) {
        var parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        return parser.parseInput(text.length() > LONGEST ? text.substring(0, LONGEST) : text, "");
    }
}

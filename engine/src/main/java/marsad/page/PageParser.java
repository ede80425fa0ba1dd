package marsad.page;

import java.util.regex.Pattern;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// The one parse of a page, within bounds.
///
/// Whatever the text, it takes time in proportion to its length, and at most that of [#LONGEST] characters and
/// [#MOST_TAGS] tags, and never throws: a page on which the parser trips is read once more without the tags in which it
/// does, and as an empty one should that not help.
final class PageParser {

    /// What follows is cut off. Pages of the press are seldom larger than a tenth of it.
    static final int LONGEST = 4 << 20;

    /// So many tags are read; pages of the press have some thousands.
    private static final int MOST_TAGS = 200_000;

    /// Elements nested deeper are laid flat. Browsers stop at 512; pages of the press stay below 100.
    private static final int DEEPEST = 256;

    /// Tags for which the parser keeps lists of its own, in which it trips.
    private static final Pattern TEMPLATES = Pattern.compile("<(/?)template(?![a-z-])", Pattern.CASE_INSENSITIVE);

    private static final Pattern FORMATTING = Pattern.compile(
            "<(/?)(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?![a-z-])", Pattern.CASE_INSENSITIVE);

    private PageParser() {}

    static Document parse(String text) {
        var bounded = bounded(text);
        try {
            return parsed(bounded);
        } catch (ValidationException | IndexOutOfBoundsException fault) {
            // jsoup 1.24.1, once it has laid elements flat: «no template insertion mode on stack», and a list of open
            // formatting elements that is shorter than it thinks
            return plainlyParsed(bounded);
        }
    }

    private static Document plainlyParsed(String text) {
        try {
            var plain = TEMPLATES.matcher(text).replaceAll("<$1div");
            return parsed(FORMATTING.matcher(plain).replaceAll("<$1span"));
        } catch (ValidationException | IndexOutOfBoundsException fault) {
            return Document.createShell("");
        }
    }

    private static Document parsed(String text) {
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
    }

    private static String bounded(String text) {
        if (text.length() <= MOST_TAGS) {
            return text; // each tag has a character at least
        }
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

package marsad.gather;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The paragraphs of the piece of HTML that a feed carries as an entry's content.
final class FeedText {
    private FeedText() {}

    /// The text of a fragment, or of plain text: a line a block element or line break, without blank ones.
    static List<String> paragraphs(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("script, style, figure, iframe, noscript").remove();
        var text = new StringBuilder();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                } else if (breaks(node)) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (breaks(node)) {
                    text.append('\n');
                }
            }
        });
        return lines(text.toString());
    }

    /// The lines of a text, trimmed, without blank ones.
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        text.replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\u0085', '\n')
                .lines()
                .forEach(line -> {
                    var trimmed = trim(line);
                    if (!trimmed.isEmpty()) {
                        lines.add(trimmed);
                    }
                });
        return lines;
    }

    /// Without the white space at both ends, in the wide sense: no-break spaces, zero-width spaces and byte order marks
    /// too.
    static String trim(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean breaks(Node node) {
        return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\u200B' || unit == '\uFEFF';
    }
}

package marsad.gather;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What a stream of bytes is, told by its beginning and not by its name.
enum Kind {
    EMPTY,
    GZIP,
    ZIP,
    /// A web archive.
    WARC,
    /// RSS, RDF or Atom.
    FEED,
    JSON_FEED,
    /// A JSON object a line.
    JSON_LINES,
    /// HTML, or a page saved as text: the extractor tells them apart.
    PAGE,
    BINARY;

    /// Whether it is written in letters.
    boolean isText() {
        return switch (this) {
            case FEED, JSON_FEED, JSON_LINES, PAGE -> true;
            case EMPTY, GZIP, ZIP, WARC, BINARY -> false;
        };
    }

    /// As much as [#of(byte[])] wants to see.
    static final int HEAD = 16 << 10;

    /// The first start tag, past declaration, comments and document type. Nothing is tried twice: a page saved as
    /// text may begin with any number of blank lines.
    private static final Pattern ROOT_ELEMENT = Pattern.compile(
            "\\A(?:\\s++|<\\?[^>]*+>|<!--.*?-->|<!(?!--)[^\\[>]*+(?:\\[.*?\\]\\s*+)?>)*+<([\\w:.-]+)", Pattern.DOTALL);

    /// Behind a backslash it would stand inside a string.
    private static final Pattern JSON_FEED_VERSION =
            Pattern.compile("(?<!\\\\)\"version\"\\s*:\\s*\"https?:(?:\\\\?/){2}jsonfeed\\.org");

    /// @param head the first [#HEAD] bytes, or all where there are fewer
    static Kind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (startsWith(head, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (startsWith(head, 'W', 'A', 'R', 'C', '/')) {
            return WARC;
        }
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
            return PAGE; // UTF-16, which is full of zeros
        }
        if (isBinary(head)) {
            return BINARY;
        }
        // Only ASCII matters from here on, and it is the same in every encoding that news is written in.
        var text = new String(head, StandardCharsets.ISO_8859_1).replaceFirst("\\A\u00EF\u00BB\u00BF", "");
        if (text.isBlank() && head.length < HEAD) {
            return EMPTY;
        }
        if (text.stripLeading().startsWith("{")) {
            return JSON_FEED_VERSION.matcher(text).find() ? JSON_FEED : JSON_LINES;
        }
        var root = ROOT_ELEMENT.matcher(text);
        if (root.find()) {
            var name = root.group(1);
            return name.equals("rss") || name.equals("feed") || name.equals("rdf:RDF") || name.equals("atom:feed")
                    ? FEED
                    : PAGE;
        }
        return PAGE;
    }

    /// Text holds no zeros and next to no other control characters; a picture or a program does from the start.
    private static boolean isBinary(byte[] head) {
        var controls = 0;
        for (var unit : head) {
            if (unit == 0) {
                return true;
            }
            if (unit > 0
                    && unit < ' '
                    && unit != '\t'
                    && unit != '\n'
                    && unit != '\r'
                    && unit != '\f'
                    && unit != 0x1B) {
                controls++;
            }
        }
        return controls * 50 > head.length;
    }

    private static boolean startsWith(byte[] head, int... beginning) {
        if (head.length < beginning.length) {
            return false;
        }
        for (var i = 0; i < beginning.length; i++) {
            if ((head[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}

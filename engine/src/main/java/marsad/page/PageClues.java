package marsad.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// What one walk over a page collects for its metadata: head entries, headings, and everything that looks like a date
/// or a writer's name. Judges nothing.
final class PageClues {

    /// A heading.
    ///
    /// @param order place in the page, counted in nodes
    record Heading(String text, Element element, int order) {}

    /// A piece of text with a date in it.
    ///
    /// @param text the text
    /// @param together it with the short pieces before it («24», «نيسان», «2020» in boxes of their own)
    /// @param before the text in front of it, where its label may stand
    /// @param running whether it is the opening of running text
    record DatedText(String text, String together, String before, boolean running, Element element, int order) {}

    /// A time given in an attribute.
    ///
    /// @param name the attribute's or item's name
    record DatedElement(String name, String value, Element element, int order) {}

    private static final int LONGEST_DATED_TEXT = 220;
    private static final int LONGEST_OPENING = 80;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_PIECE = 24;
    private static final int MOST_DATES = 400;
    private static final int MOST_WRITERS = 12;
    private static final int MOST_HEADINGS = 40;
    private static final int MOST_LINES = 400;

    final Map<String, String> metas = new HashMap<>();
    final List<Element> otherScripts = new ArrayList<>();
    final List<Heading> headings = new ArrayList<>();

    /// Lines that are no links, among which the headline may stand that is no heading.
    final List<Heading> lines = new ArrayList<>();

    final List<DatedText> datedTexts = new ArrayList<>();
    final List<DatedElement> datedElements = new ArrayList<>();
    final List<Element> writers = new ArrayList<>();

    @Nullable
    String title;

    @Nullable
    String canonical;

    @Nullable
    String itemHeadline;

    private int order;
    private int hidden;
    private String lastText = "";
    private final List<String> pieces = new ArrayList<>();

    private PageClues() {}

    static PageClues of(Document page) {
        var clues = new PageClues();
        clues.children(page);
        return clues;
    }

    private void children(Element parent) {
        for (int i = 0, size = parent.childNodeSize(); i < size; i++) {
            var node = parent.childNode(i);
            order++;
            if (node instanceof TextNode text) {
                if (hidden == 0) {
                    readText(text);
                }
            } else if (node instanceof Element element) {
                boolean hides = isHidden(element.normalName());
                hidden += hides ? 1 : 0;
                readElement(element);
                children(element);
                hidden -= hides ? 1 : 0;
            }
        }
    }

    private static boolean isHidden(String tag) {
        return switch (tag) {
            case "script", "style", "template", "svg", "select", "textarea" -> true;
            default -> false;
        };
    }

    private void readElement(Element element) {
        var tag = element.normalName();
        switch (tag) {
            case "meta" -> readMeta(element);
            case "link" -> {
                if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
                    canonical = element.attr("href");
                }
            }
            case "title" -> title = title == null && hidden == 0 ? element.text() : title;
            case "script" -> {
                boolean linked = element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
                if (!linked && !element.hasAttr("src")) {
                    otherScripts.add(element);
                }
            }
            case "h1", "h2" -> {
                if (headings.size() < MOST_HEADINGS) {
                    headings.add(new Heading(Signs.strip(element.text()), element, order));
                }
            }
            case "time" -> dated(element, "time", element.attr("datetime"));
            case "abbr" -> {
                if (element.hasClass("published")) {
                    dated(element, "published", element.attr("title"));
                }
            }
            default -> {}
        }
        if (element.attributesSize() > 0) {
            readItem(element, tag);
        }
    }

    private void readMeta(Element meta) {
        var content = meta.attr("content");
        if (content.isBlank()) {
            return;
        }
        for (var key : List.of("property", "name", "itemprop", "http-equiv")) {
            if (meta.attributes().hasKey(key)) {
                metas.putIfAbsent(meta.attributes().get(key).strip().toLowerCase(Locale.ROOT), content);
            }
        }
    }

    private void readItem(Element element, String tag) {
        var attributes = element.attributes(); // whose names the parser has put in lower case
        var item = tag.equals("meta") ? "" : attributes.get("itemprop");
        if (!item.isEmpty()) {
            if (item.contains("date")) {
                dated(element, item, attributes.get(attributes.hasKey("content") ? "content" : "datetime"));
            } else if (item.contains("headline") && itemHeadline == null) {
                itemHeadline = Signs.strip(element.text());
            } else if (item.contains("author")) {
                writer(element);
            }
        }
        if (tag.equals("a") && attributes.get("rel").equals("author")) {
            writer(element);
        }
        var classes = attributes.get("class");
        if (classes.length() >= 6 && writers.size() < MOST_WRITERS && isWriterClass(classes)) {
            writer(element);
        }
        var moment = attributes.get("data-datetime");
        if (!moment.isEmpty()) {
            dated(element, "data-datetime", moment);
        }
    }

    private static boolean isWriterClass(String classes) {
        boolean named = classes.contains("uthor") || classes.contains("yline") || classes.contains("write");
        return named && !classes.contains("omment");
    }

    private void writer(Element element) {
        if (writers.size() < MOST_WRITERS) {
            writers.add(element);
        }
    }

    private void dated(Element element, String name, String value) {
        if (!value.isBlank() && datedElements.size() < MOST_DATES) {
            datedElements.add(new DatedElement(name.toLowerCase(Locale.ROOT), value, element, order));
        }
    }

    private void readText(TextNode node) {
        var raw = node.getWholeText();
        var parent = node.parent();
        if (parent == null || node.isBlank()) {
            return;
        }
        // a report may open with its date: of running text only the opening is looked at
        boolean running = raw.length() > LONGEST_DATED_TEXT;
        var text = Signs.strip(running ? raw.substring(0, LONGEST_OPENING) : raw);
        boolean year = hasYear(text);
        if (!running && text.length() <= LONGEST_PIECE) {
            pieces.add(text);
            if (pieces.size() > 6) {
                pieces.removeFirst();
            }
        } else {
            pieces.clear();
        }
        if (year && datedTexts.size() < MOST_DATES) {
            var together = pieces.size() > 1 ? String.join(" ", pieces) : text;
            datedTexts.add(new DatedText(text, together, lastText, running, parent, order));
        }
        if (!running && lines.size() < MOST_LINES && !isLinkOrTitle(parent)) {
            lines.add(new Heading(text, parent, order));
        }
        lastText = !running && text.length() <= LONGEST_LABEL ? text : "";
    }

    private static boolean isLinkOrTitle(Element element) {
        return element.normalName().equals("a") || element.normalName().equals("title");
    }

    /// Whether four digits stand together that may be a year, or two pairs of digits with a mark between.
    private static boolean hasYear(String text) {
        int run = 0;
        for (int i = 0, length = text.length(); i <= length; i++) {
            char c = i < length ? text.charAt(i) : ' ';
            if (c <= '9' ? c >= '0' : c > 0x7F && Character.isDigit(c)) {
                run++;
                continue;
            }
            if (run == 0) {
                continue;
            }
            if (run == 4 && mayBeYear(text, i - 4)) {
                return true;
            }
            if (run <= 2 && (c == '.' || c == '/') && i + 1 < length && Character.isDigit(text.charAt(i + 1))) {
                return true;
            }
            run = 0;
        }
        return false;
    }

    private static boolean mayBeYear(String text, int i) {
        int first = Character.digit(text.charAt(i), 10) * 10 + Character.digit(text.charAt(i + 1), 10);
        return first == 19 || first == 20 || first == 14;
    }
}

package marsad.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// The text of a page cut into [Block]s, and the [Box]es that hold them, read in one walk.
///
/// @param blocks in the order of the page
/// @param boxes all boxes, parents before children; the first holds the whole page
record Blocks(List<Block> blocks, List<Box> boxes) {

    /// What is past these numbers is left unread: no report of the press is nearly as large.
    private static final int MOST_BLOCKS = 20_000;

    private static final int MOST_NODES = 400_000;

    /// Elements that hold nothing a reader reads.
    private static final Set<String> MUTE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "math",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "map",
            "head",
            "input",
            "textarea",
            "select",
            "option",
            "datalist",
            "img",
            "source",
            "link",
            "meta",
            "noframes",
            "applet",
            "progress",
            "meter");

    private static final Set<String> PICTURES = Set.of("img", "iframe", "video", "audio", "object", "embed", "svg");

    /// Bits of how words are set.
    private static final int LINK = 1;

    private static final int BOLD = 2;
    private static final int SLANTED = 4;

    /// Elements that stand within a line.
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "nobr",
            "q",
            "ruby",
            "rb",
            "rt",
            "rp",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "tag",
            "amp-fit-text",
            "shape");

    /// The innermost box that holds most of the running text.
    Box mainBox() {
        var best = boxes.getFirst();
        var least = best.proseWords * 3 / 5;
        for (var box : boxes) {
            if (box.proseWords > least && box.depth > best.depth) {
                best = box;
            }
        }
        return best;
    }

    static Blocks of(Document page) {
        var walk = new Walk();
        walk.walk(page.body());
        return new Blocks(walk.blocks, walk.boxes);
    }

    /// The state of one walk.
    private static final class Walk {
        final List<Block> blocks = new ArrayList<>(512);
        final List<Box> boxes = new ArrayList<>(512);
        private final Map<String, Long> known = new HashMap<>(256);
        private final StringBuilder text = new StringBuilder(1024);
        private int nodes;

        private @Nullable Box textBox;
        private boolean space;
        private boolean inWord;
        private int words;
        private int linkWords;
        private int boldWords;
        private int slantedWords;
        private int letters;
        private int digits;
        private int capitals;
        private int stops;
        private int commas;
        private int signs;
        private int images;
        private long inline;
        private boolean afterBreak;

        void walk(Element body) {
            var root = new Box(null, "body", evidenceOf(body), 7, 0);
            boxes.add(root);
            children(body, root, 0L, 0);
            endBlock();
            close(root);
        }

        private void children(Element parent, Box box, long inlineEvidence, int style) {
            for (int i = 0, size = parent.childNodeSize(); i < size; i++) {
                if (++nodes > MOST_NODES || blocks.size() >= MOST_BLOCKS) {
                    return;
                }
                var node = parent.childNode(i);
                if (node instanceof TextNode words) {
                    read(words.getWholeText(), box, inlineEvidence, style);
                } else if (node instanceof Element element) {
                    enter(element, box, inlineEvidence, style);
                }
            }
        }

        private void enter(Element element, Box box, long inlineEvidence, int style) {
            var tag = element.normalName();
            if (tag.equals("br")) {
                endBlock();
                afterBreak = true;
                return;
            }
            if (MUTE.contains(tag)) {
                if (PICTURES.contains(tag)) {
                    images++;
                }
                return;
            }
            var evidence = evidenceOf(element);
            if (INLINE.contains(tag)) {
                if (!Evidence.INVISIBLE.in(evidence)) {
                    children(element, box, inlineEvidence | evidence, style | styleOf(tag));
                }
                return;
            }
            endBlock();
            afterBreak = false;
            var inner = new Box(
                    box,
                    tag,
                    evidence,
                    tag.hashCode() * 31 + element.className().hashCode(),
                    blocks.size());
            boxes.add(inner);
            children(element, inner, 0L, style);
            endBlock();
            afterBreak = false;
            close(inner);
        }

        private static int styleOf(String tag) {
            return switch (tag) {
                case "a" -> LINK;
                case "b", "strong" -> BOLD;
                case "i", "em" -> SLANTED;
                default -> 0;
            };
        }

        private void close(Box box) {
            box.endBlock = blocks.size();
            var parent = box.parent;
            if (parent != null) {
                parent.words += box.words;
                parent.linkWords += box.linkWords;
                parent.proseWords += box.proseWords;
                parent.proseBlocks += box.proseBlocks;
            }
        }

        private long evidenceOf(Element element) {
            var found = ClassWords.SHIPPED.ofTag(element.normalName());
            if (element.attributesSize() == 0) {
                return found;
            }
            for (var attribute : element.attributes()) {
                switch (attribute.getKey()) {
                    case "class", "id", "role", "itemprop" -> found |= known(attribute.getValue());
                    case "hidden" -> found |= Evidence.INVISIBLE.bit();
                    case "aria-hidden" -> {
                        if (attribute.getValue().equals("true")) {
                            found |= Evidence.INVISIBLE.bit();
                        }
                    }
                    case "style" -> {
                        if (hides(attribute.getValue())) {
                            found |= Evidence.INVISIBLE.bit();
                        }
                    }
                    default -> {}
                }
            }
            return found;
        }

        private long known(String value) {
            var before = known.get(value);
            if (before != null) {
                return before;
            }
            var found = ClassWords.SHIPPED.ofAttribute(value);
            known.put(value, found);
            return found;
        }

        private static boolean hides(String style) {
            var at = style.indexOf("display");
            if (at >= 0) {
                var value = style.indexOf("none", at);
                return value >= 0 && value - at < 12;
            }
            at = style.indexOf("visibility");
            return at >= 0 && style.indexOf("hidden", at) >= 0;
        }

        private void read(String raw, Box box, long inlineEvidence, int style) {
            var any = false;
            for (int i = 0, length = raw.length(); i < length; i++) {
                var c = raw.charAt(i);
                if (c <= ' ' || c == '\u00a0' || c >= '\u1680' && Character.isSpaceChar(c)) {
                    space = true;
                    inWord = false;
                    continue;
                }
                if (c == '\u200b' || c == '\ufeff' || c == '\u00ad') {
                    continue;
                }
                if (space) {
                    if (!text.isEmpty()) {
                        text.append(' ');
                    }
                    space = false;
                }
                text.append(c);
                any = true;
                if (Character.isLetter(c)) {
                    letters++;
                    if (Character.isUpperCase(c)) {
                        capitals++;
                    }
                    beginWord(style);
                } else if (Character.isDigit(c)) {
                    digits++;
                    beginWord(style);
                } else {
                    switch (c) {
                        case '.', '!', '?', '؟', '…', '。', '۔' -> stops++;
                        case ',', ';', '،', '؛', '、', ':' -> commas++;
                        case '|', '#', '@', '/', '»', '›', '>', '•', '·', '→', '©', '*', '+', '=', '_' -> signs++;
                        default -> {}
                    }
                }
            }
            if (any) {
                inline = textBox == null ? inlineEvidence : inline & inlineEvidence;
                textBox = box;
            }
        }

        private void beginWord(int style) {
            if (!inWord) {
                inWord = true;
                words++;
                linkWords += style & LINK;
                boldWords += (style & BOLD) >> 1;
                slantedWords += (style & SLANTED) >> 2;
            }
        }

        private void endBlock() {
            space = false;
            inWord = false;
            var box = textBox;
            if (box == null) {
                return;
            }
            var string = text.toString();
            var kinds = FurnitureWords.SHIPPED.of(string, words);
            var block = new Block(
                    string,
                    box,
                    inline,
                    kinds.begun(),
                    kinds.mentioned(),
                    words,
                    linkWords,
                    boldWords,
                    slantedWords,
                    letters,
                    digits,
                    capitals,
                    stops,
                    commas,
                    signs,
                    images,
                    afterBreak);
            blocks.add(block);
            box.words += words;
            box.linkWords += linkWords;
            if (block.prose()) {
                box.proseWords += words;
                box.proseBlocks++;
            }
            text.setLength(0);
            textBox = null;
            words = linkWords = boldWords = slantedWords = letters = digits = capitals = 0;
            stops = commas = signs = images = 0;
        }
    }
}

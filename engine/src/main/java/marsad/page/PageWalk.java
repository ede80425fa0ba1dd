package marsad.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// The one walk over the elements of a page that makes its [Blocks].
final class PageWalk {

    /// What is past these numbers is left unread: no report of the press is nearly as large.
    private static final int MOST_BLOCKS = 20_000;

    private static final int MOST_NODES = 400_000;

    /// What `aria-hidden` says: not to be read out now, as panels that a reader has not unfolded yet.
    private static final long FOLDED_AWAY = Evidence.INVISIBLE.bit() | Evidence.FOLDED.bit();

    /// The attributes whose words are evidence.
    private static final List<String> WORDED = List.of("class", "id", "role", "itemprop");

    private static final int SHORTEST_STYLE = "display:none".length();

    private final List<Block> blocks = new ArrayList<>(512);
    private final List<Box> boxes = new ArrayList<>(512);
    private final Map<String, Long> evidenceOfValues = new HashMap<>(256);
    private final List<Element> scripts = new ArrayList<>();
    private final BlockText text = new BlockText();
    private int nodes;
    private int images;
    private boolean afterBreak;

    private PageWalk() {}

    static Blocks over(Element body) {
        var walk = new PageWalk();
        var root = new Box(null, "body", walk.evidenceOf(body, 0), 7, 0);
        walk.boxes.add(root);
        walk.children(body, root, 0L, 0);
        walk.endBlock();
        walk.close(root);
        return new Blocks(walk.blocks, walk.boxes, walk.scripts);
    }

    private void children(Element parent, Box box, long inline, int style) {
        for (int i = 0, size = parent.childNodeSize(); i < size; i++) {
            if (++nodes > MOST_NODES || blocks.size() >= MOST_BLOCKS) {
                return;
            }
            var node = parent.childNode(i);
            if (node instanceof TextNode words) {
                text.add(words.getWholeText(), box, inline, style);
            } else if (node instanceof Element element) {
                enter(element, box, inline, style);
            }
        }
    }

    private void enter(Element element, Box box, long inline, int style) {
        var tag = element.normalName();
        var kind = TagKind.of(tag);
        switch (kind.flow()) {
            case BREAK -> {
                endBlock();
                afterBreak = true;
            }
            case MUTE -> {
                images += kind.picture() ? 1 : 0;
                if (tag.equals("script")) {
                    scripts.add(element);
                }
            }
            case INLINE -> {
                var evidence = evidenceOf(element, kind.evidence());
                if (!Evidence.INVISIBLE.in(evidence)) {
                    children(element, box, inline | evidence, style | kind.style());
                }
            }
            case BLOCK -> {
                endBlock();
                afterBreak = false;
                var evidence = evidenceOf(element, kind.evidence());
                var inner = new Box(
                        box,
                        tag,
                        evidence,
                        tag.hashCode() * 31 + classOf(element).hashCode(),
                        blocks.size());
                boxes.add(inner);
                children(element, inner, 0L, style);
                endBlock();
                afterBreak = false;
                close(inner);
            }
        }
    }

    private void endBlock() {
        var block = text.end(images, afterBreak);
        if (block == null) {
            return;
        }
        images = 0;
        blocks.add(block);
        var box = block.box();
        box.words += block.words();
        box.linkWords += block.linkWords();
        if (block.prose()) {
            box.proseWords += block.words();
            box.proseBlocks++;
        }
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

    private long evidenceOf(Element element, long ofTag) {
        var found = ofTag;
        if (element.attributesSize() == 0) {
            return found;
        }
        var attributes = element.attributes(); // whose names the parser has put in lower case
        for (var name : WORDED) {
            var value = attributes.get(name);
            found |= value.isEmpty() ? 0 : evidenceOf(value);
        }
        if (attributes.hasKey("hidden")) {
            found |= Evidence.INVISIBLE.bit();
        }
        if (attributes.get("aria-hidden").equals("true")) {
            found |= FOLDED_AWAY;
        }
        if (hides(attributes.get("style"))) {
            found |= Evidence.INVISIBLE.bit();
        }
        return found;
    }

    private static String classOf(Element element) {
        return element.attributesSize() == 0
                ? ""
                : element.attributes().get("class").strip();
    }

    private long evidenceOf(String value) {
        var before = evidenceOfValues.get(value);
        if (before != null) {
            return before;
        }
        var found = ClassWords.SHIPPED.ofAttribute(value);
        evidenceOfValues.put(value, found);
        return found;
    }

    /// Whether a style takes the element from sight for good. Transparent ones are faded in later, and those without
    /// height unfolded.
    private static boolean hides(String style) {
        if (style.length() < SHORTEST_STYLE) {
            return false;
        }
        var plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return declares(plain, "display:none") || declares(plain, "visibility:hidden");
    }

    private static boolean declares(String style, String declaration) {
        var at = style.indexOf(declaration);
        return at == 0 || at > 0 && ";\t\n\r".indexOf(style.charAt(at - 1)) >= 0;
    }
}

package marsad.page;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Takes out of a chosen body what stands on the page beside the report although it reads like one: text that readers
/// do not see, and their comments.
final class Intruders {

    private static final int LONGEST_HEADING = 4;
    private static final int SMALL_PART = 4;
    private static final int FIRST_LINES = 6;
    private static final int LONGEST_LABEL = 8;
    private static final int NOTICES = Furniture.LEGAL.bit() | Furniture.COMMENT.bit();
    private static final int OF_THE_SITE = NOTICES | Furniture.SUBSCRIBE.bit();
    private static final int FEWEST_WORDS = 30;

    /// So many words outside a panel are a report of their own.
    private static final int STANDS_ALONE = 60;

    private Intruders() {}

    /// The chosen blocks without intruders; never empty where the given set was not.
    static BitSet takenFrom(Blocks page, BitSet chosen) {
        var left = withoutHidden(page, chosen);
        left = withoutPanels(page, left);
        left = withoutPointers(page, left);
        left = withoutClosingNotices(page, left);
        left = withoutOpeningLabels(page, left);
        left = withoutFurniture(page, left);
        left = withoutOtherArticles(page, left);
        left = withoutNotices(page, left);
        return withoutLabels(page, withoutComments(page, left));
    }

    /// Without addresses that stand alone, and a label at the end to which the page shows no value.
    private static BitSet withoutLabels(Blocks page, BitSet chosen) {
        var left = (BitSet) chosen.clone();
        for (var i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            var text = page.blocks().get(i).text();
            if (text.startsWith("http") && text.contains("://") && text.indexOf(' ') < 0) {
                left.clear(i);
            }
        }
        var last = left.length() - 1;
        if (last >= 0) {
            var block = page.blocks().get(last);
            if (block.text().endsWith(":") && block.words() <= LONGEST_HEADING) {
                left.clear(last);
            }
        }
        return left.isEmpty() ? chosen : left;
    }

    /// Without lines that point to other reports: «اقرأ أيضا: …», all but the pointing words a link, or these words
    /// alone.
    private static BitSet withoutPointers(Blocks page, BitSet chosen) {
        var left = (BitSet) chosen.clone();
        for (var i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            var block = page.blocks().get(i);
            var linked = block.linkWords() > 0 && block.words() - block.linkWords() <= LONGEST_HEADING;
            if ((block.furniture() & Furniture.RELATED.bit()) != 0 && (linked || isLabel(block))) {
                left.clear(i);
            }
        }
        return left.isEmpty() ? chosen : left;
    }

    /// Without notices behind the last sentence: whose opinion this is, that it may not be copied, how to comment. What
    /// stands over such a notice and speaks of the same goes with it.
    private static BitSet withoutClosingNotices(Blocks page, BitSet chosen) {
        var left = (BitSet) chosen.clone();
        var words = words(page, chosen);
        var noticed = false;
        for (var last = left.length() - 1; last >= 0; last = left.length() - 1) {
            var block = page.blocks().get(last);
            var kinds = noticed ? block.furniture() | block.mentions() : block.furniture();
            var label = isLabel(block);
            if (!label && (kinds & NOTICES) == 0 || block.words() * SMALL_PART > words) {
                break;
            }
            noticed |= !label;
            left.clear(last);
        }
        return left.isEmpty() ? chosen : left;
    }

    /// Whether a block is a short line that begins as furniture does and is no sentence: «Foto: …», «الوسوم: …».
    private static boolean isLabel(Block block) {
        return block.furniture() != 0 && block.words() <= LONGEST_LABEL && !Signs.endsSentence(block.text());
    }

    /// Without lines over the report that are labels.
    private static BitSet withoutOpeningLabels(Blocks page, BitSet chosen) {
        var left = (BitSet) chosen.clone();
        for (var i = chosen.nextSetBit(0); i >= 0 && isLabel(page.blocks().get(i)); i = chosen.nextSetBit(i + 1)) {
            left.clear(i);
        }
        return left.isEmpty() ? chosen : left;
    }

    /// Without panels that lie over the page (to log in, to read the rules of the house), where a report stands outside
    /// of them.
    private static BitSet withoutPanels(Blocks page, BitSet chosen) {
        var left = chosen;
        var words = words(page, chosen);
        for (var box : page.boxes()) {
            if (Evidence.OVERLAY.in(box.evidence)) {
                var inside = wordsIn(page, chosen, box);
                if (inside > 0 && words - inside >= STANDS_ALONE && speaksOfItself(page, chosen, box)) {
                    left = left == chosen ? (BitSet) chosen.clone() : left;
                    left.clear(box.firstBlock, box.endBlock);
                }
            }
        }
        return left.isEmpty() ? chosen : left;
    }

    /// Whether a panel speaks of comments, rights, or logging in: every fourth part of it does.
    private static boolean speaksOfItself(Blocks page, BitSet chosen, Box box) {
        var blocks = 0;
        var speaking = 0;
        for (var i = chosen.nextSetBit(box.firstBlock); i >= 0 && i < box.endBlock; i = chosen.nextSetBit(i + 1)) {
            var block = page.blocks().get(i);
            blocks++;
            speaking += ((block.furniture() | block.mentions()) & OF_THE_SITE) != 0 ? 1 : 0;
        }
        return speaking * SMALL_PART >= blocks;
    }

    /// Without boxes that open with a heading for something else («الأكثر قراءة», «النشرة البريدية») and hold a small
    /// part
    /// of the body.
    private static BitSet withoutFurniture(Blocks page, BitSet chosen) {
        var left = (BitSet) chosen.clone();
        var words = words(page, chosen);
        for (var i = 0; i < chosen.length(); i++) {
            var block = page.blocks().get(i);
            if (headsFurniture(block)) {
                var box = openedBy(i, block.box());
                var inside = chosen.get(box.firstBlock, box.endBlock);
                if (!inside.isEmpty() && wordsIn(page, chosen, box) * SMALL_PART < words) {
                    left.clear(box.firstBlock, box.endBlock);
                }
            }
        }
        return left;
    }

    private static boolean headsFurniture(Block block) {
        if (block.words() > LONGEST_HEADING || block.linkWords() > 0) {
            return false;
        }
        var bare = LineWords.bare(block.text());
        return LineWords.is(LineWords.Use.BOX, bare, 0) || LineWords.is(LineWords.Use.RELATED, bare, 0);
    }

    /// The box that a block opens: the innermost that holds more than it.
    private static Box openedBy(int block, Box own) {
        var box = own;
        while (box.parent != null && box.endBlock - box.firstBlock == 1 && box.parent.firstBlock == block) {
            box = box.parent;
        }
        return box;
    }

    /// Without further articles of a page that goes on with the next one: they stand in `article` elements of their
    /// own,
    /// with headlines of their own.
    private static BitSet withoutOtherArticles(Blocks page, BitSet chosen) {
        Box first = null;
        var left = chosen;
        for (var box : page.boxes()) {
            if (box.tag.equals("article") && isOwnArticle(page, chosen, box)) {
                if (first == null) {
                    first = box;
                } else if (box.firstBlock >= first.endBlock) {
                    left = left == chosen ? (BitSet) chosen.clone() : left;
                    left.clear(box.firstBlock, left.length());
                    return left;
                }
            }
        }
        return left;
    }

    private static boolean isOwnArticle(Blocks page, BitSet chosen, Box box) {
        var heading = false;
        for (var i = box.firstBlock; i < Math.min(box.endBlock, box.firstBlock + FIRST_LINES); i++) {
            heading |= page.blocks().get(i).box().tag.equals("h1");
        }
        return heading && wordsIn(page, chosen, box) >= FEWEST_WORDS;
    }

    /// Without notices about cookies and the like that lie over the page or stand in boxes named after them.
    private static BitSet withoutNotices(Blocks page, BitSet chosen) {
        var left = (BitSet) chosen.clone();
        var words = words(page, chosen);
        for (var box : page.boxes()) {
            if ((Evidence.OVERLAY.in(box.evidence) || Evidence.LEGAL.in(box.evidence))
                    && wordsIn(page, chosen, box) * 2 < words
                    && speaksOfCookies(page, box)) {
                left.clear(box.firstBlock, box.endBlock);
            }
        }
        return left.isEmpty() ? chosen : left;
    }

    private static boolean speaksOfCookies(Blocks page, Box box) {
        for (var i = box.firstBlock; i < box.endBlock; i++) {
            var block = page.blocks().get(i);
            if ((block.mentions() & Furniture.LEGAL.bit()) != 0
                    && LineWords.inside(LineWords.Use.NOTICE, Lexicon.fold(block.text()))) {
                return true;
            }
        }
        return false;
    }

    private static int wordsIn(Blocks page, BitSet chosen, Box box) {
        var words = 0;
        for (var i = chosen.nextSetBit(box.firstBlock); i >= 0 && i < box.endBlock; i = chosen.nextSetBit(i + 1)) {
            words += page.blocks().get(i).words();
        }
        return words;
    }

    /// Without what styles and attributes hide. A page that hides the greater part of its report shows it by script,
    /// and
    /// is left as it is; so are panels that readers unfold.
    private static BitSet withoutHidden(Blocks page, BitSet chosen) {
        var seen = new BitSet(chosen.length());
        var words = 0;
        var seenWords = 0;
        for (var i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            var block = page.blocks().get(i);
            words += block.words();
            if (!isHidden(block.box())) {
                seen.set(i);
                seenWords += block.words();
            }
        }
        return seenWords * 2 > words ? seen : chosen;
    }

    private static boolean isHidden(Box box) {
        for (@Nullable Box at = box; at != null && Evidence.INVISIBLE.in(at.inherited); at = at.parent) {
            if (Evidence.INVISIBLE.in(at.evidence) && !Evidence.FOLDED.in(at.inherited)) {
                return true;
            }
        }
        return false;
    }

    /// Without what follows the heading of the comments, where that stands behind the greater part of the report and is
    /// a heading, a part of the comments or outside the report's box: a paragraph of the report may be as short.
    private static BitSet withoutComments(Blocks page, BitSet chosen) {
        var words = words(page, chosen);
        var before = 0;
        for (var i = 0; i < chosen.length(); i++) {
            var block = page.blocks().get(i);
            if (before * 3 > words * 2 && headsComments(block)) {
                var report = chosen.get(0, i);
                var apart = Evidence.HEADING.in(block.box().evidence) || Evidence.COMMENT.in(block.box().inherited);
                if (apart || !boxOf(page, report).holds(i)) {
                    return report;
                }
            }
            before += chosen.get(i) ? block.words() : 0;
        }
        return chosen;
    }

    private static boolean headsComments(Block block) {
        return (block.furniture() & Furniture.COMMENT.bit()) != 0
                && block.words() <= LONGEST_HEADING
                && block.linkWords() == 0;
    }

    /// The innermost box that holds all blocks of a set.
    private static Box boxOf(Blocks page, BitSet blocks) {
        var box = page.blocks().get(blocks.nextSetBit(0)).box();
        for (var i = blocks.nextSetBit(0); i >= 0; i = blocks.nextSetBit(i + 1)) {
            box = Box.around(box, page.blocks().get(i).box());
        }
        return box;
    }

    private static int words(Blocks page, BitSet chosen) {
        return chosen.stream().map(i -> page.blocks().get(i).words()).sum();
    }
}

package marsad.page;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Takes out of a chosen body what stands on the page beside the report although it reads like one: text that readers
/// do not see, and their comments.
final class Intruders {

    private static final int LONGEST_HEADING = 4;

    private Intruders() {}

    /// The chosen blocks without intruders; never empty where the given set was not.
    static BitSet takenFrom(Blocks page, BitSet chosen) {
        return withoutComments(page, withoutHidden(page, chosen));
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

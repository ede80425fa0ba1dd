package marsad.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The text of a page cut into [Block]s, and the [Box]es that hold them, read in one walk ([PageWalk]).
///
/// @param blocks in the order of the page
/// @param boxes all boxes, parents before children; the first holds the whole page
/// @param scripts the scripts met on the way
record Blocks(List<Block> blocks, List<Box> boxes, List<Element> scripts) {

    static Blocks of(Document page) {
        return PageWalk.over(page.body());
    }

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
}

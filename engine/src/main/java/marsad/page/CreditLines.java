package marsad.page;

import java.util.BitSet;

/// Finds the lines right over and under a body that say where the report was filed and whom it is credited to
/// («عمان - بترا», «المصدر: وكالات»), and adds them, so that [Filing] may read them and cut them off.
final class CreditLines {

    private static final int NEAR = 3;
    private static final int LONGEST = 12;

    private CreditLines() {}

    /// The chosen blocks with such lines.
    static BitSet addedTo(Blocks page, BitSet chosen) {
        if (chosen.isEmpty()) {
            return chosen;
        }
        var first = chosen.nextSetBit(0);
        var end = chosen.length();
        for (var i = end; i < Math.min(end + NEAR, page.blocks().size()); i++) {
            var block = page.blocks().get(i);
            if (isShort(block) && Filing.isCreditLine(block.text())) {
                chosen.set(i);
                break;
            }
        }
        for (var i = first - 1; i >= Math.max(0, first - NEAR); i--) {
            var block = page.blocks().get(i);
            if (isShort(block) && signs(block.text())) {
                chosen.set(i);
                break;
            }
        }
        return chosen;
    }

    private static boolean isShort(Block block) {
        return block.words() <= LONGEST
                && block.linkWords() == 0
                && !Evidence.FIGURE.in(block.box().inherited)
                && !Evidence.CAPTION.in(block.box().inherited);
    }

    private static boolean signs(String line) {
        var signature = Signature.read(Signs.strip(line, ":/-–—ـ"), null);
        return signature != null && signature.credit() != null && !Signs.endsSentence(line);
    }
}

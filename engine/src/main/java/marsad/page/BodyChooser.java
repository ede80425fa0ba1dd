package marsad.page;

import java.util.Arrays;
import java.util.BitSet;

/// Chooses the blocks that make up the body, given for each the chance that it belongs to it.
///
/// All sets «every block at least this likely» are candidates. The one taken has the greatest expected F1 of words:
/// twice the words expected right over the words taken and the words expected in the whole body. Where the chances
/// are honest, no other set does better (Lipton, Elkan and Naryanaswamy, 2014); a page of clear cases is cut at one
/// half, an unclear one lower.
final class BodyChooser {
    private BodyChooser() {}

    /// The chosen blocks by number.
    ///
    /// @param chances one a block
    static BitSet choose(Blocks page, float[] chances) {
        var threshold = threshold(page, chances);
        var chosen = new BitSet(chances.length);
        for (var i = 0; i < chances.length; i++) {
            if (chances[i] >= threshold) {
                chosen.set(i);
            }
        }
        return chosen;
    }

    private static float threshold(Blocks page, float[] chances) {
        var order = new long[chances.length];
        var expected = 0.0;
        for (var i = 0; i < chances.length; i++) {
            // chances are not negative, so their bits are ordered as they are
            order[i] = (long) Float.floatToIntBits(chances[i]) << 32 | i;
            expected += chances[i] * page.blocks().get(i).words();
        }
        Arrays.sort(order);
        var right = 0.0;
        var taken = 0.0;
        var best = 0.0;
        var threshold = Float.MAX_VALUE;
        for (var at = order.length - 1; at >= 0; at--) {
            var i = (int) order[at];
            var words = page.blocks().get(i).words();
            right += chances[i] * words;
            taken += words;
            var f = 2 * right / (taken + expected);
            if (f > best) {
                best = f;
                threshold = chances[i];
            }
        }
        return threshold;
    }
}

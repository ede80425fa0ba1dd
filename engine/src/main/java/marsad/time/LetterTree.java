package marsad.time;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Words by their letters: a word of a text is followed letter by letter where it stands, and left at the first letter
/// with which no word goes on. Safe for many readers once it is filled.
///
/// @param <V> what is kept of a word
final class LetterTree<V> {

    private static final int ROOT = 0;
    private static final int NOWHERE = -1;

    /// Each step from a node by a letter to a node, by open addressing: node × 2¹⁶ + letter, and the node it leads to.
    private int[] steps = new int[1 << 8];
    private int[] targets = new int[1 << 8];
    private @Nullable Object[] values = new Object[1 << 7];
    private int nodes = 1;

    LetterTree() {
        Arrays.fill(targets, NOWHERE);
    }

    /// What is kept of the word from `from` to `to` of a text; null where that is no word.
    @Nullable
    V find(String text, int from, int to) {
        var node = ROOT;
        for (var place = from; place < to; place++) {
            node = targets[slot(node << 16 | text.charAt(place))];
            if (node == NOWHERE) {
                return null;
            }
        }
        return value(node);
    }

    @SuppressWarnings("unchecked") // only put writes there
    private @Nullable V value(int node) {
        return (V) values[node];
    }

    /// Enters a word.
    ///
    /// @throws IllegalStateException where there would be more than 65,535 beginnings of words
    void put(String word, V value) {
        var node = ROOT;
        for (var place = 0; place < word.length(); place++) {
            var step = node << 16 | word.charAt(place);
            var slot = slot(step);
            if (targets[slot] == NOWHERE) {
                if (nodes > Character.MAX_VALUE) {
                    throw new IllegalStateException("too many words");
                }
                steps[slot] = step;
                targets[slot] = nodes++;
            }
            node = targets[slot];
            if (nodes * 2 > steps.length) {
                grow();
            }
        }
        values[node] = value;
    }

    private int slot(int step) {
        var mask = steps.length - 1;
        var slot = step * 0x9E3779B9 >>> 8 & mask;
        while (targets[slot] != NOWHERE && steps[slot] != step) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        var oldSteps = steps;
        var oldTargets = targets;
        steps = new int[oldSteps.length * 2];
        targets = new int[steps.length];
        Arrays.fill(targets, NOWHERE);
        values = Arrays.copyOf(values, values.length * 2);
        for (var old = 0; old < oldSteps.length; old++) {
            if (oldTargets[old] != NOWHERE) {
                var slot = slot(oldSteps[old]);
                steps[slot] = oldSteps[old];
                targets[slot] = oldTargets[old];
            }
        }
    }
}

package marsad.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A sum of decision trees over rows of named numbers, read from a text resource.
///
/// The form: every line is a node, indented by one tab a level. A question reads `name <= number`; the two nodes one
/// level deeper answer it, first for yes, then for no. A leaf reads `= number`. A row's score is the sum of the leaves
/// it falls into, one in each tree.
final class Trees {
    // After so many trees a row is looked at, and given up where its score is below: then it has a chance of one in ten
    // at most. Of the rows given up at the first look one in a thousand would have been taken.
    private static final int FIRST_LOOK = 10;
    private static final float UNLIKELY = -1.2f;
    private static final int SECOND_LOOK = 30;
    private static final float HOPELESS = -2.2f;

    private static final String QUESTION = " <= ";
    private static final int MOST_COLUMNS = 0xFFF;
    private static final int MOST_NODES = 1 << 19;

    private final List<String> columns;
    private final List<String> lines;
    private int line;

    private final int[] roots;

    /// All nodes of all trees. From the lowest bit on: 32 bits of the number, 12 of the column asked about, then where
    /// the answer no leads; a leaf is negative. One look a node, and together they stay close to the processor.
    private long[] nodes = new long[64];

    private int size;

    /// @param lines the resource
    /// @param columns the names of the numbers in a row
    /// @throws IllegalArgumentException where a question names no column or a tree is cut short
    Trees(List<String> lines, List<String> columns) {
        this.lines = lines;
        this.columns = columns;
        var starts = new ArrayList<Integer>();
        while (line < lines.size()) {
            starts.add(size);
            read();
        }
        roots = starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The score of a row. Rows that the first trees hold for hopeless are not put to the others.
    float score(float[] row) {
        var sum = 0f;
        for (var tree = 0; tree < roots.length; tree++) {
            if (tree == FIRST_LOOK && sum < UNLIKELY || tree == SECOND_LOOK && sum < HOPELESS) {
                return Math.min(sum, HOPELESS);
            }
            var at = roots[tree];
            var node = nodes[at];
            while (node >= 0) {
                at = row[(int) (node >> 32) & MOST_COLUMNS] <= Float.intBitsToFloat((int) node)
                        ? at + 1
                        : (int) (node >> 44);
                node = nodes[at];
            }
            sum += Float.intBitsToFloat((int) node);
        }
        return sum;
    }

    /// The chance that belongs to a score learned with the logistic loss.
    static float chance(float score) {
        return (float) (1 / (1 + Math.exp(-score)));
    }

    private void read() {
        if (line == lines.size()) {
            throw new IllegalArgumentException("the last tree is cut short");
        }
        var text = lines.get(line++).strip();
        var node = grow();
        if (text.startsWith("= ")) {
            nodes[node] = Long.MIN_VALUE | number(text.substring(2));
            return;
        }
        var at = text.indexOf(QUESTION);
        var name = at < 0 ? -1 : columns.indexOf(text.substring(0, at));
        if (name < 0) {
            throw new IllegalArgumentException("no question about a known number: " + text);
        }
        read();
        nodes[node] = (long) size << 44 | (long) name << 32 | number(text.substring(at + QUESTION.length()));
        read();
    }

    private static long number(String text) {
        return Integer.toUnsignedLong(Float.floatToIntBits(Float.parseFloat(text)));
    }

    private int grow() {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
        }
        if (size == MOST_NODES) {
            throw new IllegalArgumentException("more nodes than " + MOST_NODES);
        }
        return size++;
    }
}

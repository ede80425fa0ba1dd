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
    private static final int FIRST_LOOK = 30;

    /// A chance of one in ten after [#FIRST_LOOK] trees.
    private static final float HOPELESS = -2.2f;

    private static final String QUESTION = " <= ";

    private final List<String> columns;
    private final List<String> lines;
    private int line;

    private final int[] roots;
    private int[] column = new int[64];
    private float[] value = new float[64];
    private int[] otherwise = new int[64];
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
            if (tree == FIRST_LOOK && sum < HOPELESS) {
                return sum;
            }
            var root = roots[tree];
            var node = root;
            while (column[node] >= 0) {
                node = row[column[node]] <= value[node] ? node + 1 : otherwise[node];
            }
            sum += value[node];
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
            column[node] = -1;
            value[node] = Float.parseFloat(text.substring(2));
            return;
        }
        var at = text.indexOf(QUESTION);
        var name = at < 0 ? -1 : columns.indexOf(text.substring(0, at));
        if (name < 0) {
            throw new IllegalArgumentException("no question about a known number: " + text);
        }
        column[node] = name;
        value[node] = Float.parseFloat(text.substring(at + QUESTION.length()));
        read();
        otherwise[node] = size;
        read();
    }

    private int grow() {
        if (size == column.length) {
            column = Arrays.copyOf(column, size * 2);
            value = Arrays.copyOf(value, size * 2);
            otherwise = Arrays.copyOf(otherwise, size * 2);
        }
        return size++;
    }
}

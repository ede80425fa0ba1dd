package marsad.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Learns [Trees] by gradient boosting with the logistic loss, second order, on histograms of the columns
/// (Friedman 2001; Chen and Guestrin 2016; Ke et al. 2017).
final class Boosting {

    /// How large and how careful the learning is.
    ///
    /// @param trees how many trees
    /// @param leaves the most leaves a tree has
    /// @param rate how much of each leaf's step is taken
    /// @param leastWeight the least weight of rows in a leaf
    /// @param ridge added to the second derivative of each leaf
    /// @param columnShare the share of columns that each tree may ask about
    /// @param rowShare the share of rows that each tree sees
    record Settings(
            int trees,
            int leaves,
            double rate,
            double leastWeight,
            double ridge,
            double columnShare,
            double rowShare) {}

    private static final int BINS = 48;
    private static final int SAMPLE = 20_000;

    private final List<String> names;
    private final Settings settings;
    private final float[][] rows;
    private final float[] labels;
    private final float[] weights;
    private final float[][] edges;
    private final byte[][] bins;
    private final double[] gradient;
    private final double[] curvature;
    private final Random random = new Random(7);

    private Boosting(List<String> names, Settings settings, float[][] rows, float[] labels, float[] weights) {
        this.names = names;
        this.settings = settings;
        this.rows = rows;
        this.labels = labels;
        this.weights = weights;
        this.edges = new float[names.size()][];
        this.bins = new byte[names.size()][rows.length];
        this.gradient = new double[rows.length];
        this.curvature = new double[rows.length];
    }

    /// The lines of a tree resource.
    ///
    /// @param labels 0 or 1 a row
    /// @param weights what a row counts
    static List<String> learn(List<String> names, Settings settings, float[][] rows, float[] labels, float[] weights) {
        return new Boosting(names, settings, rows, labels, weights).learn();
    }

    private List<String> learn() {
        for (var column = 0; column < names.size(); column++) {
            cut(column);
        }
        var lines = new ArrayList<String>();
        var scores = new float[rows.length];
        for (var tree = 0; tree < settings.trees; tree++) {
            for (var row = 0; row < rows.length; row++) {
                var chance = Trees.chance(scores[row]);
                gradient[row] = weights[row] * (chance - labels[row]);
                curvature[row] = weights[row] * Math.max(1e-6, chance * (1 - chance));
            }
            var grown = grow();
            grown.write(lines, 0);
            for (var row = 0; row < rows.length; row++) {
                scores[row] += (float) grown.leafOf(row).step;
            }
        }
        return lines;
    }

    private void cut(int column) {
        var sample = new float[Math.min(SAMPLE, rows.length)];
        for (var i = 0; i < sample.length; i++) {
            sample[i] = rows[(int) ((long) i * rows.length / sample.length)][column];
        }
        Arrays.sort(sample);
        var cuts = new ArrayList<Float>();
        for (var bin = 1; bin < BINS; bin++) {
            var low = rounded(sample[(int) ((long) bin * sample.length / BINS)]);
            if ((cuts.isEmpty() || low > cuts.getLast()) && low < sample[sample.length - 1]) {
                cuts.add(low);
            }
        }
        // rare values, such as a flag that is seldom set, must still be told apart
        if (cuts.isEmpty() && sample[0] < sample[sample.length - 1]) {
            cuts.add(rounded(sample[0]));
        } else if (!cuts.isEmpty() && rounded(sample[0]) < cuts.getFirst()) {
            cuts.addFirst(rounded(sample[0]));
        }
        var own = new float[cuts.size()];
        for (var i = 0; i < own.length; i++) {
            own[i] = cuts.get(i);
        }
        edges[column] = own;
        for (var row = 0; row < rows.length; row++) {
            var at = Arrays.binarySearch(own, rows[row][column]);
            bins[column][row] = (byte) (at >= 0 ? at : -at - 1);
        }
    }

    /// Upwards to four figures, which is short to read and keeps the value itself on the side of yes.
    private static float rounded(float value) {
        return new BigDecimal(Float.toString(value))
                .round(new MathContext(4, RoundingMode.CEILING))
                .floatValue();
    }

    private Node grow() {
        var columns = new ArrayList<Integer>();
        for (var column = 0; column < names.size(); column++) {
            if (edges[column].length > 0 && random.nextDouble() < settings.columnShare) {
                columns.add(column);
            }
        }
        var seen = new int[rows.length];
        var count = 0;
        for (var row = 0; row < rows.length; row++) {
            if (weights[row] > 0 && random.nextDouble() < settings.rowShare) {
                seen[count++] = row;
            }
        }
        var root = new Node(Arrays.copyOf(seen, count), columns);
        var leaves = new ArrayList<Node>(List.of(root));
        while (leaves.size() < settings.leaves) {
            Node best = null;
            for (var leaf : leaves) {
                if (leaf.gain > 1e-9 && (best == null || leaf.gain > best.gain)) {
                    best = leaf;
                }
            }
            if (best == null) {
                break;
            }
            best.split(columns);
            leaves.remove(best);
            leaves.add(best.yes());
            leaves.add(best.no());
        }
        return root;
    }

    private final class Node {
        private int[] own;
        private double[][] sums;
        private double step;
        private double gain;
        private int column = -1;
        private int bin;
        private Node[] children = {};

        Node(int[] own, List<Integer> columns) {
            this(own, columns, count(own, columns));
        }

        Node(int[] own, List<Integer> columns, double[][] sums) {
            this.own = own;
            this.sums = sums;
            var g = 0.0;
            var h = 0.0;
            for (var row : own) {
                g += gradient[row];
                h += curvature[row];
            }
            step = -settings.rate * g / (h + settings.ridge);
            for (var i = 0; i < columns.size(); i++) {
                question(columns.get(i), sums[i], g, h);
            }
        }

        private void question(int asked, double[] sum, double g, double h) {
            var whole = g * g / (h + settings.ridge);
            var left = 0.0;
            var leftCurve = 0.0;
            for (var cut = 0; cut < edges[asked].length; cut++) {
                left += sum[2 * cut];
                leftCurve += sum[2 * cut + 1];
                var right = g - left;
                var rightCurve = h - leftCurve;
                if (leftCurve < settings.leastWeight || rightCurve < settings.leastWeight) {
                    continue;
                }
                var found = left * left / (leftCurve + settings.ridge)
                        + right * right / (rightCurve + settings.ridge)
                        - whole;
                if (found > gain) {
                    gain = found;
                    column = asked;
                    bin = cut;
                }
            }
        }

        void split(List<Integer> columns) {
            var left = new int[own.length];
            var right = new int[own.length];
            var lefts = 0;
            var rights = 0;
            for (var row : own) {
                if (bins[column][row] <= bin) {
                    left[lefts++] = row;
                } else {
                    right[rights++] = row;
                }
            }
            left = Arrays.copyOf(left, lefts);
            right = Arrays.copyOf(right, rights);
            var smaller = lefts <= rights ? left : right;
            var smallSums = count(smaller, columns);
            for (var i = 0; i < sums.length; i++) {
                for (var j = 0; j < sums[i].length; j++) {
                    sums[i][j] -= smallSums[i][j];
                }
            }
            children = new Node[] {
                new Node(left, columns, lefts <= rights ? smallSums : sums),
                new Node(right, columns, lefts <= rights ? sums : smallSums)
            };
            own = new int[0];
            sums = new double[0][];
        }

        Node yes() {
            return children[0];
        }

        Node no() {
            return children[1];
        }

        Node leafOf(int row) {
            var node = this;
            while (node.children.length > 0) {
                node = bins[node.column][row] <= node.bin ? node.yes() : node.no();
            }
            return node;
        }

        void write(List<String> lines, int level) {
            var indent = "\t".repeat(level);
            if (children.length == 0) {
                lines.add(indent + "= " + String.format(Locale.ROOT, "%.4f", step));
                return;
            }
            lines.add(indent + names.get(column) + " <= " + edges[column][bin]);
            yes().write(lines, level + 1);
            no().write(lines, level + 1);
        }
    }

    private double[][] count(int[] own, List<Integer> columns) {
        var sums = new double[columns.size()][];
        for (var i = 0; i < sums.length; i++) {
            var column = bins[columns.get(i)];
            var sum = new double[2 * (edges[columns.get(i)].length + 1)];
            for (var row : own) {
                var at = 2 * column[row];
                sum[at] += gradient[row];
                sum[at + 1] += curvature[row];
            }
            sums[i] = sum;
        }
        return sums;
    }
}

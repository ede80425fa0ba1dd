package marsad.copy;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Runs of words that two texts share, none overlapping another: greedy string tiling (Wise, 1993), the longest first,
/// found from shared runs of four words.
///
/// Runs in another order than the rest are moved passages and count from eight words on; shorter ones are phrases that
/// meet by chance.
final class Tiles {

    /// Words in the shortest run.
    static final int LEAST = Shingles.WORDS;
    /// Words in the shortest run that is taken for moved.
    private static final int LEAST_MOVED = 8;
    /// Of a run that recurs in the source more often than this, the first occurrences are tried.
    private static final int MOST_PLACES = 12;

    /// A run: words `source` to `source + length` of the one, `copy` to `copy + length` of the other.
    record Tile(int source, int copy, int length) {}

    private Tiles() {}

    /// The tiles in the order of the copy.
    static List<Tile> between(int[] source, int[] copy) {
        var queue = new PriorityQueue<Tile>(Comparator.comparingInt((Tile tile) -> -tile.length())
                .thenComparingInt(tile -> Math.abs(tile.copy() - tile.source()))
                .thenComparingInt(Tile::copy));
        queue.addAll(matches(source, copy));
        var sourceTaken = new BitSet();
        var copyTaken = new BitSet();
        var tiles = new ArrayList<Tile>();
        while (!queue.isEmpty()) {
            var tile = queue.remove();
            var free = longestFree(tile, sourceTaken, copyTaken);
            if (free.length() == tile.length()) {
                tiles.add(tile);
                sourceTaken.set(tile.source(), tile.source() + tile.length());
                copyTaken.set(tile.copy(), tile.copy() + tile.length());
            } else if (free.length() >= LEAST) {
                queue.add(free);
            }
        }
        tiles.sort(Comparator.comparingInt(Tile::copy));
        return withoutStrays(tiles);
    }

    private static List<Tile> matches(int[] source, int[] copy) {
        var sourceShingles = Shingles.of(source);
        var heads = new LongIntHashMap(sourceShingles.length);
        var next = new int[sourceShingles.length];
        for (var at = sourceShingles.length - 1; at >= 0; at--) {
            next[at] = heads.getOrDefault(sourceShingles[at], -1);
            heads.put(sourceShingles[at], at);
        }
        var matches = new ArrayList<Tile>();
        var copyShingles = Shingles.of(copy);
        for (var at = 0; at < copyShingles.length; at++) {
            var place = heads.getOrDefault(copyShingles[at], -1);
            for (var tried = 0; place >= 0 && tried < MOST_PLACES; tried++, place = next[place]) {
                if (at == 0 || place == 0 || copy[at - 1] != source[place - 1]) {
                    var length = 0;
                    while (at + length < copy.length
                            && place + length < source.length
                            && copy[at + length] == source[place + length]) {
                        length++;
                    }
                    matches.add(new Tile(place, at, length));
                }
            }
        }
        return matches;
    }

    /// The longest stretch of a tile that no other tile has taken in either text.
    private static Tile longestFree(Tile tile, BitSet sourceTaken, BitSet copyTaken) {
        var best = 0;
        var bestStart = 0;
        var start = 0;
        for (var at = 0; at <= tile.length(); at++) {
            if (at == tile.length() || sourceTaken.get(tile.source() + at) || copyTaken.get(tile.copy() + at)) {
                if (at - start > best) {
                    best = at - start;
                    bestStart = start;
                }
                start = at + 1;
            }
        }
        return new Tile(tile.source() + bestStart, tile.copy() + bestStart, best);
    }

    /// Without the short ones that stand in another order than the heaviest sequence in both orders.
    private static List<Tile> withoutStrays(List<Tile> tiles) {
        var weight = new int[tiles.size()];
        var before = new int[tiles.size()];
        var heaviest = -1;
        for (var at = 0; at < tiles.size(); at++) {
            before[at] = -1;
            for (var earlier = 0; earlier < at; earlier++) {
                if (tiles.get(earlier).source() < tiles.get(at).source() && weight[earlier] > weight[at]) {
                    weight[at] = weight[earlier];
                    before[at] = earlier;
                }
            }
            weight[at] += tiles.get(at).length();
            heaviest = heaviest < 0 || weight[at] > weight[heaviest] ? at : heaviest;
        }
        var inOrder = new BitSet();
        for (var at = heaviest; at >= 0; at = before[at]) {
            inOrder.set(at);
        }
        var kept = new ArrayList<Tile>();
        for (var at = 0; at < tiles.size(); at++) {
            if (inOrder.get(at) || tiles.get(at).length() >= LEAST_MOVED) {
                kept.add(tiles.get(at));
            }
        }
        return kept;
    }

    /// The longest common subsequence of two short stretches, as pairs of places `source, copy` in order; empty where
    /// the stretches are too long for it.
    static int[] common(int[] source, int sourceFrom, int sourceTo, int[] copy, int copyFrom, int copyTo, int most) {
        var rows = sourceTo - sourceFrom;
        var columns = copyTo - copyFrom;
        if (rows == 0 || columns == 0 || (long) rows * columns > most) {
            return new int[0];
        }
        var lengths = new int[rows + 1][columns + 1];
        for (var row = rows - 1; row >= 0; row--) {
            for (var column = columns - 1; column >= 0; column--) {
                lengths[row][column] = source[sourceFrom + row] == copy[copyFrom + column]
                        ? lengths[row + 1][column + 1] + 1
                        : Math.max(lengths[row + 1][column], lengths[row][column + 1]);
            }
        }
        var pairs = new IntArrayList();
        for (int row = 0, column = 0; row < rows && column < columns; ) {
            if (source[sourceFrom + row] == copy[copyFrom + column]) {
                pairs.add(sourceFrom + row++, copyFrom + column++);
            } else if (lengths[row + 1][column] >= lengths[row][column + 1]) {
                row++;
            } else {
                column++;
            }
        }
        return Arrays.copyOf(pairs.buffer, pairs.size());
    }
}

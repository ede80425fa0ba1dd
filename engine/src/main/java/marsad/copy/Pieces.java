package marsad.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import marsad.copy.Alignment.Fate;
import marsad.copy.Tiles.Tile;
import org.jspecify.annotations.Nullable;

/// Makes the pieces of an alignment out of tiles: between two tiles that follow each other in both texts, single words
/// in common are kept too.
final class Pieces {

    /// Stretches between tiles are looked through where the product of their words is at most this.
    private static final int MOST_CELLS = 40_000;
    /// A stretch between tiles of which fewer words are in common, in shares of the shorter side, was written anew:
    /// words in common there are «in» and «of».
    private static final double LEAST_COMMON = 0.34;

    /// Words `sourceFrom` to `sourceTo` of the one and `copyFrom` to `copyTo` of the other; one of them may be none.
    record Piece(Fate fate, int sourceFrom, int sourceTo, int copyFrom, int copyTo) {

        int sourceWords() {
            return sourceTo - sourceFrom;
        }

        int copyWords() {
            return copyTo - copyFrom;
        }
    }

    private final int[] source;
    private final int[] copy;
    private final double leastCommon;
    private final List<Piece> pieces = new ArrayList<>();

    private Pieces(int[] source, int[] copy, double leastCommon) {
        this.source = source;
        this.copy = copy;
        this.leastCommon = leastCommon;
    }

    /// @param least words in the shortest run to begin with; 1 aligns word by word, for headlines
    static List<Piece> between(int[] source, int[] copy, int least) {
        var pieces = new Pieces(source, copy, least == 1 ? 0 : LEAST_COMMON);
        pieces.fill(least == 1 ? List.of() : Tiles.between(source, copy));
        return pieces.pieces;
    }

    private void fill(List<Tile> tiles) {
        var bySource = new TreeSet<>(Comparator.comparingInt(Tile::source));
        bySource.addAll(tiles);
        var end = new Tile(source.length, copy.length, 0);
        @Nullable Tile before = null;
        for (var at = 0; at <= tiles.size(); at++) {
            var inCopy = at == tiles.size() ? end : tiles.get(at);
            var inSource = before != null ? bySource.higher(before) : tiles.isEmpty() ? end : bySource.first();
            inSource = inSource == null ? end : inSource;
            var sourceFrom = before == null ? 0 : before.source() + before.length();
            var copyFrom = before == null ? 0 : before.copy() + before.length();
            if (inSource == inCopy) {
                gap(sourceFrom, inSource.source(), copyFrom, inCopy.copy());
            } else {
                change(sourceFrom, inSource.source(), copyFrom, copyFrom);
                change(sourceFrom, sourceFrom, copyFrom, inCopy.copy());
            }
            if (inCopy != end) {
                keep(inCopy.source(), inCopy.copy(), inCopy.length());
            }
            before = inCopy;
        }
    }

    private void gap(int sourceFrom, int sourceTo, int copyFrom, int copyTo) {
        var pairs = Tiles.common(source, sourceFrom, sourceTo, copy, copyFrom, copyTo, MOST_CELLS);
        var shorter = Math.min(sourceTo - sourceFrom, copyTo - copyFrom);
        if (pairs.length / 2 < leastCommon * shorter) {
            pairs = new int[0];
        }
        var sourceAt = sourceFrom;
        var copyAt = copyFrom;
        for (var at = 0; at < pairs.length; ) {
            var length = 1;
            while (at + 2 * length < pairs.length
                    && pairs[at + 2 * length] == pairs[at] + length
                    && pairs[at + 2 * length + 1] == pairs[at + 1] + length) {
                length++;
            }
            change(sourceAt, pairs[at], copyAt, pairs[at + 1]);
            keep(pairs[at], pairs[at + 1], length);
            sourceAt = pairs[at] + length;
            copyAt = pairs[at + 1] + length;
            at += 2 * length;
        }
        change(sourceAt, sourceTo, copyAt, copyTo);
    }

    private void keep(int sourceFrom, int copyFrom, int length) {
        add(Fate.KEPT, sourceFrom, sourceFrom + length, copyFrom, copyFrom + length);
    }

    private void change(int sourceFrom, int sourceTo, int copyFrom, int copyTo) {
        var cut = sourceTo > sourceFrom;
        var added = copyTo > copyFrom;
        if (cut || added) {
            add(cut && added ? Fate.CHANGED : cut ? Fate.CUT : Fate.ADDED, sourceFrom, sourceTo, copyFrom, copyTo);
        }
    }

    private void add(Fate fate, int sourceFrom, int sourceTo, int copyFrom, int copyTo) {
        pieces.add(new Piece(fate, sourceFrom, sourceTo, copyFrom, copyTo));
    }
}

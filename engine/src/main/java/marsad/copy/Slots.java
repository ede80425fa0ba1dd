package marsad.copy;

import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.IntIntHashMap;

/// The places at which two texts say the same words about other things: short stretches between shared runs that are
/// other words in each, where each has a figure, or a word that it keeps using, and the other text has not at all.
///
/// An editor who changes words in a copy leaves its names and figures; a form that is filled in anew has others.
///
/// @param runs shared runs of words
/// @param filled places where both texts name what the other never does
/// @param named those of them where both name a word of their headlines
record Slots(int runs, int filled, int named) {

    /// Words on either side of a place at most.
    private static final int LONGEST = 8;
    private static final int LEAST_FILLED = 2;
    private static final double LEAST_SHARE = 0.4;
    /// Forms are short; long lists of names and figures have as many small changes and are copies.
    private static final int MOST_RUNS = 18;

    /// Whether the two look like one form, filled in for two occasions: what the headlines name is among the places, or
    /// the text is short and a good part of it places.
    boolean isFilledAnew() {
        return filled >= LEAST_FILLED && named > 0
                || filled > LEAST_FILLED && filled >= LEAST_SHARE * runs && runs <= MOST_RUNS;
    }

    static Slots of(Compared one, Compared other) {
        var oneCounts = counts(one);
        var otherCounts = counts(other);
        var runs = 0;
        var filled = 0;
        var named = 0;
        var oneTitle = IntHashSet.from(one.title());
        var otherTitle = IntHashSet.from(other.title());
        for (var piece : Pieces.between(one.words(), other.words(), Tiles.LEAST)) {
            runs += piece.fate() == Alignment.Fate.KEPT ? 1 : 0;
            if (piece.fate() == Alignment.Fate.CHANGED
                    && piece.sourceWords() <= LONGEST
                    && piece.copyWords() <= LONGEST
                    && names(one.words(), piece.sourceFrom(), piece.sourceTo(), oneCounts, otherCounts)
                    && names(other.words(), piece.copyFrom(), piece.copyTo(), otherCounts, oneCounts)) {
                filled++;
                if (holds(one.words(), piece.sourceFrom(), piece.sourceTo(), oneTitle, otherCounts)
                        && holds(other.words(), piece.copyFrom(), piece.copyTo(), otherTitle, oneCounts)) {
                    named++;
                }
            }
        }
        return new Slots(runs, filled, named);
    }

    private static boolean names(int[] words, int from, int to, IntIntHashMap own, IntIntHashMap others) {
        for (var at = from; at < to; at++) {
            if ((Wording.isFigure(words[at]) || own.get(words[at]) > 1) && !others.containsKey(words[at])) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(int[] words, int from, int to, IntHashSet title, IntIntHashMap others) {
        for (var at = from; at < to; at++) {
            if (title.contains(words[at]) && !others.containsKey(words[at])) {
                return true;
            }
        }
        return false;
    }

    private static IntIntHashMap counts(Compared article) {
        var counts = new IntIntHashMap();
        for (var word : article.words()) {
            counts.addTo(word, 1);
        }
        for (var word : article.title()) {
            counts.addTo(word, 1);
        }
        return counts;
    }
}

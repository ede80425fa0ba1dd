package marsad.copy;

import java.util.Arrays;

/// A shelf in memory. Places are numbers in order; those of which the oldest are released are used again.
final class WordsInMemory implements WordShelf {

    private static final int[] NOTHING = {};

    /// In a ring of a power of two: the number of words of the headline, they, and those of the text.
    private int[][] ring = empty(1 << 10);

    private long oldest;
    private long next;

    @Override
    public long keep(Worded worded) {
        if (next - oldest == ring.length) {
            widen();
        }
        var title = worded.title().length;
        var kept = new int[1 + title + worded.words().length];
        kept[0] = title;
        System.arraycopy(worded.title(), 0, kept, 1, title);
        System.arraycopy(worded.words(), 0, kept, 1 + title, worded.words().length);
        ring[place(next)] = kept;
        return next++;
    }

    @Override
    public Worded at(long place) {
        var kept = ring[place(place)];
        if (kept == NOTHING) {
            throw new IllegalArgumentException("nothing is kept at " + place);
        }
        return new Worded(Arrays.copyOfRange(kept, 1 + kept[0], kept.length), Arrays.copyOfRange(kept, 1, 1 + kept[0]));
    }

    @Override
    public void release(long place) {
        ring[place(place)] = NOTHING;
        while (oldest < next && ring[place(oldest)] == NOTHING) {
            oldest++;
        }
    }

    private static int[][] empty(int length) {
        var ring = new int[length][];
        Arrays.fill(ring, NOTHING);
        return ring;
    }

    private int place(long number) {
        return (int) (number & ring.length - 1);
    }

    private void widen() {
        var wider = empty(2 * ring.length);
        for (var number = oldest; number < next; number++) {
            wider[(int) (number & wider.length - 1)] = ring[place(number)];
        }
        ring = wider;
    }
}

package marsad.page;

import org.jspecify.annotations.Nullable;

/// A block element seen as a container of text: what lies in it, counted once while the page is walked.
///
/// Counts hold everything below the element. Blocks of the page are numbered in order; a box holds the numbers from
/// `firstBlock` to before `endBlock`.
final class Box {
    static final byte NOWHERE = 99;
    private static final int EVIDENCE = Evidence.values().length;

    final @Nullable Box parent;
    final String tag;
    final int depth;
    /// The [Evidence] of this element alone.
    final long evidence;
    /// The evidence of this element and everything it stands in.
    final long inherited;
    /// Equal for elements with the same tag and class under parents with the same tag and class.
    final int signature;

    private final int ownSignature;
    private byte @Nullable [] levels;

    final int firstBlock;
    int endBlock;
    int words;
    int linkWords;
    /// Words in blocks of running text, see [Block#prose()].
    int proseWords;

    int proseBlocks;

    Box(@Nullable Box parent, String tag, long evidence, int ownSignature, int firstBlock) {
        this.parent = parent;
        this.tag = tag;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.evidence = evidence;
        this.inherited = parent == null ? evidence : parent.inherited | evidence;
        this.ownSignature = ownSignature;
        this.signature = parent == null ? ownSignature : ownSignature * 31 + parent.ownSignature;
        this.firstBlock = firstBlock;
        this.endBlock = firstBlock;
    }

    /// For each [Evidence] the number of levels up to the nearest element that gives it, at most [#NOWHERE].
    byte[] levelsTo() {
        if (levels == null) {
            levels = new byte[EVIDENCE];
            var above = parent == null ? null : parent.levelsTo();
            for (var i = 0; i < levels.length; i++) {
                levels[i] = (evidence >>> i & 1) != 0
                        ? 0
                        : above == null ? NOWHERE : (byte) Math.min(NOWHERE, above[i] + 1);
            }
        }
        return levels;
    }

    /// The innermost box that holds both.
    static Box around(Box one, Box other) {
        var a = one;
        var b = other;
        while (a != b) {
            if (a.depth >= b.depth && a.parent != null) {
                a = a.parent;
            } else if (b.parent != null) {
                b = b.parent;
            } else {
                return a;
            }
        }
        return a;
    }

    /// The share of the words below that stand in links.
    double linkDensity() {
        return words == 0 ? 0 : (double) linkWords / words;
    }

    boolean holds(int block) {
        return block >= firstBlock && block < endBlock;
    }
}

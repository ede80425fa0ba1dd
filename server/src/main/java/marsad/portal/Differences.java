package marsad.portal;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What changed between two texts: first paragraph by paragraph, then word by word within paragraphs that stand in the
/// same place.
final class Differences {
    /// A word with the space after it, so that the pieces put together are the text again.
    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    /// Two paragraphs that have less in common than this share of their words are shown as one removed and one added: a
    /// patchwork of single words reads worse.
    private static final double IN_COMMON = .3;

    /// Above this many pieces on both sides together nothing is compared, one text is shown as removed and the other as
    /// added: time and memory grow with the product of length and difference.
    private static final int COMPARED = 1_500;

    /// A stretch of text that both have, or only one.
    record Piece(Side side, String text) {}

    /// Where a piece stands.
    enum Side {
        BOTH,
        REMOVED,
        ADDED
    }

    private Differences() {}

    /// The two texts as paragraphs of pieces, in order.
    static List<List<Piece>> between(List<String> before, List<String> after) {
        var paragraphs = new ArrayList<List<Piece>>();
        var place = 0;
        for (var delta : difference(before, after).getDeltas()) {
            for (; place < delta.getSource().getPosition(); place++) {
                paragraphs.add(List.of(new Piece(Side.BOTH, before.get(place))));
            }
            var removed = delta.getSource().getLines();
            var added = delta.getTarget().getLines();
            for (var i = 0; i < Math.max(removed.size(), added.size()); i++) {
                if (i < removed.size() && i < added.size()) {
                    paragraphs.addAll(words(removed.get(i), added.get(i)));
                } else if (i < removed.size()) {
                    paragraphs.add(List.of(new Piece(Side.REMOVED, removed.get(i))));
                } else {
                    paragraphs.add(List.of(new Piece(Side.ADDED, added.get(i))));
                }
            }
            place += removed.size();
        }
        for (; place < before.size(); place++) {
            paragraphs.add(List.of(new Piece(Side.BOTH, before.get(place))));
        }
        return paragraphs;
    }

    private static List<List<Piece>> words(String before, String after) {
        var apart = List.of(List.of(new Piece(Side.REMOVED, before)), List.of(new Piece(Side.ADDED, after)));
        var old = wordsOf(before);
        var fresh = wordsOf(after);
        var pieces = new ArrayList<Piece>();
        var place = 0;
        var common = old.size();
        for (var delta : difference(old, fresh).getDeltas()) {
            add(pieces, Side.BOTH, old.subList(place, delta.getSource().getPosition()));
            add(pieces, Side.REMOVED, delta.getSource().getLines());
            add(pieces, Side.ADDED, delta.getTarget().getLines());
            place = delta.getSource().getPosition() + delta.getSource().size();
            common -= delta.getSource().size();
        }
        add(pieces, Side.BOTH, old.subList(place, old.size()));
        return common < IN_COMMON * Math.max(old.size(), fresh.size()) ? apart : List.of(pieces);
    }

    private static void add(List<Piece> pieces, Side side, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(side, String.join("", words)));
        }
    }

    private static List<String> wordsOf(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }

    private static Patch<String> difference(List<String> before, List<String> after) {
        if (before.size() + after.size() > COMPARED) {
            var everything = new Patch<String>();
            everything.addDelta(new ChangeDelta<>(new Chunk<>(0, before), new Chunk<>(0, after)));
            return everything;
        }
        return DiffUtils.diff(before, after);
    }
}

package marsad.copy;

import java.util.List;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// What became of a text on its way into another: which words were kept, cut, added and changed, as stretches of both.
///
/// Words are compared folded: another spelling of hamza, digits or quotation marks changes nothing. Passages that were
/// moved are kept. Every word of both texts lies in exactly one piece.
///
/// @param pieces of the body, in the order of the copy; what was cut stands where it would have stood
/// @param headline the same for the two headlines
public record Alignment(List<Piece> pieces, List<Piece> headline) {

    /// What became of a stretch.
    public enum Fate {
        KEPT,
        /// In the source alone.
        CUT,
        /// In the copy alone.
        ADDED,
        /// Other words in the same place.
        CHANGED
    }

    /// A stretch of one or both texts, from the beginning of its first word to the end of its last.
    ///
    /// @param inSource null for what was added
    /// @param inCopy null for what was cut
    /// @param sourceWords number of words in the source's stretch
    /// @param copyWords number of words in the copy's stretch
    public record Piece(
            Fate fate, @Nullable Span inSource, @Nullable Span inCopy, int sourceWords, int copyWords) {}

    public Alignment {
        pieces = List.copyOf(pieces);
        headline = List.copyOf(headline);
    }

    /// Aligns a copy with the text that it was taken from. Any two texts can be aligned.
    public static Alignment of(Dispatch source, Dispatch copy) {
        return of(source.title(), source.text(), copy.title(), copy.text());
    }

    /// Aligns headlines and texts.
    public static Alignment of(String sourceTitle, String sourceText, String copyTitle, String copyText) {
        return new Alignment(
                spans(Wording.of(sourceText), Wording.of(copyText), Tiles.LEAST),
                spans(Wording.of(sourceTitle), Wording.of(copyTitle), 1));
    }

    private static List<Piece> spans(Wording source, Wording copy, int least) {
        return Pieces.between(source.hashes(), copy.hashes(), least).stream()
                .map(piece -> new Piece(
                        piece.fate(),
                        piece.sourceWords() == 0 ? null : source.span(piece.sourceFrom(), piece.sourceTo()),
                        piece.copyWords() == 0 ? null : copy.span(piece.copyFrom(), piece.copyTo()),
                        piece.sourceWords(),
                        piece.copyWords()))
                .toList();
    }

    /// Number of the copy's words that were kept.
    public int kept() {
        return pieces.stream()
                .filter(piece -> piece.fate() == Fate.KEPT)
                .mapToInt(Piece::copyWords)
                .sum();
    }

    /// Number of the source's words that are not in the copy, or are others there.
    public int cut() {
        return pieces.stream()
                .filter(piece -> piece.fate() != Fate.KEPT)
                .mapToInt(Piece::sourceWords)
                .sum();
    }

    /// Number of the copy's words that are not in the source, or are others there.
    public int added() {
        return pieces.stream()
                .filter(piece -> piece.fate() != Fate.KEPT)
                .mapToInt(Piece::copyWords)
                .sum();
    }
}

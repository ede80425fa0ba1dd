package marsad.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import marsad.reading.Claim;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// A title or a text with the claims that point at its words.
final class ClaimWords {

    /// Words to which the same claims point, none at all included.
    ///
    /// @param claims the numbers of the claims, set apart by spaces; empty for none
    /// @param trigger the number of the claim that these words tell, or 0
    record Piece(String text, String claims, int trigger) {
        boolean isPlain() {
            return claims.isEmpty();
        }
    }

    private record Mark(int number, Span span, boolean trigger) {}

    private final String text;
    private final List<Mark> marks = new ArrayList<>();

    ClaimWords(String text) {
        this.text = text;
    }

    static List<Piece> plain(String text) {
        return List.of(new Piece(text, "", 0));
    }

    String text() {
        return text;
    }

    void mark(int number, Claim claim) {
        marks.add(new Mark(number, claim.trigger(), true));
        claim.actors().forEach(span -> mark(number, span));
        claim.targets().forEach(span -> mark(number, span));
        mark(number, claim.place());
        mark(number, claim.time());
        mark(number, claim.holder());
        claim.quantities().forEach(counted -> mark(number, counted.span()));
    }

    private void mark(int number, @Nullable Span span) {
        if (span != null) {
            marks.add(new Mark(number, span, false));
        }
    }

    /// The pieces of each paragraph, as the text holds them one after the other with a blank line between.
    List<List<Piece>> paragraphs(List<String> paragraphs) {
        var pieces = new ArrayList<List<Piece>>();
        var start = 0;
        for (var paragraph : paragraphs) {
            var at = text.indexOf(paragraph, start);
            if (at < 0) {
                pieces.add(plain(paragraph));
            } else {
                start = at + paragraph.length();
                pieces.add(pieces(at, start));
            }
        }
        return pieces;
    }

    /// The pieces from `start` to `end`, cut wherever a mark begins or ends.
    List<Piece> pieces(int start, int end) {
        var cuts = new TreeSet<Integer>(List.of(start, end));
        var here = marks.stream()
                .filter(mark -> mark.span().start() < end && mark.span().end() > start)
                .toList();
        for (var mark : here) {
            cuts.add(Math.max(start, mark.span().start()));
            cuts.add(Math.min(end, mark.span().end()));
        }
        var pieces = new ArrayList<Piece>();
        Integer from = null;
        for (var cut : cuts) {
            if (from != null) {
                pieces.add(piece(from, cut, here));
            }
            from = cut;
        }
        return pieces;
    }

    private Piece piece(int from, int to, List<Mark> here) {
        var over = here.stream()
                .filter(mark -> mark.span().start() <= from && mark.span().end() >= to)
                .toList();
        var trigger = over.stream()
                .filter(mark -> mark.trigger() && mark.span().start() == from)
                .mapToInt(Mark::number)
                .findFirst()
                .orElse(0);
        var claims =
                over.stream().map(Mark::number).distinct().map(String::valueOf).collect(Collectors.joining(" "));
        return new Piece(text.substring(from, to), claims, trigger);
    }
}

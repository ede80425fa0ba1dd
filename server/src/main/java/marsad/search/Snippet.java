package marsad.search;

import java.util.List;
import marsad.text.Span;

/// A piece of an article's own text with the words that were looked for. Plain text: whoever shows it escapes it.
///
/// @param text the piece
/// @param marks where the words stand in it, in order, apart from each other
/// @param cutBefore whether the sentence or text goes on before it
/// @param cutAfter whether it goes on after it
public record Snippet(String text, List<Span> marks, boolean cutBefore, boolean cutAfter) {

    public Snippet {
        marks = List.copyOf(marks);
        for (var mark : marks) {
            if (mark.end() > text.length()) {
                throw new IllegalArgumentException("a mark beyond the snippet's end");
            }
        }
    }
}

package marsad.text;

/// One sentence or headline of a text.
///
/// @param start offset of its first token in the original text
/// @param end offset after its last token
/// @param firstToken index of its first token in [Segmented#tokens()]
/// @param endToken index after its last token
/// @param paragraph number of its paragraph, from 0
public record Sentence(int start, int end, int firstToken, int endToken, int paragraph) {

    public Sentence {
        if (end <= start || endToken <= firstToken) {
            throw new IllegalArgumentException("a sentence has at least one token");
        }
    }

    /// Where it stands in the original text.
    public Span span() {
        return new Span(start, end);
    }
}

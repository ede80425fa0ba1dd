package marsad.text;

/// A stretch of a text.
///
/// @param start offset of its first UTF-16 unit
/// @param end offset after its last UTF-16 unit
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no stretch of text: " + start + " to " + end);
        }
    }

    /// Its length in UTF-16 units.
    public int length() {
        return end - start;
    }

    /// The words themselves.
    public String in(String text) {
        return text.substring(start, end);
    }

    /// Whether `other` lies wholly in this stretch.
    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// Whether the two share at least one unit.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}

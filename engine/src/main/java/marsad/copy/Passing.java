package marsad.copy;

import java.util.List;

/// How a text passed between two articles.
///
/// @param direction which was taken from which
/// @param agencies names of the agencies that the text comes from, as shown in Arabic; empty where none is known
/// @param kept words of the copy that are the source's
/// @param cut words of the source that the copy has not
/// @param added words of the copy that the source has not
public record Passing(Direction direction, List<String> agencies, int kept, int cut, int added) {

    /// Which was taken from which.
    public enum Direction {
        /// The later is a copy of the earlier.
        FORWARD,
        /// The earlier is a copy of the later: of an agency's own text that came in late, of a longer one.
        BACKWARD,
        /// Neither: both are from a third, such as an agency's text. Words are counted as if the later were the copy.
        NEITHER
    }

    public Passing {
        agencies = List.copyOf(agencies);
    }
}

package marsad.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a report did to the stories.
///
/// @param story the story it is in; a story is known by the key of a report of its own, the one that began it
/// @param merged a story that became part of `story`, or null
/// @param parting reports that left `story`, or another, for one of their own, or null
public record Outcome(
        long story, @Nullable Long merged, @Nullable Parting parting) {

    /// Reports that part from a story.
    ///
    /// @param story the new story
    /// @param reports all that are in it, by their keys
    public record Parting(long story, List<Long> reports) {
        public Parting {
            reports = List.copyOf(reports);
        }
    }
}

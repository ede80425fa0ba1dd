package marsad.store;

import org.jspecify.annotations.Nullable;

/// A report of a story.
///
/// @param source the article that it is a copy of, in this story or another, or null
/// @param lineage where its text comes from, or null where no other article shares it
public record StoryReport(
        Headline headline, @Nullable Long source, @Nullable Lineage lineage) {}

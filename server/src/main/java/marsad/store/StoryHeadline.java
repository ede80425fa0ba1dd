package marsad.store;

/// A story as it stands in a list.
///
/// @param headline of its best report among those that the list is about
public record StoryHeadline(StoredStory story, Headline headline) {}

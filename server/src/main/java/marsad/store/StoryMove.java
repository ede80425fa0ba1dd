package marsad.store;

import java.util.List;

/// One step of the stories, as [Stories#write] writes it down.
public sealed interface StoryMove {

    /// An article came to a story, which it may have begun.
    ///
    /// @param wording what it is compared by, of `marsad.story.Wording`
    /// @param names whom and which places it names in headline and beginning, each once
    @SuppressWarnings("ArrayRecordComponent")
    record Joined(long article, long story, byte[] wording, List<StoryName.InReport> names) implements StoryMove {
        public Joined {
            names = List.copyOf(names);
        }
    }

    /// A story became part of another.
    record Merged(long story, long into) implements StoryMove {}

    /// Articles left their story for a new one.
    record Parted(long story, List<Long> articles) implements StoryMove {
        public Parted {
            articles = List.copyOf(articles);
        }
    }
}

package marsad.story;

import org.jspecify.annotations.Nullable;

/// A report as it stands in a story.
final class Filed {

    final long key;
    /// In seconds since 1970.
    final long time;
    final Terms title;
    final Terms body;
    final Terms names;
    /// The report that it is a copy of, or null.
    final @Nullable Filed source;

    /// Whether a story is or was known by its key: no other may be.
    boolean began;

    private OpenStory story;

    Filed(long key, long time, Terms title, Terms body, Terms names, @Nullable Filed source, OpenStory story) {
        this.key = key;
        this.time = time;
        this.title = title;
        this.body = body;
        this.names = names;
        this.source = source;
        this.story = story;
    }

    /// The story it is in: a copy's is its source's.
    OpenStory story() {
        return source == null ? story : source.story();
    }

    void moveTo(OpenStory other) {
        story = other;
    }

    /// How alike two reports are by their words, names and times, 0–1.
    float likeness(Filed other, Thresholds rules) {
        var common = names.cosine(other.names);
        var words = rules.titleShare() * title.cosine(other.title)
                + rules.nameShare() * common
                + (1 - rules.titleShare() - rules.nameShare()) * body.cosine(other.body);
        if (names.size() > 0 && other.names.size() > 0) {
            words *= rules.strangers() + (1 - rules.strangers()) * common;
        }
        return words * (float) Math.exp(-Math.abs(time - other.time) / (86_400 * rules.oldDays()));
    }
}

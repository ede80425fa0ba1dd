package marsad.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Which articles a reading program asks for. What is null or empty asks for nothing, but `feeds`: an empty list asks
/// for the articles of no outlet.
///
/// @param selection what the edition shows
/// @param feeds numbers of the outlets to stay with, or null for all
/// @param ids the articles to stay with, or null for all
/// @param unread only unread ones (true), only read ones (false)
/// @param starred only starred ones (true), only others (false)
/// @param words that must stand in the title or the text's beginning
/// @param publishedSince when it appeared, inclusive
/// @param publishedUntil when it appeared, exclusive
/// @param changedSince when it came in or changed last, inclusive
/// @param changedUntil the same, exclusive
/// @param aboveId only articles with a greater number
/// @param belowId only articles with a smaller number
/// @param after where the last page ended, in the order asked for; only by time
public record ReaderQuery(
        Selection selection,
        @Nullable List<Integer> feeds,
        @Nullable List<Long> ids,
        @Nullable Boolean unread,
        @Nullable Boolean starred,
        @Nullable String words,
        @Nullable Instant publishedSince,
        @Nullable Instant publishedUntil,
        @Nullable Instant changedSince,
        @Nullable Instant changedUntil,
        @Nullable Long aboveId,
        @Nullable Long belowId,
        @Nullable Position after) {

    public ReaderQuery {
        feeds = feeds == null ? null : List.copyOf(feeds);
        ids = ids == null ? null : List.copyOf(ids);
    }

    /// Everything that the edition shows.
    public static ReaderQuery of(Selection selection) {
        return new ReaderQuery(selection, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public ReaderQuery ofFeeds(List<Integer> numbers) {
        return with(draft -> draft.feeds = numbers);
    }

    public ReaderQuery ofIds(List<Long> numbers) {
        return with(draft -> draft.ids = numbers);
    }

    public ReaderQuery unread(@Nullable Boolean only) {
        return with(draft -> draft.unread = only);
    }

    public ReaderQuery starred(@Nullable Boolean only) {
        return with(draft -> draft.starred = only);
    }

    public ReaderQuery withWords(@Nullable String some) {
        return with(draft -> draft.words = some);
    }

    public ReaderQuery published(@Nullable Instant since, @Nullable Instant until) {
        return with(draft -> {
            draft.publishedSince = since;
            draft.publishedUntil = until;
        });
    }

    public ReaderQuery changed(@Nullable Instant since, @Nullable Instant until) {
        return with(draft -> {
            draft.changedSince = since;
            draft.changedUntil = until;
        });
    }

    public ReaderQuery between(@Nullable Long above, @Nullable Long below) {
        return with(draft -> {
            draft.aboveId = above;
            draft.belowId = below;
        });
    }

    public ReaderQuery after(@Nullable Position last) {
        return with(draft -> draft.after = last);
    }

    private ReaderQuery with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.query(selection);
    }

    /// A query while something of it changes.
    private static final class Draft {
        private @Nullable List<Integer> feeds;
        private @Nullable List<Long> ids;
        private @Nullable Boolean unread;
        private @Nullable Boolean starred;
        private @Nullable String words;
        private @Nullable Instant publishedSince;
        private @Nullable Instant publishedUntil;
        private @Nullable Instant changedSince;
        private @Nullable Instant changedUntil;
        private @Nullable Long aboveId;
        private @Nullable Long belowId;
        private @Nullable Position after;

        Draft(ReaderQuery query) {
            feeds = query.feeds;
            ids = query.ids;
            unread = query.unread;
            starred = query.starred;
            words = query.words;
            publishedSince = query.publishedSince;
            publishedUntil = query.publishedUntil;
            changedSince = query.changedSince;
            changedUntil = query.changedUntil;
            aboveId = query.aboveId;
            belowId = query.belowId;
            after = query.after;
        }

        ReaderQuery query(Selection selection) {
            return new ReaderQuery(
                    selection,
                    feeds,
                    ids,
                    unread,
                    starred,
                    words,
                    publishedSince,
                    publishedUntil,
                    changedSince,
                    changedUntil,
                    aboveId,
                    belowId,
                    after);
        }
    }
}

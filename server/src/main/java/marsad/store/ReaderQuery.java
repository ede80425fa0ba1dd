package marsad.store;

import java.time.Instant;
import java.util.List;
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
        return new ReaderQuery(
                selection,
                numbers,
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

    public ReaderQuery ofIds(List<Long> numbers) {
        return new ReaderQuery(
                selection,
                feeds,
                numbers,
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

    public ReaderQuery unread(@Nullable Boolean only) {
        return new ReaderQuery(
                selection,
                feeds,
                ids,
                only,
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

    public ReaderQuery starred(@Nullable Boolean only) {
        return new ReaderQuery(
                selection,
                feeds,
                ids,
                unread,
                only,
                words,
                publishedSince,
                publishedUntil,
                changedSince,
                changedUntil,
                aboveId,
                belowId,
                after);
    }

    public ReaderQuery withWords(@Nullable String some) {
        return new ReaderQuery(
                selection,
                feeds,
                ids,
                unread,
                starred,
                some,
                publishedSince,
                publishedUntil,
                changedSince,
                changedUntil,
                aboveId,
                belowId,
                after);
    }

    public ReaderQuery published(@Nullable Instant since, @Nullable Instant until) {
        return new ReaderQuery(
                selection,
                feeds,
                ids,
                unread,
                starred,
                words,
                since,
                until,
                changedSince,
                changedUntil,
                aboveId,
                belowId,
                after);
    }

    public ReaderQuery changed(@Nullable Instant since, @Nullable Instant until) {
        return new ReaderQuery(
                selection,
                feeds,
                ids,
                unread,
                starred,
                words,
                publishedSince,
                publishedUntil,
                since,
                until,
                aboveId,
                belowId,
                after);
    }

    public ReaderQuery between(@Nullable Long above, @Nullable Long below) {
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
                above,
                below,
                after);
    }

    public ReaderQuery after(@Nullable Position last) {
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
                last);
    }
}

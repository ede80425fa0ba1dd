package marsad.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is remembered of an entry that a source listed, written with the article that came of it.
///
/// @param entry the number of the mark that it replaces, or null where the entry is new
/// @param source the source's number
/// @param guid what the source calls it
/// @param address host and path, or null
/// @param title folded
/// @param day printed, or null
/// @param print hash of what the source says of it, in hexadecimal
/// @param article the article's key, or null where none came of it
/// @param whole whether its text was had
/// @param tries how often its page was asked for
/// @param seenAt when it was listed
public record Mark(
        @Nullable Long entry,
        long source,
        String guid,
        @Nullable String address,
        String title,
        @Nullable LocalDate day,
        String print,
        @Nullable String article,
        boolean whole,
        int tries,
        Instant seenAt) {

    /// The same for an article; without one its text was not had either.
    public Mark of(@Nullable String articleKey) {
        return new Mark(
                entry,
                source,
                guid,
                address,
                title,
                day,
                print,
                articleKey,
                whole && articleKey != null,
                tries,
                seenAt);
    }
}

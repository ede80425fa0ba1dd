package marsad.store;

import java.time.Instant;
import java.time.LocalDate;
import marsad.page.Article;
import marsad.page.Capture;
import marsad.reading.Reading;
import org.jspecify.annotations.Nullable;

/// A capture with what extraction made of it, ready for the store. Its capture says when it was taken.
public sealed interface Filing {

    /// The bytes, their address and the time they were taken.
    Capture capture();

    /// A capture that holds an article.
    ///
    /// @param capture the capture
    /// @param key what makes two captures one article
    /// @param outlet the key of an outlet that the store has
    /// @param at when it was published, or null where nobody says: it is then ordered by when it was first seen
    /// @param day the day printed, or null likewise
    /// @param section the section of the portal, or null
    /// @param article the article; letters that a database can't hold come out as `U+FFFD`
    /// @param reading what it says, as this program's version reads it, or null where it is to be read later
    record Report(
            Capture capture,
            String key,
            String outlet,
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable String section,
            Article article,
            @Nullable Reading reading)
            implements Filing {

        public Report {
            requireTime(capture);
            article = StorableText.of(article);
        }

        /// A report that has not been read.
        public Report(
                Capture capture,
                String key,
                String outlet,
                @Nullable Instant at,
                @Nullable LocalDate day,
                @Nullable String section,
                Article article) {
            this(capture, key, outlet, at, day, section, article, null);
        }
    }

    /// A page without an article, or bytes that are no page.
    ///
    /// @param capture the capture
    /// @param readable whether the bytes are a page
    /// @param reason why there is no article
    record NoReport(Capture capture, boolean readable, String reason) implements Filing {
        public NoReport {
            requireTime(capture);
        }
    }

    private static void requireTime(Capture capture) {
        if (capture.takenAt() == null) {
            throw new IllegalArgumentException("a filing's capture says when it was taken");
        }
    }
}

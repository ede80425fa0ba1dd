package marsad.gather;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of asking for one address.
public sealed interface Fetched {

    /// The bytes, uncompressed.
    ///
    /// @param bytes at most as many as the fetcher's limit
    /// @param address where they were in the end
    /// @param movedTo the address to ask from now on, where the site says so for good
    /// @param contentType as the site declares it
    /// @param etag to be sent back the next time
    /// @param lastModified to be sent back the next time
    /// @param fresh how long the site says that it stays as it is, or null
    /// @param hub the hub that its headers name (WebSub), or null
    /// @param self what its headers call the address, or null
    record Body(
            byte[] bytes,
            String address,
            @Nullable String movedTo,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Duration fresh,
            @Nullable String hub,
            @Nullable String self)
            implements Fetched {}

    /// Nothing new since the last time.
    ///
    /// @param etag to be sent back the next time, or null: as before
    /// @param lastModified likewise
    /// @param fresh how long the site says that it stays as it is, or null
    record Unchanged(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Duration fresh) implements Fetched {}

    /// It could not be had.
    ///
    /// @param why why
    /// @param detail what the sentence about it names, or the empty string
    /// @param retryAfter how long the site asks to be left alone, or null
    record Failed(Trouble why, String detail, @Nullable Duration retryAfter) implements Fetched {}

    /// Why something could not be had. The catalogues of messages are keyed by these names.
    enum Trouble {
        /// The guard refuses the address; the detail says why and which.
        BARRED,
        /// The site's robots.txt asks robots to stay away.
        ROBOTS,
        /// No such host.
        NO_HOST,
        /// No connection, or one that broke.
        NO_CONNECTION,
        /// It took too long.
        TIMED_OUT,
        /// It is gone for good.
        GONE,
        /// The site asks to be left alone for a while.
        BUSY,
        /// Another status than success; the detail is its number.
        STATUS,
        /// More bytes than the limit.
        TOO_LONG,
        /// It is packed in a way that nobody knows, or badly; the detail says how it should be.
        ENCODING,
        /// Redirects in a ring, too many, or to nowhere.
        REDIRECTS,
        /// It came, and is no feed and no news site map; the detail says how it fails.
        NO_FEED,
        /// The visit broke off by a mistake of ours; the detail names it.
        BROKEN
    }
}

package marsad.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import marsad.gather.FeedEntry;
import marsad.newsroom.Address;
import marsad.page.PrintedTime;
import marsad.text.Folded;
import org.jspecify.annotations.Nullable;

/// An entry of a listing, reduced to what tells it from others.
///
/// @param said the entry
/// @param guid what the source calls it, short enough for an index
/// @param address host and path, or null where it has none or the front page's
/// @param title folded, short enough for an index; may be empty
/// @param published when, or null where it says nothing or what can't be
/// @param print hash of what the source says of it, in hexadecimal
record Entry(
        FeedEntry said,
        String guid,
        @Nullable String address,
        String title,
        @Nullable PrintedTime published,
        String print) {
    private static final int LONGEST = 300;
    private static final long A_DAY = 86_400;

    /// Reads an entry as of now: what is said to be published more than a day from now is not believed.
    static Entry of(FeedEntry said, Instant now) {
        var address = Address.of(said.address())
                .filter(one -> !one.rest().isEmpty())
                .map(Address::key)
                .orElse(null);
        var time = said.published() != null ? said.published() : said.modified();
        var believed = time == null || time.instantIn(ZoneOffset.UTC).isAfter(now.plusSeconds(A_DAY)) ? null : time;
        return new Entry(
                said,
                shortened(said.name()),
                address,
                shortened(Folded.foldForMatching(said.title()).strip().replaceAll("\\s+", " ")),
                believed,
                sha256(said.title() + "\n" + said.html() + "\n" + said.modified()));
    }

    /// The same under a name that no other entry has.
    Entry qualified() {
        return new Entry(
                said, shortened(guid + "|" + (address != null ? address : title)), address, title, published, print);
    }

    /// The same without its address, which other entries have too.
    Entry withoutAddress() {
        return new Entry(said, guid, null, title, published, print);
    }

    @Nullable
    LocalDate day() {
        return published == null ? null : published.day();
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : "sha256:" + sha256(text);
    }
}

package marsad.gather;

import java.util.List;
import marsad.page.PrintedTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One entry of a feed or site map.
///
/// @param id what the feed calls it, or null
/// @param address of its page, absolute, or null
/// @param title in plain text; may be empty
/// @param byline its author, or null
/// @param published when, or null
/// @param modified when, or null
/// @param language BCP 47, or null
/// @param category its first, or null
/// @param image the address of a picture, or null
/// @param html its content or summary; may be empty
/// @param content whether `html` is said to be the content, and not a summary
public record FeedEntry(
        @Nullable String id,
        @Nullable String address,
        String title,
        @Nullable String byline,
        @Nullable PrintedTime published,
        @Nullable PrintedTime modified,
        @Nullable String language,
        @Nullable String category,
        @Nullable String image,
        String html,
        boolean content) {

    private static final JsonMapper JSON = new JsonMapper();

    /// A content is longer than this, in words; a summary that is so long is one in name only.
    private static final int CONTENT_WORDS = 60;

    private static final int LONG_SUMMARY_WORDS = 180;

    /// Whether its whole text is in it, so that nobody need ask for its page.
    public boolean isWhole() {
        var paragraphs = FeedText.paragraphs(html);
        if (paragraphs.isEmpty() || Teasers.endsIn(paragraphs.getLast())) {
            return false;
        }
        var words = words(paragraphs);
        return words >= (content ? CONTENT_WORDS : LONG_SUMMARY_WORDS);
    }

    /// Whether there is any text in it.
    public boolean hasText() {
        return !FeedText.paragraphs(html).isEmpty();
    }

    /// The same, asking for the page where there is no id.
    public String name() {
        return id != null ? id : address != null ? address : title;
    }

    /// The entry as the JSON object that [NewsRecord] reads.
    ///
    /// @param outlet whose it is, or null
    public byte[] record(@Nullable String outlet) {
        var record = JSON.createObjectNode();
        put(record, "id", id);
        put(record, "url", address);
        put(record, "outlet", outlet);
        put(record, "title", title);
        put(record, "byline", byline);
        put(record, "published", published);
        put(record, "modified", modified);
        put(record, "language", language);
        put(record, "image", image);
        put(record, "category", category);
        put(record, "html", html);
        return JSON.writeValueAsBytes(record);
    }

    private static int words(List<String> paragraphs) {
        return paragraphs.stream()
                .mapToInt(paragraph -> paragraph.split("\\s+").length)
                .sum();
    }

    private static void put(tools.jackson.databind.node.ObjectNode record, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            record.put(name, value.toString());
        }
    }
}

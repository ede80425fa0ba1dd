package marsad.gather;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON Feed 1.0 and 1.1, with the slips that hand-written JSON has.
final class JsonFeed {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private JsonFeed() {}

    static Feed.Read read(String text, @Nullable String base) {
        JsonNode feed;
        try {
            feed = JSON.readTree(text);
        } catch (JacksonException broken) {
            return new Feed.Read.Bad(broken.getOriginalMessage());
        }
        if (!feed.path("items").isArray()) {
            return new Feed.Read.Bad("JSON, and no feed");
        }
        var entries = new ArrayList<FeedEntry>();
        for (var item : feed.path("items")) {
            if (item.isObject() && entries.size() < XmlFeed.MOST_ENTRIES) {
                entries.add(entry(feed, item, base));
            }
        }
        String hub = null;
        for (var one : feed.path("hubs")) {
            hub = hub == null && "WebSub".equalsIgnoreCase(text(one, "type")) ? text(one, "url") : hub;
        }
        return new Feed.Read.Found(new Feed(
                Feed.Form.FEED,
                text(feed, "title"),
                text(feed, "language"),
                text(feed, "home_page_url"),
                text(feed, "feed_url"),
                hub,
                entries,
                List.of(),
                ""));
    }

    private static FeedEntry entry(JsonNode feed, JsonNode item, @Nullable String base) {
        var authors = item.has("authors") ? item.path("authors") : feed.path("authors");
        var author = authors.isArray() ? text(authors.path(0), "name") : text(item.path("author"), "name");
        var html = text(item, "content_html");
        var plain = text(item, "content_text");
        var summary = text(item, "summary");
        var content = html != null ? html : plain != null ? FeedWords.asHtml(plain) : null;
        return new FeedEntry(
                text(item, "id"),
                FeedWords.address(first(text(item, "url"), text(item, "external_url")), base),
                FeedWords.title(text(item, "title")),
                author,
                FeedWords.time(text(item, "date_published")),
                FeedWords.time(text(item, "date_modified")),
                first(text(item, "language"), text(feed, "language")),
                item.path("tags").path(0).asStringOpt().orElse(null),
                FeedWords.address(first(text(item, "image"), text(item, "banner_image")), base),
                content != null ? content : summary != null ? FeedWords.asHtml(summary) : "",
                content != null);
    }

    private static @Nullable String text(JsonNode object, String name) {
        var value = object.path(name);
        if (value.isNumber()) {
            return value.asString(); // ids are numbers in many feeds, though they must not be
        }
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}

package marsad.gather;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The entries of RSS, RDF, Atom and JSON feeds, each as the JSON object that [NewsRecord] reads.
final class Feeds {
    private static final JsonMapper JSON = new JsonMapper();

    /// What became of one feed.
    sealed interface Read {
        /// Its entries, in order, each a JSON object.
        record Entries(List<byte[]> records) implements Read {}

        /// It can't be read.
        record Bad(String reason) implements Read {}
    }

    /// Reads the bytes of a feed.
    interface Reader {
        Read read(byte[] bytes);
    }

    /// RSS, RDF or Atom. A document type declaration is refused: nothing outside of the file is ever fetched.
    Read readXml(byte[] bytes) {
        try {
            var feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
            var records = new ArrayList<byte[]>();
            for (var entry : feed.getEntries()) {
                records.add(JSON.writeValueAsBytes(record(feed, entry)));
            }
            return new Read.Entries(records);
        } catch (FeedException | IOException | IllegalArgumentException broken) {
            return new Read.Bad(String.valueOf(broken.getMessage()));
        }
    }

    /// JSON Feed 1.0 and 1.1.
    Read readJson(byte[] bytes) {
        try {
            var feed = JSON.readTree(bytes);
            var records = new ArrayList<byte[]>();
            for (var entry : feed.path("items")) {
                records.add(JSON.writeValueAsBytes(record(feed, entry)));
            }
            return new Read.Entries(records);
        } catch (JacksonException broken) {
            return new Read.Bad(broken.getOriginalMessage());
        }
    }

    private static ObjectNode record(SyndFeed feed, SyndEntry entry) {
        var record = JSON.createObjectNode();
        put(record, "id", entry.getUri());
        put(record, "url", entry.getLink());
        put(record, "outlet", feed.getTitle());
        put(
                record,
                "title",
                FeedText.paragraphs(String.valueOf(entry.getTitle())).stream().collect(Collectors.joining(" ")));
        put(record, "byline", entry.getAuthor());
        put(record, "published", time(entry.getPublishedDate()));
        put(record, "modified", time(entry.getUpdatedDate()));
        put(record, "language", feed.getLanguage());
        if (!entry.getCategories().isEmpty()) {
            put(record, "category", entry.getCategories().getFirst().getName());
        }
        var content = entry.getContents().stream().map(SyndContent::getValue).collect(Collectors.joining("\n"));
        var summary =
                entry.getDescription() == null ? "" : entry.getDescription().getValue();
        put(record, "html", content.isBlank() ? summary : content);
        return record;
    }

    private static ObjectNode record(JsonNode feed, JsonNode entry) {
        var record = JSON.createObjectNode();
        put(record, "id", text(entry, "id"));
        put(record, "url", first(text(entry, "url"), text(entry, "external_url")));
        put(record, "outlet", text(feed, "title"));
        put(record, "title", text(entry, "title"));
        var authors = entry.has("authors") ? entry.path("authors") : feed.path("authors");
        put(record, "byline", text(authors.path(0), "name"));
        put(record, "published", text(entry, "date_published"));
        put(record, "modified", text(entry, "date_modified"));
        put(record, "language", first(text(entry, "language"), text(feed, "language")));
        put(record, "image", text(entry, "image"));
        put(record, "category", entry.path("tags").path(0).asStringOpt().orElse(null));
        put(record, "text", text(entry, "content_text"));
        put(record, "html", first(text(entry, "content_html"), text(entry, "summary")));
        return record;
    }

    private static void put(ObjectNode record, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            record.put(name, value);
        }
    }

    private static @Nullable String text(JsonNode object, String name) {
        var value = object.path(name);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    private static @Nullable String time(@Nullable Date date) {
        return date == null ? null : date.toInstant().toString();
    }
}

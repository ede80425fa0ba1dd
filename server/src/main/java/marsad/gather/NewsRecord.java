package marsad.gather;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.page.Article;
import marsad.page.Capture;
import marsad.page.Language;
import marsad.page.PrintedTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An article that came as one JSON object.
///
/// Fields, all strings and all optional (an object with none of `id`, `url`, `title` and a text is no news): `id`,
/// `url`, `outlet`, `title`, `byline`, `credit`, `dateline`, `published` (ISO: a day, or a time with or without its
/// offset), `time_as_printed` (more exact than `published`, where it is ISO), `modified`, `crawled` (when it was
/// taken, UTC), `category`, `language`, `image`, `lead`, `text` (a paragraph a line), `html` (where there is no
/// `text`).
///
/// @param id what the outlet calls it, or null
/// @param outlet the outlet's name or key, or null
/// @param takenAt when it was crawled, or null
/// @param article the article
public record NewsRecord(
        @Nullable String id,
        @Nullable String outlet,
        @Nullable Instant takenAt,
        Article article) {

    /// The content type of captures that hold one.
    public static final String TYPE = "application/x-ndjson";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int TITLE_WORDS = 12;

    /// So many characters tell the language as well as all of them do.
    private static final int TELLING = 800;

    /// What a capture turned out to be.
    public sealed interface Read {
        /// An article.
        record Found(NewsRecord record) implements Read {}

        /// A title, an address or an id, and nothing under it.
        record NoText(@Nullable String url) implements Read {}

        /// No such record.
        record Refused(Refusal why, String detail) implements Read {}
    }

    /// Reads the bytes of a capture; never throws on them. Dates more than a day after the capture was taken are not
    /// believed.
    public static Read read(Capture capture) {
        JsonNode object;
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(capture.bytes()));
            object = JSON.readTree(text.toString());
        } catch (CharacterCodingException broken) {
            return new Read.Refused(Refusal.BROKEN_UTF8, String.valueOf(broken.getMessage()));
        } catch (JacksonException broken) {
            return new Read.Refused(Refusal.BAD_JSON, broken.getOriginalMessage());
        }
        if (!object.isObject()) {
            return new Read.Refused(Refusal.BAD_JSON, "not an object");
        }
        var title = oneLine(string(object, "title"));
        var paragraphs = paragraphs(object);
        if (paragraphs.isEmpty()) {
            var known = title != null || string(object, "url") != null || string(object, "id") != null;
            return known ? new Read.NoText(string(object, "url")) : new Read.Refused(Refusal.NO_ARTICLE_FIELDS, "");
        }
        return new Read.Found(new NewsRecord(
                string(object, "id"),
                string(object, "outlet"),
                crawled(object),
                article(object, title == null ? beginning(paragraphs.getFirst()) : title, paragraphs, capture)));
    }

    private static Article article(JsonNode object, String title, List<String> paragraphs, Capture capture) {
        var language = string(object, "language");
        var latest = Objects.requireNonNullElse(capture.takenAt(), Instant.MAX.minusSeconds(1 << 20));
        return new Article(
                string(object, "url"),
                title,
                oneLine(string(object, "byline")),
                oneLine(string(object, "credit")),
                oneLine(string(object, "dateline")),
                believed(published(object), latest),
                believed(time(string(object, "modified")), latest),
                language == null ? languageOf(title, paragraphs) : language,
                string(object, "outlet"),
                oneLine(string(object, "category")),
                string(object, "image"),
                paragraphs);
    }

    private static @Nullable String languageOf(String title, List<String> paragraphs) {
        var text = title + "\n" + String.join("\n", paragraphs);
        return Language.of(text.substring(0, Math.min(text.length(), TELLING)));
    }

    private static List<String> paragraphs(JsonNode object) {
        var text = string(object, "text");
        var html = string(object, "html");
        var paragraphs = text != null
                ? FeedText.lines(text)
                : html != null ? FeedText.paragraphs(html) : new ArrayList<String>();
        var lead = string(object, "lead");
        var leadLines = lead == null ? List.<String>of() : FeedText.lines(lead);
        return repeats(paragraphs, leadLines)
                ? paragraphs
                : Stream.concat(leadLines.stream(), paragraphs.stream()).toList();
    }

    /// Whether the text begins with its own lead, perhaps cut and marked so.
    private static boolean repeats(List<String> paragraphs, List<String> lead) {
        return lead.isEmpty()
                || condensed(paragraphs).startsWith(condensed(lead).replaceFirst("(?:…|\\.{2,})$", ""));
    }

    private static String condensed(List<String> lines) {
        return lines.stream().map(line -> line.replaceAll("\\s+", "")).collect(Collectors.joining());
    }

    private static @Nullable PrintedTime published(JsonNode object) {
        var day = time(string(object, "published"));
        var printed = time(string(object, "time_as_printed"));
        return printed != null
                        && (day == null || (day.time() == null && day.day().equals(printed.day())))
                ? printed
                : day;
    }

    private static @Nullable PrintedTime believed(@Nullable PrintedTime time, Instant takenAt) {
        return time == null || time.instantIn(ZoneOffset.UTC).isAfter(takenAt.plusSeconds(86_400)) ? null : time;
    }

    private static @Nullable Instant crawled(JsonNode object) {
        var time = time(string(object, "crawled"));
        return time == null ? null : time.instantIn(ZoneOffset.UTC);
    }

    private static @Nullable PrintedTime time(@Nullable String iso) {
        if (iso == null) {
            return null;
        }
        try {
            return PrintedTime.parse(iso.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (?=\\d)", "$1T"));
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static String beginning(String paragraph) {
        var words = paragraph.split("\\s+");
        return words.length <= TITLE_WORDS
                ? paragraph
                : Stream.of(words).limit(TITLE_WORDS).collect(Collectors.joining(" ")) + "…";
    }

    private static @Nullable String oneLine(@Nullable String text) {
        return text == null ? null : String.join(" ", FeedText.lines(text));
    }

    private static @Nullable String string(JsonNode object, String name) {
        var value = object.path(name);
        if (!value.isString()) {
            return null;
        }
        var trimmed = FeedText.trim(value.asString());
        return trimmed.isEmpty() ? null : trimmed;
    }
}

package marsad.gather;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import marsad.page.PrintedTime;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads what stands in the fields of feeds, however it is dressed.
final class FeedWords {
    private static final Pattern EPOCH = Pattern.compile("[0-9]{9,13}");
    private static final Pattern ENTITY = Pattern.compile("&(?:#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final int LONGEST_DATE = 120;
    private static final int LONGEST_ADDRESS = 4000;

    private FeedWords() {}

    /// A title in plain text, in one line: markup falls away, references that were escaped twice are read twice.
    static String title(@Nullable String html) {
        if (html == null) {
            return "";
        }
        var text = String.join(" ", FeedText.paragraphs(html));
        return ENTITY.matcher(text).find() ? String.join(" ", FeedText.paragraphs(text)) : text;
    }

    /// Plain text as HTML.
    static String asHtml(String text) {
        return "<p>" + Entities.escape(text).replaceAll("\\R\\s*", "</p><p>") + "</p>";
    }

    /// A link made absolute; null where it is none of the web.
    static @Nullable String address(@Nullable String link, @Nullable String base) {
        if (link == null || link.isBlank() || link.length() > LONGEST_ADDRESS) {
            return null;
        }
        var cleaned = Parser.unescapeEntities(link, true).strip().replace(" ", "%20");
        if (cleaned.startsWith("//")) {
            cleaned = "https:" + cleaned;
        }
        if (!cleaned.regionMatches(true, 0, "http://", 0, 7) && !cleaned.regionMatches(true, 0, "https://", 0, 8)) {
            if (base == null || cleaned.matches("(?s)[a-zA-Z][\\w+.-]*:.*")) {
                return null;
            }
            try {
                cleaned = URI.create(base).resolve(cleaned).toString();
            } catch (IllegalArgumentException unreadable) {
                return null;
            }
        }
        return cleaned.regionMatches(true, 0, "http", 0, 4) ? cleaned : null;
    }

    /// A time in any dress: ISO, RFC 822 and what people make of it, seconds since 1970, words in Arabic and other
    /// languages.
    static @Nullable PrintedTime time(@Nullable String printed) {
        if (printed == null || printed.isBlank() || printed.length() > LONGEST_DATE) {
            return null;
        }
        var text = printed.strip();
        if (EPOCH.matcher(text).matches()) {
            var number = Long.parseLong(text);
            return time(text.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
        }
        try {
            return PrintedTime.parse(text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (?=\\d)", "$1T"));
        } catch (DateTimeException other) {
            try {
                return PrintedTime.of(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
            } catch (DateTimeException another) {
                return PrintedTime.find(text, "ar").orElse(null);
            }
        }
    }

    static PrintedTime time(Instant moment) {
        return PrintedTime.of(moment.atOffset(ZoneOffset.UTC));
    }

    /// A language as BCP 47 writes it, or null.
    static @Nullable String language(@Nullable String language) {
        return language == null || !language.strip().matches("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
                ? null
                : language.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}

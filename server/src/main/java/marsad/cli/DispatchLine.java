package marsad.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import marsad.cli.JsonLines.BadLine;
import marsad.copy.Dispatch;
import tools.jackson.databind.JsonNode;

/// An article on a line of `copies` and `stories`: `{"id","outlet","title","byline","text","published" or "crawled"}`.
final class DispatchLine {

    private DispatchLine() {}

    /// Reads one. Where both times are given, `published` counts; a time without a zone is UTC, a day its beginning.
    static Dispatch read(JsonNode object) {
        var id = JsonLines.textOrNull(object, "id");
        if (id == null) {
            throw new BadLine("no text under \"id\"");
        }
        var published = JsonLines.textOrNull(object, "published");
        var time = published == null ? JsonLines.textOrNull(object, "crawled") : published;
        if (time == null) {
            throw new BadLine("no time under \"published\" or \"crawled\"");
        }
        return new Dispatch(
                id,
                Objects.requireNonNullElse(JsonLines.textOrNull(object, "outlet"), ""),
                instant(time.strip()),
                Objects.requireNonNullElse(JsonLines.textOrNull(object, "title"), ""),
                JsonLines.textOrNull(object, "byline"),
                JsonLines.textOrNull(object, "credit"),
                JsonLines.text(object, "text"));
    }

    private static Instant instant(String time) {
        try {
            if (time.length() <= "2017-11-20".length()) {
                return LocalDate.parse(time).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            var iso = time.replaceFirst("^(\\S{10}) ", "$1T");
            return iso.matches(".*T.*(?:Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new BadLine("no time that can be read: " + time);
        }
    }
}

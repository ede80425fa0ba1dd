package marsad.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads and writes rows of sources.
final class SourceRows {
    static final String SELECT = "select s.*, encode(s.body_hash, 'hex') as body_hex, " + Outlets.COLUMNS
            + " from source s join outlet o on o.id = s.outlet ";

    private SourceRows() {}

    static Source read(ResultSet row) throws SQLException {
        var fixed = row.getInt("fixed_seconds");
        var interval = row.wasNull() ? null : Duration.ofSeconds(fixed);
        var leased = instant(row, "lease_until");
        return new Source(
                row.getLong("id"),
                row.getString("address"),
                Source.Kind.valueOf(upper(row, "kind")),
                Outlets.read(row),
                row.getString("title"),
                row.getString("section"),
                Source.Body.valueOf(upper(row, "body")),
                row.getBoolean("active"),
                interval,
                new Source.Schedule(
                        Duration.ofSeconds(row.getInt("rhythm_seconds")),
                        row.getObject("next_due", OffsetDateTime.class).toInstant(),
                        leased == null ? null : row.getString("lease_owner")),
                new Source.Memory(
                        row.getString("etag"),
                        row.getString("last_modified"),
                        row.getString("body_hex"),
                        instant(row, "whole_at"),
                        row.getBoolean("conditional")),
                new Source.Health(
                        row.getString("trouble"),
                        row.getString("detail"),
                        row.getInt("failures"),
                        instant(row, "failing_since"),
                        row.getBoolean("asleep"),
                        instant(row, "visited_at"),
                        instant(row, "answered_at"),
                        instant(row, "fresh_at"),
                        row.getLong("visits"),
                        row.getLong("brought")),
                new Source.Push(
                        row.getString("hub"),
                        row.getString("topic"),
                        row.getString("hub_secret"),
                        Source.Subscription.valueOf(upper(row, "hub_state")),
                        instant(row, "hub_until"),
                        instant(row, "hub_told_at")));
    }

    static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                row.getLong("id"),
                row.getLong("source"),
                row.getString("guid"),
                row.getString("address"),
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                row.getString("print"),
                row.getString("article"),
                row.getBoolean("whole"),
                row.getInt("tries"),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }

    static int report(Handle handle, String owner, Sources.Report report) {
        var moved = report.movedTo() == null
                ? 0
                : handle.createUpdate("""
                                update source set address = :address
                                where id = :id and lease_owner = :owner
                                    and not exists (select 1 from source other where other.address = :address)
                                """)
                        .bind("address", report.movedTo())
                        .bind("id", report.id())
                        .bind("owner", owner)
                        .execute();
        var memory = report.memory();
        return moved
                + handle.createUpdate("""
                                update source set
                                    lease_owner = null, lease_until = null,
                                    next_due = case when next_due > leased_at then next_due
                                        else now() + :pause * interval '1 ms' end,
                                    rhythm_seconds = :rhythm,
                                    title = coalesce(:title, title),
                                    etag = :etag, last_modified = :lastModified, body_hash = decode(:bodyHash, 'hex'),
                                    whole_at = :wholeAt, conditional = :conditional,
                                    trouble = :trouble, detail = :detail,
                                    failures = case when :trouble::text is null then 0 else failures + 1 end,
                                    failing_since = case when :trouble::text is null then null
                                        else coalesce(failing_since, now()) end,
                                    asleep = :asleep,
                                    visited_at = now(),
                                    answered_at = case when :trouble::text is null then now() else answered_at end,
                                    fresh_at = case when :brought > 0 then now() else fresh_at end,
                                    visits = visits + 1, brought = brought + :brought,
                                    hub_state = case when :trouble::text is null
                                        and (hub is distinct from :hub or topic is distinct from :topic)
                                        then 'none' else hub_state end,
                                    hub_told_at = case when :brought > 0 and hub_told_at < visited_at
                                        then null else hub_told_at end,
                                    hub = case when :trouble::text is null then :hub else hub end,
                                    topic = case when :trouble::text is null then :topic else topic end
                                where id = :id and lease_owner = :owner
                                """)
                        .bind("id", report.id())
                        .bind("owner", owner)
                        .bind("pause", report.pause().toMillis())
                        .bind("rhythm", Math.toIntExact(report.rhythm().toSeconds()))
                        .bind("title", storable(report.title()))
                        .bind("etag", storable(memory.etag()))
                        .bind("lastModified", storable(memory.lastModified()))
                        .bind("bodyHash", memory.bodyHash())
                        .bind("wholeAt", memory.wholeAt())
                        .bind("conditional", memory.conditional())
                        .bind("trouble", report.trouble())
                        .bind("detail", StorableText.of(report.detail()))
                        .bind("asleep", report.asleep())
                        .bind("brought", report.brought())
                        .bind("hub", storable(report.hub()))
                        .bind("topic", storable(report.topic()))
                        .execute();
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : StorableText.of(text);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static String upper(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }
}

package marsad.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// The lists that readers see: latest, archive, outlets, sections. Reads alone.
///
/// Lists run from new to old and are paged by [Position], so a page stays the same while news comes in above it and
/// costs the same wherever it stands.
public final class Headlines {
    static final String COLUMNS = "a.id, a.section, a.language, a.at, a.day, a.first_seen, a.changed_at, a.revision,"
            + " r.published, r.title, r.lead, r.credit, r.dateline, r.address, " + Outlets.COLUMNS;
    static final String TABLES = " from article a join revision r on r.article = a.id and r.number = a.revision"
            + " join outlet o on o.id = a.outlet";

    private final Database database;

    Headlines(Database database) {
        this.database = database;
    }

    /// At most `limit` articles, the newest first.
    ///
    /// @param after where the last page ended, or null for the first
    public List<Headline> latest(Selection selection, @Nullable Position after, int limit) {
        var conditions = conditions(selection) + (after == null ? "" : " and (a.at, a.id) < (:after, :afterId)");
        return headlines(conditions + " order by a.at desc, a.id desc", selection, limit, query -> {
            if (after != null) {
                query.bind("after", after.at().atOffset(ZoneOffset.UTC)).bind("afterId", after.id());
            }
            return query;
        });
    }

    /// At most `limit` articles that came in again with another text, the latest change first.
    public List<Headline> revised(Selection selection, int limit) {
        return headlines(
                conditions(selection) + " and a.revision > 1 order by a.changed_at desc, a.id desc",
                selection,
                limit,
                query -> query);
    }

    /// The newest of each section, at most `limit` each: a section without articles isn't in the map. Empty where
    /// `sections` is.
    public Map<String, List<Headline>> bySection(Selection selection, List<String> sections, int limit) {
        if (sections.isEmpty()) {
            return Map.of();
        }
        var sql = "select " + COLUMNS + " from unnest(cast(:menu as text[])) menu(key) cross join lateral (select *"
                + " from article a" + conditions(selection) + " and a.section = menu.key"
                + " order by a.at desc, a.id desc limit :limit) a"
                + " join revision r on r.article = a.id and r.number = a.revision join outlet o on o.id = a.outlet"
                + " order by a.at desc, a.id desc";
        return database.read(handle -> bound(handle.createQuery(sql), selection)
                .bindArray("menu", String.class, sections)
                .bind("limit", limit)
                .map((row, context) -> headline(row))
                .collect(Collectors.groupingBy(
                        headline -> Optional.ofNullable(headline.section()).orElseThrow())));
    }

    /// The articles with these numbers, in their order; those that are gone or outside the selection are left out.
    public List<Headline> byIds(Selection selection, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var sql = "select " + COLUMNS + TABLES + conditions(selection) + " and a.id = any(:ids)";
        var found = database.read(handle -> bound(handle.createQuery(sql), selection)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> headline(row))
                .collect(Collectors.toMap(Headline::id, Function.identity())));
        return ids.stream()
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    /// How many articles each day of a month holds, the first day first; days without articles are left out.
    public List<DayCount> days(Selection selection, YearMonth month) {
        var narrowed = selection.between(month.atDay(1), month.atEndOfMonth());
        var sql = "select a.day, count(*) from article a" + conditions(narrowed) + " group by a.day order by a.day";
        return database.read(handle -> bound(handle.createQuery(sql), narrowed)
                .map((row, context) -> new DayCount(row.getObject(1, LocalDate.class), row.getInt(2)))
                .list());
    }

    /// How many articles each month holds, the newest first; months without articles are left out.
    public List<MonthCount> months(Selection selection) {
        var sql = "select extract(year from a.day)::int, extract(month from a.day)::int, count(*) from article a"
                + conditions(selection) + " group by 1, 2 order by 1 desc, 2 desc";
        return database.read(handle -> bound(handle.createQuery(sql), selection)
                .map((row, context) -> new MonthCount(YearMonth.of(row.getInt(1), row.getInt(2)), row.getInt(3)))
                .list());
    }

    /// The nearest days with articles on either side of `day`: first the one before, then the one after.
    public List<Optional<LocalDate>> neighbours(Selection selection, LocalDate day) {
        var sql = "select (select max(a.day) from article a" + conditions(selection) + " and a.day < :day),"
                + " (select min(a.day) from article a" + conditions(selection) + " and a.day > :day)";
        return database.read(handle -> bound(handle.createQuery(sql), selection)
                .bind("day", day)
                .map((row, context) -> List.of(
                        Optional.ofNullable(row.getObject(1, LocalDate.class)),
                        Optional.ofNullable(row.getObject(2, LocalDate.class))))
                .one());
    }

    /// How many articles each outlet has in the selection, the most first; outlets without any are left out.
    public List<OutletCount> outlets(Selection selection) {
        var sql = "select " + Outlets.COLUMNS + ", c.articles, c.latest from (select a.outlet,"
                + " count(*) articles, max(a.at) latest from article a" + conditions(selection)
                + " group by a.outlet) c join outlet o on o.id = c.outlet order by c.articles desc, o.key";
        return database.read(handle -> bound(handle.createQuery(sql), selection)
                .map((row, context) ->
                        new OutletCount(Outlets.read(row), row.getInt("articles"), instant(row, "latest")))
                .list());
    }

    /// The sections of the articles in the selection, the fullest first.
    public List<String> sections(Selection selection) {
        var sql = "select a.section from article a" + conditions(selection)
                + " and a.section is not null group by a.section order by count(*) desc, a.section limit 100";
        return database.read(handle ->
                bound(handle.createQuery(sql), selection).mapTo(String.class).list());
    }

    /// When the selection last changed: a new article, a new revision.
    public Optional<Instant> lastChange(Selection selection) {
        var sql = "select max(a.changed_at) as last from article a" + conditions(selection);
        return database.read(handle -> bound(handle.createQuery(sql), selection)
                .map((row, context) -> Optional.ofNullable(row.getObject("last", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .one());
    }

    private List<Headline> headlines(
            String conditionsAndOrder, Selection selection, int limit, Function<Query, Query> binding) {
        var sql = "select " + COLUMNS + TABLES + conditionsAndOrder + " limit :limit";
        return database.read(handle -> binding.apply(bound(handle.createQuery(sql), selection))
                .bind("limit", limit)
                .map((row, context) -> headline(row))
                .list());
    }

    /// The same selection always gives the same text, so the driver prepares it once.
    static String conditions(Selection selection) {
        var sql = new StringBuilder(" where true");
        if (!selection.outlets().isEmpty()) {
            sql.append(" and a.outlet = any(array(select id from outlet where key = any(:outlets)))");
        }
        if (!selection.sections().isEmpty()) {
            sql.append(" and a.section = any(:sections)");
        }
        if (selection.outlet() != null) {
            sql.append(" and a.outlet = (select id from outlet where key = :outlet)");
        }
        if (selection.section() != null) {
            sql.append(" and a.section = :section");
        }
        if (selection.from() != null) {
            sql.append(" and a.day >= :from");
        }
        if (selection.to() != null) {
            sql.append(" and a.day <= :to");
        }
        return sql.toString();
    }

    static <S extends SqlStatement<S>> S bound(S query, Selection selection) {
        if (!selection.outlets().isEmpty()) {
            query.bindArray("outlets", String.class, selection.outlets());
        }
        if (!selection.sections().isEmpty()) {
            query.bindArray("sections", String.class, selection.sections());
        }
        if (selection.outlet() != null) {
            query.bind("outlet", selection.outlet());
        }
        if (selection.section() != null) {
            query.bind("section", selection.section());
        }
        if (selection.from() != null) {
            query.bind("from", selection.from());
        }
        if (selection.to() != null) {
            query.bind("to", selection.to());
        }
        return query;
    }

    static Headline headline(ResultSet row) throws SQLException {
        return new Headline(
                row.getLong("id"),
                Outlets.read(row),
                row.getString("section"),
                row.getString("language"),
                instant(row, "at"),
                row.getObject("day", LocalDate.class),
                Revision.time(row.getString("published")),
                instant(row, "first_seen"),
                instant(row, "changed_at"),
                row.getInt("revision"),
                row.getString("title"),
                row.getString("lead"),
                row.getString("credit"),
                row.getString("dateline"),
                row.getString("address"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

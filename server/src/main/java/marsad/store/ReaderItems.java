package marsad.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/// The archive as reading programs see it: outlets as feeds with numbers, sections as their labels, articles as items
/// that an account has read or not, starred or not.
///
/// What came in before an account begins counts as read, so a new reader does not face the whole archive.
public final class ReaderItems {
    private static final String READ = "coalesce(m.read, a.first_seen < :begins)";
    private static final String MARKED = " left join reader_mark m on m.account = :account and m.article = a.id";
    private static final String JOINED = Headlines.TABLES + MARKED;

    /// What may be unread at all: what came in since the account begins, and what was marked so. Both have an index,
    /// and
    /// what an archive holds beside that is never looked at.
    private static final String MAYBE_UNREAD = " and a.id in (select id from article where first_seen >= :begins"
            + " union all select article from reader_mark where account = :account and read = false)";

    private final Database database;

    ReaderItems(Database database) {
        this.database = database;
    }

    /// An outlet as a feed.
    ///
    /// @param number that stays its own
    /// @param section where most of its articles stand, or null
    public record Feed(int number, Outlet outlet, @Nullable String section) {}

    /// An article as an item.
    ///
    /// @param feed number of its outlet
    /// @param byline who wrote it, or null
    /// @param text paragraphs joined by a blank line
    /// @param markedAt when the marks were last changed, or null
    public record Item(
            Headline headline,
            int feed,
            @Nullable String byline,
            String text,
            boolean read,
            boolean starred,
            @Nullable Instant markedAt) {}

    /// A feed's unread items, with when the newest of them came in.
    public record Unread(int feed, int count, Instant newest) {}

    /// How items are ordered.
    public enum Order {
        NEWEST("a.at desc, a.id desc"),
        OLDEST("a.at, a.id"),
        BY_NUMBER("a.id"),
        BY_NUMBER_DOWN("a.id desc");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /// The outlets that have articles in the selection, by key.
    public List<Feed> feeds(Selection selection) {
        var sections = fullestSections(selection);
        var feeds = database.read(handle -> handle.createQuery("select o.id as feed, " + Outlets.COLUMNS
                        + " from outlet o where o.id = any(:ids) order by o.key")
                .bindArray("ids", Integer.class, List.copyOf(sections.keySet()))
                .map((row, context) -> Map.entry(row.getInt("feed"), Outlets.read(row)))
                .list());
        return feeds.stream()
                .map(feed -> new Feed(
                        feed.getKey(),
                        feed.getValue(),
                        feed.getValue().section() != null
                                ? feed.getValue().section()
                                : sections.getOrDefault(feed.getKey(), Optional.empty())
                                        .orElse(null)))
                .toList();
    }

    private Map<Integer, Optional<String>> fullestSections(Selection selection) {
        var sql = "select a.outlet, a.section, count(*) as articles from article a" + Headlines.conditions(selection)
                + " group by a.outlet, a.section order by articles";
        return database.read(handle -> {
            var fullest = new HashMap<Integer, Optional<String>>();
            Headlines.bound(handle.createQuery(sql), selection)
                    .map((row, context) ->
                            Map.entry(row.getInt("outlet"), Optional.ofNullable(row.getString("section"))))
                    .forEach(found -> {
                        // The last is the fullest; one without a name stands only where there is no other.
                        if (found.getValue().isPresent() || !fullest.containsKey(found.getKey())) {
                            fullest.put(found.getKey(), found.getValue());
                        }
                    });
            return fullest;
        });
    }

    /// Numbers for sections, which stay their own; new ones get theirs now.
    public Map<String, Integer> sectionNumbers(List<String> sections) {
        return database.write(handle -> {
            handle.createUpdate("""
                            insert into section_number (key)
                            select asked.key from unnest(:keys) as asked (key)
                            where not exists (select 1 from section_number known where known.key = asked.key)
                            order by asked.key
                            on conflict (key) do nothing
                            """).bindArray("keys", String.class, sections).execute();
            return handle.createQuery("select key, id from section_number where key = any(:keys)")
                    .bindArray("keys", String.class, sections)
                    .map((row, context) -> Map.entry(row.getString("key"), row.getInt("id")))
                    .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
        });
    }

    /// At most `limit` items, after passing over `offset`.
    public List<Item> list(Account account, ReaderQuery query, Order order, int limit, int offset) {
        var sql = "select " + Headlines.COLUMNS + ", a.outlet as feed, r.byline, r.text, " + READ
                + " as is_read, coalesce(m.starred, false) as is_starred, m.changed_at as marked_at" + JOINED
                + " where a.id = any(array(select a.id" + tables(query) + conditions(query, order) + " order by "
                + order.sql + " limit :limit offset :offset)) order by " + order.sql;
        return database.read(handle -> bind(handle.createQuery(sql), account, query)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> item(row))
                .list());
    }

    /// The numbers of at most `limit` items with when they appeared.
    public List<Position> ids(Account account, ReaderQuery query, Order order, int limit) {
        var sql = "select a.id, a.at" + tables(query) + conditions(query, order) + " order by " + order.sql
                + " limit :limit";
        return database.read(handle -> bind(handle.createQuery(sql), account, query)
                .bind("limit", limit)
                .map((row, context) ->
                        new Position(row.getObject("at", OffsetDateTime.class).toInstant(), row.getLong("id")))
                .list());
    }

    /// How many items there are.
    public int count(Account account, ReaderQuery query) {
        var sql = "select count(*)" + tables(query) + conditions(query, Order.NEWEST);
        return database.read(handle -> bind(handle.createQuery(sql), account, query)
                .mapTo(Integer.class)
                .one());
    }

    /// The unread items of each feed that has some.
    public List<Unread> unread(Account account, Selection selection) {
        var query = ReaderQuery.of(selection).unread(true);
        var sql = "select a.outlet as feed, count(*) as unread, max(a.first_seen) as newest"
                + " from article a" + MARKED
                + conditions(query, Order.NEWEST) + " group by a.outlet";
        return database.read(handle -> bind(handle.createQuery(sql), account, query)
                .map((row, context) -> new Unread(
                        row.getInt("feed"),
                        row.getInt("unread"),
                        row.getObject("newest", OffsetDateTime.class).toInstant()))
                .list());
    }

    /// How many items of each feed are unread, and how many read.
    ///
    /// @param feed number of the outlet
    public record Counts(int feed, int unread, int read) {}

    /// The items of each feed, counted.
    public List<Counts> countByFeed(Account account, Selection selection) {
        var sql = "select a.outlet as feed, count(*) as items, count(*) filter (where not " + READ + ") as unread"
                + " from article a" + MARKED
                + conditions(ReaderQuery.of(selection), Order.NEWEST) + " group by a.outlet";
        return database.read(handle -> bind(handle.createQuery(sql), account, ReaderQuery.of(selection))
                .map((row, context) -> new Counts(
                        row.getInt("feed"), row.getInt("unread"), row.getInt("items") - row.getInt("unread")))
                .list());
    }

    /// Marks articles; what is null stays as it is. Articles that are gone are passed over.
    public void mark(
            Account account, List<Long> articles, @Nullable Boolean read, @Nullable Boolean starred, Instant now) {
        if (articles.isEmpty() || (read == null && starred == null)) {
            return;
        }
        database.write(handle -> handle.createUpdate("""
                        insert into reader_mark (account, article, read, starred, changed_at)
                        select :account, a.id, cast(:read as boolean), coalesce(cast(:starred as boolean), false), :now
                        from article a where a.id = any(:ids) order by a.id
                        on conflict (account, article) do update set
                            read = coalesce(cast(:read as boolean), reader_mark.read),
                            starred = coalesce(cast(:starred as boolean), reader_mark.starred),
                            changed_at = excluded.changed_at
                        """)
                .bind("account", account.id())
                .bindArray("ids", Long.class, articles)
                .bind("read", read)
                .bind("starred", starred)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /// Marks as read what is unread among the items asked for.
    ///
    /// @return how many there were
    public int markAllRead(Account account, ReaderQuery query, Instant now) {
        var sql = "insert into reader_mark (account, article, read, changed_at) select :account, a.id, true, :now"
                + tables(query) + conditions(query.unread(true), Order.NEWEST) + " order by a.id"
                + " on conflict (account, article) do update set read = true, changed_at = excluded.changed_at";
        return database.write(handle -> bind(handle.createUpdate(sql), account, query)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /// The tables that a query looks at where no headline is wanted: revisions only for their words.
    private static String tables(ReaderQuery query) {
        return query.words() != null ? JOINED : " from article a" + MARKED;
    }

    private static String conditions(ReaderQuery query, Order order) {
        var sql = new StringBuilder(Headlines.conditions(query.selection()));
        if (query.feeds() != null) {
            sql.append(" and a.outlet = any(:feeds)");
        }
        if (query.ids() != null) {
            sql.append(" and a.id = any(:ids)");
        }
        if (query.unread() != null) {
            sql.append(query.unread() ? MAYBE_UNREAD + " and not " : " and ").append(READ);
        }
        if (query.starred() != null) {
            sql.append(query.starred() ? " and m.starred" : " and m.starred is not true");
        }
        if (query.words() != null) {
            sql.append(" and (position(lower(:words) in lower(r.title)) > 0"
                    + " or position(lower(:words) in lower(r.lead)) > 0)");
        }
        moments(query)
                .keySet()
                .forEach(name -> sql.append(
                        switch (name) {
                            case "publishedSince" -> " and a.at >= :publishedSince";
                            case "publishedUntil" -> " and a.at < :publishedUntil";
                            case "changedSince" -> " and a.changed_at >= :changedSince";
                            default -> " and a.changed_at < :changedUntil";
                        }));
        if (query.aboveId() != null) {
            sql.append(" and a.id > :above");
        }
        if (query.belowId() != null) {
            sql.append(" and a.id < :below");
        }
        if (query.after() != null) {
            sql.append(order == Order.OLDEST ? " and (a.at, a.id) > " : " and (a.at, a.id) < ")
                    .append("(:after, :afterId)");
        }
        return sql.toString();
    }

    private static Map<String, Instant> moments(ReaderQuery query) {
        var moments = new TreeMap<String, Instant>();
        put(moments, "publishedSince", query.publishedSince());
        put(moments, "publishedUntil", query.publishedUntil());
        put(moments, "changedSince", query.changedSince());
        put(moments, "changedUntil", query.changedUntil());
        return moments;
    }

    private static void put(Map<String, Instant> moments, String name, @Nullable Instant moment) {
        if (moment != null) {
            moments.put(name, moment);
        }
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Account account, ReaderQuery query) {
        Headlines.bound(statement, query.selection());
        statement.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        statement.bind("account", account.id()).bind("begins", account.begins().atOffset(ZoneOffset.UTC));
        if (query.feeds() != null) {
            statement.bindArray("feeds", Integer.class, query.feeds());
        }
        if (query.ids() != null) {
            statement.bindArray("ids", Long.class, query.ids());
        }
        if (query.words() != null) {
            statement.bind("words", query.words());
        }
        moments(query).forEach((name, moment) -> statement.bind(name, moment.atOffset(ZoneOffset.UTC)));
        if (query.aboveId() != null) {
            statement.bind("above", query.aboveId());
        }
        if (query.belowId() != null) {
            statement.bind("below", query.belowId());
        }
        if (query.after() != null) {
            statement
                    .bind("after", query.after().at().atOffset(ZoneOffset.UTC))
                    .bind("afterId", query.after().id());
        }
        return statement;
    }

    private static Item item(ResultSet row) throws SQLException {
        var marked = row.getObject("marked_at", OffsetDateTime.class);
        return new Item(
                Headlines.headline(row),
                row.getInt("feed"),
                row.getString("byline"),
                row.getString("text"),
                row.getBoolean("is_read"),
                row.getBoolean("is_starred"),
                marked == null ? null : marked.toInstant());
    }
}

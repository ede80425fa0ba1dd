package marsad.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// The change feed: one row an article, moved to a new number with every change, removals too.
///
/// Numbers become visible in order: who has seen number n has seen everything below it. A reader keeps the last
/// number it has seen and asks for what came since.
public final class Changes {
    /// The channel of `LISTEN`.
    static final String CHANNEL = "marsad_change";

    /// Held from drawing a number to the commit. Any number that no other advisory lock of the database has.
    private static final long NUMBER_LOCK = 0x6D_61_72_73_61_64L;

    private final Database database;

    Changes(Database database) {
        this.database = database;
    }

    /// Changes after `number` in order, at most `limit` of them; fewer means that there are no more for now.
    public List<Change> since(long number, int limit) {
        return between(number, Long.MAX_VALUE, limit);
    }

    /// Changes after `number` up to `last` in order, at most `limit` of them.
    public List<Change> between(long number, long last, int limit) {
        return database.read(handle -> between(handle, number, last, limit));
    }

    private static List<Change> between(Handle handle, long number, long last, int limit) {
        return handle.createQuery("""
                        select c.number as change_number, c.article as change_article, %s
                        from change c left join (%s) on a.id = c.article
                        where c.number > :number and c.number <= :last
                        order by c.number
                        limit :limit
                        """.formatted(StoredArticle.COLUMNS, StoredArticle.TABLES))
                .bind("number", number)
                .bind("last", last)
                .bind("limit", limit)
                .map((row, context) -> new Change(
                        row.getLong("change_number"),
                        row.getLong("change_article"),
                        row.getString("key") == null ? null : StoredArticle.read(row)))
                .list();
    }

    /// The number of the last change; 0 in a new store.
    public long latest() {
        return database.read(handle -> handle.createQuery("select coalesce(max(number), 0) from change")
                .mapTo(Long.class)
                .one());
    }

    /// Lets a reader begin with what changes from now on, where it has not begun before.
    ///
    /// @param reader its name
    public void begin(String reader) {
        database.write(handle -> {
            begin(handle, reader);
            return null;
        });
    }

    private static void begin(Handle handle, String reader) {
        handle.createUpdate("""
                        insert into setting (key, value)
                        select :key, coalesce(max(number), 0)::text from change
                        on conflict (key) do nothing
                        """).bind("key", key(reader)).execute();
    }

    private static String key(String reader) {
        return "claimed." + reader;
    }

    /// Claims the next changes for a reader that all processes on the store are together: each is claimed once. The
    /// first claim of a reader that has not begun begins with what comes after it, and is empty.
    ///
    /// @param reader its name
    public List<Change> claim(String reader, int limit) {
        return database.write(handle -> {
            begin(handle, reader);
            var key = key(reader);
            var from = handle.createQuery("select value::bigint from setting where key = :key for update")
                    .bind("key", key)
                    .mapTo(Long.class)
                    .one();
            var changes = between(handle, from, Long.MAX_VALUE, limit);
            if (!changes.isEmpty()) {
                handle.createUpdate("update setting set value = :value where key = :key")
                        .bind("key", key)
                        .bind("value", String.valueOf(changes.getLast().number()))
                        .execute();
            }
            return changes;
        });
    }

    /// Begins to listen for changes. The caller closes the listener.
    public ChangeListener listen() {
        return new ChangeListener(database);
    }

    /// Moves articles to the feed's end. The last statement of a transaction: the lock holds up other writers until
    /// the commit, and only so do numbers become visible in order.
    static void append(Handle handle, List<Long> articles) {
        if (articles.isEmpty()) {
            return;
        }
        handle.execute("select pg_advisory_xact_lock(?)", NUMBER_LOCK);
        handle.createUpdate("""
                        insert into change (article, number)
                        select article, nextval('change_number') from unnest(:articles) as article
                        on conflict (article) do update set number = excluded.number
                        """).bindArray("articles", Long.class, articles).execute();
        handle.execute("select pg_notify(?, '')", CHANNEL);
    }
}

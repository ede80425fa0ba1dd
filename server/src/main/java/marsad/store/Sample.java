package marsad.store;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The sample newsroom's place in the store: loaded once into an empty store, removed as a whole.
///
/// What belongs to it is what belongs to outlets marked [Outlet#sample()], and editions marked so.
public final class Sample {
    private static final String SETTING = "sample";
    private static final String LOADING = "loading";
    private static final String LOADED = "loaded";
    private static final String REMOVED = "removed";

    /// Any number that no other advisory lock of the database has.
    private static final long LOCK = 0x73_61_6D_70_6C_65L;

    private final Database database;

    Sample(Database database) {
        this.database = database;
    }

    /// Whether the sample is to be loaded: the store is empty and never had it, or an earlier load did not come to its
    /// end. From here until [#finish(Map)] it is being loaded.
    public boolean begin() {
        return database.write(handle -> {
            handle.execute("select pg_advisory_xact_lock(?)", LOCK);
            var state = state(handle);
            if (state.isEmpty() && isEmpty(handle)) {
                set(handle, LOADING);
                return true;
            }
            return state.equals(LOADING);
        });
    }

    /// The ids of the sample's articles, in the order of their keys.
    public List<Long> articles() {
        return database.read(handle -> handle.createQuery("""
                        select a.id from article a join outlet o on o.id = a.outlet where o.sample order by a.key
                        """).mapTo(Long.class).list());
    }

    /// Ends the load: sets the reads of the sample's articles, instead of any that they have.
    public void finish(Map<Reads.Hour, Long> reads) {
        database.write(handle -> {
            handle.execute("""
                    delete from reads r using article a, outlet o
                    where a.id = r.article and o.id = a.outlet and o.sample
                    """);
            Reads.add(handle, reads);
            set(handle, LOADED);
            return null;
        });
    }

    /// Removes all of it: articles with their revisions, captures and reads, outlets and editions. Readers of the
    /// change feed hear of every article. The sample is never loaded again.
    ///
    /// @return how many articles there were
    public int remove() {
        return database.write(handle -> {
            handle.execute("select pg_advisory_xact_lock(?)", LOCK);
            handle.execute("""
                    create temporary table sample_capture on commit drop as
                    select distinct c.id, c.hash
                    from article a join outlet o on o.id = a.outlet join revision r on r.article = a.id
                        join capture c on c.id = r.capture
                    where o.sample
                    """);
            var articles = handle.createQuery("""
                            delete from article a using outlet o where o.id = a.outlet and o.sample returning a.id
                            """).mapTo(Long.class).list();
            handle.execute("delete from capture c using sample_capture s where c.id = s.id");
            handle.execute("""
                    delete from content t using sample_capture s
                    where t.hash = s.hash and not exists (select from capture c where c.hash = t.hash)
                    """);
            handle.execute("delete from outlet where sample");
            Editions.removeSample(handle);
            set(handle, REMOVED);
            Changes.append(handle, articles);
            return articles.size();
        });
    }

    private static String state(Handle handle) {
        return handle.createQuery("select value from setting where key = :key")
                .bind("key", SETTING)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    private static void set(Handle handle, String state) {
        handle.createUpdate("""
                        insert into setting (key, value) values (:key, :value)
                        on conflict (key) do update set value = excluded.value
                        """).bind("key", SETTING).bind("value", state).execute();
    }

    private static boolean isEmpty(Handle handle) {
        return handle.createQuery("select not exists (select from capture) and not exists (select from article)")
                .mapTo(Boolean.class)
                .one();
    }
}

package marsad.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings the tables to the version that this program knows.
final class Schema {

    /// The number of the newest file under `migrations`.
    static final int VERSION = 9;

    private Schema() {}

    /// Runs the migrations that are missing. Asking for the version costs one statement; Flyway, which takes most of a
    /// second to look around, is called only where something is to be done.
    ///
    /// @throws MarsadException [Fault#DATABASE_NEWER], [Fault#DATABASE_REFUSED], [Fault#DATABASE_UNREACHABLE]
    static void bringUpToDate(Database database, StoreConfig config) {
        var found = version(database);
        if (found > VERSION) {
            throw new MarsadException(
                    Fault.DATABASE_NEWER,
                    config.name(),
                    "its tables are of version " + found + ", this program knows " + VERSION,
                    null);
        }
        if (found < VERSION) {
            try {
                Flyway.configure()
                        .dataSource(database.pool())
                        .locations("classpath:marsad/store/migrations")
                        .load()
                        .migrate();
            } catch (FlywayException failure) {
                throw database.fault(failure);
            }
        }
    }

    private static int version(Database database) {
        return database.read(handle -> {
            var kept = handle.createQuery("select to_regclass('flyway_schema_history') is not null")
                    .mapTo(Boolean.class)
                    .one();
            return kept ? newest(handle) : 0;
        });
    }

    private static int newest(org.jdbi.v3.core.Handle handle) {
        return handle.createQuery("""
                        select coalesce(max(version::integer), 0)
                        from flyway_schema_history
                        where success and version is not null
                        """).mapTo(Integer.class).one();
    }
}

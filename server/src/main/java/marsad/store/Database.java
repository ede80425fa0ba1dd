package marsad.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// Connections to the database, embedded or external, and the one place where its failures become faults.
///
/// A statement that fails because the connection broke, or because PostgreSQL asks for it (a deadlock), is run again a
/// few times: so work given to [#read(Function)] and [#write(Function)] must do nothing but talk to its handle, and a
/// write must come out the same when an earlier try was committed without our hearing of it.
final class Database implements AutoCloseable {
    private static final int TRIES = 4;
    private static final int CONNECTIONS = 8;
    private static final Duration CONNECTION_PATIENCE = Duration.ofSeconds(30);

    /// Classes of SQLSTATE after which another try makes sense: connection failures, rollbacks for the sake of others,
    /// the server going down.
    private static final Set<String> PASSING = Set.of("08", "40", "57");

    private final StoreConfig config;
    private final @Nullable Postmaster postmaster;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    Database(StoreConfig config) {
        this.config = config;
        postmaster = config.url() == null ? Postmaster.use(DataFolder.at(config.data())) : null;
        var settings = new HikariConfig();
        settings.setDataSource(source());
        settings.setPoolName("marsad");
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(CONNECTION_PATIENCE.toMillis());
        settings.setInitializationFailTimeout(-1);
        pool = new HikariDataSource(settings);
        jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
    }

    /// Runs statements that each stand alone.
    <T extends @Nullable Object> T read(Function<Handle, T> work) {
        return again(() -> jdbi.withHandle(work::apply));
    }

    /// Runs statements as one transaction: all of them or none, durable when this returns.
    <T extends @Nullable Object> T write(Function<Handle, T> work) {
        return again(() -> jdbi.inTransaction(work::apply));
    }

    /// The same without waiting for the disk: a crash of the database may swallow the last moments of it, whole
    /// transactions each, in order.
    <T extends @Nullable Object> T writeLightly(Function<Handle, T> work) {
        return write(handle -> {
            handle.execute("set local synchronous_commit = off");
            return work.apply(handle);
        });
    }

    /// Finds out at once whether the database can be reached, where the pool would be patient.
    void greet() {
        try {
            connect().close();
        } catch (SQLException failure) {
            throw fault(failure);
        }
    }

    /// A connection outside of the pool; the caller closes it.
    Connection connect() throws SQLException {
        return source().getConnection();
    }

    javax.sql.DataSource pool() {
        return pool;
    }

    /// The fault of a failure, telling a full disk from a missing server from a refused statement.
    MarsadException fault(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarsadException known) {
                return known;
            }
        }
        var sql = sqlCause(failure);
        var state = sql == null ? "" : String.valueOf(sql.getSQLState());
        var reason = String.valueOf((sql == null ? failure : sql).getMessage())
                .lines()
                .findFirst()
                .orElse("");
        if (state.startsWith("53") && postmaster != null) {
            return new MarsadException(Fault.DATA_FOLDER, config.name(), reason, failure);
        }
        var unreachable = failure instanceof ConnectionException
                || PASSING.contains(state.length() < 2 ? "" : state.substring(0, 2));
        return new MarsadException(
                unreachable ? Fault.DATABASE_UNREACHABLE : Fault.DATABASE_REFUSED, config.name(), reason, failure);
    }

    /// Closes the connections; the last user of an embedded database stops it.
    @Override
    public void close() {
        pool.close();
        if (postmaster != null) {
            postmaster.close();
        }
    }

    private <T extends @Nullable Object> T again(java.util.function.Supplier<T> work) {
        for (var tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (ConnectionException failure) {
                throw fault(failure); // the pool has been patient already
            } catch (JdbiException failure) {
                var sql = sqlCause(failure);
                var state = sql == null ? null : sql.getSQLState();
                if (tries == TRIES || state == null || !PASSING.contains(state.substring(0, 2))) {
                    throw fault(failure);
                }
            }
        }
    }

    private PGSimpleDataSource source() {
        if (postmaster != null) {
            return new Embedded(postmaster);
        }
        var source = new PGSimpleDataSource();
        source.setURL(String.valueOf(config.url()));
        source.setApplicationName("marsad");
        return source;
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql;
            }
        }
        return null;
    }

    /// Asks the postmaster for every connection, since its port changes when it is started again.
    private static final class Embedded extends PGSimpleDataSource {
        private static final long serialVersionUID = 1L;
        private final transient Postmaster postmaster;

        Embedded(Postmaster postmaster) {
            this.postmaster = postmaster;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return postmaster.connect();
        }
    }
}

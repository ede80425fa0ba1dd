package marsad.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/// The one PostgreSQL server on a data folder, shared by every process that uses the folder.
///
/// The server is nobody's child: whoever comes first starts it, whoever leaves last stops it. Two lock files settle who
/// that is: `postgres-start.lock` is held while starting or stopping, `postgres-users.lock` is shared while using. A
/// server whose users were all killed lives on and is found again; a server that was killed is started again by the
/// next connection of any user. Why it is so: `docs/decisions/002-one-postmaster-many-processes.md`.
final class Postmaster implements AutoCloseable {

    /// For how long a start is tried again after a kill: backends of a killed server live for some two seconds and hold
    /// its memory.
    private static final Duration PATIENCE_AFTER_KILL = Duration.ofSeconds(15);

    /// For how long otherwise: another program may have taken the port.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /// For how long a server that lives may take to answer: after a crash it replays its log first.
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMillis(150);

    /// SQLSTATE of connections that fail because no server is there, or none that takes connections now.
    private static final Set<String> NOT_THERE = Set.of("08001", "08004", "08006", "57P01", "57P02", "57P03");

    /// The lock files belong to the process, so one process has one of these a folder.
    private static final Map<Path, Postmaster> HERE = new HashMap<>();

    private final DataFolder folder;
    private final Cluster cluster;
    private final FolderLock starting;
    private final FolderLock using;
    private int users;
    private boolean left;

    private Postmaster(DataFolder folder) throws IOException {
        this.folder = folder;
        starting = new FolderLock(folder.file("postgres-start.lock"));
        using = new FolderLock(folder.file("postgres-users.lock"));
        cluster = new Cluster(folder);
    }

    /// Begins to use the server of a folder: makes the cluster where there is none, starts the server where none runs.
    ///
    /// @throws MarsadException [Fault#DATA_FOLDER], [Fault#DATABASE_START]
    static Postmaster use(DataFolder folder) {
        synchronized (HERE) {
            try {
                var here = HERE.get(folder.path());
                if (here == null) {
                    here = new Postmaster(folder);
                    here.enter();
                    HERE.put(folder.path(), here);
                }
                here.users++;
                return here;
            } catch (IOException failure) {
                throw folder.unusable(failure);
            }
        }
    }

    /// A new connection. A server that was killed is started first.
    Connection connect() throws SQLException {
        var running = PostmasterFile.read(cluster.path());
        if (running.isPresent()) {
            try {
                return source(running.get().port()).getConnection();
            } catch (SQLException failure) {
                if (!NOT_THERE.contains(failure.getSQLState())) {
                    throw failure;
                }
            }
        }
        revive();
        return source(PostmasterFile.read(cluster.path())
                        .map(PostmasterFile::port)
                        .orElseThrow(() -> new SQLException("PostgreSQL went away again", "08001")))
                .getConnection();
    }

    DataFolder folder() {
        return folder;
    }

    String password() {
        return cluster.password();
    }

    /// Ends the use; the last user of all processes stops the server.
    @Override
    public void close() {
        synchronized (HERE) {
            if (--users > 0) {
                return;
            }
            HERE.remove(folder.path());
            try {
                leave();
            } catch (IOException failure) {
                throw folder.unusable(failure);
            }
        }
    }

    private synchronized void enter() throws IOException {
        try {
            starting.take();
            using.share();
            start();
            starting.release();
        } catch (IOException | RuntimeException failure) {
            starting.close();
            using.close();
            throw failure;
        }
    }

    private synchronized void revive() throws SQLException {
        if (left) {
            throw new SQLException("the store is closed", "08003");
        }
        try {
            starting.take();
            try {
                start();
            } finally {
                starting.release();
            }
        } catch (IOException failure) {
            throw new SQLException(folder.unusable(failure));
        } catch (MarsadException failure) {
            throw new SQLException(failure);
        }
    }

    private synchronized void leave() throws IOException {
        left = true;
        try (starting;
                using) {
            starting.take();
            if (using.takeNow()) {
                cluster.stop();
            }
        }
    }

    /// Makes sure that a server runs and answers. Callers hold the start lock.
    private void start() throws IOException {
        cluster.makeWhereMissing();
        var killed = Files.exists(PostmasterFile.fileOf(cluster.path()));
        var patience = System.nanoTime() + (killed ? PATIENCE_AFTER_KILL : PATIENCE).toNanos();
        var recovery = System.nanoTime() + RECOVERY.toNanos();
        while (true) {
            var running = PostmasterFile.read(cluster.path());
            if (running.isPresent() && running.get().lives(cluster.path())) {
                if (answers(running.get().port())) {
                    return;
                }
                if (System.nanoTime() > recovery) {
                    throw cannotStart("process " + running.get().pid() + " runs but does not answer");
                }
            } else {
                var failure = cluster.start(freePort());
                if (failure.isEmpty()) {
                    return;
                }
                if (System.nanoTime() > patience) {
                    throw cannotStart(failure.get());
                }
            }
            pause();
        }
    }

    private boolean answers(int port) {
        try (var connection = source(port).getConnection()) {
            return connection.isValid(5);
        } catch (SQLException failure) {
            if (NOT_THERE.contains(failure.getSQLState())) {
                return false;
            }
            throw cannotStart(String.valueOf(failure.getMessage()));
        }
    }

    private PGSimpleDataSource source(int port) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser(Cluster.USER);
        source.setPassword(cluster.password());
        source.setSslMode("disable");
        source.setGssEncMode("disable");
        source.setConnectTimeout(5);
        source.setApplicationName("marsad");
        return source;
    }

    private MarsadException cannotStart(String reason) {
        return new MarsadException(Fault.DATABASE_START, folder.toString(), reason, null);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL started", stop);
        }
    }
}

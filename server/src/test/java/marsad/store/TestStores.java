package marsad.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// Fresh stores for tests: databases of one real PostgreSQL, which starts with the first and stops with the JVM. Each
/// is copied from one whose tables are made once.
public final class TestStores {
    private static final String TEMPLATE = "template_marsad";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Postmaster POSTMASTER = start();

    private TestStores() {}

    /// An empty store, as a new process would open it.
    public static Store open() {
        return Store.open(config());
    }

    /// The address of an empty store.
    public static StoreConfig config() {
        var name = "store" + NUMBER.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return new StoreConfig(Path.of("unused"), url(name));
    }

    /// Lends a data folder the programs that are unpacked already, which saves it some seconds.
    public static Path lendPrograms(Path data) throws IOException {
        Files.createDirectories(data);
        try (var programs = Files.newDirectoryStream(POSTMASTER.folder().path(), "postgres-bin-*")) {
            for (var folder : programs) {
                var link = data.resolve(folder.getFileName());
                if (!Files.exists(link)) {
                    Files.createSymbolicLink(link, folder);
                }
            }
        }
        return data;
    }

    private static String url(String database) {
        try (var connection = POSTMASTER.connect()) {
            return connection.getMetaData().getURL().replaceFirst("/postgres(?=\\?|$)", "/" + database) + "&user="
                    + Cluster.USER + "&password=" + POSTMASTER.password();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Postmaster start() {
        try {
            var folder = new DataFolder(Files.createTempDirectory("marsad-test").toRealPath());
            var postmaster = Postmaster.use(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postmaster.close();
                try {
                    DataFolder.remove(folder.path());
                } catch (IOException left) {
                    throw new UncheckedIOException(left);
                }
            }));
            return makeTemplate(postmaster);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Postmaster makeTemplate(Postmaster postmaster) {
        try (var connection = postmaster.connect();
                var statement = connection.createStatement()) {
            statement.execute("create database " + TEMPLATE);
            var url = connection.getMetaData().getURL().replaceFirst("/postgres(?=\\?|$)", "/" + TEMPLATE) + "&user="
                    + Cluster.USER + "&password=" + postmaster.password();
            Store.open(new StoreConfig(Path.of("unused"), url)).close();
            return postmaster;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(String sql) {
        try (var connection = POSTMASTER.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

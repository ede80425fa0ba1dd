package marsad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One server a data folder: who starts it, who stops it, and what happens when either is killed.
class PostmasterTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path temporary;

    /// One cluster for all: each test leaves it stopped.
    private final Path data;

    PostmasterTest() throws IOException {
        data = TestStores.lendPrograms(temporary.resolve("data"));
    }

    @Test
    void theLastUserStopsTheServer() throws Exception {
        long first;
        try (var store = Store.open(StoreConfig.embeddedIn(data))) {
            first = postmaster();
            var other = guest();
            try (var again = Store.open(StoreConfig.embeddedIn(data))) {
                assertThat(again.articles().count()).isZero();
            }
            assertThat(postmaster()).as("one server for all").isEqualTo(first);
            leave(other);
            assertThat(store.articles().count())
                    .as("the other one has not stopped it")
                    .isZero();
        }
        for (var wait = 0; wait < 100 && commandOf(first).isPresent(); wait++) {
            Thread.sleep(100);
        }
        assertThat(commandOf(first))
                .as("in a container without init its process is dead but not buried")
                .isEmpty();
        assertThat(PostmasterFile.read(data.resolve("postgres"))).isEmpty();
    }

    @Test
    void theOtherProcessStopsItWhereItIsTheLast() throws Exception {
        Process other;
        long server;
        try (var store = Store.open(StoreConfig.embeddedIn(data))) {
            assertThat(store.articles().count()).isZero();
            server = postmaster();
            other = guest();
        }
        assertThat(postmaster()).as("it is still in use").isEqualTo(server);
        leave(other);
        assertThat(PostmasterFile.read(data.resolve("postgres"))).isEmpty();
    }

    @Test
    void aServerWhoseUsersWereKilledIsFoundAndUsed() throws Exception {
        var other = guest();
        var server = postmaster();
        other.destroyForcibly().waitFor();
        try (var store = Store.open(StoreConfig.embeddedIn(data))) {
            assertThat(store.articles().count()).isZero();
            assertThat(postmaster()).isEqualTo(server);
        }
        assertThat(PostmasterFile.read(data.resolve("postgres"))).isEmpty();
    }

    @Test
    void aKilledServerIsStartedByTheNextQuery() throws Exception {
        try (var store = Store.open(StoreConfig.embeddedIn(data))) {
            store.outlets().enter(Reports.OUTLET);
            var server = postmaster();
            kill(server);
            // A connection that was open may answer once more before it notices that its server is gone.
            for (var wait = 0; wait < 200 && !anotherRuns(server); wait++) {
                assertThat(store.outlets().find(Reports.OUTLET.key())).contains(Reports.OUTLET);
                Thread.sleep(100);
            }
            assertThat(anotherRuns(server))
                    .as("another server than the killed one")
                    .isTrue();
        }
    }

    /// Its file is not there for a moment while it starts.
    private boolean anotherRuns(long killed) {
        return PostmasterFile.read(data.resolve("postgres"))
                .filter(file -> file.pid() != killed)
                .isPresent();
    }

    private static Optional<String> commandOf(long process) {
        return ProcessHandle.of(process).flatMap(running -> running.info().command());
    }

    @Test
    void afterAKillOfEverythingTheNextStartWorksAtOnce() throws Exception {
        var other = guest();
        kill(postmaster());
        other.destroyForcibly().waitFor();
        try (var store = Store.open(StoreConfig.embeddedIn(data))) {
            assertThat(store.articles().count()).isZero();
        }
    }

    @Test
    void aLeftOverPidFileOfAnotherProgramIsNoServer() throws Exception {
        Store.open(StoreConfig.embeddedIn(data)).close();
        Files.write(
                data.resolve("postgres/postmaster.pid"),
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        data + "/postgres",
                        "1500000000",
                        "5432",
                        "",
                        "127.0.0.1",
                        "1 2",
                        "ready"));
        try (var store = Store.open(StoreConfig.embeddedIn(data))) {
            assertThat(store.articles().count()).isZero();
        }
    }

    @Test
    void thePasswordIsTheOwnersAlone() throws Exception {
        Store.open(StoreConfig.embeddedIn(data)).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsCommittedIsFlushedToTheDisk() {
        try (var store = Store.open(StoreConfig.embeddedIn(data))) {
            String settings = store.database()
                    .read(handle -> handle.createQuery("""
                            select string_agg(name || '=' || setting, ' ' order by name) from pg_settings
                            where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums',
                                'listen_addresses', 'unix_socket_directories')
                            """).mapTo(String.class).one());
            assertThat(settings)
                    .isEqualTo("data_checksums=on fsync=on full_page_writes=on listen_addresses=127.0.0.1"
                            + " synchronous_commit=on unix_socket_directories=");
        }
    }

    @Test
    void aFolderThatCanNotBeMadeIsNamed() throws Exception {
        var file = Files.writeString(temporary.resolve("file"), "");
        assertThatThrownBy(() -> Store.open(StoreConfig.embeddedIn(file)))
                .isInstanceOfSatisfying(MarsadException.class, fault -> {
                    assertThat(fault.fault()).isEqualTo(Fault.DATA_FOLDER);
                    assertThat(fault).hasMessageContaining(file.toString());
                });
    }

    @Test
    void aClusterThatDoesNotStartSaysWhyInPostgresOwnWords() throws Exception {
        var broken = TestStores.lendPrograms(temporary.resolve("broken"));
        Store.open(StoreConfig.embeddedIn(broken)).close();
        Files.writeString(broken.resolve("postgres/PG_VERSION"), "9\n");
        assertThatThrownBy(() -> Store.open(StoreConfig.embeddedIn(broken)))
                .isInstanceOfSatisfying(MarsadException.class, fault -> {
                    assertThat(fault.fault()).isEqualTo(Fault.DATABASE_START);
                    assertThat(fault.reason()).contains("version");
                });
    }

    @Test
    void onePortalADataFolder() throws Exception {
        var other = OtherJvm.start(PortalGuest.class, List.of(data.toString()));
        awaitLine(other);
        assertThatThrownBy(() -> PortalLock.take(data)).isInstanceOfSatisfying(MarsadException.class, fault -> {
            assertThat(fault.fault()).isEqualTo(Fault.PORTAL_RUNNING);
            assertThat(fault.reason()).contains(Long.toString(other.pid()));
        });
        other.destroyForcibly().waitFor();
        PortalLock.take(data).close();
    }

    /// Uses the store until its standard input ends.
    static final class Guest {
        public static void main(String[] arguments) throws IOException {
            try (var store = Store.open(StoreConfig.embeddedIn(Path.of(arguments[0])))) {
                System.out.println(store.articles().count());
                System.in.read();
            }
        }
    }

    /// Has the right to serve a folder until it is killed.
    static final class PortalGuest {
        public static void main(String[] arguments) throws IOException {
            try (var lock = PortalLock.take(Path.of(arguments[0]))) {
                System.out.println(lock);
                System.in.read();
            }
        }
    }

    private Process guest() throws IOException {
        var other = OtherJvm.start(Guest.class, List.of(data.toString()));
        awaitLine(other);
        return other;
    }

    private static void awaitLine(Process process) throws IOException {
        var out = process.inputReader(StandardCharsets.UTF_8);
        assertThat(out.readLine()).isNotNull();
    }

    private static void leave(Process guest) throws Exception {
        guest.getOutputStream().close();
        assertThat(guest.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(guest.exitValue()).isZero();
    }

    private long postmaster() {
        return PostmasterFile.read(data.resolve("postgres")).orElseThrow().pid();
    }

    private static void kill(long pid) throws Exception {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        for (var wait = 0; wait < 100 && process.info().command().isPresent(); wait++) {
            Thread.sleep(10);
        }
    }
}

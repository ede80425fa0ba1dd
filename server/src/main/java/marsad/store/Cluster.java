package marsad.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's files in a data folder: the cluster in `postgres`, its password, its log; and the programs that make,
/// start and stop it. Callers hold the start lock.
final class Cluster {
    static final String USER = "marsad";

    /// Given at each start, so that they hold for every cluster however old. Durable: what is committed survives the
    /// loss of the process and of the power. Modest: the server runs beside a JVM on a small machine.
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=512MB",
            "checkpoint_timeout=15min",
            "max_connections=40",
            "shared_buffers=96MB",
            "work_mem=8MB",
            "maintenance_work_mem=64MB",
            "huge_pages=off",
            "io_method=sync",
            "max_worker_processes=2",
            "max_parallel_workers_per_gather=0",
            "autovacuum_max_workers=2",
            "jit=off");

    private static final long LOG_LIMIT = 1 << 20;
    private static final int LOG_LINES_TOLD = 5;

    private final DataFolder folder;
    private final Path path;
    private final Path log;
    private @Nullable Path programs;
    private @Nullable String password;

    Cluster(DataFolder folder) {
        this.folder = folder;
        path = folder.file("postgres");
        log = folder.file("postgres.log");
    }

    Path path() {
        return path;
    }

    /// The password of [#USER]; known after [#makeWhereMissing()].
    String password() {
        if (password == null) {
            throw new IllegalStateException("the cluster is not made yet");
        }
        return password;
    }

    /// Unpacks the programs and makes the cluster where they are missing. Either appears whole or not at all.
    ///
    /// @throws MarsadException [Fault#DATABASE_START] with what `initdb` says
    void makeWhereMissing() throws IOException {
        programs = PostgresBinaries.unpackedIn(folder);
        var secret = folder.file("postgres-password");
        if (!Files.exists(secret)) {
            writeSecret(secret);
        }
        password = Files.readString(secret).strip();
        if (Files.exists(path)) {
            return;
        }
        var half = folder.file("postgres-half");
        DataFolder.remove(half);
        var ending = PostgresProgram.run(
                programs,
                "initdb",
                List.of(
                        "--pgdata=" + half,
                        "--username=" + USER,
                        "--pwfile=" + secret,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions"));
        if (!ending.well()) {
            DataFolder.remove(half);
            throw new MarsadException(Fault.DATABASE_START, folder.toString(), lastLines(ending.said()), null);
        }
        Files.move(half, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Starts the server and waits until it takes connections.
    ///
    /// @return why it does not, in the last words of its log; empty where it does
    Optional<String> start(int port) throws IOException {
        removeForeignPidFile();
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, folder.file("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var before = Files.exists(log) ? Files.size(log) : 0;
        var options = SETTINGS.stream().map(setting -> "-c " + setting).collect(Collectors.joining(" "));
        var ending = control("start", "-w", "-t", "60", "-l", log.toString(), "-o", options + " -c port=" + port);
        if (ending.well()) {
            return Optional.empty();
        }
        var told = logSince(before);
        return Optional.of(lastLines(told.isBlank() ? ending.said() : told));
    }

    /// Stops the server, if one runs, and waits until its files are at rest.
    void stop() throws IOException {
        if (PostmasterFile.read(path).filter(file -> file.lives(path)).isEmpty()) {
            return;
        }
        var ending = control("stop", "-w", "-t", "60", "-m", "fast");
        if (!ending.well()) {
            throw new IOException("PostgreSQL does not stop: " + lastLines(ending.said()));
        }
    }

    private PostgresProgram.Ending control(String verb, String... options) throws IOException {
        if (programs == null) {
            throw new IllegalStateException("the cluster is not made yet");
        }
        var arguments = new java.util.ArrayList<>(List.of(verb, "-D", path.toString()));
        arguments.addAll(List.of(options));
        return PostgresProgram.run(programs, "pg_ctl", arguments);
    }

    /// PostgreSQL takes any live process under the number in its file for itself: another program's after a restart of
    /// the machine, or its own dead one where nobody buries the dead (a container without init).
    private void removeForeignPidFile() throws IOException {
        var file = PostmasterFile.read(path);
        if (file.isPresent() && !file.get().lives(path)) {
            Files.deleteIfExists(PostmasterFile.fileOf(path));
        }
    }

    private String logSince(long position) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (var channel = FileChannel.open(log)) {
            var from = Math.min(position, channel.size());
            var bytes = java.nio.ByteBuffer.allocate((int) Math.min(channel.size() - from, LOG_LIMIT));
            channel.read(bytes, from);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    private static String lastLines(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .skip(Math.max(0, lines.size() - LOG_LINES_TOLD))
                .map(String::strip)
                .collect(Collectors.joining(" / "));
    }

    private static void writeSecret(Path file) throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, ownerOnly());
        Files.writeString(half, HexFormat.of().formatHex(random));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

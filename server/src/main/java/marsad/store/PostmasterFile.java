package marsad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a running postmaster writes about itself into `postmaster.pid`.
///
/// @param pid its process
/// @param port where it listens
record PostmasterFile(long pid, int port) {

    /// Reads the file of the cluster; empty where there is none or where it is not written to its end yet.
    ///
    /// Lines: 1 process, 2 folder, 3 start, 4 port, 5 socket folder, 6 address (PostgreSQL,
    /// `src/include/utils/pidfile.h`).
    static Optional<PostmasterFile> read(Path cluster) {
        try {
            var lines = Files.readAllLines(fileOf(cluster));
            if (lines.size() < 6) {
                return Optional.empty();
            }
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException notThere) {
            return Optional.empty();
        }
    }

    /// Whether the process lives and is the PostgreSQL of this cluster: after a restart of the machine its number may
    /// be another's, and a dead one that nobody has buried yet has no program.
    boolean lives(Path cluster) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::info)
                .filter(info ->
                        info.command().filter(PostmasterFile::isPostgres).isPresent())
                .filter(info -> info.arguments()
                        .map(arguments -> List.of(arguments).contains(cluster.toString()))
                        .orElse(true))
                .isPresent();
    }

    static Path fileOf(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static boolean isPostgres(String program) {
        return program.endsWith("postgres") || program.endsWith("postgres.exe");
    }
}

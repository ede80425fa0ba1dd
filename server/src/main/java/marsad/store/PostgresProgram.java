package marsad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs one of PostgreSQL's programs to its end.
///
/// PostgreSQL refuses to run as root. There it is run in a user namespace of its own, in which the same user has no
/// number; the files stay root's.
final class PostgresProgram {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private static final List<String> UNSHARE = List.of("unshare", "-U");

    private PostgresProgram() {}

    /// Asks the system once, and only where somebody wants to know.
    private static final class NamespaceCheck {
        static final boolean ALLOWED = ask();

        private static boolean ask() {
            try {
                return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
            } catch (IOException noSuchProgram) {
                return false;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /// What a program said and how it ended.
    record Ending(int status, String said) {
        boolean well() {
            return status == 0;
        }
    }

    /// Runs `home/bin/name` and waits. What it says goes through a file: a postmaster that it leaves behind would
    /// hold a pipe open.
    static Ending run(Path home, String name, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if (ROOT) {
            if (!NamespaceCheck.ALLOWED) {
                throw new MarsadException(
                        Fault.DATABASE_START,
                        home.toString(),
                        "PostgreSQL does not run as root and this system allows no user namespaces (unshare -U);"
                                + " run Marsad as another user",
                        null);
            }
            command.addAll(UNSHARE);
        }
        command.add(home.resolve("bin").resolve(name).toString());
        command.addAll(arguments);
        var said = Files.createTempFile("marsad-" + name, ".txt");
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()));
            builder.environment().put("LC_ALL", "C");
            builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
            var status = builder.start().waitFor();
            return new Ending(status, Files.readString(said).strip());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + name + " ran", stop);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static java.io.File nothing() {
        return new java.io.File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }
}

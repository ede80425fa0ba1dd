package marsad.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another process with the class path of the tests and the launcher's permissions.
public final class OtherJvm {
    private OtherJvm() {}

    /// Starts `main`; what it says on standard error comes to ours.
    public static Process start(Class<?> main, List<String> arguments) throws IOException {
        return start(main, arguments, ProcessBuilder.Redirect.INHERIT);
    }

    /// Starts `main`; what it says on standard error goes where `errors` says.
    public static Process start(Class<?> main, List<String> arguments, ProcessBuilder.Redirect errors)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(errors).start();
    }
}

package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import marsad.store.OtherJvm;
import marsad.store.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `up` as a person runs it: as a process of its own, ended by a signal.
class UpCommandTest {
    private static final int PATIENCE = 90;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    /// What a process that was not to start said, and its exit status.
    private record Refused(int status, String said) {}

    @Test
    void servesUntilASignalAndRefusesASecondOnItsDataOrItsPort() throws Exception {
        var data = TestStores.lendPrograms(folder.resolve("data"));
        var up = start(data, "0");
        try {
            var address = addressSaidBy(up);
            assertThat(status(address)).isEqualTo(200);
            assertThat(status(address.resolve("/health"))).isEqualTo(200);

            var second = refused(data, "0");
            assertThat(second.status()).isEqualTo(2);
            assertThat(second.said().lines()).singleElement().asString().contains("process " + up.pid());

            var other = TestStores.lendPrograms(folder.resolve("other"));
            var samePort = refused(other, String.valueOf(address.getPort()));
            assertThat(samePort.status()).isEqualTo(2);
            assertThat(samePort.said().lines()).singleElement().asString().contains(":" + address.getPort());

            assertThat(status(address)).as("the first goes on").isEqualTo(200);
        } finally {
            up.destroy(); // SIGTERM
        }
        assertThat(up.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(up.exitValue()).as("ended by SIGTERM").isEqualTo(143);
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void aPortThatIsNoneIsNamed() throws Exception {
        var refused = refused(folder.resolve("data"), "99999");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.said().lines()).singleElement().asString().contains("--port", "99999");
        assertThat(folder.resolve("data/postgres")).doesNotExist();
    }

    @Test
    void aDataFolderThatIsAFileIsNamed() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "no folder");
        var refused = refused(file, "0");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.said().lines()).singleElement().asString().contains(file.toString());
    }

    private static Process start(Path data, String port) throws IOException {
        return OtherJvm.start(
                Main.class, List.of("up", "--no-sample", "--port", port, "--data", data.toString()), Redirect.PIPE);
    }

    private static Refused refused(Path data, String port) throws IOException, InterruptedException {
        var process = start(data, port);
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        return new Refused(process.exitValue(), said);
    }

    /// Reads what it says until it names the address of its first edition.
    private static URI addressSaidBy(Process up) throws IOException {
        var said = new ArrayList<String>();
        var lines = up.errorReader(StandardCharsets.UTF_8);
        for (String line; (line = lines.readLine()) != null; said.add(line)) {
            if (line.startsWith("http://")) {
                return URI.create(line.substring(0, line.indexOf(' ')));
            }
        }
        throw new AssertionError("it ended without an address: " + said);
    }

    private static int status(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}

package marsad.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import marsad.store.ReaderQuery;
import marsad.store.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real newsboat, without a screen: it fetches, counts, and with keys typed into a pseudo-terminal opens an article
/// and stars it. Passed over where newsboat or `script` is missing.
///
/// Debian's 2.21 knows no star for Miniflux; there it reads and marks. Through Google Reader's API (it calls it FeedHQ)
/// and Nextcloud News it stars too.
class NewsboatTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private ReadingRoom room;

    @BeforeEach
    void open() {
        for (var program : List.of("newsboat", "script")) {
            assumeTrue(
                    Stream.of(System.getenv("PATH").split(":"))
                            .anyMatch(place -> Files.isExecutable(Path.of(place, program))),
                    "no " + program + " on the PATH");
        }
        room = new ReadingRoom();
    }

    @AfterEach
    void close() {
        if (room != null) {
            room.close();
        }
    }

    @Test
    void readsAndMarksThroughMiniflux() throws IOException, InterruptedException {
        configure("""
                urls-source "miniflux"
                miniflux-url "%s"
                miniflux-login "maha"
                miniflux-password "%s"
                """);
        assertThat(unreadAfterReload()).isEqualTo(10);
        openAndStarTheFirst("\r", false);
        assertThat(unreadAfterReload()).isEqualTo(9);
    }

    @Test
    void readsMarksAndStarsThroughGoogleReader() throws IOException, InterruptedException {
        configure("""
                urls-source "feedhq"
                feedhq-url "%s"
                feedhq-login "maha"
                feedhq-password "%s"
                feedhq-flag-star "s"
                feedhq-show-special-feeds no
                """);
        assertThat(unreadAfterReload()).isEqualTo(10);
        openAndStarTheFirst("\r", true);
        assertThat(unreadAfterReload()).isEqualTo(9);
    }

    @Test
    void readsMarksAndStarsThroughNextcloudNews() throws IOException, InterruptedException {
        configure("""
                urls-source "ocnews"
                ocnews-url "%s"
                ocnews-login "maha"
                ocnews-password "%s"
                ocnews-flag-star "s"
                """);
        assertThat(unreadAfterReload()).isEqualTo(10);
        openAndStarTheFirst("n\r", true); // «Starred» stands above the feeds: to the next unread
        assertThat(unreadAfterReload()).isEqualTo(9);
    }

    private void configure(String lines) throws IOException {
        Files.writeString(
                folder.resolve("config"),
                lines.formatted(room.address(), room.token()) + "goto-next-feed no\nauto-reload no\n");
        Files.createFile(folder.resolve("urls"));
    }

    private ProcessBuilder newsboat(String... arguments) {
        var command = new java.util.ArrayList<>(
                List.of("newsboat", "-C", folder + "/config", "-u", folder + "/urls", "-c", folder + "/cache.db"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TERM", "xterm");
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private int unreadAfterReload() throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("cache.db"));
        run(newsboat("-x", "reload"));
        var said = run(newsboat("-x", "print-unread")).strip();
        assertThat(said).endsWith("unread articles");
        return Integer.parseInt(said.replaceFirst(" .*", ""));
    }

    private static String run(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return output;
    }

    /// Opens the first feed and its first article, which marks it read, and types the flag «s» for it.
    private void openAndStarTheFirst(String keysToOpen, boolean starred) throws IOException, InterruptedException {
        var inner = String.join(" ", newsboat().command());
        var builder = new ProcessBuilder("script", "-qec", inner, "/dev/null")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("screen").toFile());
        builder.environment().putAll(newsboat().environment());
        var process = builder.start();
        try (var keys = process.getOutputStream()) {
            until(() -> screen().contains("Your feeds"));
            for (var key : keysToOpen.split("")) {
                type(keys, key);
            }
            until(() -> screen().contains("Articles in feed"));
            type(keys, "\r");
            until(() -> screen().contains("Title:"));
            type(keys, "q");
            type(keys, "\u0005"); // edit the flags
            type(keys, "s\r");
            until(() -> marked(false) == 1);
            if (starred) {
                until(() -> marked(true) == 1);
            }
            while (process.isAlive()) {
                type(keys, "q");
            }
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (IOException gone) {
            assertThat(process.isAlive()).as("newsboat: %s", screen()).isFalse();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        assertThat(marked(true)).isEqualTo(starred ? 1 : 0);
    }

    private int marked(boolean asStarred) {
        var query = ReaderQuery.of(Selection.ALL);
        return room.store().readerItems().count(room.account(), asStarred ? query.starred(true) : query.unread(false));
    }

    private String screen() {
        try {
            return Files.exists(folder.resolve("screen"))
                    ? new String(Files.readAllBytes(folder.resolve("screen")), StandardCharsets.UTF_8)
                            .replaceAll("\u001B\\[[0-9;?]*[A-Za-z]", "")
                    : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static void type(java.io.OutputStream keys, String text) throws IOException, InterruptedException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
        Thread.sleep(700);
    }

    private void until(BooleanSupplier reached) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(() -> "newsboat came no further than " + screen())
                    .isLessThan(end);
            Thread.sleep(200);
        }
    }
}

package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import marsad.store.Change;
import marsad.store.OtherJvm;
import marsad.store.Store;
import marsad.store.StoreConfig;
import marsad.store.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is killed in the middle of `add`, no acknowledged article is lost and none is doubled.
class KillTest {
    private static final int ROUNDS = 10;
    private static final int ARTICLES = 6000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void tenKillsLoseNothingAcknowledgedAndDoubleNothing() throws Exception {
        var news = writeNews();
        var data = TestStores.lendPrograms(folder.resolve("data"));
        var acknowledged = new HashSet<String>();
        var kills = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var add = add(data, news);
            // Late enough that every round gets beyond the one before, early enough that something is left to do.
            var enough = (round + 1) * ARTICLES / (ROUNDS + 2);
            var atOnce = round % 2 == 0;
            kills += killAfter(enough, add, data, atOnce, acknowledged) ? 1 : 0;
        }
        assertThat(kills).as("each fell in the middle").isEqualTo(ROUNDS);
        assertThat(acknowledged).isNotEmpty();
        try (var store = Store.open(StoreConfig.embeddedIn(data))) {
            var keys = keys(store);
            assertThat(keys).containsAll(acknowledged);
        }
        var last = add(data, news);
        readAll(last, acknowledged);
        assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(last.exitValue()).isZero();
        try (var store = Store.open(StoreConfig.embeddedIn(data))) {
            assertThat(store.articles().count()).isEqualTo(ARTICLES);
            assertThat(store.captures().count()).isEqualTo(ARTICLES);
            assertThat(keys(store)).hasSize(ARTICLES).containsAll(acknowledged);
            assertThat(store.changes().since(0, ARTICLES + 1))
                    .as("nothing was taken for a change")
                    .allMatch(change -> change.article() != null
                            && change.article().revision().number() == 1);
        }
    }

    private Path writeNews() throws IOException {
        return Files.write(
                folder.resolve("news.jsonl"),
                IntStream.range(0, ARTICLES)
                        .mapToObj(number -> "{\"url\":\"https://qanater.example/" + number + "\",\"title\":\"خبر رقم "
                                + number + "\",\"text\":\"" + "فقرة من نص الخبر. ".repeat(40) + "\"}")
                        .toList());
    }

    private static Process add(Path data, Path news) throws IOException {
        return OtherJvm.start(Main.class, List.of("add", "--jsonl", "--data", data.toString(), news.toString()));
    }

    /// Reads acknowledgements until there are enough new ones, then kills the program and PostgreSQL.
    ///
    /// @param atOnce whether PostgreSQL's own children are killed too, or left to find out that it is gone
    /// @return whether the program was still at work
    private static boolean killAfter(int enough, Process add, Path data, boolean atOnce, Set<String> acknowledged)
            throws Exception {
        var lines = add.inputReader(StandardCharsets.UTF_8);
        for (var read = 0; read < enough; read++) {
            var line = lines.readLine();
            if (line == null) {
                return false;
            }
            acknowledge(line, acknowledged);
        }
        var postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                        .getFirst()))
                .orElseThrow();
        var children = postmaster.children().toList();
        var alive = add.isAlive();
        add.toHandle().destroyForcibly(); // unlike Process.destroyForcibly, leaves what it has said readable
        postmaster.destroyForcibly();
        if (atOnce) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
        readAll(lines, acknowledged);
        add.waitFor();
        return alive;
    }

    private static void readAll(Process add, Set<String> acknowledged) throws IOException {
        readAll(add.inputReader(StandardCharsets.UTF_8), acknowledged);
    }

    private static void readAll(java.io.BufferedReader lines, Set<String> acknowledged) throws IOException {
        for (String line; (line = lines.readLine()) != null; ) {
            acknowledge(line, acknowledged);
        }
    }

    /// A line counts where it came whole: `{"name":"…:17","outcome":"new","reason":null}`.
    private static void acknowledge(String line, Set<String> acknowledged) {
        if (line.endsWith("}")) {
            var number = line.replaceFirst(".*:(\\d+)\",\"outcome\":\"(?:new|same)\".*", "$1");
            acknowledged.add("qanater.example/" + (Integer.parseInt(number) - 1));
        }
    }

    private static Set<String> keys(Store store) {
        var keys = new HashSet<String>();
        for (Change change : store.changes().since(0, 2 * ARTICLES)) {
            assertThat(change.article()).isNotNull();
            assertThat(keys.add(String.valueOf(
                            change.article() == null ? null : change.article().key())))
                    .isTrue();
        }
        return keys;
    }
}

package marsad.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import marsad.store.Filing;
import marsad.store.OtherJvm;
import marsad.store.Reports;
import marsad.store.Store;
import marsad.store.StoreConfig;
import marsad.store.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The follower of stories is killed again and again (kill -9): nothing is lost, nothing is done twice, and in the end
/// stories and copies are those of a follower that nobody disturbed, to the last row.
class StoryFollowerKillTest {
    private static final int ARTICLES = 1_400;
    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    /// The other process: follows until it is killed.
    static final class Killed {
        private Killed() {}

        public static void main(String[] arguments) throws InterruptedException {
            try (var store = Store.open(new StoreConfig(Path.of("unused"), arguments[0]));
                    var follower = StoryFollower.start(store, Path.of(arguments[1]))) {
                while (follower.seen() < Long.MAX_VALUE) {
                    Thread.sleep(1_000);
                }
            }
        }
    }

    @Test
    void storiesAreThoseOfAnUndisturbedFollower() throws Exception {
        var undisturbed = TestStores.config();
        try (var store = Store.open(undisturbed)) {
            file(store);
            StoryFollower.catchUp(store);
        }
        var disturbed = TestStores.config();
        var random = new Random(3);
        try (var store = Store.open(disturbed)) {
            file(store);
            var midway = 0;
            for (var kill = 0; kill < KILLS; kill++) {
                var before = store.stories().seen().number();
                var process = OtherJvm.start(Killed.class, List.of(String.valueOf(disturbed.url()), folder.toString()));
                while (process.isAlive() && store.stories().seen().number() <= before) {
                    Thread.sleep(5);
                }
                Thread.sleep(random.nextInt(200));
                process.toHandle().destroyForcibly();
                process.waitFor();
                var now = store.stories().seen().number();
                assertThat(now).as("what was written stays").isGreaterThan(before);
                midway += now < store.changes().latest() ? 1 : 0;
            }
            assertThat(midway).as("kills that fell in the middle").isPositive();
            finish(store);
        }
        var expected = rows(undisturbed);
        assertThat(expected).anyMatch(row -> row.startsWith("* from copy"));
        assertThat(rows(disturbed)).containsExactlyElementsOf(expected);
    }

    @Test
    void aFolderThatIsBrokenOrOfAnotherStoreIsMadeAnew() throws Exception {
        try (var store = TestStores.open()) {
            store.outlets().enter(Reports.OUTLET);
            store.filings().file(List.of(Reports.report(1, "نص أول قصير"), Reports.report(2, "نص ثان قصير")));
            finish(store);
            var state = folder.resolve("state");
            var bytes = Files.readAllBytes(state);
            bytes[bytes.length / 2]++;
            Files.write(state, bytes);
            store.filings().file(List.of(Reports.report(3, "نص ثالث قصير")));
            finish(store);
            assertThat(store.stories().seen().number())
                    .isEqualTo(store.changes().latest());
        }
        try (var other = TestStores.open()) {
            other.outlets().enter(Reports.OUTLET);
            other.filings().file(List.of(Reports.report(1, "نص أول قصير")));
            finish(other);
            assertThat(other.stories().find(1)).isPresent();
        }
    }

    private void finish(Store store) throws InterruptedException {
        try (var follower = StoryFollower.start(store, folder)) {
            for (var tries = 0;
                    tries < 1_200 && follower.seen() < store.changes().latest();
                    tries++) {
                Thread.sleep(25);
            }
            assertThat(follower.seen()).isEqualTo(store.changes().latest());
        }
    }

    /// Events told by several, copied whole and in part.
    private static void file(Store store) {
        store.outlets().enter(Reports.OUTLET);
        var random = new Random(8);
        var texts = new ArrayList<String>();
        for (var number = 0; number < ARTICLES; number++) {
            var kind = random.nextInt(10);
            var told = kind < 6 || number < 10 ? text(random) : texts.get(number - 1 - random.nextInt(10));
            texts.add(kind == 9 ? told.substring(told.length() / 3) : told);
        }
        store.filings()
                .file(IntStream.range(0, ARTICLES)
                        .<Filing>mapToObj(number -> Reports.report(number, texts.get(number)))
                        .toList());
    }

    private static String text(Random random) {
        var words = new Random(random.nextInt(400)); // of an event: reports of one share them
        var letters = "ابتثجحدرزسشصطعغفقكلمنهوي";
        var event = words.ints(12, 0, 1 << 16)
                .mapToObj(number -> new StringBuilder()
                        .append(letters.charAt(number % 24))
                        .append(letters.charAt(number / 24 % 24))
                        .append(letters.charAt(number / 576 % 24))
                        .append(letters.charAt(number / 13_824))
                        .toString())
                .toList();
        var text = new StringBuilder();
        for (var word = 0; word < 50; word++) {
            text.append(random.nextInt(3) == 0 ? random.nextInt(5_000) : event.get(random.nextInt(12)))
                    .append(' ');
        }
        return text.toString();
    }

    private static List<String> rows(StoreConfig config) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(String.valueOf(config.url()));
                var statement = connection.createStatement()) {
            for (var select : List.of(
                    "select article, story, source, names, md5(wording) from story_report order by 1",
                    "select * from story order by id",
                    "select * from copy_group order by id",
                    "select * from copy order by article",
                    "select number from story_seen order by 1")) {
                try (var found = statement.executeQuery(select)) {
                    while (found.next()) {
                        var row = new StringBuilder(select.substring(7, select.indexOf(" order")));
                        for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                            row.append(' ').append(found.getString(column));
                        }
                        rows.add(row.toString());
                    }
                }
            }
        }
        return rows;
    }
}

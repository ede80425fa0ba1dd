package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import marsad.accounts.Entry;
import marsad.accounts.Gate;
import marsad.gather.Fetcher;
import marsad.gather.Press;
import marsad.store.Account;
import marsad.store.Audit;
import marsad.store.Audit.Act;
import marsad.store.Source;
import marsad.store.Store;
import marsad.store.StoreConfig;
import marsad.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands `sources`, `archive` and `account`, as somebody types them.
class DeskCommandsTest {
    private static final String HOST = "sahifa.example";
    private static final String PASSWORD = "سور القدس العتيق";
    private static final String RSS =
            "<rss version='2.0'><channel><title>الساحل</title><item><title>خبر</title><link>/1</link></item></channel></rss>";

    private final StoreConfig config = TestStores.config();
    private final Press press = new Press();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @AfterEach
    void close() {
        press.close();
    }

    @Test
    void aSiteIsTriedEnteredSwitchedAndForgotten() {
        press.put(
                HOST,
                "/",
                "text/html",
                "<html><head><link rel=alternate type='application/rss+xml' href=/rss></head></html>");
        press.put(HOST, "/rss", "text/xml", RSS);
        var home = press.address(HOST, "/");
        var feed = press.address(HOST, "/rss");
        assertThat(run("sources", "try", home)).isZero();
        assertThat(out.toString()).contains(feed + "\tfeed\t1\tالساحل");
        assertThat(run("sources", "list")).isZero();
        assertThat(out.toString()).as("trying enters nothing").isEmpty();

        assertThat(run("sources", "add", home, "--section", "local", "--interval", "15"))
                .isZero();
        assertThat(err.toString()).contains("1 feeds and news site maps, 1 of them new");
        var number = out.toString().strip().replaceFirst("\t.*", "");
        assertThat(run("sources", "list")).isZero();
        assertThat(out.toString().strip().split("\t")).startsWith(number, "new", HOST, feed, "15 min", "0");
        assertThat(run("sources", "list", "--jsonl")).isZero();
        var line = JsonLines.JSON.readTree(out.toString());
        assertThat(line.path("address").asString()).isEqualTo(feed);
        assertThat(line.path("section").asString()).isEqualTo("local");

        assertThat(run("sources", "off", number)).isZero();
        assertThat(only().state()).isEqualTo(Source.State.OFF);
        assertThat(run("sources", "on", feed)).isZero();
        assertThat(only().state()).isEqualTo(Source.State.NEW);
        assertThat(run("sources", "off", "999", number))
                .as("one of them is unknown")
                .isEqualTo(1);
        assertThat(err.toString()).contains("There is no source 999", feed + " is visited no longer");
        assertThat(run("sources", "remove", number)).isZero();
        assertThat(run("sources", "list")).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void whatCanNotBeEnteredIsSaid() {
        press.put(HOST, "/", "text/html", "<html><body>صفحة</body></html>");
        assertThat(run("sources", "add", press.address(HOST, "/"))).isEqualTo(1);
        assertThat(err.toString()).contains("names no feed and no news site map that does");
        assertThat(run("sources", "add", press.address(HOST, "/nothing"))).isEqualTo(1);
        assertThat(err.toString()).contains("the site answers with status 404");
        assertThat(run("sources", "add", "http://169.254.169.254/latest/")).isEqualTo(1);
        assertThat(err.toString()).contains("this address is not asked");
        assertThat(run("sources", "add")).as("wrong usage").isEqualTo(2);
    }

    @Test
    void listsOfOtherProgramsGoInAndOut() throws Exception {
        var list = Files.writeString(
                folder.resolve("list.opml"),
                "<opml><body><outline text='الوادي' xmlUrl='https://wadi.example/feed' htmlUrl='https://wadi.example/'/></body></opml>");
        assertThat(run("sources", "import", "--off", list.toString())).isZero();
        assertThat(err.toString()).contains("1 feeds in the list, 1 of them new");
        assertThat(only().state()).isEqualTo(Source.State.OFF);
        assertThat(run("sources", "export")).isZero();
        assertThat(out.toString())
                .contains("xmlUrl=\"https://wadi.example/feed\"", "htmlUrl=\"https://wadi.example/\"");
        assertThat(run("sources", "import", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("sources", "list", "--starters")).isZero();
        assertThat(out.toString().lines().count()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void whatWasCapturedGoesOutAsWarcAndInAgain() throws Exception {
        assertThat(run("add", "../samples/sahl-jabal-library.html")).isZero();
        var archive = folder.resolve("out.warc.gz");
        assertThat(run("archive", archive.toString())).isZero();
        var last = out.toString().strip();
        assertThat(last).matches("[1-9][0-9]*");
        assertThat(err.toString()).contains("1 captures are in");
        assertThat(run("add", archive.toString())).isZero();
        assertThat(err.toString()).as("nothing is doubled").contains("1  same as before");
        var next = folder.resolve("next.warc.gz");
        assertThat(run("archive", "--after", last, next.toString())).isZero();
        assertThat(out.toString().strip()).as("nothing came since").isEqualTo(last);
        assertThat(run("archive", archive.toString()))
                .as("nothing is overwritten")
                .isEqualTo(2);
        assertThat(err.toString()).contains("can't be written");
    }

    @Test
    void theFirstAdministratorIsMadeByOneCommand() {
        assertThat(typed(PASSWORD, "account", "create", "Maha", "--role", "admin"))
                .isZero();
        assertThat(typed(PASSWORD, "account", "create", "maha")).as("taken").isEqualTo(1);
        assertThat(typed("قصيرة", "account", "create", "lina")).isEqualTo(1);
        assertThat(err.toString()).contains("10 to 200 characters");
        assertThat(typed(PASSWORD, "account", "create", "not a name")).isEqualTo(1);
        assertThat(run("account", "create", "salim", "--no-password")).isZero();
        assertThat(run("account", "list")).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("maha\tadmin\nsalim\treader\n");
        assertThat(run("account", "role", "salim", "--role", "editor")).isZero();
        assertThat(run("account", "token", "salim", "--label", "هاتف")).isZero();
        var token = out.toString().strip();
        try (var store = Store.open(config)) {
            var gate = new Gate(store, Clock.systemUTC());
            assertThat(gate.signIn("maha", PASSWORD, "127.0.0.1")).isInstanceOf(Entry.Open.class);
            assertThat(gate.reader(token)).map(Account::name).hasValue("salim");
            assertThat(store.accounts().find("salim").orElseThrow().role()).isEqualTo(Account.Role.EDITOR);
            assertThat(store.audit().latest(20))
                    .extracting(Audit.Entry::act)
                    .contains(Act.ACCOUNT_ENTERED, Act.ROLE_SET, Act.TOKEN_MADE);
        }
        assertThat(typed("كلمة أخرى طويلة", "account", "password", "maha")).isZero();
        assertThat(run("account", "remove", "salim")).isZero();
        assertThat(run("account", "remove", "salim")).isEqualTo(1);
        try (var store = Store.open(config)) {
            var gate = new Gate(store, Clock.systemUTC());
            assertThat(gate.signIn("maha", PASSWORD, "127.0.0.1")).isInstanceOf(Entry.Wrong.class);
            assertThat(gate.signIn("maha", "كلمة أخرى طويلة", "127.0.0.1")).isInstanceOf(Entry.Open.class);
            assertThat(gate.reader(token)).isEmpty();
        }
    }

    private Source only() {
        try (var store = Store.open(config)) {
            return store.sources().all().getFirst();
        }
    }

    private int typed(String line, String... arguments) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--db-url", String.valueOf(config.url())));
        var pace = new Fetcher.Pace(Duration.ofMillis(1), Duration.ofSeconds(20), 1 << 20);
        return Main.commands(press.guard(), pace)
                .setResourceBundle(ResourceBundle.getBundle(
                        "marsad.cli.messages",
                        Locale.ROOT,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }
}

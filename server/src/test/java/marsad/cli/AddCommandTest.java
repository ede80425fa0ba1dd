package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import marsad.gather.Refusal;
import marsad.store.Fault;
import marsad.store.Store;
import marsad.store.StoreConfig;
import marsad.store.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddCommandTest {
    private static final Path SAMPLES = Path.of("../samples");

    private final StoreConfig config = TestStores.config();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void everyKindOfFileGoesIn() {
        assertThat(add("--jsonl", SAMPLES.toString())).as(err.toString()).isZero();
        assertThat(out.toString()).contains("sahl-jabal-library.html\",\"outcome\":\"new\"");
        try (var store = Store.open(config)) {
            var titles = new ArrayList<String>();
            for (var change : store.changes().since(0, 100)) {
                titles.add(java.util.Objects.requireNonNull(change.article())
                        .revision()
                        .title());
            }
            assertThat(titles).hasSize(13);
            assertThat(String.join("\n", titles))
                    .contains(
                            "متطوعون يجلّدون ألف كتاب في مكتبة عين الدوالي",
                            "حارس الميناء يسجل من مرماه",
                            "قوافل إلى ريف دير الزور وخلاف على الطريق الذي تسلكه",
                            "شباب المرسى يكسر سلسلة الفنار ويقترب من القمة");
        }
        assertThat(add(SAMPLES.toString())).isZero();
        assertThat(err.toString()).contains("13  same as before");
    }

    @Test
    void aBadLineInTheMiddleStopsNothing() throws Exception {
        var file = Files.writeString(folder.resolve("a.jsonl"), """
                {"url":"https://a.example/1","text":"أولى"}
                {"url":"https://a.example/2","text":
                {"url":"https://a.example/3","text":"ثالثة"}
                """);
        assertThat(add("--jsonl", file.toString())).isEqualTo(1);
        assertThat(out.toString().lines()).hasSize(3);
        assertThat(out.toString().lines().skip(1).findFirst().orElseThrow()).contains("a.jsonl:2", "\"refused\"");
        assertThat(err.toString()).contains("a.jsonl:2: it is not valid JSON", "2  new", "1  refused");
        try (var store = Store.open(config)) {
            assertThat(store.articles().count()).isEqualTo(2);
        }
    }

    @Test
    void aDataFolderThatCanNotBeUsedIsOneSentence() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");
        var status = run("add", "--data", file.toString(), "--db-url", "", "x.html");
        assertThat(status).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains(file.toString());
    }

    @Test
    void addressesThatAreNoneAreOneSentence() {
        assertThat(run("add", "--db-url", "mysql://x/y", "x.html")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("MARSAD_DB_URL");
    }

    @Test
    void theSampleIsRemovedWithOneCommand() {
        try (var store = Store.open(config)) {
            new marsad.newsroom.SampleNewsroom(store, java.time.InstantSource.system()).loadIntoEmptyStore();
        }
        assertThat(run("sample", "remove", "--db-url", config.url())).isZero();
        try (var store = Store.open(config)) {
            assertThat(store.articles().count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void everyRefusalAndFaultHasItsSentence(String language) {
        var catalogue = ResourceBundle.getBundle("marsad.cli.messages", Locale.of(language));
        for (var refusal : Refusal.values()) {
            assertThat(catalogue.containsKey("refused." + refusal))
                    .as(refusal.name())
                    .isTrue();
        }
        for (var fault : Fault.values()) {
            assertThat(catalogue.containsKey("fault." + fault)).as(fault.name()).isTrue();
        }
    }

    private int add(String... arguments) {
        var all = new ArrayList<>(List.of("add", "--db-url", String.valueOf(config.url())));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Main.commands()
                .setResourceBundle(ResourceBundle.getBundle(
                        "marsad.cli.messages",
                        Locale.ROOT,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}

package marsad.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import marsad.page.Article;
import marsad.page.Capture;
import marsad.page.PrintedTime;
import marsad.search.SearchRequest.Order;
import marsad.store.Fault;
import marsad.store.Filing;
import marsad.store.MarsadException;
import marsad.store.Outlet;
import marsad.store.Selection;
import marsad.store.Store;
import marsad.store.StoreConfig;
import marsad.text.Span;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The search over a real store, with what Arabic readers type.
class SearchIndexTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate DAY = LocalDate.of(2017, 11, 20);

    @TempDir
    private static Path data;

    private static Store store;
    private static SearchIndex index;

    @BeforeAll
    static void fileReports() throws Exception {
        store = Store.open(StoreConfig.embeddedIn(data));
        for (var key : List.of("rafed.example", "bayan.example", "herald.example")) {
            store.outlets().enter(new Outlet(key, "منصة", null, null, "ar", "SY", null, Outlet.Display.FULL, false));
        }
        file(
                "rafed.example",
                1,
                DAY,
                "politics",
                "ar",
                "الجيش يدخل البوكمال",
                "دخلت وحدات من الجيش المدينة أمس الأحد بعد حصار.");
        file(
                "bayan.example",
                2,
                DAY.plusDays(1),
                "politics",
                "ar",
                "اشتباكات في أبو كمال",
                "تتواصل الاشتباكات في محيط أبو كمال، ونزح المدنيون.");
        file(
                "bayan.example",
                3,
                DAY.plusDays(40),
                "economy",
                "ar",
                "أسعار القمح ترتفع",
                "ارتفعت أسعار القمح في الأسواق. وقال وزراء إن الدعم باق.");
        file(
                "herald.example",
                4,
                DAY.plusDays(2),
                "politics",
                "en",
                "Army enters Albukamal",
                "Troops entered the border town of Abu Kamal on Sunday.");
        file(
                "rafed.example",
                5,
                DAY.minusDays(9),
                "sport",
                "ar",
                "فوز المنتخب",
                "فاز المنتخب على ضيفه بهدفين وسط تشجيع جمهور كبير يوم الأحد.");
        index = SearchIndex.open(data.resolve("index"), store);
        assertThat(index.awaitCaughtUp(PATIENCE)).isTrue();
    }

    @AfterAll
    static void close() {
        index.close();
        store.close();
    }

    @Test
    void everySpellingOfAlbukamalFindsAllReportsOfIt() {
        for (var typed : List.of("البوكمال", "ابو كمال", "أبو كمال", "بوكمال", "Albukamal", "Abu Kamal", "والبوكمال")) {
            assertThat(titles(SearchRequest.of(typed)))
                    .as(typed)
                    .containsExactlyInAnyOrder("الجيش يدخل البوكمال", "اشتباكات في أبو كمال", "Army enters Albukamal");
        }
    }

    @Test
    void hamzaIsNotNeeded() {
        assertThat(titles(SearchRequest.of("الاحد")))
                .isEqualTo(titles(SearchRequest.of("الأحد")))
                .hasSize(2);
    }

    @Test
    void inflectedFormsMeet() {
        assertThat(titles(SearchRequest.of("سعر القمح"))).containsExactly("أسعار القمح ترتفع");
        assertThat(titles(SearchRequest.of("وزير"))).containsExactly("أسعار القمح ترتفع");
        assertThat(titles(SearchRequest.of("مدني"))).containsExactly("اشتباكات في أبو كمال");
    }

    @Test
    void headlinesCountMore() {
        assertThat(titles(SearchRequest.of("الجيش")).getFirst()).isEqualTo("الجيش يدخل البوكمال");
        assertThat(titles(SearchRequest.of("المنتخب"))).containsExactly("فوز المنتخب");
    }

    @Test
    void phrasesExclusionsAndAlternatives() {
        assertThat(titles(SearchRequest.of("\"محيط أبو كمال\""))).containsExactly("اشتباكات في أبو كمال");
        assertThat(index.search(SearchRequest.of("\"كمال محيط\"")).widened()).isTrue();
        assertThat(titles(SearchRequest.of("الأحد -المنتخب"))).containsExactly("الجيش يدخل البوكمال");
        assertThat(titles(SearchRequest.of("القمح OR المنتخب"))).hasSize(2);
    }

    @Test
    void filters() {
        var all = SearchRequest.of("البوكمال");
        assertThat(titles(all.within(Selection.edition(List.of("rafed.example"), List.of()))))
                .containsExactly("الجيش يدخل البوكمال");
        assertThat(titles(all.in(Set.of("en")))).containsExactly("Army enters Albukamal");
        assertThat(titles(all.within(Selection.ALL.between(DAY.plusDays(1), DAY.plusDays(1)))))
                .containsExactly("اشتباكات في أبو كمال");
        assertThat(titles(all.within(Selection.ALL.between(DAY.plusDays(2), null))))
                .containsExactly("Army enters Albukamal");
        assertThat(titles(SearchRequest.of("الأحد").within(Selection.ALL.ofSection("sport"))))
                .containsExactly("فوز المنتخب");
    }

    @Test
    void ordersByTime() {
        assertThat(titles(SearchRequest.of("البوكمال").by(Order.NEWEST)))
                .containsExactly("Army enters Albukamal", "اشتباكات في أبو كمال", "الجيش يدخل البوكمال");
        assertThat(titles(SearchRequest.of("البوكمال").by(Order.OLDEST)).getFirst())
                .isEqualTo("الجيش يدخل البوكمال");
        assertThat(titles(SearchRequest.of("البوكمال").by(Order.FRESH))).hasSize(3);
    }

    @Test
    void pagesDoNotOverlap() {
        var request = SearchRequest.of("البوكمال");
        var pages = IntStream.range(0, 3)
                .mapToObj(page -> index.search(request.page(page, 1)))
                .toList();
        assertThat(pages).allSatisfy(page -> assertThat(page.total()).isEqualTo(3));
        assertThat(pages.stream().flatMap(page -> page.hits().stream()).map(Hit::article))
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(index.search(request.page(SearchRequest.DEEPEST, 10)).hits()).isEmpty();
        assertThat(index.search(request.page(Integer.MAX_VALUE, 100)).hits()).isEmpty();
    }

    @Test
    void countsByOutletAndMonth() {
        var page = index.search(SearchRequest.of("الأحد OR القمح"));
        assertThat(page.outlets()).containsEntry("rafed.example", 2).containsEntry("bayan.example", 1);
        assertThat(page.months()).containsEntry(YearMonth.of(2017, 11), 2).containsEntry(YearMonth.of(2017, 12), 1);
    }

    @Test
    void countsByPlaceAndActorAndStaysWithOne() {
        var page = index.search(SearchRequest.of("البوكمال OR اشتباكات OR القمح"));
        assertThat(page.places().getFirst().english()).isEqualTo("Abu Kamal");
        assertThat(page.places().getFirst().count()).isEqualTo(2);
        var place = page.places().getFirst().entry();
        assertThat(titles(SearchRequest.of("القمح OR الجيش OR اشتباكات").naming(Set.of(place))))
                .containsExactlyInAnyOrder("الجيش يدخل البوكمال", "اشتباكات في أبو كمال");
        assertThat(titles(SearchRequest.of("القمح").naming(Set.of(place)))).isEmpty();
    }

    @Test
    void aNameFindsItsEntryUnderItsOtherNamesAndMarksThem(@TempDir Path other) throws Exception {
        try (var elsewhere = Store.open(StoreConfig.embeddedIn(other))) {
            elsewhere
                    .outlets()
                    .enter(new Outlet("o.example", "س", null, null, "ar", "SY", null, Outlet.Display.FULL, false));
            file(
                    elsewhere,
                    "o.example",
                    1,
                    DAY,
                    "politics",
                    "ar",
                    "معارك في حلب",
                    "دارت معارك بحلب ضد تنظيم الدولة الإسلامية.");
            file(
                    elsewhere,
                    "o.example",
                    2,
                    DAY,
                    "politics",
                    "ar",
                    "زيارة إلى بيروت",
                    "وصل الوفد إلى بيروت من الولايات المتحدة.");
            try (var searched = SearchIndex.open(other.resolve("index"), elsewhere)) {
                assertThat(searched.awaitCaughtUp(PATIENCE)).isTrue();
                for (var asked : List.of("Aleppo", "داعش", "Islamic State")) {
                    assertThat(searched.search(SearchRequest.of(asked)).hits())
                            .as(asked)
                            .singleElement()
                            .satisfies(hit -> assertThat(hit.title().text()).isEqualTo("معارك في حلب"));
                }
                assertThat(searched.search(SearchRequest.of("Aleppo")).correction())
                        .isNull();
                assertThat(searched.search(SearchRequest.of("Aleppo"))
                                .hits()
                                .getFirst()
                                .title()
                                .marks())
                        .containsExactly(new Span(9, 12));
                assertThat(searched.search(SearchRequest.of("United States")).hits())
                        .hasSize(1);
                assertThat(searched.search(SearchRequest.of("الولايات المتحدة الأمريكية"))
                                .hits())
                        .hasSize(1);
            }
        }
    }

    @Test
    void marksTheWordsInTheArticlesOwnText() {
        var hit = index.search(SearchRequest.of("الاشتباكات ابو كمال")).hits().getFirst();
        assertThat(hit.passage().text()).isEqualTo("تتواصل الاشتباكات في محيط أبو كمال، ونزح المدنيون.");
        assertThat(hit.passage().marks())
                .extracting(mark -> mark.in(hit.passage().text()))
                .containsExactly("الاشتباكات", "أبو", "كمال");
        assertThat(hit.title().marks())
                .extracting(mark -> mark.in(hit.title().text()))
                .containsExactly("اشتباكات", "أبو", "كمال");
    }

    @Test
    void widensWhereNoArticleHasEnough() {
        var page = index.search(SearchRequest.of("القمح المنتخب"));
        assertThat(page.widened()).isTrue();
        assertThat(page.total()).isEqualTo(2);
        assertThat(index.search(SearchRequest.of("أسعار القمح")).widened()).isFalse();
    }

    @Test
    void mendsMisspellings() {
        assertThat(index.search(SearchRequest.of("اشتبكات في المدينة")).correction())
                .isEqualTo("اشتباكات في المدينة");
        assertThat(index.search(SearchRequest.of("أسعار القمح")).correction()).isNull();
    }

    @Test
    void suggestsWhatHeadlinesSay() {
        assertThat(index.suggest("بوك", 5)).containsExactly("البوكمال");
        assertThat(index.suggest("أسعار الق", 5)).containsExactly("أسعار القمح");
        assertThat(index.suggest("", 5)).isEmpty();
        assertThat(index.suggest("القمح المنت", 5)).isEmpty();
    }

    @Test
    void answersWhateverIsTyped() {
        for (var typed :
                List.of("", " ", "\"", "-", "OR", "*:*", "a".repeat(100_000), "\uD800", "() [] {} ~ ^ \\", "من")) {
            assertThat(index.search(SearchRequest.of(typed))).as(typed).isNotNull();
            assertThat(index.suggest(typed, 3)).isNotNull();
        }
        assertThat(index.search(SearchRequest.of("")).total()).isZero();
    }

    @Test
    void followsChangesAndRemovals() throws Exception {
        file("rafed.example", 50, DAY, "politics", "ar", "افتتاح جسر", "افتتح الجسر فوق النهر.");
        assertThat(index.awaitCaughtUp(PATIENCE)).isTrue();
        assertThat(titles(SearchRequest.of("افتتاح جسر"))).containsExactly("افتتاح جسر");
        file("rafed.example", 50, DAY, "politics", "ar", "إغلاق معبر", "أغلق المعبر حتى إشعار آخر.");
        assertThat(index.awaitCaughtUp(PATIENCE)).isTrue();
        assertThat(titles(SearchRequest.of("افتتاح جسر"))).isEmpty();
        assertThat(titles(SearchRequest.of("إغلاق المعبر"))).containsExactly("إغلاق معبر");
    }

    @Test
    void forgetsArticlesThatTheStoreRemoved(@TempDir Path other) throws Exception {
        try (var sampled = Store.open(StoreConfig.embeddedIn(other))) {
            sampled.outlets()
                    .enter(new Outlet("usul.example", "أصول", null, null, "ar", "SY", null, Outlet.Display.FULL, true));
            file(sampled, "usul.example", 1, DAY, "politics", "ar", "افتتاح مكتبة", "افتتحت المكتبة.");
            try (var following = SearchIndex.open(other.resolve("index"), sampled)) {
                assertThat(following.awaitCaughtUp(PATIENCE)).isTrue();
                assertThat(following.search(SearchRequest.of("المكتبة")).total())
                        .isEqualTo(1);
                sampled.sample().remove();
                assertThat(following.awaitCaughtUp(PATIENCE)).isTrue();
                assertThat(following.search(SearchRequest.of("المكتبة")).total())
                        .isZero();
                assertThat(following.articles()).isZero();
            }
        }
    }

    @Test
    void isMadeAgainWhereItsFolderIsGoneDamagedOrForeign() throws Exception {
        var folder = data.resolve("second");
        var expected = titles(SearchRequest.of("البوكمال"));
        assertRebuilt(folder, expected);
        removeAll(folder);
        assertRebuilt(folder, expected);
        damage(folder);
        assertRebuilt(folder, expected);
        removeAll(folder);
        writeForeignIndex(folder);
        assertRebuilt(folder, expected);
        assertRebuilt(folder, expected);
    }

    @Test
    void beginsAgainFromItsLastCommitAfterACrash() throws Exception {
        var folder = data.resolve("third");
        assertRebuilt(folder, titles(SearchRequest.of("البوكمال")));
        try (var lost = IndexFolder.open(folder, new marsad.text.SearchAnalyzer(), Long.MAX_VALUE)) {
            var seen = lost.seen();
            lost.writer().deleteAll();
            lost.show(seen + 1000); // never committed: as where the process is killed here
        }
        assertRebuilt(folder, titles(SearchRequest.of("البوكمال")));
    }

    @Test
    void isMadeAgainWhereTheStoreIsAnother() throws Exception {
        var folder = data.resolve("fourth");
        assertRebuilt(folder, titles(SearchRequest.of("البوكمال")));
        try (var ahead = IndexFolder.open(folder, new marsad.text.SearchAnalyzer(), Long.MAX_VALUE)) {
            ahead.writer().deleteAll();
            ahead.show(Long.MAX_VALUE - 1);
            ahead.commit();
        }
        assertRebuilt(folder, titles(SearchRequest.of("البوكمال")));
    }

    @Test
    void refusesASecondWriter() {
        assertThatThrownBy(() -> SearchIndex.open(data.resolve("index"), store))
                .isInstanceOfSatisfying(
                        MarsadException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.SEARCH_INDEX));
    }

    private static void assertRebuilt(Path folder, List<String> expected) throws InterruptedException {
        try (var opened = SearchIndex.open(folder, store)) {
            assertThat(opened.awaitCaughtUp(PATIENCE)).isTrue();
            assertThat(opened.trouble()).isNull();
            assertThat(opened.search(SearchRequest.of("البوكمال")).hits())
                    .extracting(hit -> hit.title().text())
                    .isEqualTo(expected);
        }
    }

    private static void removeAll(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static void damage(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
                Files.writeString(file, "ليس فهرسا");
            }
        }
    }

    private static void writeForeignIndex(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new ArticleDocument(new Entries()).words("البوكمال", "قديم"));
        }
    }

    private static List<String> titles(SearchRequest request) {
        return index.search(request).hits().stream()
                .map(hit -> hit.title().text())
                .toList();
    }

    private static void file(
            String outlet, int number, LocalDate day, String section, String language, String title, String text) {
        file(store, outlet, number, day, section, language, title, text);
    }

    private static void file(
            Store store,
            String outlet,
            int number,
            LocalDate day,
            String section,
            String language,
            String title,
            String text) {
        var address = "https://" + outlet + "/" + number;
        var at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        var bytes = (title + text).getBytes(StandardCharsets.UTF_8);
        var article = new Article(
                address,
                title,
                null,
                null,
                null,
                PrintedTime.of(day),
                null,
                language,
                null,
                section,
                null,
                List.of(text));
        store.filings()
                .file(List.of(new Filing.Report(
                        new Capture(bytes, address, at, null), address, outlet, at, day, section, article)));
    }
}

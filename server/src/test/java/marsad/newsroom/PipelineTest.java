package marsad.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import marsad.gather.Item;
import marsad.gather.NewsRecord;
import marsad.gather.Refusal;
import marsad.newsroom.Receipt.Outcome;
import marsad.page.Capture;
import marsad.store.Revision;
import marsad.store.Store;
import marsad.store.StoredArticle;
import marsad.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private static final Instant NOW = Instant.parse("2017-11-21T08:00:00Z");
    private static final String BODY = """
            <p>أعلن مجلس البلدية أن سوق الزيت ستبقى مفتوحة حتى نهاية الشهر، وأن الأسعار لن ترتفع قبل الموسم المقبل.</p>
            <p>وقال تاجر في السوق إن الإقبال كبير هذا العام، وإن المعاصر تعمل ليلاً ونهاراً منذ أسبوعين.</p>
            <p>وأضاف أن المزارعين يبيعون محصولهم مباشرة من غير وسيط، وهو ما يرضي البائع والمشتري معاً.</p>
            """;

    private final Store store = TestStores.open();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPageHandedInTwiceIsOneArticle() {
        var page = page("سوق الزيت", BODY, "الأكثر قراءة");
        assertThat(take(page)).containsExactly(Outcome.NEW);
        assertThat(take(page, page)).containsExactly(Outcome.SAME, Outcome.SAME);
        var article = only();
        assertThat(article.revision().title()).isEqualTo("سوق الزيت");
        assertThat(article.revision().text()).contains("مجلس البلدية").contains("من غير وسيط");
    }

    @Test
    void aChangedPageOfTheSameAddressIsARevision() {
        take(page("سوق الزيت", BODY, ""));
        assertThat(take(page("سوق الزيت", BODY.replace("نهاية الشهر", "نهاية العام"), "")))
                .containsExactly(Outcome.CHANGED);
        assertThat(store.articles().revisions(only().id()))
                .extracting(Revision::number)
                .containsExactly(2, 1);
    }

    @Test
    void whereOnlyTheFurnitureChangesNothingDoes() {
        take(page("سوق الزيت", BODY, "<ul><li><a href='/a'>خبر أول</a></li></ul>"));
        assertThat(take(page("سوق الزيت", BODY, "<ul><li><a href='/b'>خبر آخر</a></li></ul>")))
                .containsExactly(Outcome.SAME);
        assertThat(store.captures().count()).isEqualTo(2);
    }

    @Test
    void receiptsComeInOrderAndOneForEachItem() {
        var items = IntStream.range(0, 350)
                .mapToObj(number -> number % 50 == 7
                        ? new Item.Refused("i" + number, Refusal.EMPTY, "")
                        : record(
                                "i" + number,
                                "{\"url\":\"https://a.example/" + number + "\",\"text\":\"نص " + number + "\"}"))
                .toList();
        var receipts = new ArrayList<Receipt>();
        try (var pipeline = new Pipeline(store, receipts::add)) {
            items.forEach(pipeline::take);
            pipeline.finish();
        }
        assertThat(receipts)
                .extracting(Receipt::name)
                .containsExactlyElementsOf(items.stream().map(Item::name).toList());
        assertThat(store.articles().count()).isEqualTo(343);
    }

    @Test
    void whatTheDatabaseDoesNotTakeIsRefusedAlone() {
        assertThat(take(
                        record("a", "{\"url\":\"https://a.example/1\",\"text\":\"نص\"}"),
                        record(
                                "b",
                                "{\"url\":\"https://a.example/2\",\"text\":\"نص\",\"published\":\"-9999-01-01T00:00:00\"}"),
                        record("c", "{\"url\":\"https://a.example/3\",\"text\":\"نص\"}")))
                .containsExactly(Outcome.NEW, Outcome.REFUSED, Outcome.NEW);
    }

    @Test
    void aRecordWithoutAnAddressIsKnownByItsIdAndAPageByDayAndTitle() {
        assertThat(
                        take(
                                record("a", "{\"id\":\"7\",\"outlet\":\"قناطر\",\"text\":\"نص\"}"),
                                record("b", "{\"id\":\"7\",\"outlet\":\"قناطر\",\"text\":\"نص آخر\"}"),
                                record(
                                        "c",
                                        "{\"outlet\":\"قناطر\",\"title\":\"إعلان\",\"text\":\"١\",\"published\":\"2017-11-20\"}"),
                                record(
                                        "d",
                                        "{\"outlet\":\"قناطر\",\"title\":\"اعلان\",\"text\":\"٢\",\"published\":\"2017-11-20\"}"),
                                record(
                                        "e",
                                        "{\"outlet\":\"قناطر\",\"title\":\"اعلان\",\"text\":\"٢\",\"published\":\"2017-11-21\"}")))
                .containsExactly(Outcome.NEW, Outcome.CHANGED, Outcome.NEW, Outcome.CHANGED, Outcome.NEW);
    }

    @Test
    void aPageThatCallsTheFrontPageItsAddressDoesNotSwallowTheOthers() {
        var first = page("سوق الزيت", BODY, "").replace("/local/1", "/");
        var second = page("معصرة جديدة", BODY.replace("التاجر", "العامل"), "").replace("/local/1", "/");
        assertThat(take(first, second)).containsExactly(Outcome.NEW, Outcome.NEW);
    }

    @Test
    void brokenLettersInTheTextAreRefused() {
        var bytes = page("سوق الزيت", BODY, "").getBytes(StandardCharsets.UTF_8);
        var place = new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String("البلدية".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        bytes[place + 1] = 'x';
        var receipts = receipts(new Item.Page("p", new Capture(bytes, null, NOW, null)));
        assertThat(receipts.getFirst().why()).isEqualTo(Refusal.BROKEN_UTF8);
        assertThat(store.captures().count()).isZero();
    }

    private List<Outcome> take(String... pages) {
        return take(IntStream.range(0, pages.length)
                .<Item>mapToObj(number -> new Item.Page(
                        "p" + number, new Capture(pages[number].getBytes(StandardCharsets.UTF_8), null, NOW, null)))
                .toArray(Item[]::new));
    }

    private List<Outcome> take(Item... items) {
        return receipts(items).stream().map(Receipt::outcome).toList();
    }

    private List<Receipt> receipts(Item... items) {
        var receipts = new ArrayList<Receipt>();
        try (var pipeline = new Pipeline(store, receipts::add)) {
            List.of(items).forEach(pipeline::take);
            pipeline.finish();
        }
        return receipts;
    }

    private StoredArticle only() {
        assertThat(store.articles().count()).isEqualTo(1);
        return store.articles()
                .find(store.changes().since(0, 1).getFirst().articleId())
                .orElseThrow();
    }

    private static Item record(String name, String json) {
        return new Item.Entry(name, new Capture(json.getBytes(StandardCharsets.UTF_8), null, NOW, NewsRecord.TYPE));
    }

    private static String page(String title, String body, String furniture) {
        return """
                <!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>%s</title>
                <link rel="canonical" href="https://www.sahl.example/local/1"><meta property="og:site_name" content="السهل">
                <meta property="article:published_time" content="2017-11-20T10:00:00+02:00"></head>
                <body><aside>%s</aside><article><h1>%s</h1>%s</article></body></html>
                """.formatted(title, furniture, title, body);
    }
}

package marsad.store;

import static marsad.store.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import marsad.page.Capture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilingsTest {
    private final Store store = TestStores.open();

    @BeforeEach
    void enterOutlet() {
        store.outlets().enter(Reports.OUTLET);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void comesOutAsItWentIn() {
        assertThat(file(report(1, "البوكمال", "نص الخبر", "<html>الصفحة</html>")))
                .containsExactly(Filed.NEW);
        var article = only();
        assertThat(article.key()).isEqualTo("qanater.example/1");
        assertThat(article.outlet()).isEqualTo(Reports.OUTLET);
        assertThat(article.day()).isEqualTo("2017-11-20");
        assertThat(article.at())
                .as("nobody gave a moment: when it was first seen")
                .isEqualTo(Reports.MORNING);
        assertThat(article.section()).isEqualTo("politics");
        var revision = article.revision();
        assertThat(revision.number()).isEqualTo(1);
        assertThat(revision.title()).isEqualTo("البوكمال");
        assertThat(revision.credit()).isEqualTo("وكالات");
        assertThat(revision.dateline()).isEqualTo("عواصم");
        assertThat(String.valueOf(revision.published())).isEqualTo("2017-11-20");
        assertThat(revision.text()).isEqualTo("نص الخبر");
        var capture = store.captures().find(revision.capture()).orElseThrow();
        assertThat(new String(capture.bytes(), StandardCharsets.UTF_8)).isEqualTo("<html>الصفحة</html>");
        assertThat(capture.address()).isEqualTo("https://qanater.example/1");
        assertThat(capture.contentType()).isEqualTo("text/html");
    }

    @Test
    void theSameCaptureAgainChangesNothing() {
        var report = report(1, "نص");
        assertThat(file(report, report)).containsExactly(Filed.NEW, Filed.SAME);
        var number = store.changes().latest();
        assertThat(file(report)).containsExactly(Filed.SAME);
        assertThat(store.changes().latest()).isEqualTo(number);
        assertThat(store.captures().count()).isEqualTo(1);
    }

    @Test
    void aChangedArticleIsARevisionAndTheOldOneStays() {
        file(report(1, "مقتل ثلاثة في زلزال"));
        assertThat(file(report(1, "مقتل سبعة في زلزال"))).containsExactly(Filed.CHANGED);
        assertThat(only().revision().text()).isEqualTo("مقتل سبعة في زلزال");
        assertThat(store.articles().revisions(only().id()))
                .extracting(Revision::text)
                .containsExactly("مقتل سبعة في زلزال", "مقتل ثلاثة في زلزال");
    }

    @Test
    void twoVersionsInOneTransactionAreTwoRevisions() {
        assertThat(file(report(1, "أولى"), report(2, "أخرى"), report(1, "ثانية")))
                .containsExactly(Filed.NEW, Filed.NEW, Filed.CHANGED);
        var article = store.changes().since(0, 10).stream()
                .filter(change ->
                        change.article() != null && change.article().key().endsWith("/1"))
                .findFirst()
                .orElseThrow();
        assertThat(article.article()).isNotNull();
        assertThat(store.articles().revisions(article.articleId())).hasSize(2);
    }

    @Test
    void whereOnlyThePageAroundItChangesTheCaptureIsKeptAndNothingElse() {
        file(report(1, "عنوان", "نص", "الأكثر قراءة: أ"));
        var number = store.changes().latest();
        assertThat(file(report(1, "عنوان", "نص", "الأكثر قراءة: ب"))).containsExactly(Filed.SAME);
        assertThat(store.captures().count()).isEqualTo(2);
        assertThat(store.articles().revisions(only().id())).hasSize(1);
        assertThat(store.changes().latest()).isEqualTo(number);
    }

    @Test
    void aPageWithoutAnArticleIsKept() {
        var capture = new Capture("صفحة أولى".getBytes(StandardCharsets.UTF_8), null, Reports.MORNING, null);
        assertThat(file(new Filing.NoReport(capture, true, "no running text"))).containsExactly(Filed.NO_ARTICLE);
        assertThat(store.captures().count()).isEqualTo(1);
        assertThat(store.articles().count()).isZero();
    }

    @Test
    void lettersThatADatabaseCanNotHoldLoseNoOffset() {
        file(report(1, "أ\u0000ب\uD83Dج"));
        assertThat(only().revision().text()).isEqualTo("أ\uFFFDب\uFFFDج");
        assertThat(file(report(1, "عنوان آخر", "نص", "x"), report(1, "أ\u0000ب\uD83Dج")))
                .as("the stored capture is known again")
                .containsExactly(Filed.CHANGED, Filed.SAME);
    }

    @Test
    void anAddressTooLongForAnIndexIsNoObstacle() {
        var url = "https://qanater.example/" + "خبر-".repeat(900);
        var capture = new Capture("ص".getBytes(StandardCharsets.UTF_8), url, Reports.MORNING, null);
        var usual = report(1, "نص");
        assertThat(file(new Filing.Report(capture, "k", usual.outlet(), null, usual.day(), null, usual.article())))
                .containsExactly(Filed.NEW);
        assertThat(store.captures().count()).isEqualTo(1);
    }

    @Test
    void theLeadIsTheBeginningInWholeWords() {
        file(report(1, "كلمة ".repeat(100).strip()));
        assertThat(only().revision().lead()).hasSizeLessThanOrEqualTo(300).endsWith("كلمة…");
    }

    private List<Filed> file(Filing... filings) {
        return store.filings().file(List.of(filings));
    }

    private StoredArticle only() {
        var change = store.changes().since(0, 10).getFirst();
        return store.articles().find(change.articleId()).orElseThrow();
    }
}

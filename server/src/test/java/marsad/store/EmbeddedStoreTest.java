package marsad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import marsad.page.Article;
import marsad.page.Capture;
import marsad.page.PrintedTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The embedded PostgreSQL on a data folder: start, stop, start again.
class EmbeddedStoreTest {

    @Test
    void whatWasFiledIsThereAfterAStop(@TempDir Path data) {
        var config = StoreConfig.embeddedIn(data);
        for (var round = 0; round < 2; round++) {
            var t0 = System.nanoTime();
            try (var store = Store.open(config)) {
                System.err.println("open " + (System.nanoTime() - t0) / 1e6);
                store.outlets()
                        .enter(new Outlet(
                                "sahafi.jo", "صحفي", null, null, "ar", "JO", null, Outlet.Display.FULL, false));
                var capture = new Capture(
                        "نص الصفحة".getBytes(StandardCharsets.UTF_8),
                        "https://sahafi.jo/1",
                        Instant.parse("2017-11-20T08:00:00Z"),
                        "text/plain");
                var article = new Article(
                        "https://sahafi.jo/1",
                        "عنوان الخبر",
                        null,
                        "وكالات",
                        "عواصم",
                        PrintedTime.of(LocalDate.of(2017, 11, 20)),
                        null,
                        "ar",
                        null,
                        null,
                        null,
                        List.of("الفقرة الأولى", "الفقرة الثانية"));
                var report = new Filing.Report(
                        capture, "sahafi.jo/1", "sahafi.jo", null, LocalDate.of(2017, 11, 20), "politics", article);
                assertThat(store.filings().file(List.of(report, report)))
                        .containsExactly(round == 0 ? Filed.NEW : Filed.SAME, Filed.SAME);
                var change = store.changes().since(0, 10).getFirst();
                var stored = java.util.Objects.requireNonNull(change.article());
                assertThat(stored.revision().text()).isEqualTo("الفقرة الأولى\n\nالفقرة الثانية");
                assertThat(store.articles().find(change.articleId())).contains(change.article());
                t0 = System.nanoTime();
            }
            System.err.println("close " + (System.nanoTime() - t0) / 1e6);
        }
    }
}

package marsad.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import marsad.gather.Item;
import marsad.gather.NewsRecord;
import marsad.names.NameType;
import marsad.page.Capture;
import marsad.store.Headline;
import marsad.store.Selection;
import marsad.store.Store;
import marsad.store.StoryHeadline;
import marsad.store.StoryName;
import marsad.store.StoryReport;
import marsad.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryFollowerTest {
    private static final String FLOOD =
            "عزلت سيول جارفة فجر الاثنين ثلاث قرى في وادي النخيل بعد أمطار غزيرة استمرت عشر ساعات، وقالت فرق الدفاع المدني"
                    + " إنها أجلت 140 شخصا إلى مدرسة في بلدة المنارة، فيما انقطع الطريق الساحلي عند جسر الزيتون.";
    private static final String FLOOD_TOLD_AGAIN =
            "أعلن الدفاع المدني إجلاء 140 من سكان وادي النخيل إلى بلدة المنارة بعدما قطعت السيول الطريق الساحلي عند جسر الزيتون"
                    + " وعزلت القرى الثلاث، وتوقع خبراء استمرار الأمطار الغزيرة حتى مساء الثلاثاء.";
    private static final String MATCH =
            "فاز فريق الميناء على ضيفه اتحاد الجبل بهدفين مقابل هدف في ختام الجولة التاسعة من الدوري، وسجل المهاجم سامي"
                    + " الحلبي هدف الفوز في الدقيقة الأخيرة أمام عشرين ألف متفرج في ملعب المدينة.";

    private final Store store = TestStores.open();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void reportsOfOneEventAreAStoryAndCopiesCountOnce() {
        file("a.example", "سيول تعزل قرى وادي النخيل", "2026-03-02T06:00:00Z", FLOOD);
        file("b.example", "قرى معزولة في وادي النخيل", "2026-03-02T06:40:00Z", FLOOD);
        file("c.example", "إجلاء 140 شخصا من وادي النخيل بعد السيول", "2026-03-02T09:00:00Z", FLOOD_TOLD_AGAIN);
        file("d.example", "الميناء يهزم اتحاد الجبل", "2026-03-02T10:00:00Z", MATCH);
        StoryFollower.catchUp(store);

        var stories = latest();
        assertThat(stories).hasSize(2);
        var flood = stories.getLast().story();
        assertThat(flood.reports()).isEqualTo(3);
        assertThat(flood.copies()).isEqualTo(1);
        assertThat(flood.outlets()).isEqualTo(3);
        assertThat(flood.sources()).isEqualTo(2);
        assertThat(flood.first()).isEqualTo("2026-03-02T06:00:00Z");
        assertThat(flood.last()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(stories.getLast().headline().outlet().key()).isEqualTo("a.example");
        var reports = store.stories().reports(flood.id(), 10);
        assertThat(reports.get(0).source()).isNull();
        assertThat(reports.get(1).source()).isEqualTo(reports.get(0).headline().id());
        assertThat(Objects.requireNonNull(reports.get(1).lineage()).takenFrom())
                .isEqualTo(reports.get(0).headline().id());
        assertThat(reports.get(2).lineage()).isNull();
        assertThat(store.stories().latest(Selection.ALL.ofOutlet("c.example"), null, 1, 10))
                .extracting(StoryHeadline::headline)
                .extracting(Headline::title)
                .containsExactly("إجلاء 140 شخصا من وادي النخيل بعد السيول");
    }

    @Test
    void aStoryHasTheNamesThatSeveralOfItsReportsHave() {
        file("a.example", "سيول تعزل قرى قرب عمّان", "2026-03-02T06:00:00Z", FLOOD);
        StoryFollower.catchUp(store);
        assertThat(latest().getFirst().story().names())
                .extracting(StoryName::text)
                .contains("عمّان");

        file("b.example", "قرى معزولة قرب عمّان", "2026-03-02T06:40:00Z", FLOOD);
        file(
                "c.example",
                "إجلاء 140 شخصا من وادي النخيل بعد السيول قرب عمّان",
                "2026-03-02T09:00:00Z",
                FLOOD_TOLD_AGAIN);
        StoryFollower.catchUp(store);
        var flood = latest().getFirst().story();
        assertThat(flood.reports()).isEqualTo(3);
        assertThat(flood.names())
                .as("copies name nothing of their own")
                .contains(new StoryName(NameType.PLACE, "عمّان", "Amman", 2));
    }

    @Test
    void aNewFollowerGoesOnWhereTheLastOneStood() {
        file("a.example", "سيول تعزل قرى وادي النخيل", "2026-03-02T06:00:00Z", FLOOD);
        StoryFollower.catchUp(store);
        var seen = store.stories().seen().number();
        file("c.example", "إجلاء 140 شخصا من وادي النخيل بعد السيول", "2026-03-02T09:00:00Z", FLOOD_TOLD_AGAIN);
        file("b.example", "قرى معزولة في وادي النخيل", "2026-03-02T06:40:00Z", FLOOD);
        StoryFollower.catchUp(store);
        StoryFollower.catchUp(store);

        assertThat(store.stories().seen().number())
                .isGreaterThan(seen)
                .isEqualTo(store.changes().latest());
        assertThat(latest()).hasSize(1);
        assertThat(latest().getFirst().story().reports()).isEqualTo(3);
    }

    @Test
    void whatAnotherFollowerTookIsNotTakenTwice() {
        file("a.example", "سيول تعزل قرى وادي النخيل", "2026-03-02T06:00:00Z", FLOOD);
        StoryFollower.catchUp(store);

        assertThat(store.stories().write(0, 7, List.of(), List.of(), List.of(), List.of()))
                .isFalse();
        assertThat(latest()).hasSize(1);
    }

    @Test
    void theFollowerHearsOfNewsAndOfNewWordings() throws InterruptedException {
        try (var follower = StoryFollower.start(store, folder)) {
            file("a.example", "سيول تعزل قرى وادي النخيل", "2026-03-02T06:00:00Z", FLOOD);
            file("b.example", "قرى معزولة في وادي النخيل", "2026-03-02T06:40:00Z", FLOOD_TOLD_AGAIN);
            await(follower);
            file("b.example", "قرى معزولة في وادي النخيل", "2026-03-02T06:40:00Z", FLOOD);
            await(follower);
        }
        var reports = store.stories().reports(latest().getFirst().story().id(), 10);
        assertThat(reports).hasSize(2);
        assertThat(reports.getLast().source())
                .isEqualTo(reports.getFirst().headline().id());
    }

    @Test
    void theSampleHasStoriesCopiesAndMissingCreditsAndTakesThemAlongWhenItGoes() {
        new SampleNewsroom(store, InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z"))).loadIntoEmptyStore();
        StoryFollower.catchUp(store);

        var largest = latest().stream()
                .map(StoryHeadline::story)
                .max(Comparator.comparingInt(story -> story.reports()))
                .orElseThrow();
        assertThat(largest.reports()).isBetween(4, 60);
        assertThat(largest.sources()).isLessThan(largest.reports());
        var lineages = latest().stream()
                .flatMap(line -> store.stories().reports(line.story().id(), 100).stream())
                .map(StoryReport::lineage)
                .filter(Objects::nonNull)
                .toList();
        assertThat(lineages).anyMatch(lineage -> lineage.agency() != null && lineage.creditMissing());
        assertThat(lineages).anyMatch(lineage -> lineage.takenFrom() != null);

        store.sample().remove();
        StoryFollower.catchUp(store);
        assertThat(latest()).isEmpty();
    }

    private List<StoryHeadline> latest() {
        return store.stories().latest(Selection.ALL, null, 1, 500);
    }

    private void await(StoryFollower follower) throws InterruptedException {
        for (var tries = 0; tries < 600 && follower.seen() < store.changes().latest(); tries++) {
            Thread.sleep(50);
        }
        assertThat(follower.seen()).isEqualTo(store.changes().latest());
    }

    private void file(String outlet, String title, String published, String text) {
        var line = """
                {"id":"%s","outlet":"%s","title":"%s","published":"%s","url":"https://%s/%d","text":"%s"}
                """.formatted(outlet, outlet, title, published, outlet, 1, text);
        var capture =
                new Capture(line.getBytes(StandardCharsets.UTF_8), null, Instant.parse(published), NewsRecord.TYPE);
        try (var pipeline = new Pipeline(store, receipt -> {})) {
            pipeline.take(new Item.Entry(outlet, capture));
            pipeline.finish();
        }
    }
}

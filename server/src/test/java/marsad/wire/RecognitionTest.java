package marsad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import marsad.gather.FeedEntry;
import marsad.page.PrintedTime;
import marsad.store.Mark;
import org.junit.jupiter.api.Test;

/// Entries are recognised though their name, address or title changed, and none is taken for another.
class RecognitionTest {
    private static final Instant NOW = Instant.parse("2017-11-20T12:00:00Z");

    @Test
    void anEditedHeadlineIsTheSameEntry() {
        var before = entry("urn:1", "/news/1", "افتتاح السوق القديمة");
        var after = entry("urn:1", "/news/1", "المجلس يفتتح السوق بعد عام من الترميم");
        var known = recognise(after, before);
        assertThat(known.mark()).isNotNull();
        assertThat(known.isNews()).isTrue();
    }

    @Test
    void anotherNameOrAddressOrBothAreTheSameEntry() {
        var before = entry("urn:1", "/news/1", "افتتاح السوق القديمة بعد ترميمها");
        assertThat(recognise(entry("urn:2", "/news/1", "افتتاح السوق القديمة بعد ترميمها"), before)
                        .mark())
                .isNotNull();
        assertThat(recognise(entry("urn:1", "/n/1.html", "افتتاح السوق القديمة بعد ترميمها"), before)
                        .mark())
                .isNotNull();
        assertThat(recognise(entry("urn:9", "/n/1.html", "افتتاح السوق القديمة بعد ترميمها"), before)
                        .mark())
                .isNotNull();
        assertThat(recognise(
                                entry("urn:1:guid", "/slug-b", "افتتاح السوق القديمة"),
                                entry("urn:1:guid", "/slug-a", "المجلس يتحدث"))
                        .mark())
                .as("the same long name and day")
                .isNotNull();
    }

    @Test
    void namesThatNumberPlacesTellNothing() {
        var first = entry("1", "/news/7", "افتتاح السوق القديمة");
        var second = entry("2", "/news/6", "حريق محدود قرب الميناء");
        var listed = Recognition.recognise(
                List.of(
                        entry("1", "/news/8", "زيارة وزارية إلى الجامعة"),
                        entry("2", "/news/7", "افتتاح السوق القديمة")),
                List.of(mark(1, first), mark(2, second)));
        assertThat(listed.getFirst().mark()).isNull();
        assertThat(listed.getFirst().entry().guid())
                .as("another's name is not taken")
                .isNotEqualTo("1");
        assertThat(listed.getLast().mark()).extracting(Mark::entry).isEqualTo(1L);
        assertThat(listed.getLast().isNews()).isFalse();
    }

    @Test
    void twoEntriesOfOneTitleAreTwo() {
        var listed = Recognition.recognise(
                List.of(entry("a", "/1", "نشرة أسعار الخضار اليوم"), entry("b", "/2", "نشرة أسعار الخضار اليوم")),
                List.of(mark(1, entry("a", "/1", "نشرة أسعار الخضار اليوم"))));
        assertThat(listed.getFirst().mark()).isNotNull();
        assertThat(listed.getLast().mark()).isNull();
    }

    @Test
    void theSameTitleOfAnotherDayIsAnother() {
        var before = entry("a", "/1", "نشرة أسعار الخضار اليوم");
        var later = Entry.of(said("b", "/2", "نشرة أسعار الخضار اليوم", "2017-11-10"), NOW);
        assertThat(recognise(later, before).mark()).isNull();
    }

    @Test
    void anAddressThatStandsTwiceTellsNothing() {
        var listed = Recognition.recognise(
                List.of(entry("urn:a", "/live", "خبر أول من البث"), entry("urn:b", "/live", "خبر ثان من البث")),
                List.of());
        assertThat(listed).allMatch(known -> known.entry().address() == null);
    }

    @Test
    void aNameThatStandsTwiceIsQualified() {
        var listed = Recognition.recognise(
                List.of(entry("x", "/1", "خبر أول من المدينة"), entry("x", "/2", "خبر ثان من القرية")), List.of());
        assertThat(listed).extracting(known -> known.entry().guid()).doesNotHaveDuplicates();
    }

    @Test
    void aRepetitionFallsAway() {
        assertThat(Recognition.recognise(
                        List.of(entry("x", "/1", "خبر أول من المدينة"), entry("x", "/1", "خبر أول من المدينة")),
                        List.of()))
                .hasSize(1);
    }

    private static Recognition.Known recognise(Entry entry, Entry before) {
        return Recognition.recognise(List.of(entry), List.of(mark(1, before))).getFirst();
    }

    private static Mark mark(long id, Entry entry) {
        return new Mark(
                id, 1, entry.guid(), entry.address(), entry.title(), entry.day(), entry.print(), "key", true, 1, NOW);
    }

    private static Entry entry(String guid, String path, String title) {
        return Entry.of(said(guid, path, title, "2017-11-20"), NOW);
    }

    private static FeedEntry said(String guid, String path, String title, String day) {
        return new FeedEntry(
                guid,
                "https://sahifa.example" + path,
                title,
                null,
                PrintedTime.of(LocalDate.parse(day)),
                null,
                null,
                null,
                null,
                "نص",
                true);
    }
}

package marsad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import marsad.reading.Claim;
import marsad.reading.Kind;
import marsad.reading.Reader;
import marsad.reading.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final String TAKEN =
            "أعلن المرصد السوري لحقوق الإنسان أن الجيش السوري سيطر أمس الأحد على مدينة البوكمال. وقتل 12 جنديا في مدينة حلب.";
    private static final String HELD = "قال وزير الدفاع العراقي إن القوات العراقية استعادت مدينة راوة.";

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
        file(1, TAKEN);
        var stored = store.readings().find(idOf(1), 1).orElseThrow();

        assertThat(stored.version()).isEqualTo(Reader.version());
        assertThat(stored.reading().attributions()).isEqualTo(read(1, TAKEN).attributions());
        assertThat(stored.reading().claims())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("confidence") // kept in single precision
                .isEqualTo(read(1, TAKEN).claims());
        assertThat(stored.reading().claims()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aReportWithoutAReadingIsReadLater() {
        store.filings().file(List.of(Reports.report(1, TAKEN), Reports.report(2, HELD)));
        assertThat(store.readings().find(idOf(1), 1)).isEmpty();
        assertThat(store.readings().backlog(Reader.version()).left()).isEqualTo(2);

        assertThat(bringAll(1)).isEqualTo(2);
        assertThat(store.readings().backlog(Reader.version()).left()).isZero();
        assertThat(store.readings().find(idOf(1), 1)).isPresent();
        assertThat(bringAll(1)).as("nothing is left").isZero();
    }

    @Test
    void anotherVersionTakesThePlaceOfTheOld() {
        file(1, TAKEN);
        store.database().write(handle -> handle.execute("update reading set version = '0-00000000'"));
        assertThat(bringAll(10)).isEqualTo(1);

        var claims = find(new ClaimSelection(Selection.ALL, null, null, null, null, null), null, 100);
        assertThat(claims).hasSameSizeAs(read(1, TAKEN).claims());
    }

    @Test
    void claimsAreFoundByKindPlaceHolderAndDay() {
        file(1, TAKEN);
        file(2, HELD);

        assertThat(words(Kind.CONTROL, null, null, null, null)).containsExactly("استعادت", "سيطر");
        assertThat(words(null, "مدينة البوكمال", null, null, null)).containsExactly("سيطر");
        assertThat(words(null, null, "مرصد سوري لحقوق إنسان", null, null)).contains("سيطر");
        assertThat(words(null, null, "لا أحد", null, null)).isEmpty();
        var sunday = LocalDate.of(2017, 11, 19);
        assertThat(words(Kind.CONTROL, null, null, sunday, sunday)).containsExactly("سيطر");
        assertThat(words(Kind.CONTROL, null, null, null, sunday.minusDays(1))).isEmpty();
        var found = find(new ClaimSelection(Selection.ALL, Kind.CONTROL, null, null, sunday, sunday), null, 5)
                .getFirst();
        var entry = found.claim().placeEntry();
        assertThat(entry).isNotNull();
        assertThat(words(null, entry, null, null, null)).containsExactly("سيطر");
    }

    @Test
    void pagesJoinWithoutGapOrDouble() {
        file(1, TAKEN);
        file(2, HELD);
        file(3, TAKEN + " " + HELD);
        var everything = new ClaimSelection(Selection.ALL, null, null, null, null, null);
        var whole = find(everything, null, 100);
        var paged = new ArrayList<StoredClaim>();
        for (var page = find(everything, null, 2); !page.isEmpty(); ) {
            paged.addAll(page);
            page = find(everything, page.getLast().position(), 2);
        }
        assertThat(paged).isEqualTo(whole);
        assertThat(whole).hasSizeGreaterThan(5);
    }

    @Test
    void claimsOfAnEarlierRevisionAreNotListed() {
        file(1, TAKEN);
        file(1, HELD);

        assertThat(words(Kind.CONTROL, null, null, null, null)).containsExactly("استعادت");
        assertThat(store.readings().find(idOf(1), 1)).as("but kept").isPresent();
    }

    private List<String> words(
            @Nullable Kind kind,
            @Nullable String place,
            @Nullable String holder,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return find(new ClaimSelection(Selection.ALL, kind, place, holder, from, to), null, 100).stream()
                .filter(found -> found.claim().kind() == Kind.CONTROL)
                .map(found -> found.claim().trigger().in(found.words()))
                .toList();
    }

    private List<StoredClaim> find(ClaimSelection selection, @Nullable ClaimPosition after, int limit) {
        return store.readings().claims(selection, after, limit);
    }

    private int bringAll(int step) {
        var done = 0;
        Readings.@Nullable Unread after = null;
        while (true) {
            var read = store.readings()
                    .bringTo(
                            Reader.version(),
                            after,
                            step,
                            unread -> unread.stream()
                                    .map(one -> Reader.shipped()
                                            .read(new Report(
                                                    one.title(),
                                                    one.text(),
                                                    one.published() == null
                                                            ? null
                                                            : one.published().day())))
                                    .toList());
            if (read.isEmpty()) {
                return done;
            }
            done += read.size();
            after = read.getLast();
        }
    }

    private void file(int number, String text) {
        var plain = Reports.report(number, text);
        store.filings()
                .file(List.of(new Filing.Report(
                        plain.capture(),
                        plain.key(),
                        plain.outlet(),
                        plain.at(),
                        plain.day(),
                        plain.section(),
                        plain.article(),
                        read(number, text))));
    }

    private static marsad.reading.Reading read(int number, String text) {
        return Reader.shipped().read(new Report("خبر " + number, text, LocalDate.of(2017, 11, 20)));
    }

    private long idOf(int number) {
        return store.changes().since(0, 100).stream()
                .filter(change ->
                        change.article() != null && change.article().key().equals("qanater.example/" + number))
                .findFirst()
                .orElseThrow()
                .articleId();
    }

    /// Every span of every claim stands where it is said to stand, in the words of its own part.
    @Test
    void spansReplay() {
        file(1, TAKEN);
        for (var found : find(new ClaimSelection(Selection.ALL, null, null, null, null, null), null, 100)) {
            var claim = found.claim();
            assertThat(found.words()).isEqualTo(claim.in() == Claim.Part.TITLE ? "خبر 1" : TAKEN);
            assertThat(claim.trigger().in(found.words())).isNotBlank();
        }
    }
}

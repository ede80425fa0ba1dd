package marsad.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import marsad.portal.Differences.Piece;
import marsad.portal.Differences.Side;
import marsad.store.Headline;
import marsad.store.Outlet;
import marsad.store.StoredStory;
import marsad.store.StoryHeadline;
import marsad.store.StoryReport;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryPagesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void copiesOfCopiesStandUnderTheReportTheyGoBackTo() {
        var branches = StoryPage.branches(List.of(report(1, null), report(2, 1L), report(3, 2L), report(4, 99L)));

        assertThat(branches)
                .extracting(branch -> branch.report().headline().id())
                .containsExactly(1L, 4L);
        assertThat(branches.getFirst().copies())
                .extracting(copy -> copy.headline().id())
                .containsExactly(2L, 3L);
        assertThat(branches.getLast().copies()).isEmpty();
    }

    @Test
    void copiesInACircleAreStillShown() {
        assertThat(StoryPage.branches(List.of(report(1, 2L), report(2, 1L))))
                .flatExtracting(branch -> {
                    var all = new java.util.ArrayList<>(branch.copies());
                    all.add(branch.report());
                    return all;
                })
                .hasSize(2);
    }

    @Test
    void storiesOfMoreSourcesLeadAndNoOutletTwiceWhileThereAreOthers() {
        var one = line(1, "a", 1, NOON);
        var two = line(2, "a", 2, NOON.minusSeconds(60));
        var three = line(3, "b", 5, NOON.minusSeconds(3600));
        var old = line(4, "c", 9, NOON.minusSeconds(3 * 86_400));

        assertThat(LeadStories.choose(List.of(one, two, three, old), List.of(), 2))
                .containsExactly(three, two);
        assertThat(LeadStories.choose(List.of(one, two, three, old), List.of(), 4))
                .containsExactly(three, two, one, old);
        assertThat(LeadStories.choose(List.of(), List.of(), 4)).isEmpty();
    }

    @Test
    void differencesStandInTheirParagraphs() {
        var text = "أول كلام هنا\n\nثاني كلام";
        var pieces = AgainstPage.pieces(text, List.of(new Span(4, 8), new Span(9, 18)), Side.ADDED);

        assertThat(AgainstPage.paragraphs(pieces))
                .containsExactly(
                        List.of(
                                new Piece(Side.BOTH, "أول "),
                                new Piece(Side.ADDED, "كلام"),
                                new Piece(Side.BOTH, " "),
                                new Piece(Side.ADDED, "هنا")),
                        List.of(new Piece(Side.ADDED, "ثاني"), new Piece(Side.BOTH, " كلام")));
    }

    private static StoryReport report(long id, @Nullable Long source) {
        return new StoryReport(headline(id, "a", "عنوان", NOON.plusSeconds(id)), source, null);
    }

    private static StoryHeadline line(long id, String outlet, int sources, Instant last) {
        return new StoryHeadline(
                new StoredStory(id, last, last, sources, 0, sources, sources, List.of()),
                headline(id, outlet, "عنوان " + id, last));
    }

    private static Headline headline(long id, String outlet, String title, Instant at) {
        return new Headline(
                id,
                new Outlet(outlet, outlet, null, null, "ar", null, null, Outlet.Display.FULL, false),
                null,
                "ar",
                at,
                LocalDate.parse("2026-03-02"),
                null,
                at,
                at,
                1,
                title,
                "",
                null,
                null,
                null);
    }
}

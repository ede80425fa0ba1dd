package marsad.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceBreaksTest {
    private static final String TEXT = "وصل د. سامي إلى حلب. قال إنه عاد! ثم مضى\nوهذه فقرة أخرى.";

    private final SentenceBreaks breaks = new SentenceBreaks();

    @Test
    void walksTheSentencesBothWays() {
        breaks.setText(TEXT);
        var forward = new ArrayList<Integer>();
        for (var place = breaks.first(); place != BreakIterator.DONE; place = breaks.next()) {
            forward.add(place);
        }
        var backward = new ArrayList<Integer>();
        for (var place = breaks.last(); place != BreakIterator.DONE; place = breaks.previous()) {
            backward.add(place);
        }
        assertThat(forward)
                .containsExactly(0, TEXT.indexOf("قال"), TEXT.indexOf("ثم"), TEXT.indexOf("وهذه"), TEXT.length());
        assertThat(backward).isEqualTo(forward.reversed());
    }

    @Test
    void answersFromAnyPlace() {
        breaks.setText(TEXT);
        var second = TEXT.indexOf("قال");
        assertThat(breaks.following(3)).isEqualTo(second);
        assertThat(breaks.preceding(second)).isZero();
        assertThat(breaks.preceding(second + 1)).isEqualTo(second);
        assertThat(breaks.isBoundary(second)).isTrue();
        assertThat(breaks.isBoundary(second + 1)).isFalse();
        assertThat(breaks.following(TEXT.length())).isEqualTo(BreakIterator.DONE);
        assertThat(breaks.preceding(0)).isEqualTo(BreakIterator.DONE);
    }

    @Test
    void nothingHasOneBreak() {
        for (var empty : List.of("", "  ")) {
            breaks.setText(empty);
            assertThat(breaks.first()).isZero();
            assertThat(breaks.last()).isEqualTo(empty.length());
        }
    }
}

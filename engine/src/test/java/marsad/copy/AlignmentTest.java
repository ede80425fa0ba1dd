package marsad.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import marsad.copy.Alignment.Fate;
import marsad.copy.Alignment.Piece;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static final String FIRST = "افتتح وزير الأشغال العامة صباح اليوم الجسر الجديد الذي يربط ضفتي النهر.";
    private static final String SECOND = "وقال الوزير إن الجسر يختصر الطريق إلى المستشفى من 45 دقيقة إلى 10 دقائق فقط.";
    private static final String THIRD = "وأوضح مدير المشروع أن الجسر يتسع لأربعة مسارات ويبلغ طوله 640 مترا كاملة.";

    private static Alignment align(String source, String copy) {
        return Alignment.of("", source, "", copy);
    }

    private static List<String> said(Alignment alignment, String source, String copy) {
        return alignment.pieces().stream()
                .map(piece -> switch (piece.fate()) {
                    case KEPT -> "= " + piece.inCopy().in(copy);
                    case CUT -> "- " + piece.inSource().in(source);
                    case ADDED -> "+ " + piece.inCopy().in(copy);
                    case CHANGED ->
                        piece.inSource().in(source) + " > " + piece.inCopy().in(copy);
                })
                .toList();
    }

    @Test
    void showsWhatWasCutAddedAndChanged() {
        var source = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;
        var copy = FIRST.replace("صباح اليوم", "أمس") + " وحضر الحفل أهالي القرى. " + THIRD.replace("640", "٦٤٠");
        var alignment = align(source, copy);

        assertThat(said(alignment, source, copy))
                .containsExactly(
                        "= افتتح وزير الأشغال العامة",
                        "صباح اليوم > أمس",
                        "= الجسر الجديد الذي يربط ضفتي النهر",
                        "وقال الوزير إن الجسر يختصر الطريق إلى المستشفى من 45 دقيقة إلى 10 دقائق فقط > وحضر الحفل أهالي القرى",
                        "= وأوضح مدير المشروع أن الجسر يتسع لأربعة مسارات ويبلغ طوله ٦٤٠ مترا كاملة");
        assertThat(alignment.kept()).isEqualTo(23);
        assertThat(alignment.cut()).isEqualTo(17);
        assertThat(alignment.added()).isEqualTo(5);
    }

    @Test
    void movedSentencesAreKept() {
        var source = FIRST + " " + SECOND + " " + THIRD;
        var copy = THIRD + " " + FIRST;

        assertThat(align(source, copy).pieces())
                .extracting(Piece::fate)
                .containsExactlyInAnyOrder(Fate.KEPT, Fate.KEPT, Fate.CUT);
    }

    @Test
    void theHeadlineIsAlignedApart() {
        var alignment = Alignment.of("افتتاح جسر شمالي المدينة", FIRST, "جسر جديد شمالي المدينة", FIRST);

        assertThat(alignment.headline())
                .extracting(Piece::fate)
                .containsExactly(Fate.CUT, Fate.KEPT, Fate.ADDED, Fate.KEPT);
        assertThat(alignment.pieces()).extracting(Piece::fate).containsExactly(Fate.KEPT);
    }

    @Test
    void emptyTextsAlign() {
        assertThat(align("", "").pieces()).isEmpty();
        assertThat(align("", FIRST).pieces()).extracting(Piece::fate).containsExactly(Fate.ADDED);
        assertThat(align(FIRST, "").pieces()).extracting(Piece::fate).containsExactly(Fate.CUT);
    }

    @Test
    void everyWordLiesInExactlyOnePiece() {
        var random = new Random(7);
        var words = (FIRST + " " + SECOND + " " + THIRD).split(" ");
        for (var round = 0; round < 300; round++) {
            var source = mixed(words, random);
            var copy = random.nextBoolean()
                    ? source.substring(source.length() / 3) + mixed(words, random)
                    : mixed(words, random);
            var pieces = align(source, copy).pieces();

            assertCovered(
                    pieces.stream()
                            .filter(piece -> piece.inSource() != null)
                            .map(Piece::inSource)
                            .toList(),
                    source);
            assertCovered(
                    pieces.stream()
                            .filter(piece -> piece.inCopy() != null)
                            .map(Piece::inCopy)
                            .toList(),
                    copy);
        }
    }

    private static void assertCovered(List<marsad.text.Span> spans, String text) {
        var letters = new int[text.length()];
        for (var span : spans) {
            for (var at = span.start(); at < span.end(); at++) {
                letters[at]++;
            }
        }
        for (var at = 0; at < letters.length; at++) {
            assertThat(letters[at]).isLessThanOrEqualTo(1);
            if (Character.isLetterOrDigit(text.charAt(at))) {
                assertThat(letters[at]).as("%s at %d of %s", spans, at, text).isEqualTo(1);
            }
        }
    }

    private static String mixed(String[] words, Random random) {
        var text = new StringBuilder();
        var at = 0;
        for (var count = random.nextInt(90); count > 0; count--) {
            at = random.nextInt(6) == 0 ? random.nextInt(words.length) : (at + 1) % words.length;
            text.append(words[at]).append(' ');
        }
        return text.toString();
    }
}

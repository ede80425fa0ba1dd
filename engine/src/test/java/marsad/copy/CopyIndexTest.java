package marsad.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class CopyIndexTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");
    private static final String BRIDGE = """
            افتتح وزير الأشغال العامة صباح اليوم الجسر الجديد الذي يربط ضفتي النهر شمالي المدينة، بعد أربع سنوات من العمل.
            وقال الوزير في كلمة ألقاها أمام الأهالي إن الجسر يختصر الطريق إلى المستشفى المركزي من 45 دقيقة إلى 10 دقائق،
            مضيفا أن كلفته بلغت 12 مليون دينار دفع صندوق التنمية ثلثيها.
            وأوضح مدير المشروع أن الجسر يتسع لأربعة مسارات ويبلغ طوله 640 مترا، وأن 300 عامل شاركوا في بنائه.
            """;

    private final CopyIndex index = new CopyIndex();

    private static Dispatch dispatch(String id, String outlet, Instant published, String title, String text) {
        return new Dispatch(id, outlet, published, title, null, null, text);
    }

    @Test
    void findsATextThatWasShortenedRetitledAndRespelt() {
        var shortened =
                BRIDGE.replace("أ", "ا").replace("ة ", "ه ").replace("45", "٤٥").substring(0, BRIDGE.indexOf("وأوضح"));

        assertThat(index.add(dispatch("a", "النهار الجديد", MORNING, "افتتاح جسر شمالي المدينة", BRIDGE)))
                .isEmpty();
        var found = index.add(dispatch(
                "b", "صدى الوادي", MORNING.plus(3, ChronoUnit.HOURS), "جسر يختصر الطريق إلى المستشفى", shortened));

        assertThat(found).singleElement().satisfies(likeness -> {
            assertThat(likeness.earlier()).isEqualTo("a");
            assertThat(likeness.later()).isEqualTo("b");
            assertThat(likeness.verdict()).isEqualTo(Verdict.COPY);
            assertThat(likeness.inLater()).isEqualTo(1);
            assertThat(likeness.inEarlier()).isBetween(0.6, 0.85);
        });
    }

    @Test
    void forgetsWhatIsOlderThanTheWindow() {
        var weekly = new CopyIndex(Duration.ofDays(7));
        weekly.add(dispatch("a", "x", MORNING, "", BRIDGE));

        assertThat(weekly.add(dispatch("b", "y", MORNING.plus(7, ChronoUnit.DAYS), "", BRIDGE)))
                .hasSize(1);
        assertThat(weekly.add(dispatch("c", "z", MORNING.plus(8, ChronoUnit.DAYS), "", BRIDGE)))
                .as("the oldest goes as the first article of a new day comes")
                .extracting(Likeness::earlier)
                .containsExactly("b");
        assertThat(weekly.add(dispatch("d", "z", MORNING.plus(8, ChronoUnit.DAYS), "", BRIDGE)))
                .extracting(Likeness::earlier)
                .containsExactly("b", "c");
        assertThat(weekly.size()).isEqualTo(3);
    }

    @Test
    void aNewWordingTakesThePlaceOfTheOld() {
        index.add(dispatch("a", "x", MORNING, "", BRIDGE));
        assertThat(index.add(dispatch("a", "x", MORNING.plusSeconds(60), "", BRIDGE.replace("640", "650"))))
                .isEmpty();
        assertThat(index.size()).isEqualTo(1);

        index.forget("a");
        assertThat(index.size()).isZero();
        assertThat(index.add(dispatch("b", "y", MORNING, "", BRIDGE))).isEmpty();
    }

    @Test
    void aLaterArrivalThatAppearedEarlierIsTheEarlierOne() {
        index.add(dispatch("late", "x", MORNING.plusSeconds(3600), "", BRIDGE));

        assertThat(index.add(dispatch("early", "y", MORNING, "", BRIDGE)))
                .extracting(Likeness::earlier, Likeness::later)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("early", "late"));
    }

    @Test
    void textsWithoutWordsAndOfOneWordAreTakenIn() {
        assertThat(index.add(dispatch("a", "x", MORNING, "", ""))).isEmpty();
        assertThat(index.add(dispatch("b", "x", MORNING, "", "… — «»"))).isEmpty();
        assertThat(index.add(dispatch("c", "x", MORNING, "", "خبر عاجل جدا"))).isEmpty();
        assertThat(index.add(dispatch("d", "x", MORNING, "", "خبر عاجل جدا"))).isEmpty();
        assertThat(index.size()).isEqualTo(4);
    }

    @Test
    void aWindowOfNoDayOrOfMonthsIsRefused() {
        assertThatThrownBy(() -> new CopyIndex(Duration.ofHours(3))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CopyIndex(Duration.ofDays(61))).isInstanceOf(IllegalArgumentException.class);
    }
}

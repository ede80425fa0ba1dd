package marsad.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import marsad.copy.Dispatch;
import org.junit.jupiter.api.Test;

class StoriesTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

    private static final String FLOOD_TITLE = "سيول جارفة تعزل قرى وادي النخيل وتقطع الطريق الساحلي";
    private static final String FLOOD =
            "عزلت سيول جارفة فجر الاثنين ثلاث قرى في وادي النخيل بعد أمطار غزيرة استمرت عشر ساعات، وقالت فرق الدفاع المدني"
                    + " إنها أجلت 140 شخصا إلى مدرسة في بلدة المنارة، فيما انقطع الطريق الساحلي عند جسر الزيتون.";
    private static final String FLOOD_TOLD_AGAIN =
            "أعلن الدفاع المدني إجلاء 140 من سكان وادي النخيل إلى بلدة المنارة بعدما قطعت السيول الطريق الساحلي عند جسر الزيتون"
                    + " وعزلت القرى الثلاث، وتوقع خبراء استمرار الأمطار الغزيرة حتى مساء الثلاثاء.";
    private static final String MATCH =
            "فاز فريق الميناء على ضيفه اتحاد الجبل بهدفين مقابل هدف في ختام الجولة التاسعة من الدوري، وسجل المهاجم سامي"
                    + " الحلبي هدف الفوز في الدقيقة الأخيرة أمام عشرين ألف متفرج في ملعب المدينة.";

    private final StoryDesk desk = new StoryDesk();

    private StoryDesk.Placed add(long key, Duration after, String title, String text) {
        return desk.add(
                new Dispatch(String.valueOf(key), "outlet-" + key, MORNING.plus(after), title, null, null, text));
    }

    @Test
    void reportsOfOneEventMeetAndOthersStayApart() {
        add(1, Duration.ZERO, FLOOD_TITLE, FLOOD);
        add(2, Duration.ofHours(1), "الميناء يهزم اتحاد الجبل في الدقيقة الأخيرة", MATCH);
        var third = add(3, Duration.ofHours(3), "إجلاء 140 شخصا من وادي النخيل بعد السيول", FLOOD_TOLD_AGAIN);

        assertThat(third.outcome().story()).isEqualTo(1);
        assertThat(third.nearest()).isNull();
        assertThat(desk.sourceOf(3)).isEmpty();
        assertThat(desk.storyOf(2)).contains(2L);
    }

    @Test
    void copyIsWhereItsSourceIs() {
        add(1, Duration.ZERO, FLOOD_TITLE, FLOOD);
        var copy = add(2, Duration.ofMinutes(40), "قرى معزولة", FLOOD);

        assertThat(copy.nearest()).isEqualTo(1);
        assertThat(desk.sourceOf(2)).contains(1L);
        assertThat(desk.copiesOf(1).orElseThrow().members()).hasSize(2);
        assertThat(copy.contained()).isEqualTo(1);
        assertThat(copy.tellsTheSame()).isTrue();
        assertThat(desk.storyOf(2)).contains(1L);
    }

    @Test
    void sameWordsWeeksLaterAreAnotherEvent() {
        add(1, Duration.ZERO, FLOOD_TITLE, FLOOD);
        add(2, Duration.ofDays(20), "إجلاء سكان من وادي النخيل بعد السيول", FLOOD_TOLD_AGAIN);

        assertThat(desk.storyOf(2)).contains(2L);
    }

    @Test
    void fewWordsTellOfNoEvent() {
        add(1, Duration.ZERO, "كاريكاتير", "بريشة رسام الصحيفة");
        add(2, Duration.ofHours(1), "كاريكاتير", "بريشة رسام الصحيفة");

        assertThat(desk.storyOf(2)).contains(2L);
    }

    @Test
    void reportsAreForgottenAfterThirtyDays() {
        var stories = new Stories();
        var reader = new Wording.Reader();
        stories.add(1, MORNING, reader.read(FLOOD_TITLE, FLOOD));
        stories.add(2, MORNING.plus(Duration.ofDays(32)), reader.read("الميناء يهزم اتحاد الجبل", MATCH));

        assertThat(stories.holds(1)).isFalse();
        assertThat(stories.size()).isEqualTo(1);
    }

    @Test
    void bridgingReportMergesTwoStoriesIntoTheOlder() {
        var stories = new Stories(Trial.merging());
        var reader = new Wording.Reader();
        stories.add(1, MORNING, reader.read("انفجار في مصنع الأسمدة بمدينة الصخرة", """
                هز انفجار عنيف مصنع الأسمدة في مدينة الصخرة صباح اليوم وتصاعدت أعمدة الدخان من مستودع النترات."""));
        stories.add(2, MORNING.plusSeconds(600), reader.read("مستشفى الرحمة يستقبل مصابين بحروق", """
                استقبل مستشفى الرحمة ثلاثين مصابا بحروق متفاوتة ودعا الأهالي إلى التبرع بالدم على وجه السرعة."""));
        assertThat(stories.storyOf(2)).contains(2L);

        var outcome = stories.add(
                3,
                MORNING.plusSeconds(1200),
                reader.read("انفجار مصنع الأسمدة بمدينة الصخرة ومستشفى الرحمة يستقبل المصابين بحروق", """
                        هز انفجار مصنع الأسمدة في مدينة الصخرة واستقبل مستشفى الرحمة ثلاثين مصابا بحروق ودعا إلى التبرع بالدم."""));

        assertThat(outcome.story()).isEqualTo(1);
        assertThat(outcome.merged()).isEqualTo(2);
        assertThat(stories.storyOf(2)).contains(1L);
    }

    @Test
    void storyThatDriftsIsSplitAndCopiesGoWithTheirSources() {
        var stories = new Stories(Trial.splitting());
        var reader = new Wording.Reader();
        for (var report = 0; report < 4; report++) {
            stories.add(
                    report,
                    MORNING.plusSeconds(60L * report),
                    reader.read("المنارة: " + FLOOD_TITLE, FLOOD + " تقرير رقم " + report));
        }
        for (var report = 4; report < 7; report++) {
            stories.add(
                    report,
                    MORNING.plusSeconds(60L * report),
                    reader.read("المنارة: الميناء يهزم اتحاد الجبل", MATCH + report));
        }
        stories.addCopy(100, MORNING.plusSeconds(500), 5);
        var outcome =
                stories.add(7, MORNING.plusSeconds(600), reader.read("المنارة: الميناء يهزم اتحاد الجبل", MATCH + 7));

        assertThat(Objects.requireNonNull(outcome.parting()).reports()).containsExactly(4L, 5L, 6L, 7L, 100L);
        assertThat(stories.storyOf(100)).contains(outcome.parting().story()).contains(outcome.story());
        assertThat(stories.storyOf(3)).contains(0L);
    }

    @Test
    void restoredStoriesGoOn() {
        var reader = new Wording.Reader();
        var stories = new Stories();
        stories.restore(1, MORNING, reader.read(FLOOD_TITLE, FLOOD), 77, true);
        var outcome = stories.add(
                3,
                MORNING.plusSeconds(9000),
                reader.read("إجلاء 140 شخصا من وادي النخيل بعد السيول", FLOOD_TOLD_AGAIN));

        assertThat(outcome.story()).isEqualTo(77);
        stories.forget(1);
        assertThat(stories.holds(1)).isFalse();
        assertThat(stories.storyOf(3)).contains(77L);
    }

    @Test
    void keysAreUsedOnce() {
        var stories = new Stories();
        var wording = new Wording.Reader().read(FLOOD_TITLE, FLOOD);
        stories.add(1, MORNING, wording);

        assertThatThrownBy(() -> stories.add(1, MORNING, wording)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stories.addCopy(2, MORNING, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wordingComesBackFromItsBytes() {
        var reader = new Wording.Reader();
        var wording = reader.read(FLOOD_TITLE, FLOOD);
        var back = Wording.fromBytes(wording.toBytes());

        assertThat(back.terms).isEqualTo(wording.terms).isSorted();
        assertThat(back.inTitle).isEqualTo(wording.inTitle);
        assertThat(back.inBeginning).isEqualTo(wording.inBeginning);
        assertThat(back.inRest).isEqualTo(wording.inRest);
        assertThat(back.names).isEqualTo(wording.names);
        assertThat(reader.read("", "").size()).isZero();
        assertThatThrownBy(() -> Wording.fromBytes(new byte[] {9, 1})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anyWordsAtAllAreTaken() {
        var stories = new Stories();
        var reader = new Wording.Reader();
        var random = new Random(3);
        for (var key = 0; key < 500; key++) {
            var text = new StringBuilder();
            for (var letters = random.nextInt(400); letters > 0; letters--) {
                text.append((char) (random.nextInt(4) == 0 ? ' ' : 'ء' + random.nextInt(40)));
            }
            stories.add(key, MORNING.plusSeconds(random.nextInt(4_000_000)), reader.read("", text.toString()));
        }
        assertThat(stories.size()).isPositive();
    }
}

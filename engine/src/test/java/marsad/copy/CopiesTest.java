package marsad.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopiesTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");
    private static final String BRIDGE = """
            افتتح وزير الأشغال العامة صباح اليوم الجسر الجديد الذي يربط ضفتي النهر شمالي المدينة، بعد أربع سنوات من العمل.
            وقال الوزير في كلمة ألقاها أمام الأهالي إن الجسر يختصر الطريق إلى المستشفى المركزي من 45 دقيقة إلى 10 دقائق،
            مضيفا أن كلفته بلغت 12 مليون دينار دفع صندوق التنمية ثلثيها.
            وأوضح مدير المشروع أن الجسر يتسع لأربعة مسارات ويبلغ طوله 640 مترا، وأن 300 عامل شاركوا في بنائه.
            """;
    private static final String HARVEST = """
            توقعت نقابة المزارعين أن يتجاوز محصول الزيتون هذا الموسم 90 ألف طن بعد أمطار غزيرة هطلت على السفوح الغربية،
            وهو أعلى محصول منذ ثماني سنوات كما يقول رئيسها سامي الكرم.
            وذكر أن المعاصر ستفتح أبوابها قبل أسبوعين من الموعد المعتاد، وأن سعر التنكة سيبقى عند سبعين دينارا.
            وطالب النقيب بفتح باب التصدير أمام الفائض حتى لا يخسر الفلاحون ما جنوه.
            """;

    private final Copies copies = new Copies();

    private static Dispatch dispatch(String id, String outlet, int minutes, @Nullable String byline, String text) {
        return new Dispatch(id, outlet, MORNING.plusSeconds(60L * minutes), "", byline, null, text);
    }

    private CopyGroup groupOf(String article) {
        return copies.groupOf(article).orElseThrow();
    }

    @Test
    void anArticleAloneIsItsOwnSource() {
        var arrival = copies.add(dispatch("a", "النهار الجديد", 0, "سلمى البحر", BRIDGE));

        assertThat(arrival.group()).isEqualTo("a");
        assertThat(groupOf("a").source()).isEqualTo(new Source.Outlet("النهار الجديد", "a"));
        assertThat(groupOf("a").members()).hasSize(1);
    }

    @Test
    void copiesOfAnAgencyTextInheritItsCredit() {
        copies.add(dispatch("a", "x", 0, "عمّان - بترا", BRIDGE));
        copies.add(dispatch("b", "y", 5, "سلمى البحر", BRIDGE.substring(0, 250)));
        var arrival = copies.add(dispatch("c", "z", 9, null, "عمّان – (بترا)\n" + BRIDGE));

        assertThat(arrival.group()).isEqualTo("a");
        var group = groupOf("b");
        assertThat(group.source()).isEqualTo(new Source.Wire("Petra", "بترا", null, 2, 3));
        assertThat(group.member("b").orElseThrow().creditMissing()).isTrue();
        assertThat(group.member("c").orElseThrow().creditMissing()).isFalse();
        assertThat(copies.agencies("b")).containsExactly("بترا");
    }

    @Test
    void theAgencysOwnTextIsTheSourceThoughItComesLast() {
        copies.add(dispatch("a", "x", 0, "عمّان - بترا", BRIDGE.substring(0, 300)));
        copies.add(dispatch("b", "y", 5, null, BRIDGE.substring(100)));
        copies.add(dispatch("own", "petra.gov.jo", 9, null, BRIDGE));

        var group = groupOf("a");
        assertThat(group.source()).isEqualTo(new Source.Wire("Petra", "بترا", "own", 1, 2));
        assertThat(group.members()).extracting(CopyGroup.Member::takenFrom).containsExactly("own", "own", null);
        assertThat(group.best().article()).isEqualTo("own");
    }

    @Test
    void withoutCreditTheEarliestOfThoseThatHoldTheWholeTextIsTheSource() {
        copies.add(dispatch("cut", "x", 0, null, BRIDGE.substring(0, 250)));
        copies.add(dispatch("whole", "y", 1, null, BRIDGE));
        copies.add(dispatch("again", "z", 30, null, BRIDGE));

        var group = groupOf("cut");
        assertThat(group.id()).isEqualTo("cut");
        assertThat(group.source()).isEqualTo(new Source.Outlet("y", "whole"));
        assertThat(group.member("cut").orElseThrow().takenFrom()).isEqualTo("whole");
    }

    @Test
    void anArticleMadeOfTwoAgenciesTextsHasBoth() {
        copies.add(dispatch("a", "x", 0, "عمّان - بترا", BRIDGE));
        copies.add(dispatch("b", "x", 5, "وفا", HARVEST));
        var arrival = copies.add(dispatch("both", "y", 60, null, BRIDGE + "\n\n" + HARVEST));

        assertThat(arrival.absorbed()).isEmpty();
        assertThat(copies.agencies("both")).containsExactlyInAnyOrder("بترا", "وفا");
        assertThat(groupOf("both").member("both").orElseThrow().alsoFrom()).hasSize(1);
        assertThat(groupOf("a").id()).isNotEqualTo(groupOf("b").id());
    }

    @Test
    void groupsThatTurnOutToBeOneTextBecomeTheOlder() {
        copies.add(dispatch("head", "x", 10, null, BRIDGE.substring(0, 300)));
        copies.add(dispatch("tail", "y", 11, null, BRIDGE.substring(300)));
        var arrival = copies.add(dispatch("whole", "z", 0, null, BRIDGE));

        assertThat(arrival.absorbed()).containsExactly("tail");
        assertThat(arrival.group()).isEqualTo("head");
        assertThat(copies.group("tail")).isEmpty();
        assertThat(groupOf("tail").members()).hasSize(3);
        assertThat(groupOf("tail").source().owner()).isEqualTo("z");
    }

    @Test
    void aNewWordingLeavesTheGroupThatItFounded() {
        copies.add(dispatch("a", "x", 0, null, BRIDGE));
        copies.add(dispatch("b", "y", 5, null, BRIDGE));
        var arrival = copies.add(dispatch("a", "x", 9, null, HARVEST));

        assertThat(arrival.group()).isNotEqualTo("a");
        assertThat(copies.group("a").orElseThrow().members())
                .extracting(CopyGroup.Member::article)
                .isEqualTo(List.of("b"));
        assertThat(groupOf("a").members()).hasSize(1);
    }
}

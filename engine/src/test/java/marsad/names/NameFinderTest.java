package marsad.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class NameFinderTest {

    private final NameFinder finder = NameFinder.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            وصل وزير الخارجية الروسي سيرغي لافروف إلى دمشق صباحا.          | PERSON=سيرغي لافروف; PLACE=دمشق
            قال الشيخ عبد الرحمن الحمادي إن القرية هادئة.                   | PERSON=عبد الرحمن الحمادي
            التقى محمود عباس وفدا من حركة حماس في القاهرة.                 | PERSON=محمود عباس; ORGANISATION=حماس; PLACE=القاهرة
            دعت منظمة الصحة العالمية إلى هدنة في اليمن.                    | ORGANISATION=منظمة الصحة العالمية; PLACE=اليمن
            نشرت صحيفة «الواحة الجديدة» صورا من المخيم.                   | ORGANISATION=الواحة الجديدة
            تخرج الطبيب من جامعة القاهرة قبل عامين.                       | ORGANISATION=جامعة القاهرة
            فاز برشلونة في المباراة على ليفربول.                          | ORGANISATION=برشلونة; ORGANISATION=ليفربول
            سافر الطلاب إلى برشلونة بالقطار.                              | PLACE=برشلونة
            قال هادي أبو سعد إن والده علي بن حسين مريض.                   | PERSON=هادي أبو سعد; PERSON=علي بن حسين
            """)
    void findsNames(String text, String expected) {
        var found = finder.find(text).stream()
                .filter(Mention::proper)
                .map(mention -> mention.type() + "=" + mention.text())
                .toList();

        assertThat(found).containsAll(List.of(expected.split("; ")));
    }

    @Test
    void cliticsAreWrittenWithTheWordButNotPartOfTheName() {
        var text = "عقد اجتماع للأمم المتحدة بعمان وبيروت.";
        var mentions = finder.find(text);

        assertThat(mentions).extracting(Mention::text).containsExactly("لأمم المتحدة", "عمان", "بيروت");
        assertThat(mentions)
                .extracting(mention -> text.substring(mention.start(), mention.end()))
                .containsExactly("للأمم المتحدة", "بعمان", "وبيروت");
    }

    @Test
    void aFamilyNameIntroducedInFullIsRememberedThroughTheText() {
        var persons = finder.find("قال المدير كريم الزهيراني إن العمل بدأ. وسيعود الزهيراني غدا.").stream()
                .filter(mention -> mention.type() == NameType.PERSON)
                .map(Mention::text)
                .toList();

        assertThat(persons).containsExactly("كريم الزهيراني", "الزهيراني");
    }

    @Test
    void organsOfStatesAreDescribedAndKeepTheirCountry() {
        var army = finder.find("تقدم الجيش السوري شرقا.").getFirst();

        assertThat(army.proper()).isFalse();
        assertThat(army.country()).isEqualTo("SY");
        assertThat(army.entry().orElseThrow().entry()).isEqualTo("actor:syrian-army");
    }

    @Test
    void ordinaryWordsAreNoPlacesWithoutASign() {
        assertThat(finder.find("فتح الرجل الباب ثم غسل العين المصابة.")).isEmpty();
        assertThat(finder.find("تقع المدرسة في مدينة الباب."))
                .extracting(Mention::text)
                .containsExactly("الباب");
    }

    @Test
    void offsetsReplayAndNothingThrows() {
        var random = new Random(20171120);
        var pieces = List.of(
                "وزير ",
                "الشيخ",
                "محمد ",
                "بن ",
                "عبد",
                " الله",
                "مدينة",
                " البوكمال ",
                "لل",
                "أمم",
                " المتحدة",
                ".",
                "\n",
                "«",
                "»",
                "\"",
                " أ ف ب ",
                "\u200f",
                "و",
                "ب",
                "ّ",
                "ـ",
                "123",
                " BBC ",
                "ﷺ",
                "\ud83d",
                "ﻻ",
                " - ",
                "حزب ",
                "صحيفة ",
                "الرئيس ",
                "الأميركي ",
                " دو ",
                " لا ",
                "أبو ");
        for (var round = 0; round < 3000; round++) {
            var text = new StringBuilder();
            for (var piece = random.nextInt(14); piece >= 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            var last = 0;
            for (var mention : finder.find(text.toString())) {
                assertThat(mention.start()).as(text.toString()).isGreaterThanOrEqualTo(last);
                assertThat(mention.text())
                        .isEqualTo(text.substring(
                                mention.nameStart(),
                                mention.nameStart() + mention.text().length()));
                last = mention.end();
            }
            assertThat(last).isLessThanOrEqualTo(text.length());
        }
    }

    @Test
    void thePlacesOfThePatternReportComeToTheirEntries() throws IOException {
        var seed = sharedFile("shared/seed/article.json");
        Assumptions.assumeTrue(Files.exists(seed), "the pattern report is not beside the project");
        var article = JsonMapper.shared().readTree(Files.readString(seed)).get(0);
        var found = finder.find(article.path("text").asString()).stream()
                .filter(mention -> mention.type() == NameType.PLACE)
                .map(mention -> mention.entry().orElseThrow().entry())
                .distinct();

        assertThat(found)
                .contains(
                        "wof:890449891",
                        "iso:SY",
                        "iso:IQ",
                        "iso:US",
                        "iso:RU",
                        "iso:TR",
                        "iso:IR",
                        "wof:421172833",
                        "wof:85678381",
                        "wof:102016301",
                        "wof:101912923",
                        "wof:101748445",
                        "wof:421191125");
    }

    /// The file beside the project, or in a folder further up.
    private static Path sharedFile(String name) {
        var folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.exists(folder.resolve(name))) {
            folder = folder.getParent();
        }
        return folder.resolve(name);
    }

    @Test
    void scansAMegabyteASecondAndMore() {
        var paragraph =
                "قال وزير الخارجية الأردني أيمن الصفدي أمس إن اجتماعا سيعقد في عمان بحضور ممثلين عن الأمم المتحدة "
                        + "وجامعة الدول العربية لبحث الأوضاع في مدينة درعا السورية ومحافظة الأنبار العراقية. ";
        var text = paragraph.repeat(40);
        var bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        var clock = java.lang.management.ManagementFactory.getThreadMXBean();
        var speeds = new double[12];
        for (var round = 0; round < speeds.length; round++) {
            var before = clock.getCurrentThreadCpuTime();
            finder.find(text);
            speeds[round] = bytes / 1e6 / ((clock.getCurrentThreadCpuTime() - before) / 1e9);
        }
        // Half of what is asked: the machine of a build is shared; docs/quality-names.md has the figure.
        assertThat(Arrays.stream(speeds).max().orElse(0)).isGreaterThan(0.5);
    }
}

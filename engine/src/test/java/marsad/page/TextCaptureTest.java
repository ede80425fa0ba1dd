package marsad.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TextCaptureTest {

    private static final Path SEED = shared("seed");

    /// The data folder beside the project, from wherever the tests run.
    private static Path shared(String name) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var shared = folder.resolve("shared").resolve(name);
            if (Files.exists(shared)) {
                return shared;
            }
        }
        return Path.of("shared", name);
    }

    private static Article read(String text) {
        var extraction = TextCapture.read(text, Capture.of(new byte[0]));
        assertThat(extraction).isInstanceOf(Extraction.Found.class);
        return ((Extraction.Found) extraction).article();
    }

    @Test
    void thePatternPage() throws IOException {
        var page = SEED.resolve("000_e3d8978b99e0f25a.txt");
        assumeTrue(Files.exists(page), "the shared seed is absent");
        var gold = JsonMapper.shared()
                .readTree(Files.readString(SEED.resolve("article.json")))
                .get(0);
        var article = read(Files.readString(page));
        var text = gold.get("text").stringValue();
        text = text.substring("عواصم - ".length(), text.lastIndexOf("-( وكالات)"));
        assertThat(article.paragraphs())
                .isEqualTo(text.lines().map(Signs::strip).toList());
        assertThat(article.title()).isEqualTo(gold.get("title").stringValue());
        assertThat(article.published()).isEqualTo(PrintedTime.of(LocalDate.of(2017, 11, 20)));
        assertThat(article.dateline()).isEqualTo("عواصم");
        assertThat(article.credit()).isEqualTo("وكالات");
        assertThat(article.site()).isEqualTo("Sahafi.jo");
        assertThat(article.language()).isEqualTo("ar");
    }

    @Test
    void boxesStandBeforeAndAfterTheReport() {
        var article = read("""
                الجمعة ١٢ كانون الثاني ٢٠١٨   مرآة الساحل
                الرئيسية
                محليات
                اقتصاد
                الأكثر مشاهدة
                • بلدية الميناء تفتح حديقة جديدة أمام الزوار
                • أسعار الخضار ترتفع في أسواق الجملة بعد العاصفة
                • افتتاح معرض الكتاب في دورته العشرين

                الصيادون يطالبون بإصلاح رصيف المرفأ قبل الصيف
                ١٠ كانون الثاني ٢٠١٨ الساعة ١٤:٣٠

                صور - ليلى حداد - طالب صيادون في المدينة اليوم بالإسراع في إصلاح الرصيف الذي تضرر في عاصفة الأسبوع الماضي.
                وقال أحدهم إن القوارب الصغيرة لا تجد مكانا آمنا ترسو فيه منذ ثلاثة أيام.
                اقرأ أيضا: العاصفة تقطع الكهرباء عن قرى الجرد
                ووعد رئيس البلدية بأن تبدأ الأعمال مطلع الشهر المقبل إذا سمح الطقس.

                شارك
                مواضيع ذات صلة
                وزير الأشغال يتفقد الطريق الساحلي
                خطة جديدة لتنظيم الصيد في المياه الإقليمية
                جميع الحقوق محفوظة © مرآة الساحل 2018
                """);
        assertThat(article.title()).isEqualTo("الصيادون يطالبون بإصلاح رصيف المرفأ قبل الصيف");
        assertThat(article.published()).isEqualTo(PrintedTime.parse("2018-01-10T14:30:00"));
        assertThat(article.dateline()).isEqualTo("صور");
        assertThat(article.byline()).isEqualTo("ليلى حداد");
        assertThat(article.site()).isEqualTo("مرآة الساحل");
        assertThat(article.paragraphs())
                .containsExactly(
                        "طالب صيادون في المدينة اليوم بالإسراع في إصلاح الرصيف الذي تضرر في عاصفة الأسبوع الماضي.",
                        "وقال أحدهم إن القوارب الصغيرة لا تجد مكانا آمنا ترسو فيه منذ ثلاثة أيام.",
                        "ووعد رئيس البلدية بأن تبدأ الأعمال مطلع الشهر المقبل إذا سمح الطقس.");
    }

    @Test
    void aLatinPageWithBrokenLines() {
        var article = read("""
                Harbour mayor promises new tram line by spring | The Quay Courier
                The Quay Courier
                Home
                News
                Sport

                Harbour mayor promises new tram line by spring
                By Ada Linn
                Published: March 3, 2021 10:15 am
                Updated: March 4, 2021 8:00 am

                PORT ELSA (Reuters) - The mayor of Port Elsa said on Wednesday that the
                first trams of the long delayed harbour line would run before the end of
                spring, two years later than the city had promised its residents.

                She told reporters that the last of the bridges had passed inspection and
                that drivers were already being trained on a closed section of the track.

                Comments (12)
                Great news for all of us who live on the far side of the harbour, finally.
                """);
        assertThat(article.title()).isEqualTo("Harbour mayor promises new tram line by spring");
        assertThat(article.byline()).isEqualTo("Ada Linn");
        assertThat(article.credit()).isEqualTo("Reuters");
        assertThat(article.dateline()).isEqualTo("PORT ELSA");
        assertThat(article.published()).isEqualTo(PrintedTime.parse("2021-03-03T10:15:00"));
        assertThat(article.modified()).isEqualTo(PrintedTime.parse("2021-03-04T08:00:00"));
        assertThat(article.site()).isEqualTo("The Quay Courier");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.paragraphs())
                .containsExactly(
                        "The mayor of Port Elsa said on Wednesday that the first trams of the long delayed harbour line"
                                + " would run before the end of spring, two years later than the city had promised its residents.",
                        "She told reporters that the last of the bridges had passed inspection and that drivers were already"
                                + " being trained on a closed section of the track.");
    }

    @Test
    void onlyTheTextItself() {
        var article = read("""
                انقطاع المياه عن ثلاثة أحياء
                تنقطع المياه غدا عن ثلاثة أحياء في شرق المدينة بسبب أعمال صيانة في الخط الرئيسي، بحسب شركة المياه.
                وتستمر الأعمال حتى مساء الخميس.
                (وكالات)
                """);
        assertThat(article.title()).isEqualTo("انقطاع المياه عن ثلاثة أحياء");
        assertThat(article.credit()).isEqualTo("وكالات");
        assertThat(article.published()).isNull();
        assertThat(article.paragraphs()).hasSize(2);
    }

    @Test
    void aListOfHeadlinesIsNoArticle() {
        var extraction = TextCapture.read("""
                بوابة السهل
                آخر الأخبار
                وزير الزراعة يفتتح سوقا جديدة
                أمطار متوقعة على المرتفعات
                المنتخب يبدأ معسكره التدريبي
                """, Capture.of(new byte[0]));
        assertThat(extraction).isInstanceOf(Extraction.NoArticle.class);
    }

    @Test
    void neverThrowsOnShreds() {
        var pieces = List.of(
                "", "\n\n\n", "•", ":", "- \n(", "20-Nov-2017", "© ", "|", "\u202b\u202c", "(وكالات)", "by", "المصدر:");
        for (var some : pieces) {
            for (var more : pieces) {
                assertThat(TextCapture.read(some + "\n" + more, Capture.of(new byte[0])))
                        .isNotNull();
            }
        }
    }
}

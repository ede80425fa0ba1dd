package marsad.page;

import static marsad.page.PagesInWords.FIRST;
import static marsad.page.PagesInWords.OTHER_READER;
import static marsad.page.PagesInWords.READER;
import static marsad.page.PagesInWords.RELATED;
import static marsad.page.PagesInWords.SECOND;
import static marsad.page.PagesInWords.SUBHEAD;
import static marsad.page.PagesInWords.THIRD;
import static marsad.page.PagesInWords.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExtractorTest {

    private final Extractor extractor = new Extractor();

    @Test
    void keepsParagraphsAndSubheadingsInOrderAndLeavesBoxesOut() {
        assertThat(paragraphs(PagesInWords.REPORT)).containsExactly(FIRST, SECOND, SUBHEAD, THIRD);
    }

    @Test
    void lineBreaksPartParagraphs() {
        assertThat(paragraphs(page("<div id=news><h1>الجسر القديم</h1><div class=text>" + FIRST + "<br><br>" + SECOND
                        + "<br>" + THIRD + "</div></div>")))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void aLeadOutsideTheBodyBlockIsKept() {
        assertThat(paragraphs(page("<article><header><h1>الجسر القديم يعود إلى الخدمة</h1><p class=lead>" + FIRST
                        + "</p></header><div class=article-body><p>" + SECOND + "</p><p>" + THIRD
                        + "</p></div></article>")))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void textAfterABoxInsideAParagraphIsKept() {
        assertThat(paragraphs(page("<article><h1>الجسر القديم</h1><div class=article-body><p>" + FIRST + RELATED
                        + SECOND + "</p><p>" + THIRD + "</p></div></article>")))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void hiddenWordsInALineAreLeftOut() {
        assertThat(paragraphs(page("<article><h1>الجسر القديم</h1><div class=article-body><p>" + FIRST
                        + "<span style='display: none'>رمز خفي</span></p><p>" + SECOND + "</p></div></article>")))
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void blockTextIsNeverGlued() {
        assertThat(String.join(
                        "\n",
                        paragraphs(page("<article><h1>الجسر القديم</h1><div class=article-body><p>" + FIRST
                                + "</p><ul><li>فتح الجسر أمام السيارات صباح الأحد المقبل.</li><li>عودة حافلات النقل العام في اليوم نفسه.</li></ul><p>"
                                + SECOND + "</p></div></article>"))))
                .contains("المقبل.\nعودة");
    }

    @Test
    void frontPagesAreNoArticles() {
        assertThat(extract(PagesInWords.FRONT_PAGE)).isEqualTo(new Extraction.NoArticle("a front or section page"));
    }

    @Test
    void logInPagesAreNoArticles() {
        assertThat(
                        extract(
                                page(
                                        "<form><h2>تسجيل الدخول</h2><p>اشترك لتقرأ الخبر كاملاً.</p><input name=u><input type=password name=p><button>دخول</button></form>")))
                .isEqualTo(new Extraction.NoArticle("a login or subscription wall"));
    }

    @Test
    void aTextThatBreaksOffBeforeALoginIsAWall() {
        var wall = "<form><p>سجل الدخول أو اشترك لمتابعة القراءة</p><input type=password name=p></form>";
        var cut = FIRST.substring(0, 60) + "...";
        assertThat(extract(page("<article><h1>الجسر القديم</h1><div class=article-body><p>" + cut + "</p></div>" + wall
                        + "</article>")))
                .isEqualTo(new Extraction.NoArticle("a login or subscription wall"));
    }

    @Test
    void aShortReportBesideALoginIsAnArticle() {
        assertThat(paragraphs(page("<form><p>تسجيل الدخول</p><input name=u><input type=password name=p></form>"
                        + "<article><h1>الجسر القديم يعود إلى الخدمة</h1><div class=article-body><p>" + FIRST
                        + "</p></div></article>")))
                .containsExactly(FIRST);
    }

    @Test
    void whatStylesHideIsLeftOut() {
        assertThat(paragraphs(page("<article><h1>الجسر القديم يعود إلى الخدمة</h1><div class=article-body><p>" + FIRST
                        + "</p><p style='color:red; Display : none'>نص قديم أبقاه المحرر في الصفحة، وفيه أرقام لم تعد صحيحة عن كلفة الجسر.</p><p hidden>"
                        + "نص ثان لا يراه القارئ، وهو تعليمات للمحرر عن طريقة نشر هذا الخبر.</p><p>"
                        + SECOND
                        + "</p><p style='visibility:hidden'>فقرة ثالثة مخفية، تركت في القالب ليملأها من ينشر الخبر.</p><p>"
                        + THIRD + "</p></div></article>")))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void aReportThatAScriptUnfoldsIsKept() {
        assertThat(paragraphs(page(
                        "<article><h1>الجسر القديم يعود إلى الخدمة</h1><div class=article-body style='display:none'><p>"
                                + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p></div></article>")))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void whatReadersWriteUnderTheReportIsLeftOut() {
        assertThat(paragraphs(page("<div id=c><h1>الجسر القديم يعود إلى الخدمة</h1><div class=t><p>" + FIRST + "</p><p>"
                        + SECOND + "</p><p>" + THIRD + "</p></div><h3>التعليقات (2)</h3><div class=t><p>" + READER
                        + "</p></div><div class=t><p>" + OTHER_READER + "</p></div></div>")))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void galleriesAreNoArticles() {
        var pictures = IntStream.range(0, 20)
                .mapToObj(i -> "<figure><img src=" + i + ".jpg><figcaption>صورة " + i + "</figcaption></figure>")
                .toList();
        assertThat(extract(page("<h1>صور من الجسر</h1>" + String.join("", pictures))))
                .isInstanceOf(Extraction.NoArticle.class);
    }

    @Test
    void emptyAndBinaryInputIsUnreadableOrNoArticle() {
        assertThat(extractor.extract(Capture.of(new byte[0]))).isNotInstanceOf(Extraction.Found.class);
        assertThat(extractor.extract(Capture.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})))
                .isInstanceOf(Extraction.Unreadable.class);
    }

    @Test
    void theBodyComesFromStructuredDataWhereThePageDrawsItByScript() {
        var page =
                "<html><head><title>الجسر القديم</title><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                        + FIRST + "\\n\\n" + SECOND + "\\n\\n" + THIRD
                        + "\"}</script></head><body><div id=app></div><p>" + FIRST + "</p></body></html>";
        assertThat(paragraphs(page)).containsExactly(FIRST, SECOND, THIRD);
    }

    private List<String> paragraphs(String page) {
        return extract(page) instanceof Extraction.Found found ? found.article().paragraphs() : List.of();
    }

    private Extraction extract(String page) {
        return extractor.extract(Capture.of(page.getBytes(StandardCharsets.UTF_8)));
    }
}

package marsad.page;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Pages for tests, written here.
final class PagesInWords {

    static final String FIRST =
            "أعلنت بلدية المدينة، أمس الثلاثاء، انتهاء أعمال صيانة الجسر القديم الذي يربط الحي الشرقي بوسط المدينة، بعد إغلاق دام أربعة أشهر.";
    static final String SECOND =
            "وقال رئيس البلدية سامر الحلبي إن الكلفة بلغت مليوني دينار، وإن الجسر صار يتسع لضعف عدد السيارات، مضيفاً أن حافلات النقل العام ستعود إليه اعتباراً من صباح الأحد.";
    static final String SUBHEAD = "سكان الحي";
    static final String THIRD =
            "ورحب سكان الحي بالقرار، لكن بعضهم طالب، في حديث مع مراسلنا، بإنارة الأرصفة وبإشارات للمشاة عند المدخلين، وهو ما وعدت به البلدية قبل نهاية العام.";

    static final String READER =
            "أبو خالد: شكراً للبلدية على هذا الجهد، لكن الشارع المؤدي إلى الجسر ما زال محفراً، ونرجو إصلاحه قبل الشتاء.";
    static final String OTHER_READER =
            "ليلى: سكنت في الحي عشرين سنة ولم أر الجسر بهذه النظافة، فألف شكر لكل من عمل فيه، وعقبال الحديقة.";

    static final String MENU =
            "<nav><ul><li><a href=/>الرئيسية</a><li><a href=/p>سياسة</a><li><a href=/e>اقتصاد</a><li><a href=/s>رياضة</a></ul></nav>";
    static final String RELATED =
            "<div class=related><h4>اقرأ أيضاً</h4><ul><li><a href=/1>أمطار غزيرة تغلق طريق المطار</a><li><a href=/2>افتتاح مكتبة عامة في الحي الغربي</a></ul></div>";
    static final String FOOTER =
            "<footer><p>جميع الحقوق محفوظة © صحيفة الجسر 2024</p><p>تابعونا على فيسبوك وتويتر</p></footer>";

    static final String REPORT = page(
            "<article><h1>الجسر القديم يعود إلى الخدمة</h1><div class=share><a href=f>شارك</a> <a href=t>غرد</a></div>"
                    + "<div class=article-body><p>" + FIRST + "</p>" + RELATED + "<p>" + SECOND + "</p><h2>" + SUBHEAD
                    + "</h2><p>" + THIRD + "</p></div>"
                    + "<div class=comments><h3>التعليقات</h3><p>لا يوجد تعليقات. أضف تعليقك هنا.</p></div></article>");

    static final String FRONT_PAGE = page("<main>"
            + IntStream.range(1, 12)
                    .mapToObj(i -> "<div class=card><h3><a href=/n" + i + ">عنوان الخبر رقم " + i
                            + " في هذه الصفحة</a></h3><p>ملخص قصير للخبر رقم " + i + "، في سطر واحد لا أكثر.</p></div>")
                    .collect(Collectors.joining())
            + "</main>");

    private PagesInWords() {}

    /// A page with menu and footer around `body`.
    static String page(String body) {
        return "<!doctype html><html lang=ar dir=rtl><head><meta charset=utf-8><title>الجسر القديم يعود إلى الخدمة - صحيفة الجسر</title></head><body>"
                + MENU + body + FOOTER + "</body></html>";
    }
}

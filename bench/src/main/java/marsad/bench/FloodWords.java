package marsad.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invented Arabic: words of roots and patterns, frequent ones more often, strung into sentences that mean nothing and
/// look to a counter of words like news.
final class FloodWords {

    private static final String[] ROOTS =
            ("كتب درس علم عمل شرب فتح حمل نقل رسم قطع جمع رفع دفع سمع نظر قرا بحث سبق لحق ظهر شكر ذكر حضر سفر نشر حكم خدم "
                            + "رسل نزل دخل خرج جلس وقف حفظ طلب كسب صنع زرع حصد بدل عرض مدح نصح شرح سكن ركب لعب طبخ غسل مسح كشف ربط "
                            + "حسب عقد سحب جذب ضرب هرب غضب رغب حرث غرس قبض نهض فرض قرض مرض لفظ حرس لمس عكس نبض")
                    .split(" ");
    private static final String[] PATTERNS = {
        "1ا23", "م123ة", "ت12ي3", "ا123", "م1ا23", "1ي2ا3", "1و23", "ا1ت2ا3", "ا12ا3", "م123", "1ا23ين", "1ا23ات",
        "است12ا3", "م1ت23", "1َ2ا3ة", "1و2ا3", "ان12ا3", "1ا23ون", "ي123", "ت123", "سي123", "وي123", "ال123", "ال1ا23",
        "الم123", "ال1ي2ا3", "الت12ي3", "وال123", "بال123", "لل1ا23", "1ا23ه", "م123ها", "ا12ا3هم"
    };
    private static final String[] SMALL =
            "في من على إلى عن أن التي الذي مع بعد قبل بين خلال هذا هذه كما قد لم لن كان كانت ما لا أو ثم حيث منذ عند نحو وهو وهي أكثر كل"
                    .split(" ");
    private static final String[] FAMILIES =
            "الورد الخيل الدرب السهل الجبل البحر الكرم النبع الغيم الرمل الصخر النخل الزيتون القمح الشاطئ الوادي المرج الكوكب"
                    .split(" ");
    private static final String[] GIVEN =
            "سالم نادر كمال فائق هاني ماهر سلمى ليلى رامي جابر منير عادل بشير زياد كريم نبيل هالة سميرة".split(" ");
    private static final String[] PLACES =
            ("البيضاء المرجان النخيل الشمالية الذهبية الهضبة الينابيع القصبات الروابي السنابل المنارة الجزيرتين الكثبان الغدير العقيق "
                            + "الفيحاء الزهراء الضفاف الحقول الصنوبر")
                    .split(" ");

    private final List<String> words = new ArrayList<>();
    private final Random random;

    FloodWords(Random random) {
        this.random = random;
        for (var root : ROOTS) {
            for (var pattern : PATTERNS) {
                words.add(pattern.replace('1', root.charAt(0))
                        .replace('2', root.charAt(1))
                        .replace('3', root.charAt(2)));
            }
        }
        java.util.Collections.shuffle(words, random);
    }

    String word() {
        if (random.nextInt(100) < 28) {
            return of(SMALL);
        }
        return words.get((int) (words.size() * Math.pow(random.nextDouble(), 2.2)));
    }

    String person() {
        return of(GIVEN) + " " + of(FAMILIES);
    }

    String place() {
        return of(PLACES);
    }

    String figure() {
        return String.valueOf(random.nextInt(3) == 0 ? random.nextInt(40) + 2 : random.nextInt(9000) + 41);
    }

    /// A sentence of `length` words, a few of them from `things`, as a report keeps naming what it is about.
    List<String> sentence(int length, List<String> things) {
        var sentence = new ArrayList<String>();
        while (sentence.size() < length) {
            if (!things.isEmpty() && random.nextInt(9) == 0) {
                sentence.addAll(
                        List.of(things.get(random.nextInt(things.size())).split(" ")));
            } else {
                sentence.add(word());
            }
        }
        return sentence;
    }

    <T> T of(T[] some) {
        return some[random.nextInt(some.length)];
    }
}

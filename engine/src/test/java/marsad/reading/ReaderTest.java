package marsad.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import marsad.text.Span;
import org.junit.jupiter.api.Test;

class ReaderTest {

    private static final LocalDate DAY = LocalDate.of(2017, 11, 20);

    @Test
    void rolesPlaceTimeAndHolderAreTheExactWords() {
        var text = "أعلن المرصد السوري لحقوق الإنسان أن طائرات التحالف قصفت أمس الأحد مواقع في مدينة الرقة.";
        var claim = only(text);

        assertThat(claim.kind()).isEqualTo(Kind.STRIKE);
        assertThat(in(claim.actors(), text)).containsExactly("طائرات التحالف");
        assertThat(claim.speaker().map(span -> span.in(text))).contains("المرصد السوري لحقوق الإنسان");
        assertThat(claim.holderKind()).isEqualTo(HolderKind.MONITOR);
        assertThat(claim.from()).isEqualTo(LocalDate.of(2017, 11, 19));
        assertThat(claim.place()).isNotNull();
    }

    @Test
    void theDayOfAnAnnouncementIsNotTheDayOfTheEvent() {
        var claim = only("أعلن الجيش العراقي أمس أن قواته سيطرت على مدينة هيت.");

        assertThat(claim.from()).isNull();
        assertThat(claim.to()).isNull();
    }

    @Test
    void numbersOfTheDeadAreCountedWithTheirBounds() {
        var claim = only("أدى الانهيار إلى مقتل أكثر من 20 شخصا في إسطنبول.");

        assertThat(claim.quantities()).hasSize(1);
        assertThat(claim.quantities().getFirst().what()).isEqualTo(Counted.What.KILLED);
        assertThat(claim.quantities().getFirst().min()).isEqualTo(20.0);
        assertThat(claim.quantities().getFirst().max()).isNull();
    }

    @Test
    void negationFutureAndAttemptAreTold() {
        assertThat(only("لم تقصف الطائرات الروسية مدينة إدلب.").modality()).isEqualTo(Modality.DENIED);
        assertThat(only("ستقتحم القوات العراقية مدينة تلعفر.").modality()).isEqualTo(Modality.PLANNED);
        assertThat(only("تسعى القوات العراقية للسيطرة على مدينة تلعفر.").modality())
                .isEqualTo(Modality.PLANNED);
        assertThat(only("ربما تقتحم القوات العراقية مدينة تلعفر.").modality()).isEqualTo(Modality.POSSIBLE);
    }

    @Test
    void aClaimOfTheHeadlineStandsApart() {
        var reading = Reader.shipped().read(new Report("الجيش السوري يسيطر على تدمر", "لا خبر هنا.", DAY));

        assertThat(reading.claims()).extracting(Claim::in).containsExactly(Claim.Part.TITLE);
    }

    @Test
    void neverFailsAndKeepsEverySpanInsideTheText() {
        var words = List.of(
                "قتل",
                "الجيش",
                "وقال",
                "«",
                "»",
                "\"",
                "من",
                "في",
                "3",
                "عشرات",
                "أمس",
                "،",
                ".",
                "\n\n",
                "بغارة",
                "وال",
                "ب",
                "إن",
                "على",
                "حلب",
                "بحسب",
                "ل",
                "(",
                "https://a.b",
                "٪",
                "هجوم",
                "دعا",
                "لم",
                "و",
                "ﷺ",
                "وأضافت",
                "نقلت",
                "عن",
                "قوله",
                "جاء",
                "فيه",
                "الذي",
                "أنه",
                "رفضه",
                "خلال",
                "كما",
                "إعلان",
                "نشرته",
                "إذا",
                "قد",
                "لقاء",
                "A1");
        var random = new Random(7);
        for (var round = 0; round < 6000; round++) {
            var text = new StringBuilder();
            for (var count = random.nextInt(25); count >= 0; count--) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(6) == 0 ? "" : " ");
            }
            var written = text.toString();
            assertThatCode(() -> {
                        var reading = Reader.shipped().read(new Report(written, written, DAY));
                        reading.claims().forEach(claim -> {
                            claim.trigger().in(written);
                            in(claim.actors(), written);
                            in(claim.targets(), written);
                            claim.quantities().forEach(counted -> counted.span().in(written));
                        });
                        reading.attributions().forEach(said -> said.content().in(written));
                    })
                    .as(written)
                    .doesNotThrowAnyException();
        }
    }

    private static Claim only(String text) {
        var claims = Reader.shipped().read(new Report("", text, DAY)).claims();
        assertThat(claims).as(text).hasSize(1);
        return claims.getFirst();
    }

    private static List<String> in(List<Span> spans, String text) {
        return spans.stream().map(span -> span.in(text)).toList();
    }
}

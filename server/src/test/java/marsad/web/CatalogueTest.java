package marsad.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Catalogue ARABIC = Catalogue.of(Language.ARABIC);
    private static final Catalogue ENGLISH = Catalogue.of(Language.ENGLISH);

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(ARABIC.keys()).containsExactlyInAnyOrderElementsOf(ENGLISH.keys());
    }

    @Test
    void numbersTakeTheFormsThatArabicHas() {
        assertThat(List.of(0, 1, 2, 3, 10, 11, 99, 100, 103))
                .extracting(count -> ARABIC.text("archive.count", count))
                .containsExactly(
                        "لا أخبار",
                        "خبر واحد",
                        "خبران",
                        "3 أخبار",
                        "10 أخبار",
                        "11 خبراً",
                        "99 خبراً",
                        "100 خبر",
                        "103 أخبار");
        assertThat(ENGLISH.text("archive.count", 1)).isEqualTo("one report");
    }

    @Test
    void aMissingMessageIsOurMistake() {
        assertThatThrownBy(() -> ARABIC.text("no.such")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ARABIC.section("قسم غير معروف")).isEqualTo("قسم غير معروف");
    }

    @Test
    void daysAreSaidInBothCalendarsWithOneSetOfDigits() {
        var day = LocalDate.of(2017, 11, 20);
        var arabic = new Almanac(Language.ARABIC, ZoneId.of("Asia/Amman"));
        var english = new Almanac(Language.ENGLISH, ZoneId.of("Asia/Amman"));
        assertThat(arabic.dayWithWeekday(day)).isEqualTo("الاثنين 20 تشرين الثاني/نوفمبر 2017");
        assertThat(arabic.hijri(day)).hasValue("2 ربيع الأول 1439 هـ");
        assertThat(english.dayWithWeekday(day)).isEqualTo("Monday 20 November 2017");
        assertThat(english.hijri(day)).hasValue("2 Rabi al-Awwal 1439 AH");
        assertThat(arabic.hijri(LocalDate.of(1700, 1, 1))).isEmpty();
    }
}

package marsad.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsTest {

    @ParameterizedTest
    @CsvSource({
        "كانون الثاني,1",
        "جانفي,1",
        "شباط,2",
        "فيفرى,2",
        "اذار,3",
        "مارس,3",
        "إبريل,4",
        "ماي,5",
        "يونيه,6",
        "جويليه,7",
        "آب,8",
        "أوت,8",
        "ايلول,9",
        "تشرين الاول,10",
        "تشرين  الثاني,11",
        "نُوفمبر,11",
        "كانون ١,12",
        "ديسمبر,12"
    })
    void knowsEveryNaming(String name, int number) {
        assertThat(Months.numberOf(name)).hasValue(number);
    }

    @Test
    void knowsNothingElse() {
        assertThat(Months.numberOf("الشهر")).isEmpty();
        assertThat(Months.numberOf("")).isEmpty();
        assertThat(Months.numberOf("رمضان")).isEmpty();
    }

    @Test
    void longerNamesComeFirstAndAllMonthsAreThere() {
        var lengths = Months.foldedNames().keySet().stream().map(String::length).toList();
        assertThat(lengths).isSortedAccordingTo((a, b) -> b - a);
        assertThat(new TreeSet<>(Months.foldedNames().values()))
                .hasSize(12)
                .startsWith(1)
                .endsWith(12);
    }

    @Test
    void aWrongLineIsNamedWithItsFileAndNumber() {
        var lines = "# comment\ngregorian\t1\tيناير\ngregorian\t13\tسبتمبر\n";
        var bytes = lines.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> MonthName.read(RuleFile.read("months.tsv", bytes)))
                .hasMessageContaining("marsad/time/months.tsv:3")
                .hasMessageContaining("1 to 12");
    }
}

package marsad.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import marsad.text.LanguageFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            حرر الجيش مدينة تدمر.                        | CONTROL حرر approves سيطر على
            احتل الجيش مدينة تدمر.                       | CONTROL احتل condemns سيطر على
            سيطر الجيش على مدينة تدمر.                    | CONTROL
            طهرت القوات العراقية مدينة هيت من المسلحين.     | CONTROL طهرت approves سيطر على
            استشهد ثلاثة جنود في تعز.                     | CASUALTIES استشهد honours قتل
            قتل ثلاثة جنود في تعز.                        | CASUALTIES
            سيطرت ميليشيا الحوثي على مدينة ذمار.            | CONTROL ميليشيا belittles قوات
            سيطرت قوات الحوثي على مدينة ذمار.               | CONTROL
            """)
    void theSameEventIsTheSameClaimAndTheWordingIsKept(String sentence, String expected) {
        var told = Reader.shipped().read(new Report("", sentence, LocalDate.of(2017, 11, 20))).claims().stream()
                .map(claim -> claim.kind() + words(claim, sentence))
                .collect(Collectors.joining(" + "));
        assertThat(told).isEqualTo(expected);
    }

    private static String words(Claim claim, String sentence) {
        return claim.framing().stream()
                .map(one -> " " + one.span().in(sentence) + " " + one.stance().word() + " " + one.neutral())
                .collect(Collectors.joining());
    }

    @Test
    void aMistakeNamesFileAndLine() {
        assertThatThrownBy(() -> framings("# head\nتحرير\tnoun\tCONTROL\tlikes\tسيطرة"))
                .hasMessageContaining("marsad/reading/framing.tsv, line 2")
                .hasMessageContaining("LIKES");
        assertThatThrownBy(() -> framings("تحرير\tnoun")).hasMessageContaining("five columns");
        assertThatThrownBy(() -> framings("تحرير\tadverb\t-\tapproves\tسيطرة")).hasMessageContaining("no class");
        assertThatThrownBy(() -> framings("حرر\tverb\t-\tapproves\tسيطر")).hasMessageContaining("line 1");
    }

    private static List<Framings> framings(String text) {
        return List.of(Framings.read(LanguageFile.lines(text.getBytes(StandardCharsets.UTF_8))));
    }
}

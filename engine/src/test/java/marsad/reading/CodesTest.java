package marsad.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.text.LanguageFile;
import marsad.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

    private static final LocalDate DAY = LocalDate.of(2017, 11, 20);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            شنت الطائرات الحربية غارة على ريف إدلب. | STRIKE | ASSAULT/aerial | Explosions/Remote violence / Air/drone strike
            سقطت قذيفة هاون على حي باب توما. | STRIKE | ASSAULT/heavy-weapons | Explosions/Remote violence / Shelling/artillery/missile attack
            فجر انتحاري نفسه في مدينة كانو. | BOMBING | ASSAULT/suicide-attack | Explosions/Remote violence / Suicide bomb
            انفجرت عبوة ناسفة في العريش. | BOMBING | ASSAULT/explosives | Explosions/Remote violence / Remote explosive/landmine/IED
            استعاد الجيش العراقي مدينة القائم. | CONTROL | COERCE/seize | Battles / Government regains territory
            سيطر تنظيم داعش على مدينة القائم. | CONTROL | COERCE/seize | Battles / Non-state actor overtakes territory
            اندلعت اشتباكات بين الجيش ومسلحين. | CLASH | ASSAULT | Battles / Armed clash
            اندلعت مواجهات بين الشرطة ومحتجين في تونس. | CLASH | PROTEST/riot | Riots / Violent demonstration
            اختطف مسلحون مهندسا في ليبيا. | DETAIN | ASSAULT/abduct | Violence against civilians / Abduction/forced disappearance
            أفرجت السلطات المصرية عن عشرة موقوفين. | DETAIN | RETREAT/release | -
            اعتقلت الشرطة التونسية ثلاثة مشتبه بهم. | DETAIN | COERCE/arrest | Strategic developments / Arrests
            زار الرئيس الفرنسي بيروت. | MEET | CONSULT/visit | -
            بدأ المعلمون إضرابا في تونس. | PROTEST | PROTEST/strike | -
            شهدت عمان مظاهرة ضد الغلاء. | PROTEST | PROTEST/demo | Protests / Peaceful protest
            انسحبت القوات الليبية من بنغازي. | WITHDRAW | RETREAT/withdraw | Strategic developments / Non-violent transfer of territory
            اتهمت الحكومة اليمنية إيران بالتدخل. | ACCUSE | ACCUSE/allege | -
            رحب الاتحاد الأوروبي بالخطوة الليبية. | SUPPORT | SUPPORT | -
            ستحاصر القوات العراقية مدينة الحويجة. | SIEGE | COERCE/restrict | -
            لم تقصف الطائرات الروسية مدينة إدلب. | STRIKE | ASSAULT/aerial | -
            """)
    void claimsHaveTheNamesOfTheirEvents(String sentence, Kind kind, String plover, String acled) {
        var claims = Reader.shipped().read(new Report("", sentence, DAY)).claims();
        var claim =
                claims.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
        var code = Codes.shipped().of(claim, sentence);

        assertThat(code.plover().orElse("-")).isEqualTo(plover);
        assertThat(code.acled().orElse("-")).isEqualTo(acled);
        assertThat(code.line()).isPositive();
    }

    @Test
    void everyKindEndsInALineThatFitsAll() {
        var last = LanguageFile.lines(CodesTest.class, "codes.tsv").stream()
                .map(CodeRule::of)
                .collect(Collectors.toMap(CodeRule::kind, rule -> rule, (earlier, later) -> later));
        var open = Stream.of(Kind.values())
                .filter(kind -> !last.containsKey(kind) || !last.get(kind).fitsAll())
                .toList();
        assertThat(open)
                .as("deaths without a doer, flight without a driver have no code")
                .containsExactly(Kind.CASUALTIES, Kind.DISPLACE);
    }

    @Test
    void aMistakeNamesFileAndLine() {
        assertThatThrownBy(() -> codes("# head\nNONSENSE\t-\t-\t-\t-\t-\t-"))
                .hasMessageContaining("marsad/reading/codes.tsv, line 2: no such kind: «NONSENSE»");
        assertThatThrownBy(() -> codes("MEET\t-\t-\t-\t-\tTALK\t-")).hasMessageContaining("no type «TALK»");
        assertThatThrownBy(() -> codes("MEET\t-\t-\t-\t-\tCONSULT/shout\t-")).hasMessageContaining("no «shout»");
        assertThatThrownBy(() -> codes("MEET\t-\t-\t-\t-\t-\tBattles / Talk")).hasMessageContaining("no «Talk»");
        assertThatThrownBy(() -> codes("MEET\t-\t-\t-")).hasMessageContaining("seven columns");
        assertThatThrownBy(() -> codes("MEET\t-\t-\t-\t-\tCONSULT\t-\nMEET\tقم\t-\t-\t-\tCONSULT\t-"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("never reached");
    }

    @Test
    void theWindowStaysInItsSentence() {
        var text = "وصلت طائرات حربية. سقط قصف على قرية. وصلت طائرات أخرى.";
        var at = text.indexOf("قصف");
        var claim = new Claim(
                Claim.Part.TEXT,
                Kind.STRIKE,
                new Span(at, at + 3),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                HolderKind.OUTLET,
                Modality.ACTUAL,
                List.of(),
                "strike.noun",
                0.5,
                List.of());
        assertThat(Codes.shipped().of(claim, text).plover()).contains("ASSAULT/heavy-weapons");
    }

    private static Codes codes(String text) {
        return Codes.read(LanguageFile.lines(text.getBytes(StandardCharsets.UTF_8)));
    }
}

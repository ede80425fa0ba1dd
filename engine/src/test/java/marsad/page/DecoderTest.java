package marsad.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

    private static final String ARABIC =
            "وصلت القافلة إلى القرية مساء الأربعاء محملة بالأدوية والأغطية، وقال رئيس اللجنة إن التوزيع يبدأ صباح الغد.";

    private static String decoded(byte[] bytes, @Nullable String contentType) {
        var decoded = Decoder.decode(new Capture(bytes, null, null, contentType));
        assertThat(decoded).isInstanceOf(Decoded.Text.class);
        return ((Decoded.Text) decoded).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1256", "ISO-8859-6", "UTF-8", "UTF-16LE", "UTF-16BE"})
    void arabicWithoutDeclaration(String charset) {
        var bytes = ARABIC.getBytes(Charset.forName(charset));
        assertThat(decoded(bytes, null)).isEqualTo(ARABIC);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,windows-1256",
        "UTF-8,iso-8859-1",
        "windows-1256,utf-8",
        "windows-1256,iso-8859-1",
        "ISO-8859-6,windows-1256"
    })
    void certainContentOverrulesTheHeader(String real, String declared) {
        var bytes = ARABIC.getBytes(Charset.forName(real));
        assertThat(decoded(bytes, "text/html; charset=" + declared)).isEqualTo(ARABIC);
    }

    @Test
    void theHeaderDecidesWhereTheBytesSayLittle() {
        var bytes = "Łódź".getBytes(Charset.forName("ISO-8859-2"));
        assertThat(decoded(bytes, "text/html; charset=iso-8859-2")).isEqualTo("Łódź");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1256", "ISO-8859-1"})
    void whatWasEncodedTwiceIsRepaired(String wrong) {
        var twice = new String(ARABIC.getBytes(StandardCharsets.UTF_8), Charset.forName(wrong));
        assertThat(decoded(twice.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(ARABIC);
    }

    @Test
    void aFewSuchSignsAreLeftAlone() {
        var about = "The letters Ã© on that sign should have been é, said the painter.";
        assertThat(decoded(about.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(about);
    }

    @Test
    void tellsMarkupFromText() {
        assertThat(((Decoded.Text) Decoder.decode(Capture.of("<p>a</p>".getBytes(StandardCharsets.UTF_8)))).markup())
                .isTrue();
        assertThat(((Decoded.Text) Decoder.decode(Capture.of("3 < 5".getBytes(StandardCharsets.UTF_8)))).markup())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n",
                "%PDF-1.7 x",
                "GIF89a;;;;",
                "PK\u0003\u0004zip",
                "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007"
            })
    void whatIsNoPageIsNamed(String bytes) {
        assertThat(Decoder.decode(Capture.of(bytes.getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOf(Decoded.NoText.class);
    }

    @Test
    void neverThrowsOnRandomBytes() {
        var random = new Random(20171120);
        for (int round = 0; round < 3000; round++) {
            var bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            assertThat(Decoder.decode(Capture.of(bytes))).isNotNull();
        }
    }
}

package marsad.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://www.Rabwa.example/ar/article/5/, https://rabwa.example/ar/article/5",
        "https://m.rabwa.example/a?b=2&a=1, https://rabwa.example/a?a=1&b=2",
        "https://rabwa.example/خبر, https://rabwa.example/%d8%ae%D8%A8%D8%B1",
        "https://rabwa.example/a?utm_source=x&fbclid=y#top, https://rabwa.example/a"
    })
    void spellingsOfOnePageAreOne(String one, String other) {
        assertThat(Address.of(one).orElseThrow().key())
                .isEqualTo(Address.of(other).orElseThrow().key());
    }

    @ParameterizedTest
    @CsvSource({
        "https://rabwa.example/?p=1, https://rabwa.example/?p=2",
        "https://rabwa.example/a, https://sanbouk.example/a",
        "https://rabwa.example/a, https://rabwa.example/A"
    })
    void differentPagesStayDifferent(String one, String other) {
        assertThat(Address.of(one).orElseThrow().key())
                .isNotEqualTo(Address.of(other).orElseThrow().key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "خبر", "mailto:a@b.example", "http://", "https://[", "file:///etc/passwd"})
    void whatIsNoAddressOfTheWebIsNone(String text) {
        assertThat(Address.of(text)).isEmpty();
    }

    @Test
    void aHostKeepsItsOwnNameEvenWhereItBeginsLikeAPrefix() {
        assertThat(Address.host("m.example")).isEqualTo("m.example");
        assertThat(Address.host("WWW.Sahafi.example")).isEqualTo("sahafi.example");
    }

    @Test
    void aKeyFitsIntoAnIndex() {
        var key = Address.of("https://rabwa.example/" + "خبر-".repeat(500))
                .orElseThrow()
                .key();
        assertThat(key).hasSizeLessThan(120).startsWith("rabwa.example/");
    }
}

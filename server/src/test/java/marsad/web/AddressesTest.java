package marsad.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import marsad.store.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @Test
    void aCursorIsReadBackToTheMicrosecond() {
        var position = new Position(Instant.parse("2017-11-20T12:36:00.123456Z"), 42);
        assertThat(Cursor.read(Cursor.write(position))).hasValue(position);
        var ancient = new Position(Instant.parse("1961-01-02T03:04:05.000001Z"), 1);
        assertThat(Cursor.read(Cursor.write(ancient))).hasValue(ancient);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "AAAA", "مؤشر", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "a b"})
    void anythingElseIsNoCursor(String text) {
        assertThat(Cursor.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.example", "business.localhost:8080", "127.0.0.1:80", "[::1]:8080"})
    void aHostIsAName(String header) {
        assertThat(Origin.ofHostHeader(header)).map(Origin::toString).hasValue("http://" + header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "x\"onload=", "<b>", "user@host", "host/path", "host:port", "-x", "مرصد.example"})
    void anythingElseIsNoHost(String header) {
        assertThat(Origin.ofHostHeader(header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://news.example", "https://news.example/path", "news.example", "https://news.example?x"})
    void aBaseAddressIsSchemeHostAndPort(String address) {
        assertThatThrownBy(() -> WebConfig.checkedBase(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(address);
    }
}

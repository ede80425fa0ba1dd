package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import marsad.store.Fault;
import marsad.store.MarsadException;
import marsad.web.WebConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir
    private Path data;

    private Settings settings() {
        return Settings.read(data, Map.of(), Map.of());
    }

    private void write(String toml) throws IOException {
        Files.writeString(data.resolve("marsad.toml"), toml);
    }

    @Test
    void theDefaultsAreThese() {
        var settings = settings();
        assertThat(settings.store().data()).isEqualTo(data);
        assertThat(settings.store().url()).isNull();
        assertThat(settings.hub()).isNull();
        assertThat(settings.web())
                .isEqualTo(new WebConfig("127.0.0.1", 8080, null, ZoneId.of("Asia/Amman"), false, 16_777_216));
    }

    @Test
    void theFileSetsEverything() throws IOException {
        write("""
                [store]
                url = "postgresql://marsad:secret@db.example/news"
                [portal]
                host = "0.0.0.0"
                port = 80
                base_url = "https://news.example"
                zone = "Africa/Cairo"
                behind_proxy = true
                cache_mb = 64
                hub = "https://hub.example/"
                """);
        var settings = settings();
        assertThat(settings.hub()).isEqualTo(URI.create("https://hub.example/"));
        assertThat(settings.store().url()).startsWith("jdbc:postgresql://db.example/news");
        assertThat(settings.web())
                .isEqualTo(new WebConfig(
                        "0.0.0.0",
                        80,
                        URI.create("https://news.example"),
                        ZoneId.of("Africa/Cairo"),
                        true,
                        67_108_864));
    }

    @Test
    void theFlagGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        write("[portal]\nport = 81\n");
        assertThat(settings().web().port()).isEqualTo(81);
        assertThat(Settings.read(data, Map.of("MARSAD_PORT", "82"), Map.of())
                        .web()
                        .port())
                .isEqualTo(82);
        assertThat(Settings.read(data, Map.of("MARSAD_PORT", "82"), Map.of("portal.port", "83"))
                        .web()
                        .port())
                .isEqualTo(83);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[portal]\\nprot = 80 | portal.prot",
                "[portal]\\nhub = 'https://hub.example' | portal.hub",
                "colour = 'red' | colour",
                "[portal]\\nport = 'eighty' | portal.port",
                "[portal]\\nport = 70000 | portal.port",
                "[portal]\\nzone = 'Mars/Base' | portal.zone",
                "[portal]\\nbase_url = 'ftp://x' | portal.base_url",
                "[portal]\\nbehind_proxy = 'perhaps' | portal.behind_proxy",
                "[portal]\\ncache_mb = 0 | portal.cache_mb",
                "[portal | marsad.toml",
            })
    void whatIsUnknownOrMeansNothingIsNamed(String toml, String name) throws IOException {
        write(toml.replace("\\n", "\n").replace("'", "\""));
        assertThatThrownBy(this::settings).isInstanceOfSatisfying(MarsadException.class, fault -> {
            assertThat(fault.fault()).isEqualTo(Fault.SETTING);
            assertThat(fault.subject()).contains(name);
        });
    }
}

package marsad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreConfigTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://db.example/news, jdbc:postgresql://db.example/news",
        "postgres://db.example:5433/news, jdbc:postgresql://db.example:5433/news",
        "postgresql://u:p%40ss@db.example/news, jdbc:postgresql://db.example/news?user=u&password=p%40ss",
        "postgresql://u@db.example/news?sslmode=require, jdbc:postgresql://db.example/news?sslmode=require&user=u",
        "jdbc:postgresql://db.example/news?user=u, jdbc:postgresql://db.example/news?user=u"
    })
    void takesBothWaysOfWritingAnAddress(String given, String jdbc) {
        assertThat(new StoreConfig(Path.of("data"), given).url()).isEqualTo(jdbc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://db.example/news", "postgresql:news", "db.example", "postgresql://a b"})
    void anAddressThatIsNoneIsNamed(String given) {
        assertThatThrownBy(() -> new StoreConfig(Path.of("data"), given))
                .isInstanceOfSatisfying(
                        MarsadException.class,
                        fault -> assertThat(fault.fault()).isEqualTo(Fault.SETTING));
    }

    @Test
    void aMessageNamesNoPassword() {
        assertThat(new StoreConfig(Path.of("data"), "postgresql://u:secret@db.example/news").name())
                .isEqualTo("jdbc:postgresql://db.example/news");
    }
}

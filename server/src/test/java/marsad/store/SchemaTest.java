package marsad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void theVersionIsTheNewestFile() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/marsad/store/migrations"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("^V(\\d+)__.*\\.sql$", "$1"))
                            .mapToInt(Integer::parseInt)
                            .max())
                    .hasValue(Schema.VERSION);
        }
    }

    @Test
    void tablesOfANewerProgramAreLeftAlone() {
        var config = TestStores.config();
        try (var store = Store.open(config)) {
            store.database().write(handle -> handle.execute("""
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'test', 1, true)
                    """));
        }
        assertThatThrownBy(() -> Store.open(config)).isInstanceOfSatisfying(MarsadException.class, fault -> {
            assertThat(fault.fault()).isEqualTo(Fault.DATABASE_NEWER);
            assertThat(fault.reason()).contains("9999");
        });
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Store.open(
                        new StoreConfig(Path.of("unused"), "postgresql://127.0.0.1:1/news?connectTimeout=1")))
                .isInstanceOfSatisfying(MarsadException.class, fault -> {
                    assertThat(fault.fault()).isEqualTo(Fault.DATABASE_UNREACHABLE);
                    assertThat(fault.subject()).isEqualTo("jdbc:postgresql://127.0.0.1:1/news");
                });
    }
}

package marsad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What ARCHITECTURE.md names exists.
class ArchitectureDocumentTest {

    private static final Pattern TYPE = Pattern.compile("`(marsad(?:\\.[a-z]+)*\\.[A-Z]\\w+)`");
    private static final Pattern PACKAGE = Pattern.compile("`(marsad(?:\\.[a-z]+)+)`");

    private final String document;

    ArchitectureDocumentTest() throws IOException {
        document = Files.readString(Path.of("../ARCHITECTURE.md"));
    }

    @Test
    void typesExist() {
        var types = TYPE.matcher(document)
                .results()
                .map(MatchResult::group)
                .map(name -> name.replace("`", ""))
                .toList();

        assertThat(types).hasSizeGreaterThan(10);
        for (var type : types) {
            assertThatCode(() -> Class.forName(type)).as(type).doesNotThrowAnyException();
        }
    }

    @Test
    void packagesExist() {
        var packages =
                PACKAGE.matcher(document).results().map(found -> found.group(1)).toList();

        assertThat(packages).hasSizeGreaterThan(5);
        for (var name : packages) {
            assertThatCode(() -> Class.forName(name + ".package-info")).as(name).doesNotThrowAnyException();
        }
    }
}

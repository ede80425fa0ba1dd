package marsad.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VersionTest {

    /// Files that say what a claim is called elsewhere, not what is read.
    private static final Set<String> OTHERS = Set.of("codes.tsv");

    @Test
    void everyLexiconCounts() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/marsad/reading"))) {
            var names = new TreeSet<String>();
            files.map(file -> file.getFileName().toString()).forEach(names::add);
            names.removeAll(OTHERS);
            assertThat(names).as("add new files to Version.FILES").containsExactlyElementsOf(Version.FILES);
        }
    }

    @Test
    void namesRulesAndLexicons() {
        assertThat(Reader.version()).matches(Version.RULES + "-[0-9a-f]{8}");
    }
}

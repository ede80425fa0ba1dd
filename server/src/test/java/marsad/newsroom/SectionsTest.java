package marsad.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionsTest {
    private final Sections sections = Sections.load();

    @ParameterizedTest
    @CsvSource({
        "politics, politics",
        "السياسة, politics",
        "localNews, local",
        "أخبار محليّة, local",
        "إقتصاد, economy",
        "الرئيسية > رياضة, sport",
        "عربي ودولي, arab",
        "طقس, weather"
    })
    void knowsWhatOutletsCallThem(String category, String section) {
        assertThat(sections.sectionOf(category)).isEqualTo(section);
    }

    @Test
    void whatNobodyKnowsHasNone() {
        assertThat(sections.sectionOf("كلمة السر")).isNull();
        assertThat(sections.sectionOf(null)).isNull();
    }

    @Test
    void aNameStandsOnce() throws IOException {
        var names = new HashSet<String>();
        for (var line : Files.readAllLines(Path.of("src/main/resources/marsad/newsroom/sections.tsv"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                for (var name : line.split("\t")[1].split(",")) {
                    assertThat(names.add(Sections.fold(name))).as(name).isTrue();
                }
            }
        }
    }
}

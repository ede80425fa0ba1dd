package marsad.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The pages under `pages/`, each with what must come out of it (`expected.json`) and the reason it is there
/// (`WHY.md`).
///
/// Only what `expected.json` names is compared; `holds` are pieces that the body must have, `without` such that it must
/// not.
class GoldenPagesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TestFactory
    Stream<DynamicTest> pages() throws IOException, URISyntaxException {
        return DynamicTest.stream(
                cases().stream(), folder -> folder.getFileName().toString(), (ThrowingConsumer<Path>)
                        GoldenPagesTest::check);
    }

    @Test
    void everyPageSaysWhyItIsHere() throws IOException, URISyntaxException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(40);
        for (var folder : cases()) {
            assertThat(folder.resolve("WHY.md")).isNotEmptyFile();
        }
    }

    private static List<Path> cases() throws IOException, URISyntaxException {
        var root = Path.of(GoldenPagesTest.class.getResource("/pages").toURI());
        try (var folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static void check(Path folder) throws IOException {
        var html = folder.resolve("source.html");
        var bytes = Files.readAllBytes(Files.exists(html) ? html : folder.resolve("source.txt"));
        var expected = JSON.readTree(Files.readString(folder.resolve("expected.json")));
        switch (new Extractor().extract(Capture.of(bytes))) {
            case Extraction.Found found -> {
                assertThat("article").isEqualTo(expected.get("outcome").stringValue());
                compare(found.article(), expected);
            }
            case Extraction.NoArticle none ->
                assertThat("none")
                        .as(none.reason())
                        .isEqualTo(expected.get("outcome").stringValue());
            case Extraction.Unreadable unreadable ->
                assertThat("unreadable")
                        .as(unreadable.reason())
                        .isEqualTo(expected.get("outcome").stringValue());
        }
    }

    private static void compare(Article article, JsonNode expected) {
        same(expected, "title", article.title());
        same(expected, "byline", article.byline());
        same(expected, "credit", article.credit());
        same(expected, "dateline", article.dateline());
        same(expected, "published", article.published());
        same(expected, "modified", article.modified());
        same(expected, "language", article.language());
        same(expected, "site", article.site());
        same(expected, "section", article.section());
        same(expected, "url", article.url());
        if (expected.has("paragraphs")) {
            assertThat(article.paragraphs()).isEqualTo(strings(expected.get("paragraphs")));
        }
        for (var piece : strings(expected.path("holds"))) {
            assertThat(article.text()).contains(piece);
        }
        for (var piece : strings(expected.path("without"))) {
            assertThat(article.text()).doesNotContain(piece);
        }
    }

    private static void same(JsonNode expected, String field, @Nullable Object value) {
        if (expected.has(field)) {
            var wanted =
                    expected.get(field).isNull() ? null : expected.get(field).stringValue();
            assertThat(value == null ? null : value.toString()).as(field).isEqualTo(wanted);
        }
    }

    private static List<String> strings(JsonNode array) {
        return array.values().stream().map(JsonNode::stringValue).toList();
    }
}

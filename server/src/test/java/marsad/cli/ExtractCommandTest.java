package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ExtractCommandTest {

    private static final String PAGE = """
            <!doctype html><html lang=ar dir=rtl><head><meta charset=utf-8><title>افتتاح السوق الجديد</title></head><body>
            <article><h1>افتتاح السوق الجديد</h1><div class=article-body>
            <p>افتتح محافظ المدينة، صباح الخميس، السوق الجديد بعد عامين من العمل، وقال إن أربعين محلاً تفتح أبوابها هذا الأسبوع.</p>
            <p>وأضاف أن الإيجار في السنة الأولى نصف ما هو عليه في الأسواق الأخرى، وأن المحال الباقية تسلم لأصحابها قبل العيد.</p>
            </div></article></body></html>
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void everyInputHasItsLineInOrder() throws IOException {
        var pages = Files.createDirectory(folder.resolve("pages"));
        Files.writeString(pages.resolve("b.html"), PAGE);
        Files.writeString(pages.resolve("a.html"), "<html><body><p>لا شيء</p></body></html>");
        Files.write(pages.resolve("c.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});

        assertThat(run("--jsonl", pages.toString())).isEqualTo(1);

        assertThat(lines())
                .extracting(line -> line.path("outcome").asString())
                .containsExactly("none", "article", "unreadable");
        assertThat(lines().get(1).path("title").asString()).isEqualTo("افتتاح السوق الجديد");
        assertThat(lines().get(1).path("paragraphs").size()).isEqualTo(2);
        assertThat(lines().get(1).path("reason").isNull()).isTrue();
        assertThat(errors.toString()).contains("c.png");
    }

    @Test
    void archivesAreReadWithoutTheirGold() throws IOException {
        var archive = folder.resolve("set.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (var name : List.of("2.html", "1.html", "gold.jsonl")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(PAGE.getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(run("--jsonl", archive.toString())).isZero();

        assertThat(lines()).extracting(line -> line.path("file").asString()).containsExactly("2.html", "1.html");
    }

    @Test
    void aMissingFileIsNamedAndTheOthersAreDone() throws IOException {
        var page = Files.writeString(folder.resolve("page.html"), PAGE);

        assertThat(run("--jsonl", folder.resolve("nowhere.html").toString(), page.toString()))
                .isEqualTo(1);

        assertThat(lines())
                .extracting(line -> line.path("outcome").asString())
                .containsExactly("unreadable", "article");
        assertThat(errors.toString()).contains("nowhere.html");
    }

    @Test
    void htmlEscapesWhatThePageSays() throws IOException {
        var page = Files.writeString(folder.resolve("page.html"), PAGE.replace("وأضاف", "وأضاف &lt;script&gt;"));

        assertThat(run("--format", "html", page.toString())).isZero();

        assertThat(out.toString()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(run("--jsonl")).isEqualTo(2);
        assertThat(run("--format", "pdf", "page.html")).isEqualTo(2);
    }

    private int run(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "extract";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.commands()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(all);
    }

    private List<JsonNode> lines() {
        return out.toString().lines().map(JsonLines.JSON::readTree).toList();
    }
}

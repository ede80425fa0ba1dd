package marsad.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page of a measuring set with what it should give.
///
/// @param set the name of the archive
/// @param file its name there
/// @param site the host of its address, so that pages of one site never stand on both sides of a fold
/// @param bytes the page
/// @param text the article's text, or null where the set has only segments
/// @param with pieces of text that belong to the article
/// @param without pieces of text that do not
@SuppressWarnings("ArrayRecordComponent")
public record GoldPage(
        String set,
        String file,
        String site,
        byte[] bytes,
        @Nullable String text,
        List<String> with,
        List<String> without) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// All pages of an archive with its `gold.jsonl`.
    public static List<GoldPage> read(Path archive) {
        var pages = new ArrayList<GoldPage>();
        try (var zip = new ZipFile(archive.toFile())) {
            var gold =
                    new String(zip.getInputStream(zip.getEntry("gold.jsonl")).readAllBytes(), StandardCharsets.UTF_8);
            for (var line : gold.split("\n")) {
                if (line.isBlank()) {
                    continue;
                }
                var object = JSON.readTree(line);
                var file = object.path("file").asString();
                var text = object.path("text");
                pages.add(new GoldPage(
                        archive.getFileName().toString().replace("-dev.zip", ""),
                        file,
                        site(object.path("url").asString(file), file),
                        zip.getInputStream(zip.getEntry(file)).readAllBytes(),
                        text.isString() ? text.asString() : null,
                        strings(object.path("with")),
                        strings(object.path("without"))));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pages;
    }

    /// Our own golden pages in HTML with all of their text given: a folder each, with `source.html` and
    /// `expected.json`.
    public static List<GoldPage> own(Path folder) {
        var pages = new ArrayList<GoldPage>();
        try (var cases = Files.list(folder)) {
            for (var page : cases.sorted().toList()) {
                var source = page.resolve("source.html");
                var text = JSON.readTree(Files.readString(page.resolve("expected.json")))
                        .path("paragraphs");
                if (Files.exists(source) && text.isArray()) {
                    var name = page.getFileName().toString();
                    pages.add(new GoldPage(
                            "golden",
                            name,
                            name,
                            Files.readAllBytes(source),
                            String.join("\n\n", strings(text)),
                            List.of(),
                            List.of()));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pages;
    }

    /// Which of `folds` parts the page falls into.
    public int fold(int folds) {
        return Math.floorMod(site.hashCode() * 0x9E3779B9 >>> 8, folds);
    }

    private static String site(String url, String file) {
        var host =
                url.replaceFirst("^\\w+:/*:?", "").replaceFirst("^www\\.", "").replaceFirst("[/-].*", "");
        return host.isBlank() ? file : host;
    }

    private static List<String> strings(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }
}

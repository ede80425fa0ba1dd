package marsad.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// Truncated, spliced and scribbled-over golden pages: everything of a page but its body is read without a throw.
class MetadataPropertyTest {

    private static final int ROUNDS = 400;

    @Test
    void neverThrowsOnDamagedPages() throws IOException, URISyntaxException {
        var pages = pages();
        var random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            var bytes =
                    damaged(pages.get(random.nextInt(pages.size())), pages.get(random.nextInt(pages.size())), random);
            var capture = new Capture(
                    bytes, round % 2 == 0 ? "https://a.example/2017/11/20/x" : "no address at all", null, null);
            if (Decoder.decode(capture) instanceof Decoded.Text text) {
                var page = Jsoup.parse(text.text());
                var article = Metadata.read(page, LinkedData.of(page, Blocks.of(page)), capture)
                        .article(List.of(
                                "a", text.text().strip().lines().findFirst().orElse("b")));
                assertThat(article.paragraphs()).isNotEmpty();
                assertThat(TextCapture.read(text.text(), capture)).isNotNull();
            }
        }
    }

    private static byte[] damaged(byte[] some, byte[] other, Random random) {
        if (some.length == 0) {
            return some;
        }
        int cut = random.nextInt(some.length);
        var head = Arrays.copyOf(some, cut);
        switch (random.nextInt(3)) {
            case 0 -> {
                return head;
            }
            case 1 -> {
                int from = other.length == 0 ? 0 : random.nextInt(other.length);
                var spliced = Arrays.copyOf(head, cut + other.length - from);
                System.arraycopy(other, from, spliced, cut, other.length - from);
                return spliced;
            }
            default -> {
                var scribbled = some.clone();
                for (int i = 0; i < 30; i++) {
                    scribbled[random.nextInt(scribbled.length)] = (byte) random.nextInt(256);
                }
                return scribbled;
            }
        }
    }

    private static List<byte[]> pages() throws IOException, URISyntaxException {
        var root = Path.of(MetadataPropertyTest.class.getResource("/pages").toURI());
        var pages = new ArrayList<byte[]>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(f -> f.getFileName().toString().startsWith("source."))
                    .sorted()
                    .toList()) {
                pages.add(Files.readAllBytes(file));
            }
        }
        return pages;
    }
}

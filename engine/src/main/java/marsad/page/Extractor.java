package marsad.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Finds the article in a captured page.
///
/// Takes any bytes and never throws on them. Holds no state: one may serve any number of threads.
public final class Extractor {

    private static final Trees TREES = new Trees(Resource.lines("body-trees.tsv"), BlockFeatures.NAMES);

    /// What extraction makes of one capture.
    public Extraction extract(Capture capture) {
        Document page;
        try (var in = new ByteArrayInputStream(capture.bytes())) {
            page = Jsoup.parse(in, capture.declaredCharset().orElse(null), "");
        } catch (IOException | IllegalCharsetNameException | UnsupportedCharsetException unreadable) {
            return new Extraction.Unreadable("no text in a known encoding");
        }
        var blocks = Blocks.of(page);
        var rows = BlockFeatures.of(blocks, PageFacts.of(page));
        var chances = new float[rows.length];
        for (var i = 0; i < rows.length; i++) {
            chances[i] = Trees.chance(TREES.score(rows[i]));
        }
        var paragraphs = Paragraphs.of(blocks, BodyChooser.choose(blocks, chances));
        if (paragraphs.isEmpty()) {
            return new Extraction.NoArticle("no running text");
        }
        var title =
                page.title().isBlank() ? paragraphs.getFirst() : page.title().strip();
        return new Extraction.Found(
                new Article(capture.address(), title, null, null, null, null, null, null, null, null, null, paragraphs),
                List.of());
    }
}

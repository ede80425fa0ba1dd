package marsad.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Finds the article in a captured page.
///
/// Takes any bytes and never throws on them. Holds no state: one may serve any number of threads.
public final class Extractor {

    /// What extraction makes of one capture.
    public Extraction extract(Capture capture) {
        Document page;
        try (var in = new java.io.ByteArrayInputStream(capture.bytes())) {
            page = Jsoup.parse(in, capture.declaredCharset().orElse(null), "");
        } catch (java.io.IOException
                | java.nio.charset.IllegalCharsetNameException
                | java.nio.charset.UnsupportedCharsetException unreadable) {
            return new Extraction.Unreadable("no text in a known encoding");
        }
        var blocks = Blocks.of(page);
        var paragraphs = body(blocks);
        if (paragraphs.isEmpty()) {
            return new Extraction.NoArticle("no running text");
        }
        var title =
                page.title().isBlank() ? paragraphs.getFirst() : page.title().strip();
        return new Extraction.Found(
                new Article(capture.address(), title, null, null, null, null, null, null, null, null, null, paragraphs),
                List.of());
    }

    private static List<String> body(Blocks page) {
        var all = page.boxes().getFirst().proseWords;
        var best = page.boxes().getFirst();
        for (var box : page.boxes()) {
            if (box.proseWords * 5 > all * 3 && box.depth >= best.depth) {
                best = box;
            }
        }
        var paragraphs = new ArrayList<String>();
        for (var block : page.blocks().subList(best.firstBlock, best.endBlock)) {
            if (block.prose() || block.furniture() == 0 && block.words() > 2 && block.linkWords() * 3 < block.words()) {
                paragraphs.add(block.text());
            }
        }
        return paragraphs;
    }
}

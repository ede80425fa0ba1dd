package marsad.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;

/// Finds the article in a captured page.
///
/// Takes any bytes, never throws on them, and takes time in proportion to their number, with a cap. Holds no state: one
/// may serve any number of threads.
public final class Extractor {

    /// Bytes past this number are left unread.
    private static final int MOST_BYTES = 16 << 20;

    private static final BodyJudge JUDGE = BodyJudge.SHIPPED;

    /// What extraction makes of one capture.
    public Extraction extract(Capture capture) {
        var bounded = bounded(capture);
        return switch (Decoder.decode(bounded)) {
            case Decoded.NoText none -> new Extraction.Unreadable(none.reason());
            case Decoded.Text text ->
                text.markup()
                        ? fromPage(PageParser.parse(text.text()), bounded)
                        : TextCapture.read(text.text(), bounded);
        };
    }

    private static Extraction fromPage(Document page, Capture capture) {
        var blocks = Blocks.of(page);
        var linked = LinkedData.of(page, blocks);
        var facts = PageFacts.of(page, linked);
        var chosen = CreditLines.addedTo(
                blocks, Intruders.takenFrom(blocks, BodyChooser.choose(blocks, JUDGE.chances(blocks, facts))));
        var rules = new ArrayList<>(List.of("body:blocks"));
        var paragraphs = Paragraphs.of(blocks, chosen);
        if (facts.structuredBodySurpasses(paragraphs)) {
            rules.set(0, "body:structured-data");
            paragraphs = Paragraphs.ofLines(facts.structuredBody());
        } else {
            var reason = NoArticleSigns.of(page, blocks, chosen);
            if (reason != null) {
                return new Extraction.NoArticle(reason);
            }
        }
        return new Extraction.Found(Metadata.read(page, linked, capture).article(paragraphs), rules);
    }

    private static Capture bounded(Capture capture) {
        return capture.bytes().length <= MOST_BYTES
                ? capture
                : new Capture(
                        Arrays.copyOf(capture.bytes(), MOST_BYTES),
                        capture.address(),
                        capture.takenAt(),
                        capture.contentType());
    }
}

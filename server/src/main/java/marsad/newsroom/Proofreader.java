package marsad.newsroom;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import marsad.gather.Item;
import marsad.gather.NewsRecord;
import marsad.gather.Refusal;
import marsad.page.Capture;
import marsad.page.Extraction;
import marsad.page.Extractor;

/// Reads items: finds the article in each, and what it says. Holds no state; serves any number of threads.
final class Proofreader {
    private static final char REPLACEMENT = '\uFFFD';

    private final Extractor extractor = new Extractor();

    Proof read(Item item) {
        return switch (item) {
            case Item.Page page -> read(page);
            case Item.Entry record -> read(record);
            case Item.Refused refused -> new Proof.Refused(refused.name(), refused.why(), refused.detail());
        };
    }

    private Proof read(Item.Page page) {
        return switch (extractor.extract(page.capture())) {
            case Extraction.Found found -> {
                var article = found.article();
                yield isDamaged(article.title() + article.text(), page.capture().bytes())
                        ? new Proof.Refused(page.name(), Refusal.BROKEN_UTF8, "")
                        : new Proof.Found(
                                page.name(), page.capture(), article, Rereading.read(article), null, article.site());
            }
            case Extraction.NoArticle none -> new Proof.Nothing(page.name(), page.capture(), none.reason());
            case Extraction.Unreadable unreadable ->
                new Proof.Refused(page.name(), Refusal.BAD_PAGE, unreadable.reason());
        };
    }

    private static Proof read(Item.Entry item) {
        var capture = item.capture();
        return switch (NewsRecord.read(capture)) {
            case NewsRecord.Read.Found found -> {
                var record = found.record();
                yield new Proof.Found(
                        item.name(),
                        new Capture(
                                capture.bytes(),
                                record.article().url(),
                                record.takenAt() == null ? capture.takenAt() : record.takenAt(),
                                capture.contentType()),
                        record.article(),
                        Rereading.read(record.article()),
                        record.id(),
                        record.outlet());
            }
            case NewsRecord.Read.NoText none ->
                new Proof.Nothing(
                        item.name(),
                        new Capture(capture.bytes(), none.url(), capture.takenAt(), capture.contentType()),
                        "no text");
            case NewsRecord.Read.Refused refused -> new Proof.Refused(item.name(), refused.why(), refused.detail());
        };
    }

    /// Whether the article has lost letters because its bytes are broken. Damage elsewhere on the page does no harm,
    /// and a page that prints the replacement character itself is not damaged by us.
    private static boolean isDamaged(String text, byte[] bytes) {
        if (text.indexOf(REPLACEMENT) < 0) {
            return false;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .isEmpty();
        } catch (CharacterCodingException broken) {
            return true;
        }
    }
}

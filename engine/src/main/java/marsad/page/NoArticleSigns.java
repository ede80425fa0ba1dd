package marsad.page;

import java.util.BitSet;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Tells pages that hold no article from those that do, once the likeliest body is chosen.
final class NoArticleSigns {

    /// A brief of the agencies has a sentence or two; fewer words are a caption or a slogan.
    private static final int FEWEST_WORDS = 8;

    /// So many words are an article even where the page also asks readers to log in or shows many pictures.
    private static final int STANDS_ALONE = 60;

    /// So many linked headlines, each with its text, make a list of articles.
    private static final int FEWEST_TEASERS = 4;

    /// Words under one linked headline; more are a section of an article whose headline happens to be a link.
    private static final int LONGEST_TEASER = 45;

    private static final int MANY_PICTURES = 8;

    private NoArticleSigns() {}

    /// Why the page holds no article, in words for a person; null where it holds one.
    ///
    /// @param chosen the likeliest body
    static @Nullable String of(Document page, Blocks blocks, BitSet chosen) {
        var words = 0;
        var linkWords = 0;
        var teaserWords = 0;
        var teasers = 0;
        var underTeaser = false;
        var pictures = 0;
        var prose = false;
        var wall = false;
        for (var i = 0; i < blocks.blocks().size(); i++) {
            var block = blocks.blocks().get(i);
            wall |= asksToSubscribe(block);
            if (isHeading(block)) {
                underTeaser = block.linkWords() * 5 >= block.words() * 4;
                teasers += underTeaser && chosen.get(i + 1) ? 1 : 0;
            }
            if (i > chosen.nextSetBit(0) && i < chosen.length()) {
                pictures += block.images();
            }
            if (chosen.get(i)) {
                prose |= block.prose();
                words += block.words();
                linkWords += block.linkWords();
                teaserWords += underTeaser ? block.words() : 0;
            }
        }
        var list = teasers >= FEWEST_TEASERS && teaserWords * 4 > words * 3 && teaserWords < teasers * LONGEST_TEASER;
        if ((list || linkWords * 3 > words * 2) && !callsItselfArticle(page)) {
            return "a front or section page";
        }
        if (words >= STANDS_ALONE) {
            return null;
        }
        if (wall && breaksOff(blocks, chosen) && page.selectFirst("input[type=password]") != null) {
            return "a login or subscription wall";
        }
        if (pictures >= MANY_PICTURES && !prose) {
            return "a gallery";
        }
        return words < FEWEST_WORDS ? "no running text" : null;
    }

    /// Whether the text stops before its end, the words of the wall aside. Many pages offer a login beside a short
    /// article
    /// that is whole.
    private static boolean breaksOff(Blocks blocks, BitSet chosen) {
        for (var i = chosen.length() - 1; i >= 0; i = chosen.previousSetBit(i - 1)) {
            var block = blocks.blocks().get(i);
            if (!asksToSubscribe(block)) {
                return Signs.breaksOff(block.text()) || !Signs.endsSentence(block.text());
            }
        }
        return true;
    }

    private static boolean asksToSubscribe(Block block) {
        return (block.mentions() & Furniture.SUBSCRIBE.bit()) != 0;
    }

    /// Whether the head names a day of publication or the type «article», as lists of articles do not.
    private static boolean callsItselfArticle(Document page) {
        for (var meta : page.head().children()) {
            var property = meta.attr("property");
            if (property.equals("article:published_time")
                    || property.equals("og:type") && meta.attr("content").equalsIgnoreCase("article")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeading(Block block) {
        return Evidence.HEADING.in(block.box().evidence) || Evidence.HEADLINE.in(block.box().evidence);
    }
}

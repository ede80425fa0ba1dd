package marsad.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {

    @Test
    void blocksEndWhereElementsAndLinesEnd() {
        assertThat(texts("<div>أول<p>ثان <b>غامق</b> تتمة</p>ثالث<br>رابع<ul><li>خامس</li><li>سادس</li></ul></div>"))
                .containsExactly("أول", "ثان غامق تتمة", "ثالث", "رابع", "خامس", "سادس");
    }

    @Test
    void scriptsAndInvisibleWordsAreNoText() {
        assertThat(
                        texts(
                                "<p>ظاهر<script>x()</script><style>p{}</style><span hidden>خفي</span></p><noscript>بديل</noscript>"))
                .containsExactly("ظاهر");
    }

    @Test
    void invisibleLettersAndSpacesAreFolded() {
        assertThat(texts("<p>كلمة\u00a0\u2003 \n أخرى\u200b\ufeff</p>")).containsExactly("كلمة أخرى");
    }

    @Test
    void wordsInLinksAndStopsAreCounted() {
        var block = blocks("<p>قال <a href=x>وزير النقل</a>، أمس، إن الطريق آمن؟ نعم.</p>")
                .blocks()
                .getFirst();
        assertThat(block.words()).isEqualTo(8);
        assertThat(block.linkWords()).isEqualTo(2);
        assertThat(block.stops()).isEqualTo(2);
        assertThat(block.commas()).isEqualTo(2);
    }

    @Test
    void boxesHoldWhatLiesInThem() {
        var page = blocks("<div class=story><p>واحد اثنان</p><p>ثلاثة</p></div><p>أربعة</p>");
        var story = page.boxes().get(1);
        assertThat(story.firstBlock).isZero();
        assertThat(story.endBlock).isEqualTo(2);
        assertThat(story.words).isEqualTo(3);
        assertThat(Evidence.ARTICLE.in(story.evidence)).isTrue();
        assertThat(page.boxes().getFirst().words).isEqualTo(4);
    }

    @Test
    void wrappedLinesAreJoinedAndSentencesAreNot() {
        var page = blocks(
                "<div>سار الوفد من المدينة،<br>ثم عاد إليها.<br>وقال رئيسه إن الزيارة ناجحة.<br>The road was<br>closed again.</div>");
        var all = new BitSet();
        all.set(0, page.blocks().size());
        assertThat(Paragraphs.of(page, all))
                .containsExactly(
                        "سار الوفد من المدينة، ثم عاد إليها.",
                        "وقال رئيسه إن الزيارة ناجحة.",
                        "The road was closed again.");
    }

    @Test
    void cellsOfARowMakeOneParagraph() {
        var page = blocks("<table><tr><td>الذهب</td><td>42.10</td></tr><tr><td>الفضة</td><td>0.61</td></tr></table>");
        var all = new BitSet();
        all.set(0, page.blocks().size());
        assertThat(Paragraphs.of(page, all)).containsExactly("الذهب 42.10", "الفضة 0.61");
    }

    private static List<String> texts(String html) {
        return blocks(html).blocks().stream().map(Block::text).toList();
    }

    private static Blocks blocks(String html) {
        return Blocks.of(PageParser.parse("<html><body>" + html));
    }
}

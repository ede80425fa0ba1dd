package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class SearchAnalyzerTest {

    private record Term(String term, int position, int start, int end) {}

    @Test
    void givesStemAndExactFormAtOnePlace() throws IOException {
        assertThat(terms("دخلوا المدينةَ."))
                .containsExactly(
                        new Term("دخل", 0, 0, 5),
                        new Term("=دخلوا", 0, 0, 5),
                        new Term("مدين", 1, 6, 14),
                        new Term("=المدينه", 1, 6, 14));
    }

    @Test
    void joinsCompoundsAtTheirLastWord() throws IOException {
        assertThat(terms("أبو كمال")).contains(new Term("بوكمال", 1, 4, 8));
    }

    @Test
    void leavesAGapBetweenSentences() throws IOException {
        var last = terms("انتهى اللقاء. غادر").getLast();
        assertThat(last.position()).isEqualTo(2 + SearchAnalyzer.SENTENCE_GAP);
    }

    @Test
    void tellsExactTermsFromStems() {
        assertThat(SearchAnalyzer.exactWord(SearchAnalyzer.exactTerm("دمشق"))).isEqualTo("دمشق");
        assertThat(SearchAnalyzer.exactWord("دمشق")).isNull();
    }

    @Test
    void keepsLucenesContractOnAnyInput() {
        Strings.any().forEach(text -> {
            try {
                var last = -1;
                for (var term : terms(text)) {
                    assertThat(term.position()).isGreaterThanOrEqualTo(0);
                    assertThat(term.start()).isGreaterThanOrEqualTo(Math.max(last, 0));
                    assertThat(term.end()).isBetween(term.start(), text.length());
                    last = term.start();
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static List<Term> terms(String text) throws IOException {
        var terms = new ArrayList<Term>();
        try (var analyzer = new SearchAnalyzer();
                var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            var position = -1;
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                terms.add(new Term(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        }
        return terms;
    }
}

package marsad.text;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// The Lucene analyzer of Arabic news, for one field that finds words exactly and by stem.
///
/// Each word gives its stem and, at the same position, its exact form under [#exactTerm] and the joined form of a
/// compound name, where there is one. Function words are kept, so that phrases find them. A sentence's end leaves a gap
/// of [#SENTENCE_GAP] positions. Offsets count UTF-16 units of the text.
public final class SearchAnalyzer extends Analyzer {

    /// How many positions lie between the last word of a sentence and the first of the next, beyond the usual one.
    public static final int SENTENCE_GAP = 4;

    /// Begins the terms of exact forms; no folded word holds it.
    private static final char EXACT = '=';

    /// Moved on when this package's code gives other terms than before.
    private static final int VERSION = 1;

    /// What an index was made with: another one means that the same text may now give other terms.
    public static String fingerprint() {
        var lexicons = TextResource.sum(
                "letters.tsv",
                "abbreviations.tsv",
                "function-words.tsv",
                "whole-words.tsv",
                "suffixes.tsv",
                "broken-plurals.tsv",
                "compounds.tsv",
                "sounds.tsv");
        return VERSION + "-" + Long.toHexString(lexicons);
    }

    /// The term under which a folded word stands as written.
    public static String exactTerm(String folded) {
        return EXACT + folded;
    }

    /// The folded word behind a term that [#exactTerm] made, or null for any other term.
    public static @Nullable String exactWord(String term) {
        return term.length() > 1 && term.charAt(0) == EXACT ? term.substring(1) : null;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new Words());
    }

    private static final class Words extends Tokenizer {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final SearchWord.Cutter cutter = new SearchWord.Cutter();
        private Iterator<SearchWord> words = List.<SearchWord>of().iterator();
        private @Nullable SearchWord current;
        private Form next = Form.STEM;
        private int sentence;
        private int length;

        private enum Form {
            STEM,
            EXACT,
            JOINED
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            var text = new StringWriter();
            input.transferTo(text);
            length = text.getBuffer().length();
            words = cutter.words(text.toString()).iterator();
            current = null;
            next = Form.STEM;
            sentence = 0;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (current == null || next == Form.STEM) {
                if (!words.hasNext()) {
                    return false;
                }
                current = words.next();
                next = Form.STEM;
                step.setPositionIncrement(current.sentence() == sentence ? 1 : 1 + SENTENCE_GAP);
                sentence = current.sentence();
            } else {
                step.setPositionIncrement(0);
            }
            var word = current;
            switch (next) {
                case STEM -> {
                    term.append(word.stem());
                    next = Form.EXACT;
                }
                case EXACT -> {
                    term.append(EXACT).append(word.exact());
                    next = word.joined() == null ? Form.STEM : Form.JOINED;
                }
                case JOINED -> {
                    term.append(word.joined());
                    next = Form.STEM;
                }
            }
            offset.setOffset(correctOffset(word.start()), correctOffset(word.end()));
            return true;
        }

        @Override
        public void end() throws IOException {
            super.end();
            offset.setOffset(correctOffset(length), correctOffset(length));
        }
    }
}

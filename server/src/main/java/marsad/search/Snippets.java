package marsad.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import marsad.text.SearchAnalyzer;
import marsad.text.SearchWord;
import marsad.text.Span;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/// Cuts snippets from the articles that were found, by the offsets in the index.
final class Snippets {

    private static final String[] MARKED = {Fields.TITLE, Fields.TEXT};
    /// Letters that a passage aims at, and that it is cut to.
    private static final int USUAL_LENGTH = 180;

    private static final int GREATEST_LENGTH = 320;

    private Snippets() {}

    /// The headline and the best passage of each document, in their order.
    ///
    /// @param names other names of what was wanted, marked too
    /// @param documents numbers in the index
    static List<Snippet[]> cut(
            IndexSearcher searcher, Analyzer analyzer, Wanted wanted, List<List<SearchWord>> names, int[] documents)
            throws IOException {
        var highlighter = new Highlighter(searcher, analyzer);
        var cut = highlighter.cut(marks(wanted, names), documents);
        var titles = Objects.requireNonNull(cut.get(Fields.TITLE));
        var passages = Objects.requireNonNull(cut.get(Fields.TEXT));
        var snippets = new ArrayList<Snippet[]>(documents.length);
        for (var index = 0; index < documents.length; index++) {
            snippets.add(new Snippet[] {whole(titles[index]), whole(passages[index])});
        }
        return snippets;
    }

    private static Snippet whole(Object snippet) {
        return snippet instanceof Snippet cut ? cut : new Snippet("", List.of(), false, false);
    }

    /// The words to mark: those that were wanted, in both fields.
    private static Query marks(Wanted wanted, List<List<SearchWord>> names) {
        var query = new BooleanQuery.Builder();
        for (var name : names) {
            var stems = name.stream().map(SearchWord::stem).toArray(String[]::new);
            for (var field : MARKED) {
                query.add(new PhraseQuery(field, stems), Occur.SHOULD);
            }
        }
        for (var unit : wanted.units()) {
            for (var words : unit.alternatives()) {
                for (var field : MARKED) {
                    addMarks(field, words, query);
                }
            }
        }
        return query.build();
    }

    private static void addMarks(String field, Wanted.Words words, BooleanQuery.Builder query) {
        if (words.phrase()) {
            var terms = words.words().stream()
                    .map(word -> SearchAnalyzer.exactTerm(word.exact()))
                    .toArray(String[]::new);
            query.add(new PhraseQuery(field, terms), Occur.SHOULD);
            return;
        }
        for (var word : words.words()) {
            query.add(new TermQuery(new Term(field, word.stem())), Occur.SHOULD);
            if (word.joined() != null) {
                query.add(new TermQuery(new Term(field, word.joined())), Occur.SHOULD);
            }
        }
    }

    private static final class Highlighter extends UnifiedHighlighter {

        private Highlighter(IndexSearcher searcher, Analyzer analyzer) {
            super(UnifiedHighlighter.builder(searcher, analyzer)
                    .withFormatter(new Marker())
                    .withMaxNoHighlightPassages(1)
                    .withPassageSortComparator(Comparator.comparingInt(Passage::getStartOffset)));
        }

        private java.util.Map<String, Object[]> cut(Query query, int[] documents) throws IOException {
            return highlightFieldsAsObjects(MARKED, query, documents, new int[] {1, 1});
        }

        @Override
        protected Set<HighlightFlag> getFlags(String field) {
            return Set.of(HighlightFlag.PHRASES);
        }

        @Override
        protected BreakIterator getBreakIterator(String field) {
            return field.equals(Fields.TITLE)
                    ? new WholeBreakIterator()
                    : LengthGoalBreakIterator.createClosestToLength(new SentenceBreaks(), USUAL_LENGTH, 0.5f);
        }
    }

    /// Makes one snippet of one passage.
    private static final class Marker extends PassageFormatter {

        @Override
        public Object format(Passage[] passages, String content) {
            var passage = passages[0];
            var marks = marks(passage);
            var start = passage.getStartOffset();
            var end = passage.getEndOffset();
            if (end - start > GREATEST_LENGTH) {
                start = startNear(
                        content,
                        start,
                        marks.isEmpty() ? start : marks.getFirst().start());
                end = endNear(content, Math.min(end, start + GREATEST_LENGTH), start);
            }
            while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
                end--;
            }
            while (start < end && Character.isWhitespace(content.charAt(start))) {
                start++;
            }
            var kept = new ArrayList<Span>();
            for (var mark : marks) {
                if (mark.start() >= start && mark.end() <= end) {
                    kept.add(new Span(mark.start() - start, mark.end() - start));
                }
            }
            return new Snippet(
                    content.substring(start, end),
                    kept,
                    start > 0,
                    end < content.stripTrailing().length());
        }

        /// The matches, each place once: stem and exact form match together.
        private static List<Span> marks(Passage passage) {
            var matches = new Span[passage.getNumMatches()];
            for (var index = 0; index < matches.length; index++) {
                matches[index] = new Span(passage.getMatchStarts()[index], passage.getMatchEnds()[index]);
            }
            Arrays.sort(matches, Comparator.comparingInt(Span::start));
            var marks = new ArrayList<Span>();
            for (var match : matches) {
                if (!marks.isEmpty() && match.start() < marks.getLast().end()) {
                    var last = marks.removeLast();
                    marks.add(new Span(last.start(), Math.max(last.end(), match.end())));
                } else {
                    marks.add(match);
                }
            }
            return marks;
        }

        /// A long sentence is cut a few words before its first match.
        private static int startNear(String content, int start, int firstMark) {
            var wanted = Math.max(start, firstMark - GREATEST_LENGTH / 4);
            if (wanted == start) {
                return start;
            }
            var space = content.indexOf(' ', wanted);
            return space < 0 || space >= firstMark ? firstMark : space + 1;
        }

        private static int endNear(String content, int end, int start) {
            if (end == content.length() || Character.isWhitespace(content.charAt(end))) {
                return end;
            }
            var space = content.lastIndexOf(' ', end);
            return space > start ? space : end;
        }
    }
}

package marsad.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marsad.store.Selection;
import marsad.text.SearchWord;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;

/// One search in one state of the index.
final class Search {

    /// With [SearchRequest.Order#FRESH], an article of this age has half the bonus of one of this moment.
    private static final Duration HALF_FRESH = Duration.ofDays(7);

    /// The bonus itself, on the scale of BM25: about what a second, rarer word of the query is worth.
    private static final float FRESHNESS = 4f;

    private static final int MOST_TOPICS = 30;

    private final NewsSearcher searcher;
    private final Analyzer analyzer;
    private final SearchRequest request;
    private final Entries entries;
    private final Wanted wanted;

    Search(NewsSearcher searcher, Analyzer analyzer, Entries entries, SearchRequest request) throws IOException {
        this.searcher = searcher;
        this.analyzer = analyzer;
        this.request = request;
        this.entries = entries;
        this.wanted = new Naming(searcher.getIndexReader()).named(QueryReader.read(request.words()));
    }

    private record Found(TopFieldDocs top, Facets.Counts facets) {
        private int total() {
            return Math.toIntExact(top.totalHits.value());
        }
    }

    SearchPage page() throws IOException {
        if (wanted.isEmpty()) {
            return SearchPage.empty();
        }
        var found = find(Ranking.TUNED.enough(wanted));
        var widened = found.total() == 0;
        if (widened) {
            found = find(Ranking.TUNED.any(wanted));
        }
        return new SearchPage(
                found.total(),
                hits(found),
                found.facets.outlets(),
                found.facets.months(),
                topics(found.facets.places()),
                topics(found.facets.actors()),
                widened && found.total() > 0,
                new Spelling(searcher).corrected(request.words(), wanted));
    }

    private List<Topic> topics(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .flatMap(count -> entries.title(count.getKey()).stream()
                        .map(title -> new Topic(
                                count.getKey(), title.arabic(), title.english(), title.kind(), count.getValue())))
                .toList();
    }

    private Found find(Query ranked) throws IOException {
        var query = new BooleanQuery.Builder().add(ranked, Occur.MUST);
        filter(request.selection(), query);
        filter(Fields.LANGUAGE, request.languages(), query);
        for (var entry : request.entries()) {
            var field = entries.isPlace(entry) ? Fields.PLACE : Fields.ACTOR;
            query.add(KeywordField.newExactQuery(field, entry), Occur.FILTER);
        }
        if (request.order() == SearchRequest.Order.FRESH) {
            query.add(
                    LongField.newDistanceFeatureQuery(
                            Fields.AT, FRESHNESS, request.now().toEpochMilli(), HALF_FRESH.toMillis()),
                    Occur.SHOULD);
        }
        var most = Math.max(1, request.depth());
        var collectors = new MultiCollectorManager(
                new TopFieldCollectorManager(sort(), most, Integer.MAX_VALUE),
                new Facets(searcher.facetValues(), MOST_TOPICS));
        var results = searcher.search(query.build(), collectors);
        return new Found((TopFieldDocs) results[0], (Facets.Counts) results[1]);
    }

    private static void filter(Selection selection, BooleanQuery.Builder query) {
        filter(Fields.OUTLET, selection.outlets(), query);
        filter(Fields.SECTION, selection.sections(), query);
        if (selection.outlet() != null) {
            filter(Fields.OUTLET, List.of(selection.outlet()), query);
        }
        if (selection.section() != null) {
            filter(Fields.SECTION, List.of(selection.section()), query);
        }
        if (selection.from() != null || selection.to() != null) {
            var from = selection.from() == null ? LocalDate.MIN : selection.from();
            var to = selection.to() == null ? LocalDate.MAX : selection.to();
            query.add(LongField.newRangeQuery(Fields.DAY, from.toEpochDay(), to.toEpochDay()), Occur.FILTER);
        }
    }

    private static void filter(String field, Collection<String> values, BooleanQuery.Builder query) {
        if (!values.isEmpty()) {
            var terms = values.stream().map(BytesRef::new).toList();
            query.add(KeywordField.newSetQuery(field, terms), Occur.FILTER);
        }
    }

    /// Equals come the newest first, and then by their number: pages do not overlap.
    private Sort sort() {
        var newest = new SortedNumericSortField(Fields.AT, SortField.Type.LONG, true);
        var number = new SortField(Fields.NUMBER, SortField.Type.LONG, true);
        return switch (request.order()) {
            case RELEVANCE, FRESH -> new Sort(SortField.FIELD_SCORE, newest, number);
            case NEWEST -> new Sort(newest, number);
            case OLDEST ->
                new Sort(
                        new SortedNumericSortField(Fields.AT, SortField.Type.LONG),
                        new SortField(Fields.NUMBER, SortField.Type.LONG));
        };
    }

    private List<Hit> hits(Found found) throws IOException {
        var top = found.top;
        var from = request.offset();
        var to = Math.min(request.depth(), top.scoreDocs.length);
        if (from >= to) {
            return List.of();
        }
        var page = Arrays.copyOfRange(top.scoreDocs, from, to);
        var documents = Arrays.stream(page).mapToInt(document -> document.doc).toArray();
        var snippets = Snippets.cut(searcher, analyzer, wanted, otherNames(found.facets), documents);
        var hits = new ArrayList<Hit>(page.length);
        for (var index = 0; index < page.length; index++) {
            hits.add(hit((FieldDoc) page[index], snippets.get(index)));
        }
        return hits;
    }

    /// The Arabic names of the places and actors that were asked for, to be marked where they stand instead of what was
    /// typed. Whatever was asked for is among those that most of the found articles name.
    private List<List<SearchWord>> otherNames(Facets.Counts facets) {
        var names = new ArrayList<List<SearchWord>>();
        var common = Stream.of(facets.places(), facets.actors())
                .flatMap(counts -> counts.keySet().stream())
                .toList();
        for (var unit : wanted.units()) {
            var name = unit.alternatives().getFirst().name();
            if (name != null) {
                common.stream()
                        .filter(entry -> entries.keys(entry).contains(name))
                        .forEach(entry -> names.addAll(entries.arabicWords(entry)));
            }
        }
        return names;
    }

    private Hit hit(FieldDoc found, Snippet[] snippets) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
        var document = found.doc - leaf.docBase;
        return new Hit(
                number(leaf, Fields.NUMBER, document),
                outlet(leaf, document),
                Instant.ofEpochMilli(number(leaf, Fields.AT, document)),
                LocalDate.ofEpochDay(number(leaf, Fields.DAY, document)),
                snippets[0],
                snippets[1],
                request.order().isByScore() ? (Float) found.fields[0] : 0);
    }

    private static long number(LeafReaderContext leaf, String field, int document) throws IOException {
        var values = DocValues.getSortedNumeric(leaf.reader(), field);
        if (!values.advanceExact(document)) {
            throw new IllegalStateException("a document without " + field);
        }
        return values.nextValue();
    }

    private static String outlet(LeafReaderContext leaf, int document) throws IOException {
        var values = DocValues.getSortedSet(leaf.reader(), Fields.OUTLET);
        if (!values.advanceExact(document)) {
            throw new IllegalStateException("a document without an outlet");
        }
        return values.lookupOrd(values.nextOrd()).utf8ToString();
    }
}

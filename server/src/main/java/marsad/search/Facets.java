package marsad.search;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Counts the found articles by outlet, by month, by place and by actor while they are collected.
final class Facets implements CollectorManager<Facets.Counter, Facets.Counts> {

    /// @param outlets by key, the most first
    /// @param places by entry, the most first
    /// @param actors by entry, the most first
    record Counts(
            Map<String, Integer> outlets,
            TreeMap<YearMonth, Integer> months,
            Map<String, Integer> places,
            Map<String, Integer> actors) {}

    @Override
    public Counter newCollector() {
        return new Counter();
    }

    @Override
    public Counts reduce(Collection<Counter> counters) throws IOException {
        var outlets = new HashMap<String, Integer>();
        var places = new HashMap<String, Integer>();
        var actors = new HashMap<String, Integer>();
        var months = new TreeMap<YearMonth, Integer>();
        for (var counter : counters) {
            for (var segment : counter.segments) {
                segment.outlets.addTo(outlets);
                segment.places.addTo(places);
                segment.actors.addTo(actors);
                segment.addMonthsTo(months);
            }
        }
        return new Counts(byCount(outlets), months, byCount(places), byCount(actors));
    }

    private static Map<String, Integer> byCount(Map<String, Integer> counts) {
        var ordered = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    static final class Counter implements Collector {

        private final List<Segment> segments = new ArrayList<>();

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            var segment = new Segment(context);
            segments.add(segment);
            return segment;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /// How many articles of a segment have each value of a field.
    private static final class Tally {

        private final SortedSetDocValues values;
        private final int[] counts;

        private Tally(LeafReaderContext context, String field) throws IOException {
            values = DocValues.getSortedSet(context.reader(), field);
            counts = new int[Math.toIntExact(values.getValueCount())];
        }

        private void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (var value = values.docValueCount(); value > 0; value--) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        private void addTo(Map<String, Integer> all) throws IOException {
            for (var value = 0; value < counts.length; value++) {
                if (counts[value] > 0) {
                    all.merge(values.lookupOrd(value).utf8ToString(), counts[value], Integer::sum);
                }
            }
        }
    }

    private static final class Segment implements LeafCollector {

        private final Tally outlets;
        private final Tally places;
        private final Tally actors;
        private final NumericDocValues months;
        private final Map<Long, Integer> byMonth = new HashMap<>();

        private Segment(LeafReaderContext context) throws IOException {
            outlets = new Tally(context, Fields.OUTLET);
            places = new Tally(context, Fields.PLACE);
            actors = new Tally(context, Fields.ACTOR);
            months = DocValues.getNumeric(context.reader(), Fields.MONTH);
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) throws IOException {
            outlets.count(document);
            places.count(document);
            actors.count(document);
            if (months.advanceExact(document)) {
                byMonth.merge(months.longValue(), 1, Integer::sum);
            }
        }

        private void addMonthsTo(Map<YearMonth, Integer> all) {
            byMonth.forEach((month, count) -> all.merge(
                    YearMonth.of(Math.toIntExact(Math.floorDiv(month, 12L)), (int) Math.floorMod(month, 12L) + 1),
                    count,
                    Integer::sum));
        }
    }
}

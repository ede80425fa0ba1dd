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

/// Counts the found articles by outlet and by month while they are collected.
final class Facets implements CollectorManager<Facets.Counter, Facets.Counts> {

    /// @param outlets by key, the most first
    record Counts(Map<String, Integer> outlets, TreeMap<YearMonth, Integer> months) {}

    @Override
    public Counter newCollector() {
        return new Counter();
    }

    @Override
    public Counts reduce(Collection<Counter> counters) throws IOException {
        var outlets = new HashMap<String, Integer>();
        var months = new TreeMap<YearMonth, Integer>();
        for (var counter : counters) {
            for (var segment : counter.segments) {
                segment.addTo(outlets, months);
            }
        }
        var ordered = new LinkedHashMap<String, Integer>();
        outlets.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return new Counts(ordered, months);
    }

    static final class Counter implements Collector {

        private final List<Segment> segments = new ArrayList<>();

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            var segment = new Segment(
                    DocValues.getSortedSet(context.reader(), Fields.OUTLET),
                    DocValues.getNumeric(context.reader(), Fields.MONTH));
            segments.add(segment);
            return segment;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private static final class Segment implements LeafCollector {

        private final SortedSetDocValues outlets;
        private final NumericDocValues months;
        private final int[] byOutlet;
        private final Map<Long, Integer> byMonth = new HashMap<>();

        private Segment(SortedSetDocValues outlets, NumericDocValues months) {
            this.outlets = outlets;
            this.months = months;
            this.byOutlet = new int[Math.toIntExact(outlets.getValueCount())];
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) throws IOException {
            if (outlets.advanceExact(document)) {
                byOutlet[(int) outlets.nextOrd()]++;
            }
            if (months.advanceExact(document)) {
                byMonth.merge(months.longValue(), 1, Integer::sum);
            }
        }

        private void addTo(Map<String, Integer> allOutlets, Map<YearMonth, Integer> allMonths) throws IOException {
            for (var outlet = 0; outlet < byOutlet.length; outlet++) {
                if (byOutlet[outlet] > 0) {
                    allOutlets.merge(outlets.lookupOrd(outlet).utf8ToString(), byOutlet[outlet], Integer::sum);
                }
            }
            byMonth.forEach((month, count) -> allMonths.merge(
                    YearMonth.of(Math.toIntExact(Math.floorDiv(month, 12L)), (int) Math.floorMod(month, 12L) + 1),
                    count,
                    Integer::sum));
        }
    }
}

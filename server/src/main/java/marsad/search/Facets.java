package marsad.search;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.apache.lucene.util.LongValues;

/// Counts the found articles by outlet, by month, by place and by actor while they are collected.
final class Facets implements CollectorManager<Facets.Counter, Facets.Counts> {

    /// @param outlets by key, the most first
    /// @param places by entry, the most first, no more than were wanted
    /// @param actors by entry, the most first, no more than were wanted
    record Counts(
            Map<String, Integer> outlets,
            TreeMap<YearMonth, Integer> months,
            Map<String, Integer> places,
            Map<String, Integer> actors) {}

    private final FacetValues values;
    private final int topics;

    /// @param topics how many places and how many actors are wanted
    Facets(FacetValues values, int topics) {
        this.values = values;
        this.topics = topics;
    }

    @Override
    public Counter newCollector() {
        return new Counter(values);
    }

    @Override
    public Counts reduce(Collection<Counter> counters) throws IOException {
        var months = new TreeMap<YearMonth, Integer>();
        counters.forEach(counter -> counter.byMonth.forEach((month, count) -> months.merge(
                YearMonth.of(Math.toIntExact(Math.floorDiv(month, 12L)), (int) Math.floorMod(month, 12L) + 1),
                count,
                Integer::sum)));
        return new Counts(
                values.most(Fields.OUTLET, all(counters, counter -> counter.outlets), Integer.MAX_VALUE),
                months,
                values.most(Fields.PLACE, all(counters, counter -> counter.places), topics),
                values.most(Fields.ACTOR, all(counters, counter -> counter.actors), topics));
    }

    private interface Kind {
        int[] of(Counter counter);
    }

    private static List<int[]> all(Collection<Counter> counters, Kind kind) {
        return counters.stream().map(kind::of).toList();
    }

    static final class Counter implements Collector {

        private final FacetValues values;
        private final int[] outlets;
        private final int[] places;
        private final int[] actors;
        private final Map<Long, Integer> byMonth = new HashMap<>();

        private Counter(FacetValues values) {
            this.values = values;
            outlets = new int[values.size(Fields.OUTLET)];
            places = new int[values.size(Fields.PLACE)];
            actors = new int[values.size(Fields.ACTOR)];
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            return new Segment(context);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        private final class Segment implements LeafCollector {

            private final List<Tally> tallies = new ArrayList<>();
            private final NumericDocValues months;

            private Segment(LeafReaderContext context) throws IOException {
                tallies.add(new Tally(context, Fields.OUTLET, values, outlets));
                tallies.add(new Tally(context, Fields.PLACE, values, places));
                tallies.add(new Tally(context, Fields.ACTOR, values, actors));
                months = DocValues.getNumeric(context.reader(), Fields.MONTH);
            }

            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int document) throws IOException {
                for (var tally : tallies) {
                    tally.count(document);
                }
                if (months.advanceExact(document)) {
                    byMonth.merge(months.longValue(), 1, Integer::sum);
                }
            }
        }
    }

    /// How many articles of a segment have each value of a field.
    private record Tally(SortedSetDocValues values, LongValues numbers, int[] counts) {

        private Tally(LeafReaderContext context, String field, FacetValues all, int[] counts) throws IOException {
            this(DocValues.getSortedSet(context.reader(), field), all.numbers(field, context.ord), counts);
        }

        private void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (var value = values.docValueCount(); value > 0; value--) {
                    counts[(int) numbers.get(values.nextOrd())]++;
                }
            }
        }
    }
}

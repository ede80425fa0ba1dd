package marsad.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/// The values that outlets, places and actors have in one state of the index, numbered over all its segments, so that
/// they are counted by number and only the most frequent are ever spelt. Made once for each state; safe for use by many
/// threads.
final class FacetValues {

    private final IndexReader reader;
    private final Map<String, Numbers> fields;

    /// @param size how many different values there are
    /// @param ofSegments from a segment's own numbers, or null where there is one segment at most
    private record Numbers(int size, @Nullable OrdinalMap ofSegments) {}

    private record Count(int value, int articles) {}

    FacetValues(IndexReader reader) {
        this.reader = reader;
        fields = Stream.of(Fields.OUTLET, Fields.PLACE, Fields.ACTOR)
                .collect(Collectors.toMap(field -> field, this::numbered));
    }

    private Numbers numbered(String field) {
        var values = values(field);
        if (values == null) {
            return new Numbers(0, null);
        }
        return new Numbers(
                Math.toIntExact(values.getValueCount()),
                values instanceof MultiSortedSetDocValues many ? many.mapping : null);
    }

    private @Nullable SortedSetDocValues values(String field) {
        try {
            return MultiDocValues.getSortedSetValues(reader, field);
        } catch (IOException broken) {
            throw new UncheckedIOException("the search index cannot be read", broken);
        }
    }

    int size(String field) {
        return numbers(field).size;
    }

    /// From the numbers of a segment's values to those over all segments.
    LongValues numbers(String field, int segment) {
        var map = numbers(field).ofSegments;
        return map == null ? LongValues.IDENTITY : map.getGlobalOrds(segment);
    }

    private Numbers numbers(String field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /// The most frequent values, the most first, equals in the order of their letters.
    ///
    /// @param parts how many articles have each value, to be added up
    Map<String, Integer> most(String field, List<int[]> parts, int limit) throws IOException {
        var order = Comparator.comparingInt(Count::articles)
                .thenComparing(Comparator.comparingInt(Count::value).reversed());
        var kept = new PriorityQueue<>(order);
        for (var value = 0; value < size(field); value++) {
            var articles = 0;
            for (var part : parts) {
                articles += part[value];
            }
            if (articles > 0) {
                kept.add(new Count(value, articles));
                if (kept.size() > limit) {
                    kept.remove();
                }
            }
        }
        var most = new LinkedHashMap<String, Integer>();
        for (var count : kept.stream().sorted(order.reversed()).toList()) {
            most.put(spelt(field, count.value), count.articles);
        }
        return most;
    }

    private String spelt(String field, int value) throws IOException {
        var map = numbers(field).ofSegments;
        if (map == null) {
            return Objects.requireNonNull(values(field)).lookupOrd(value).utf8ToString();
        }
        var segment = reader.leaves().get(map.getFirstSegmentNumber(value)).reader();
        return Objects.requireNonNull(segment.getSortedSetDocValues(field))
                .lookupOrd(map.getFirstSegmentOrd(value))
                .utf8ToString();
    }
}

package marsad.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses among overlapping stretches those that together have most evidence: weighted interval scheduling, exact.
final class Resolution {

    private Resolution() {}

    /// Stretches that do not overlap, in text order.
    static List<Found> bestOf(List<Found> found, int words) {
        var byEnd = new ArrayList<Found>(found);
        byEnd.sort(Comparator.comparingInt(Found::to).thenComparingInt(Found::from));
        var best = new double[words + 1];
        var taken = new @Nullable Found[words + 1];
        var next = 0;
        for (var at = 1; at <= words; at++) {
            best[at] = best[at - 1];
            for (; next < byEnd.size() && byEnd.get(next).to() == at; next++) {
                var stretch = byEnd.get(next);
                var sum = best[stretch.from()] + stretch.score();
                if (stretch.score() > 0 && sum > best[at]) {
                    best[at] = sum;
                    taken[at] = stretch;
                }
            }
        }
        var chosen = new ArrayList<Found>();
        for (var at = words; at > 0; ) {
            var stretch = taken[at];
            if (stretch == null) {
                at--;
            } else {
                chosen.add(stretch);
                at = stretch.from();
            }
        }
        return chosen.reversed();
    }
}

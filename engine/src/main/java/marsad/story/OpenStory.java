package marsad.story;

import java.util.ArrayList;
import java.util.List;

/// A story that reports may still join.
final class OpenStory {

    /// How many reports stand for a story when it is compared; the newest ones, for a running event moves on.
    static final int COMPARED = 32;

    final long id;
    final List<Filed> reports = new ArrayList<>(1);
    /// Copies of `reports`; they are not compared.
    final List<Filed> copies = new ArrayList<>(0);
    /// What the search for the nearest story notes here.
    float shared;

    float near;

    OpenStory(long id) {
        this.id = id;
    }

    void add(Filed report) {
        report.moveTo(this);
        reports.add(report);
    }

    /// How near a report is, 0–1.
    float nearness(Filed report, Thresholds rules) {
        var nearest = 0f;
        var sum = 0f;
        var gap = Long.MAX_VALUE;
        for (var place = firstCompared(); place < reports.size(); place++) {
            var own = reports.get(place);
            var likeness = own.likeness(report, rules);
            sum += likeness;
            nearest = Math.max(nearest, likeness);
            gap = Math.min(gap, Math.abs(own.time - report.time));
        }
        var mean = sum / (reports.size() - firstCompared());
        var words = rules.nearestShare() * nearest + (1 - rules.nearestShare()) * mean;
        return words * (float) Math.exp(-gap / (86_400 * rules.fadeDays()));
    }

    /// How near another story is: the mean over the pairs of reports, 0–1.
    float nearness(OpenStory other, Thresholds rules) {
        var sum = 0f;
        var compared = compared();
        var theirs = other.compared();
        for (var own : compared) {
            for (var their : theirs) {
                sum += own.likeness(their, rules);
            }
        }
        return sum / (compared.size() * theirs.size());
    }

    List<Filed> compared() {
        return reports.subList(firstCompared(), reports.size());
    }

    private int firstCompared() {
        return Math.max(0, reports.size() - COMPARED);
    }
}

package marsad.story;

import java.util.ArrayList;
import java.util.List;

/// A story that reports may still join.
final class OpenStory {

    /// How many reports stand for a story when it is compared; the newest ones, for a running event moves on.
    static final int COMPARED = 32;

    final long id;
    final List<Filed> reports = new ArrayList<>();
    /// Copies of `reports`; they are not compared.
    final List<Filed> copies = new ArrayList<>();
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
        var compared = compared();
        for (var own : compared) {
            var likeness = own.likeness(report, rules);
            sum += likeness;
            nearest = Math.max(nearest, likeness);
        }
        var words = rules.nearestShare() * nearest + (1 - rules.nearestShare()) * sum / compared.size();
        return words * (float) Math.exp(-gap(report.time) / (86_400 * rules.fadeDays()));
    }

    /// The seconds between a time and the nearest report.
    private long gap(long time) {
        var least = Long.MAX_VALUE;
        for (var report : compared()) {
            least = Math.min(least, Math.abs(report.time - time));
        }
        return least;
    }

    /// How near another story is: the mean over the pairs of reports, 0–1.
    float nearness(OpenStory other, Thresholds rules) {
        var sum = 0f;
        for (var own : compared()) {
            for (var theirs : other.compared()) {
                sum += own.likeness(theirs, rules);
            }
        }
        return sum / (compared().size() * other.compared().size());
    }

    List<Filed> compared() {
        return reports.subList(Math.max(0, reports.size() - COMPARED), reports.size());
    }
}

package marsad.story;

import java.util.ArrayList;
import java.util.List;

/// A story's reports fallen into two halves, by joining the nearest groups of reports until two are left (average
/// linkage).
///
/// @param older the half with the story's first report
/// @param newer the other
/// @param nearness how near the two are, on the mean of their pairs
record Halves(List<Filed> older, List<Filed> newer, float nearness) {

    /// Halves two reports or more; time grows with the cube of their number.
    ///
    /// @param reports in the order of time
    static Halves of(List<Filed> reports, Thresholds rules) {
        var groups = new ArrayList<List<Filed>>();
        reports.forEach(report -> groups.add(new ArrayList<>(List.of(report))));
        var nearness = new float[reports.size()][reports.size()];
        for (var a = 0; a < reports.size(); a++) {
            for (var b = 0; b < a; b++) {
                nearness[a][b] = nearness[b][a] = reports.get(a).likeness(reports.get(b), rules);
            }
        }
        while (groups.size() > 2) {
            var one = 1;
            var other = 0;
            for (var a = 1; a < groups.size(); a++) {
                for (var b = 0; b < a; b++) {
                    if (nearness[a][b] > nearness[one][other]) {
                        one = a;
                        other = b;
                    }
                }
            }
            join(groups, nearness, one, other);
        }
        return groups.getFirst().contains(reports.getFirst())
                ? new Halves(groups.getFirst(), groups.getLast(), nearness[0][1])
                : new Halves(groups.getLast(), groups.getFirst(), nearness[0][1]);
    }

    /// Joins group `one` to `other`; the last group takes its place.
    private static void join(List<List<Filed>> groups, float[][] nearness, int one, int other) {
        var sizeOne = groups.get(one).size();
        var sizeOther = groups.get(other).size();
        var last = groups.size() - 1;
        for (var at = 0; at <= last; at++) {
            var mean = (nearness[one][at] * sizeOne + nearness[other][at] * sizeOther) / (sizeOne + sizeOther);
            nearness[other][at] = nearness[at][other] = mean;
        }
        groups.get(other).addAll(groups.get(one));
        groups.set(one, groups.get(last));
        groups.removeLast();
        for (var at = 0; at < last; at++) {
            nearness[one][at] = nearness[at][one] = nearness[last][at];
        }
        nearness[one][one] = 0;
        nearness[other][other] = 0;
    }
}

package marsad.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import marsad.store.Headline;

/// The articles of a list that stand under one day.
record DayGroup(LocalDate day, List<Headline> headlines) {
    DayGroup {
        headlines = List.copyOf(headlines);
    }

    /// A list from new to old, cut where the day changes.
    static List<DayGroup> group(Frame frame, List<Headline> headlines) {
        var groups = new ArrayList<DayGroup>();
        var start = 0;
        for (var end = 1; end <= headlines.size(); end++) {
            var day = frame.listedDay(headlines.get(start));
            if (end == headlines.size() || !frame.listedDay(headlines.get(end)).equals(day)) {
                groups.add(new DayGroup(day, headlines.subList(start, end)));
                start = end;
            }
        }
        return groups;
    }
}

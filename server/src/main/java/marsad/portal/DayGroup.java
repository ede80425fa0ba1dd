package marsad.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import marsad.store.Headline;

/// The articles of a list that stand under one day.
record DayGroup(LocalDate day, List<Headline> headlines) {
    DayGroup {
        headlines = List.copyOf(headlines);
    }

    /// The articles of a list under their days, the newest day first; within a day they keep their order.
    static List<DayGroup> group(Frame frame, List<Headline> headlines) {
        var days = new TreeMap<LocalDate, List<Headline>>(Comparator.reverseOrder());
        for (var headline : headlines) {
            days.computeIfAbsent(frame.listedDay(headline), day -> new ArrayList<>())
                    .add(headline);
        }
        return days.entrySet().stream()
                .map(entry -> new DayGroup(entry.getKey(), entry.getValue()))
                .toList();
    }
}

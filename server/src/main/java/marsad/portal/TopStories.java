package marsad.portal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.store.Headline;
import marsad.store.Reads.Read;

/// Which articles lead a front page: of those that appeared within two days of the newest, the most read first, then
/// the newest; each report once, and no outlet twice while there are others. Where these are too few older ones
/// follow.
final class TopStories {
    private static final Duration FRESH = Duration.ofDays(2);

    private static final int BEGINNING = 50;

    private TopStories() {}

    /// At most `limit` of `latest`, which runs from new to old.
    static List<Headline> choose(List<Headline> latest, List<Read> mostRead, int limit) {
        if (latest.isEmpty()) {
            return List.of();
        }
        var reads = mostRead.stream()
                .collect(Collectors.toMap(read -> read.headline().id(), Read::count));
        var oldest = latest.getFirst().at().minus(FRESH);
        var candidates = latest.stream()
                .filter(headline -> headline.at().isAfter(oldest))
                .sorted(Comparator.comparing(
                        (Headline headline) -> reads.getOrDefault(headline.id(), 0L), Comparator.reverseOrder()))
                .toList();
        var chosen = new ArrayList<Headline>();
        var outlets = new HashSet<String>();
        for (var headline : candidates) {
            if (chosen.size() < limit
                    && isNew(headline, chosen)
                    && outlets.add(headline.outlet().key())) {
                chosen.add(headline);
            }
        }
        Stream.concat(candidates.stream(), latest.stream())
                .filter(headline -> chosen.size() < limit && isNew(headline, chosen))
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private static boolean isNew(Headline headline, List<Headline> chosen) {
        return chosen.stream()
                .noneMatch(other -> other.title().equals(headline.title())
                        || beginning(other).equals(beginning(headline)));
    }

    /// Two papers that took over one agency text mostly keep its first words.
    private static String beginning(Headline headline) {
        var lead = headline.lead();
        return lead.substring(0, Math.min(BEGINNING, lead.length()));
    }
}

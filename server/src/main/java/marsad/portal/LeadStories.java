package marsad.portal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.store.Reads.Read;
import marsad.store.StoryHeadline;

/// Which stories lead a front page: of those with a report within two days of the newest, the ones that the most
/// independent sources tell first, then those that the most outlets carry, the most read, the newest; no outlet's
/// headline twice while there are
/// others. Where these are too few older ones follow.
final class LeadStories {
    private static final Duration FRESH = Duration.ofDays(2);

    private LeadStories() {}

    /// At most `limit` of `latest`, which runs from new to old.
    static List<StoryHeadline> choose(List<StoryHeadline> latest, List<Read> mostRead, int limit) {
        if (latest.isEmpty()) {
            return List.of();
        }
        var reads = mostRead.stream()
                .collect(Collectors.toMap(read -> read.headline().id(), Read::count));
        var oldest = latest.getFirst().story().last().minus(FRESH);
        var candidates = latest.stream()
                .filter(line -> line.story().last().isAfter(oldest))
                .sorted(Comparator.comparingInt(
                                (StoryHeadline line) -> line.story().sources())
                        .thenComparingInt(line -> line.story().outlets())
                        .thenComparingLong(
                                line -> reads.getOrDefault(line.headline().id(), 0L))
                        .reversed())
                .toList();
        var chosen = new ArrayList<StoryHeadline>();
        var outlets = new HashSet<String>();
        for (var line : candidates) {
            if (chosen.size() < limit && outlets.add(line.headline().outlet().key())) {
                chosen.add(line);
            }
        }
        Stream.concat(candidates.stream(), latest.stream())
                .filter(line -> chosen.size() < limit && !chosen.contains(line))
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }
}

package marsad.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// How long to wait between visits: as often as a source really publishes, rarely where nothing comes, more and more
/// rarely where it fails.
///
/// @param least the shortest time between visits
/// @param most the longest while all is well
/// @param mostFailing the longest while it fails
/// @param sleep the time between tries of a source that is given up
/// @param giveUpAfter so long it has failed when it is given up
public record Rhythm(Duration least, Duration most, Duration mostFailing, Duration sleep, Duration giveUpAfter) {

    /// What is polite to a site and soon enough for a reader.
    public static final Rhythm USUAL = new Rhythm(
            Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofHours(12), Duration.ofDays(3), Duration.ofDays(7));

    /// So many of the newest entries tell how often a source publishes.
    private static final int TELLING = 20;

    /// A source that has been silent for ten times its gap is asked at ten times its gap: papers sleep at night.
    private static final int SILENCE = 10;

    private static final int FEWEST_FAILURES = 8;

    /// The time between visits from now on.
    ///
    /// @param before as it was
    /// @param brought how many new entries this visit brought
    /// @param listed how many there were in all
    /// @param published when the entries were published, as far as they say
    public Duration learn(Duration before, int brought, int listed, List<Instant> published, Instant now) {
        var newest = published.stream()
                .filter(time -> !time.isAfter(now))
                .sorted(Comparator.reverseOrder())
                .limit(TELLING)
                .toList();
        Duration target;
        if (newest.size() >= 3) {
            var gap = Duration.between(newest.getLast(), newest.getFirst()).dividedBy(newest.size() - 1);
            var silence = Duration.between(newest.getFirst(), now).dividedBy(SILENCE);
            target = gap.compareTo(silence) > 0 ? gap : silence;
        } else {
            target = brought > 0 ? before.dividedBy(2) : before.multipliedBy(3).dividedBy(2);
        }
        if (listed > 3 && 2 * brought > listed && target.compareTo(before.dividedBy(2)) > 0) {
            target = before.dividedBy(2); // the next time something may have dropped off the end
        }
        return within(before.plus(target).dividedBy(2));
    }

    /// The same where the site says that nothing has changed: a little longer.
    public Duration unchanged(Duration before) {
        return within(before.multipliedBy(9).dividedBy(8));
    }

    /// How long to wait after a failure, doubling with each, with some chance in it so that what failed together does
    /// not come back together.
    ///
    /// @param interval while all is well
    /// @param failures in a row, with this one
    public Duration afterFailure(Duration interval, int failures, RandomGenerator chance) {
        var doubled = interval.multipliedBy(1L << Math.min(failures, 12));
        return scattered(doubled.compareTo(mostFailing) > 0 ? mostFailing : doubled, 0.25, chance);
    }

    /// Whether a source is given up: it has failed many times, for long.
    public boolean isDead(int failures, Duration failing) {
        return failures >= FEWEST_FAILURES && failing.compareTo(giveUpAfter) >= 0;
    }

    /// A time, give or take a share of it.
    Duration scattered(Duration time, double share, RandomGenerator chance) {
        return Duration.ofMillis(Math.max(
                1, Math.round(time.toMillis() * (1 + share * (2 * chance.nextDouble() - 1)))));
    }

    private Duration within(Duration time) {
        return time.compareTo(least) < 0 ? least : time.compareTo(most) > 0 ? most : time;
    }
}

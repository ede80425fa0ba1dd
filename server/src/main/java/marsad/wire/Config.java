package marsad.wire;

import java.time.Duration;
import marsad.gather.Fetcher;

/// How sources are visited.
///
/// @param pace how hard the web is asked
/// @param rhythm how often sources are visited
/// @param visits how many are under way at once
/// @param pages how many pages one visit asks for; the others follow with the next
/// @param lease how long a node that says nothing keeps what it visits
/// @param look how often a node looks for what is due
/// @param whole how often a source is asked without conditions, since some err about what changed
public record Config(
        Fetcher.Pace pace, Rhythm rhythm, int visits, int pages, Duration lease, Duration look, Duration whole) {

    /// What holds where nothing is set.
    public static final Config USUAL = new Config(
            Fetcher.Pace.USUAL,
            Rhythm.USUAL,
            256,
            40,
            Duration.ofMinutes(2),
            Duration.ofSeconds(2),
            Duration.ofHours(12));
}

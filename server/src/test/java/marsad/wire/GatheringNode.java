package marsad.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import marsad.gather.Fetcher;
import marsad.gather.Press;
import marsad.store.Store;
import marsad.store.StoreConfig;

/// A node in a process of its own that visits the sources of a store until it is killed.
final class GatheringNode {
    private GatheringNode() {}

    /// @param arguments address of the store, port of the press
    public static void main(String[] arguments) throws InterruptedException {
        var store = Store.open(new StoreConfig(Path.of("unused"), arguments[0]));
        var second = Duration.ofSeconds(1);
        var config = new Config(
                new Fetcher.Pace(Duration.ofMillis(20), Duration.ofSeconds(10), 1 << 20),
                new Rhythm(second, second.multipliedBy(2), second, second, Duration.ofDays(7)),
                8,
                40,
                second.multipliedBy(4),
                Duration.ofMillis(100),
                second.multipliedBy(5));
        try (var gathering =
                new Gathering(store, config, Press.guard(Integer.parseInt(arguments[1])), InstantSource.system())) {
            System.out.println("ready");
            Thread.sleep(Duration.ofMinutes(10));
        }
    }
}

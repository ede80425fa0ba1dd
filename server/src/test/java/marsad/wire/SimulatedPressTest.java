package marsad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import marsad.gather.Fetcher;
import marsad.gather.Press;
import marsad.store.Outlet;
import marsad.store.Sources;
import marsad.store.Store;
import marsad.store.TestStores;
import org.junit.jupiter.api.Test;

/// A simulated press on loopback, with every fault that feeds have: whatever is published arrives once and soon, and no
/// host is asked faster than it bears.
///
/// The profile `press` makes it large and long, `ci` large: `-Ppress`, or `-Dmarsad.press.outlets=300
/// -Dmarsad.press.seconds=600`. Then outlets publish more rarely and are asked more rarely, so that the machine on
/// which
/// press, gathering and database run together has no more to do than with few outlets.
class SimulatedPressTest {
    private static final int OUTLETS =
            Integer.getInteger("marsad.press.outlets", SimulatedOutlet.Fault.values().length);
    private static final int SECONDS = Integer.getInteger("marsad.press.seconds", 40);
    private static final int CROWD = Math.max(1, OUTLETS / 60);
    private static final int PATIENCE = 60 + 15 * CROWD;
    private static final Duration SPACING = Duration.ofMillis(100);
    private static final Duration LEAST = Duration.ofSeconds(2).multipliedBy(CROWD);
    private static final Duration POLL =
            Duration.ofSeconds(6).multipliedBy(CROWD).plusSeconds(4);
    private static final Pattern TOKEN = Pattern.compile("رمز[0-9]+س[0-9]+ص-?[0-9a-z]+");

    /// What each token was seen in.
    private final Map<String, Set<Long>> articles = new HashMap<>();

    private final Map<String, Instant> seen = new HashMap<>();
    private long change;

    @Test
    void whateverIsPublishedArrivesOnceAndNoHostIsAskedTooFast() throws Exception {
        try (var press = new Press();
                var store = TestStores.open()) {
            var started = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getProcessCpuTime();
            var outlets = IntStream.range(0, OUTLETS)
                    .mapToObj(number -> new SimulatedOutlet(press, number, 20_171_120))
                    .toList();
            outlets.forEach(outlet -> enter(store, outlet));
            try (var gathering = new Gathering(store, config(), press.guard(), InstantSource.system())) {
                warmUp(press, store);
                publish(outlets, store);
                var deadline = Instant.now().plusSeconds(PATIENCE);
                while (!missing(outlets).isEmpty() && Instant.now().isBefore(deadline)) {
                    follow(store);
                    Thread.sleep(100);
                }
                Thread.sleep(3 * POLL.toMillis() / 2); // what would be doubled is doubled by now
                follow(store);
                report(outlets, press, gathering, started);
            }
            assertThat(missing(outlets)).as("what never came").isEmpty();
            assertThat(outlets.stream()
                            .flatMap(outlet -> outlet.published().stream()
                                    .filter(item -> articles.get(item.token()).size() > 1)
                                    .map(item -> outlet.fault() + " " + item)))
                    .as("what came more than once")
                    .isEmpty();
            assertThat(store.articles().count())
                    .as("articles")
                    .isEqualTo(1
                            + outlets.stream()
                                    .mapToInt(outlet -> outlet.published().size())
                                    .sum());
            assertPolite(press, outlets);
            assertThat(median(delays(outlets))).as("median delay").isLessThan(POLL);
            var moved = outlets.stream()
                    .filter(outlet -> outlet.fault() == SimulatedOutlet.Fault.MOVES)
                    .findFirst();
            moved.ifPresent(outlet -> assertThat(store.sources().find(press.address(outlet.host(), "/moved/feed")))
                    .as("the source that moved")
                    .isPresent());
        }
    }

    private static Config config() {
        return new Config(
                new Fetcher.Pace(SPACING, Duration.ofSeconds(20), 4 << 20),
                new Rhythm(LEAST, POLL, POLL, POLL, Duration.ofDays(7)),
                64,
                40,
                Duration.ofSeconds(30),
                Duration.ofMillis(100),
                Duration.ofSeconds(10));
    }

    /// Waits until a first article is there: what is measured is gathering, and not how soon a program is warm.
    private static void warmUp(Press press, Store store) throws InterruptedException {
        var first = new SimulatedOutlet(press, OUTLETS, SimulatedOutlet.Fault.RSS, 1);
        first.publish();
        enter(store, first);
        var deadline = Instant.now().plusSeconds(PATIENCE);
        while (store.articles().count() == 0 && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
        }
    }

    private static void enter(Store store, SimulatedOutlet outlet) {
        store.outlets()
                .enter(new Outlet(outlet.host(), "منشور", null, null, "ar", null, null, Outlet.Display.FULL, false));
        store.sources().add(new Sources.Draft(outlet.address(), outlet.kind(), outlet.host(), null, null, null, true));
    }

    /// Each outlet publishes at its own pace, every four to twelve seconds where they are few.
    private void publish(List<SimulatedOutlet> outlets, Store store) throws InterruptedException {
        var chance = new Random(7);
        var next = new HashMap<SimulatedOutlet, Instant>();
        var end = Instant.now().plusSeconds(SECONDS);
        while (Instant.now().isBefore(end)) {
            for (var outlet : outlets) {
                if (!next.getOrDefault(outlet, Instant.MIN).isAfter(Instant.now())) {
                    outlet.publish();
                    next.put(outlet, Instant.now().plusMillis(CROWD * (4000L + chance.nextInt(8000))));
                }
            }
            follow(store);
            Thread.sleep(50);
        }
    }

    /// Notes what has arrived.
    private void follow(Store store) {
        for (var changes = store.changes().since(change, 500);
                !changes.isEmpty();
                changes = store.changes().since(change, 500)) {
            for (var one : changes) {
                change = one.number();
                var article = one.article();
                if (article != null) {
                    var token = TOKEN.matcher(article.revision().text());
                    if (token.find()) {
                        articles.computeIfAbsent(token.group(), any -> new HashSet<>())
                                .add(article.id());
                        seen.putIfAbsent(token.group(), Instant.now());
                    }
                }
            }
        }
    }

    private List<String> missing(List<SimulatedOutlet> outlets) {
        return outlets.stream()
                .flatMap(outlet -> outlet.published().stream()
                        .filter(item -> !articles.containsKey(item.token()))
                        .map(item -> outlet.fault() + " " + item))
                .toList();
    }

    private List<Duration> delays(List<SimulatedOutlet> outlets) {
        return outlets.stream()
                .flatMap(outlet -> outlet.published().stream())
                .filter(item -> seen.containsKey(item.token()))
                .map(item -> Duration.between(item.at(), seen.get(item.token())))
                .sorted()
                .toList();
    }

    private static Duration median(List<Duration> delays) {
        return delays.get(delays.size() / 2);
    }

    private static void assertPolite(Press press, List<SimulatedOutlet> outlets) {
        var byHost = new TreeMap<String, List<Press.Asked>>();
        press.asked()
                .forEach(asked -> byHost.computeIfAbsent(asked.host(), any -> new ArrayList<>())
                        .add(asked));
        for (var outlet : outlets) {
            var asked = byHost.get(outlet.host());
            var least = outlet.fault() == SimulatedOutlet.Fault.SLOW_ROBOTS_DELAY ? Duration.ofSeconds(1) : SPACING;
            for (var i = 2; i < asked.size(); i++) { // the first asks for robots.txt, which says the spacing
                assertThat(Duration.ofNanos(
                                asked.get(i).nanos() - asked.get(i - 1).nanos()))
                        .as("%s: between %s and %s", outlet.fault(), asked.get(i - 1), asked.get(i))
                        .isGreaterThanOrEqualTo(least);
            }
            if (outlet.fault() == SimulatedOutlet.Fault.PAGES_FORBIDDEN) {
                assertThat(asked).extracting(Press.Asked::path).noneMatch(path -> path.startsWith("/news/"));
            }
        }
    }

    private void report(List<SimulatedOutlet> outlets, Press press, Gathering gathering, long started) {
        var delays = delays(outlets);
        var cpu =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() - started;
        System.out.printf(
                "press: %d outlets, %d s, %d published, %d arrived, %d requests, %d visits, %d failed, delay median %d ms, p95 %d ms, polled every %d to %d s, CPU %d s with the press's own, heap %d MB%n",
                OUTLETS,
                SECONDS,
                outlets.stream().mapToInt(outlet -> outlet.published().size()).sum(),
                articles.size(),
                press.asked().size(),
                gathering.visits(),
                gathering.failures(),
                delays.isEmpty() ? -1 : median(delays).toMillis(),
                delays.isEmpty() ? -1 : delays.get(delays.size() * 95 / 100).toMillis(),
                LEAST.toSeconds(),
                POLL.toSeconds(),
                cpu / 1_000_000_000,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }
}

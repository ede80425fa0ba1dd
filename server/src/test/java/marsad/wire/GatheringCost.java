package marsad.wire;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import marsad.gather.Fetcher;
import marsad.gather.Press;
import marsad.store.Outlet;
import marsad.store.Source;
import marsad.store.Sources;
import marsad.store.Store;
import marsad.store.TestStores;

/// Measures what many sources cost: `java … marsad.wire.GatheringCost 10000`. The press that answers runs in the same
/// process, so its cost is in the figures.
final class GatheringCost {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private GatheringCost() {}

    public static void main(String[] arguments) throws InterruptedException {
        var number = Integer.parseInt(arguments[0]);
        try (var press = new Press();
                var store = TestStores.open()) {
            for (var i = 0; i < number; i++) {
                enter(press, store, i);
            }
            var hour = Duration.ofHours(1);
            var config = new Config(
                    new Fetcher.Pace(Duration.ofMillis(10), Duration.ofSeconds(60), 1 << 20),
                    new Rhythm(hour, hour, hour, hour, Duration.ofDays(7)),
                    256,
                    40,
                    Duration.ofMinutes(2),
                    Duration.ofMillis(200),
                    Duration.ofHours(12));
            try (var gathering = new Gathering(store, config, press.guard(), InstantSource.system())) {
                pass("first visits, an article in every twentieth", gathering, number, () -> {});
                pass(
                        "visits to what did not change",
                        gathering,
                        2L * number,
                        () -> store.sources()
                                .all()
                                .forEach(source -> store.sources().hurry(source.id())));
            }
            System.out.println("articles " + store.articles().count());
        }
    }

    private static void pass(String what, Gathering gathering, long until, Runnable beginning)
            throws InterruptedException {
        var from = gathering.visits();
        var cpu = SYSTEM.getProcessCpuTime();
        var start = System.nanoTime();
        var most = 0L;
        beginning.run();
        while (gathering.visits() < until) {
            var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            most = Math.max(most, heap);
            Thread.sleep(250);
        }
        var visits = gathering.visits() - from;
        System.gc();
        System.out.printf(
                "%s: %d visits in %.0f s, %.2f ms of CPU each, heap at most %d MB, %d MB after collection%n",
                what,
                visits,
                (System.nanoTime() - start) / 1e9,
                (SYSTEM.getProcessCpuTime() - cpu) / 1e6 / visits,
                most >> 20,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }

    private static void enter(Press press, Store store, int number) {
        var host = "s" + number + ".example";
        var text =
                "<p>" + "أعلن المجلس البلدي اليوم خطة لصيانة الطريق المؤدي إلى الميناء. ".repeat(12) + number + "</p>";
        var item = number % 20 != 0
                ? ""
                : "<item><guid>urn:" + number + "</guid><title>صيانة طريق الميناء رقم " + number
                        + "</title><link>http://"
                        + host + "/1</link><pubDate>Mon, 20 Nov 2017 10:00:00 +0200</pubDate><content:encoded><![CDATA["
                        + text + "]]></content:encoded></item>";
        var feed = "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
                + "<channel><title>منشور</title>" + item + "</channel></rss>";
        press.put(host, "/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                Press.send(exchange, 200, "text/xml", feed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        });
        store.outlets().enter(new Outlet(host, "منشور", null, null, "ar", null, null, Outlet.Display.FULL, false));
        store.sources()
                .add(new Sources.Draft(press.address(host, "/feed"), Source.Kind.FEED, host, null, null, null, true));
    }
}

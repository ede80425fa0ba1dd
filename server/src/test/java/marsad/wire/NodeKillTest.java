package marsad.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import marsad.gather.Press;
import marsad.store.OtherJvm;
import marsad.store.Outlet;
import marsad.store.Sources;
import marsad.store.Store;
import marsad.store.StoreConfig;
import marsad.store.TestStores;
import marsad.wire.SimulatedOutlet.Fault;
import org.junit.jupiter.api.Test;

/// Two nodes share the sources of one store. Whichever is killed, whenever, nothing is lost and nothing comes twice.
class NodeKillTest {
    private static final int KILLS = 3;
    private static final int PATIENCE = 60;
    private static final Pattern TOKEN = Pattern.compile("رمز[0-9]+س[0-9]+ص-?[0-9a-z]+");
    private static final List<Fault> FAULTS = List.of(
            Fault.RSS, Fault.SUMMARY_ONLY, Fault.OTHER_NAMES_EACH_TIME, Fault.OTHER_ADDRESSES_EACH_TIME, Fault.SLOW);

    @Test
    void aKilledNodesWorkIsTakenOver() throws Exception {
        var config = TestStores.config();
        try (var press = new Press();
                var store = Store.open(config)) {
            var outlets = IntStream.range(0, 15)
                    .mapToObj(number -> new SimulatedOutlet(press, number, FAULTS.get(number % FAULTS.size()), 1))
                    .toList();
            outlets.forEach(outlet -> enter(store, outlet));
            var nodes = new ArrayList<>(List.of(node(config, press), node(config, press)));
            try {
                var chance = new Random(5);
                for (var kill = 0; kill < KILLS; kill++) {
                    for (var round = 0; round < 3; round++) {
                        outlets.forEach(SimulatedOutlet::publish);
                        Thread.sleep(300 + chance.nextInt(1200));
                    }
                    var killed = nodes.remove(chance.nextInt(2));
                    killed.destroyForcibly().waitFor();
                    nodes.add(node(config, press));
                }
                outlets.forEach(SimulatedOutlet::publish);
                var published = outlets.stream()
                        .mapToInt(outlet -> outlet.published().size())
                        .sum();
                var deadline = Instant.now().plusSeconds(PATIENCE);
                while (tokens(store).stream().distinct().count() < published
                        && Instant.now().isBefore(deadline)) {
                    Thread.sleep(500);
                }
                Thread.sleep(5000);
                assertThat(tokens(store)).doesNotHaveDuplicates().hasSize(published);
                assertThat(store.articles().count()).isEqualTo(published);
            } finally {
                nodes.forEach(Process::destroyForcibly);
                for (var node : nodes) {
                    node.waitFor();
                }
            }
        }
    }

    private static List<String> tokens(Store store) {
        return store.changes().since(0, 5000).stream()
                .map(change ->
                        Objects.requireNonNull(change.article()).revision().text())
                .map(TOKEN::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(java.util.regex.Matcher::group)
                .toList();
    }

    private static Process node(StoreConfig config, Press press) throws Exception {
        var node = OtherJvm.start(
                GatheringNode.class, List.of(Objects.requireNonNull(config.url()), String.valueOf(press.port())));
        node.inputReader().readLine(); // it is at work
        return node;
    }

    private static void enter(Store store, SimulatedOutlet outlet) {
        store.outlets()
                .enter(new Outlet(outlet.host(), "منشور", null, null, "ar", null, null, Outlet.Display.FULL, false));
        store.sources().add(new Sources.Draft(outlet.address(), outlet.kind(), outlet.host(), null, null, null, true));
    }
}

package marsad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is asked for news, when, and by which node.
class SourcesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Store store = TestStores.open();
    private final Sources sources = store.sources();

    @BeforeEach
    void enterOutlet() {
        store.outlets()
                .enter(new Outlet(
                        "sahifa.example", "الساحل", null, null, "ar", "JO", null, Outlet.Display.FULL, false));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aSourceIsEnteredOnce() {
        assertThat(sources.add(draft("https://sahifa.example/a"))).isTrue();
        assertThat(sources.add(draft("https://sahifa.example/a"))).isFalse();
        assertThat(sources.add(
                        new Sources.Draft("https://x.example/", Source.Kind.FEED, "nobody", null, null, null, true)))
                .as("of an outlet that is not there")
                .isFalse();
        var source = only();
        assertThat(source.state()).isEqualTo(Source.State.NEW);
        assertThat(source.outlet().country()).isEqualTo("JO");
        assertThat(source.memory()).isEqualTo(Source.Memory.NONE);
    }

    @Test
    void whatPeopleSetIsKept() {
        sources.add(draft("https://sahifa.example/a"));
        var id = only().id();
        assertThat(sources.set(id, new Sources.Choice("economy", Source.Body.PAGE, Duration.ofMinutes(7))))
                .isTrue();
        assertThat(only())
                .returns("economy", Source::section)
                .returns(Source.Body.PAGE, Source::body)
                .returns(Duration.ofMinutes(7), Source::interval);
        assertThat(sources.setActive(id, false)).isTrue();
        assertThat(only().state()).isEqualTo(Source.State.OFF);
        assertThat(sources.lease("node", 5, MINUTE))
                .as("what is off is not visited")
                .isEmpty();
        assertThat(sources.remove(id)).isTrue();
        assertThat(sources.remove(id)).isFalse();
        assertThat(sources.set(id, new Sources.Choice(null, Source.Body.AUTO, null)))
                .isFalse();
    }

    @Test
    void nodesThatLeaseAtOnceShareTheWork() throws Exception {
        IntStream.range(0, 400).forEach(number -> sources.add(draft("https://sahifa.example/" + number)));
        Set<Long> taken = ConcurrentHashMap.newKeySet();
        var twice = new HashSet<Long>();
        var start = new CountDownLatch(1);
        var nodes = IntStream.range(0, 4)
                .mapToObj(node -> Thread.ofVirtual().start(() -> {
                    awaitStart(start);
                    for (var some = sources.lease("node" + node, 7, MINUTE);
                            !some.isEmpty();
                            some = sources.lease("node" + node, 7, MINUTE)) {
                        for (var source : some) {
                            if (!taken.add(source.id())) {
                                synchronized (twice) {
                                    twice.add(source.id());
                                }
                            }
                        }
                    }
                }))
                .toList();
        start.countDown();
        for (var node : nodes) {
            node.join();
        }
        assertThat(twice).isEmpty();
        assertThat(taken).hasSize(400);
        assertThat(sources.roll().underWay()).isEqualTo(400);
    }

    @Test
    void aLeaseThatEndedIsAnothersAndItsReportIsPassedOver() throws Exception {
        sources.add(draft("https://sahifa.example/a"));
        var aMoment = Duration.ofSeconds(2);
        assertThat(sources.lease("killed", 1, aMoment)).hasSize(1);
        assertThat(sources.lease("other", 1, MINUTE)).isEmpty();
        Thread.sleep(2100);
        assertThat(sources.lease("other", 1, MINUTE)).hasSize(1);
        sources.report("killed", report(only().id(), "STATUS", 0));
        assertThat(only().health().trouble()).isNull();
        assertThat(only().schedule().leasedBy()).isEqualTo("other");
        sources.report("other", report(only().id(), null, 2));
        assertThat(only().health()).returns(2L, Source.Health::brought).returns(1L, Source.Health::visits);
        assertThat(only().schedule().leasedBy()).isNull();
    }

    @Test
    void leasesAreRenewedAndGivenBack() throws Exception {
        sources.add(draft("https://sahifa.example/a"));
        sources.lease("node", 1, Duration.ofMillis(50));
        sources.renew("node", MINUTE);
        Thread.sleep(80);
        assertThat(sources.lease("other", 1, MINUTE)).isEmpty();
        sources.release("node");
        assertThat(sources.lease("other", 1, MINUTE)).hasSize(1);
    }

    @Test
    void failuresAreCountedUntilAVisitGoesWell() {
        sources.add(draft("https://sahifa.example/a"));
        var id = only().id();
        for (var failure = 1; failure <= 3; failure++) {
            sources.hurry(id);
            sources.lease("node", 1, MINUTE);
            sources.report("node", report(id, "STATUS", 0));
            assertThat(only().health().failures()).isEqualTo(failure);
        }
        assertThat(only().health().failingSince()).isNotNull();
        assertThat(sources.roll().failing()).isEqualTo(1);
        sources.hurry(id);
        sources.lease("node", 1, MINUTE);
        sources.report("node", report(id, null, 0));
        assertThat(only().health())
                .returns(0, Source.Health::failures)
                .returns(null, Source.Health::failingSince)
                .returns(null, Source.Health::freshAt);
        assertThat(sources.roll().well()).isEqualTo(1);
    }

    @Test
    void whatHurriesASourceDuringAVisitIsNotForgotten() throws Exception {
        sources.add(draft("https://sahifa.example/a"));
        var id = only().id();
        sources.lease("node", 1, MINUTE);
        Thread.sleep(5);
        sources.told(id);
        sources.report("node", report(id, null, 0));
        assertThat(sources.lease("node", 1, MINUTE)).as("due at once").hasSize(1);
        sources.report("node", report(id, null, 0));
        assertThat(sources.lease("node", 1, MINUTE)).as("and once").isEmpty();
    }

    @Test
    void aMoveIsFollowedUnlessTheAddressIsAnothers() {
        sources.add(draft("https://sahifa.example/a"));
        sources.add(draft("https://sahifa.example/b"));
        sources.lease("node", 2, MINUTE);
        var a = sources.find("https://sahifa.example/a").orElseThrow().id();
        sources.report("node", moved(a, "https://sahifa.example/b"));
        assertThat(sources.find(a).orElseThrow().address()).isEqualTo("https://sahifa.example/a");
        sources.hurry(a);
        sources.lease("node", 2, MINUTE);
        sources.report("node", moved(a, "https://sahifa.example/c"));
        assertThat(sources.find(a).orElseThrow().address()).isEqualTo("https://sahifa.example/c");
    }

    @Test
    void anotherHubIsAskedAnewAndOneThatKeepsSilentIsNotTrusted() throws Exception {
        sources.add(draft("https://sahifa.example/a"));
        var id = only().id();
        assertThat(sources.toSubscribe(5, MINUTE)).isEmpty();
        visit(id, 1, "https://hub.example/");
        assertThat(sources.toSubscribe(5, MINUTE)).extracting(Source::id).containsExactly(id);
        sources.subscription(id, Source.Subscription.CONFIRMED, "secret", Duration.ofDays(2));
        assertThat(sources.toSubscribe(5, MINUTE)).isEmpty();
        assertThat(sources.toSubscribe(5, Duration.ofDays(3)))
                .as("renewed in time")
                .hasSize(1);
        Thread.sleep(5);
        sources.told(id);
        visit(id, 1, "https://hub.example/");
        assertThat(only().push().toldAt()).as("it told of what came").isNotNull();
        Thread.sleep(5);
        visit(id, 1, "https://hub.example/");
        assertThat(only().push().toldAt())
                .as("news came that it did not tell of")
                .isNull();
        assertThat(only().push().state()).isEqualTo(Source.Subscription.CONFIRMED);
        visit(id, 0, "https://other-hub.example/");
        assertThat(only().push().state()).isEqualTo(Source.Subscription.NONE);
        assertThat(sources.toSubscribe(5, MINUTE)).hasSize(1);
    }

    @Test
    void marksAreFoundByNameAddressOrTitleAndForgotten() {
        sources.add(draft("https://sahifa.example/a"));
        var id = only().id();
        var then = Instant.parse("2017-11-20T08:00:00Z");
        sources.remember(List.of(
                mark(id, "urn:1", "sahifa.example/1", "افتتاح السوق", then), mark(id, "urn:2", null, "حريق", then)));
        assertThat(sources.marks(id, Set.of("urn:1"), Set.of(), Set.of())).hasSize(1);
        assertThat(sources.marks(id, Set.of(), Set.of("sahifa.example/1"), Set.of()))
                .hasSize(1);
        assertThat(sources.marks(id, Set.of(), Set.of(), Set.of("افتتاح السوق", "حريق")))
                .hasSize(2);
        assertThat(sources.marks(id + 1, Set.of("urn:1"), Set.of(), Set.of())).isEmpty();
        var first = Objects.requireNonNull(sources.marks(id, Set.of("urn:1"), Set.of(), Set.of())
                .getFirst()
                .entry());
        sources.stillListed(id, List.of(first), then.plus(Duration.ofDays(80)), Duration.ofDays(60));
        assertThat(sources.marks(id, Set.of("urn:1", "urn:2"), Set.of(), Set.of()))
                .extracting(Mark::guid)
                .containsExactly("urn:1");
    }

    @Test
    void turnsOfAHostAreSpacedAndRestIsKeptByAll() {
        var turns = store.hostTurns();
        var second = Duration.ofSeconds(1);
        assertThat(turns.draw("sahifa.example", second).pause()).isZero();
        assertThat(turns.draw("sahifa.example", second).pause()).isBetween(Duration.ofMillis(500), second);
        assertThat(turns.draw("sahifa.example", second).pause()).isBetween(second, Duration.ofSeconds(2));
        assertThat(turns.draw("other.example", second).pause()).isZero();
        turns.rest("sahifa.example", Duration.ofMinutes(5));
        turns.rest("sahifa.example", second);
        turns.rest("new.example", Duration.ofMinutes(5));
        for (var host : List.of("sahifa.example", "new.example")) {
            assertThat(turns.draw(host, second).rest())
                    .as(host)
                    .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        }
        assertThat(turns.draw("other.example", second).rest()).isZero();
    }

    private void visit(long id, int brought, @Nullable String hub) {
        sources.hurry(id);
        sources.lease("node", 1, MINUTE);
        sources.report("node", report(id, null, brought, null, hub));
    }

    private Source only() {
        return sources.all().getFirst();
    }

    private static Sources.Draft draft(String address) {
        return new Sources.Draft(address, Source.Kind.FEED, "sahifa.example", null, null, null, true);
    }

    private static Sources.Report report(long id, @Nullable String trouble, int brought) {
        return report(id, trouble, brought, null, null);
    }

    private static Sources.Report moved(long id, String address) {
        return report(id, null, 0, address, null);
    }

    private static Sources.Report report(
            long id, @Nullable String trouble, int brought, @Nullable String movedTo, @Nullable String hub) {
        return new Sources.Report(
                id,
                Duration.ofHours(1),
                Duration.ofMinutes(10),
                movedTo,
                null,
                Source.Memory.NONE,
                trouble,
                trouble == null ? "" : "500",
                false,
                brought,
                hub,
                null);
    }

    private static Mark mark(long source, String guid, @Nullable String address, String title, Instant seen) {
        return new Mark(null, source, guid, address, title, LocalDate.of(2017, 11, 20), "00ff", null, true, 0, seen);
    }

    private static void awaitStart(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package marsad.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import marsad.store.Selection;
import marsad.web.Wing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadCounterTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.shared();
    }

    /// A clock that a test sets.
    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2017-11-20T21:59:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.ofHours(2);
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void aReaderCountsOnceADayAndArticle() {
        var clock = new HandClock();
        try (var counter = new ReadCounter(portal.store().reads(), clock)) {
            assertThat(counter.count(-1, new Visitor("10.0.0.1", FIREFOX))).isTrue();
            assertThat(counter.count(-1, new Visitor("10.0.0.1", FIREFOX))).isFalse();
            assertThat(counter.count(-2, new Visitor("10.0.0.1", FIREFOX))).isTrue();
            assertThat(counter.count(-1, new Visitor("10.0.0.2", FIREFOX))).isTrue();
            assertThat(counter.count(-1, new Visitor("10.0.0.1", FIREFOX.replace("140", "141"))))
                    .isTrue();
            clock.now = clock.now.plus(Duration.ofMinutes(2));
            assertThat(counter.count(-1, new Visitor("10.0.0.1", FIREFOX)))
                    .as("the portal's day has changed")
                    .isTrue();
            assertThat(counter.counted()).isEqualTo(5);
        }
    }

    @Test
    void programsDoNotCount() {
        try (var counter = new ReadCounter(portal.store().reads(), new HandClock())) {
            for (var agent : new String[] {
                "",
                "Googlebot/2.1 (+http://www.google.com/bot.html)",
                "curl/8.5.0",
                "python-requests/2.32",
                "Java-http-client/25",
                "Feedly/1.0"
            }) {
                assertThat(counter.count(-1, new Visitor("10.0.0.1", agent)))
                        .as(agent)
                        .isFalse();
            }
        }
    }

    @Test
    void countsOfArticlesThatAreGoneDoNotStandInTheWay() {
        var article = portal.articleTitled("نشرة الطقس رقم 7");
        var clock = new HandClock();
        try (var counter = new ReadCounter(portal.store().reads(), clock)) {
            counter.count(article, new Visitor("10.0.0.1", FIREFOX));
            counter.count(-7, new Visitor("10.0.0.1", FIREFOX));
        }
        var reads = portal.store().reads().mostRead(Selection.ALL.ofSection("weather"), Instant.EPOCH, 10);
        assertThat(reads).hasSize(1);
        assertThat(reads.getFirst().headline().id()).isEqualTo(article);
        assertThat(reads.getFirst().count()).isEqualTo(1);
    }

    @Test
    void theTableNeverGrowsAndForgetsTheOldestOfItsPlace() {
        var table = new SeenTable(64);
        assertThat(table.add(0)).isTrue();
        assertThat(table.add(0)).isFalse();
        var fresh = IntStream.range(1, 10_000)
                .filter(i -> table.add((long) i << 32))
                .count();
        assertThat(fresh).isGreaterThan(9_000);
        assertThat(table.add(9_999L << 32)).as("the newest is still there").isFalse();
        table.clear();
        assertThat(table.add(9_999L << 32)).isTrue();
    }
}

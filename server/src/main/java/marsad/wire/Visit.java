package marsad.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import marsad.gather.Feed;
import marsad.gather.FeedEntry;
import marsad.gather.Feeds;
import marsad.gather.Fetched;
import marsad.gather.Fetched.Trouble;
import marsad.gather.Fetcher;
import marsad.gather.Fetcher.Wanted;
import marsad.page.Capture;
import marsad.store.Source;
import marsad.store.Sources;
import org.jspecify.annotations.Nullable;

/// One visit to one source: asks for its listing, takes what is new, and says when to come again.
final class Visit {
    private static final int SITE_MAPS = 8;

    private final Config config;
    private final Fetcher fetcher;
    private final Takings takings;
    private final InstantSource clock;
    private final Source source;
    private final Feeds feeds = new Feeds();

    Visit(Config config, Fetcher fetcher, Takings takings, InstantSource clock, Source source) {
        this.config = config;
        this.fetcher = fetcher;
        this.takings = takings;
        this.clock = clock;
        this.source = source;
    }

    /// Does it.
    ///
    /// @throws marsad.store.MarsadException where the store fails; the lease then ends by itself
    Sources.Report run() throws InterruptedException {
        var memory = source.memory();
        var now = clock.instant();
        var whole = !memory.conditional()
                || memory.wholeAt() == null
                || !memory.wholeAt().plus(config.whole()).isAfter(now);
        var fetched = fetcher.fetch(
                whole
                        ? Wanted.fresh(source.address())
                        : new Wanted(source.address(), memory.etag(), memory.lastModified()));
        return switch (fetched) {
            case Fetched.Failed failed -> failed(failed);
            case Fetched.Unchanged unchanged -> unchanged(unchanged);
            case Fetched.Body body -> body(body, whole, now);
        };
    }

    private Sources.Report body(Fetched.Body body, boolean whole, Instant now) throws InterruptedException {
        var memory = source.memory();
        var hash = Entry.sha256(body.bytes());
        var wholeAt = whole ? now : memory.wholeAt();
        if (hash.equals(memory.bodyHash())) {
            return well(
                    Progress.NOTHING.with(body),
                    new Source.Memory(body.etag(), body.lastModified(), hash, wholeAt, memory.conditional()));
        }
        return switch (feeds.read(new Capture(body.bytes(), body.address(), now, body.contentType()))) {
            case Feed.Read.Bad bad -> failed(new Fetched.Failed(Trouble.NO_FEED, bad.reason(), null));
            case Feed.Read.Found found -> {
                var entries = new ArrayList<>(found.feed().entries());
                if (found.feed().form() == Feed.Form.INDEX) {
                    var lost = addSiteMaps(found.feed().siteMaps(), entries);
                    if (lost != null && entries.isEmpty()) {
                        yield failed(lost);
                    }
                }
                var taken = takings.take(source, entries, now);
                var lied = whole && taken.fresh() > 0 && saidUnchanged(memory, body);
                yield well(
                        new Progress(
                                body,
                                found.feed(),
                                entries.size(),
                                taken,
                                found.feed().mended()),
                        taken.isComplete()
                                        && found.feed().form() != Feed.Form.INDEX // which stays while its maps change
                                ? new Source.Memory(
                                        body.etag(), body.lastModified(), hash, wholeAt, memory.conditional() && !lied)
                                : new Source.Memory(null, null, null, wholeAt, memory.conditional() && !lied));
            }
        };
    }

    /// What a visit found.
    private record Progress(
            Fetched.@Nullable Body body, @Nullable Feed feed, int listed, Takings.@Nullable Taken taken, String note) {
        static final Progress NOTHING = new Progress(null, null, 0, null, "");

        Progress with(Fetched.Body other) {
            return new Progress(other, feed, listed, taken, note);
        }
    }

    /// Whether the site would have called this unchanged, though it is not.
    private static boolean saidUnchanged(Source.Memory memory, Fetched.Body body) {
        return memory.bodyHash() != null
                && (memory.etag() != null
                        ? memory.etag().equals(body.etag())
                        : memory.lastModified() != null && memory.lastModified().equals(body.lastModified()));
    }

    /// Adds the entries of the site maps that an index names, those of news first.
    ///
    /// @return the last failure among them, or null where there was none
    private Fetched.@Nullable Failed addSiteMaps(List<String> addresses, List<FeedEntry> entries)
            throws InterruptedException {
        var news = addresses.stream()
                .sorted(Comparator.comparing((String address) -> !address.contains("news")))
                .limit(SITE_MAPS)
                .toList();
        Fetched.Failed lost = null;
        for (var address : news) {
            switch (fetcher.fetch(Wanted.fresh(address))) {
                case Fetched.Failed failed -> lost = failed;
                case Fetched.Unchanged never ->
                    throw new IllegalStateException("an answer to no condition: " + address);
                case Fetched.Body body -> {
                    switch (feeds.read(
                            new Capture(body.bytes(), body.address(), clock.instant(), body.contentType()))) {
                        case Feed.Read.Found found ->
                            entries.addAll(found.feed().entries());
                        case Feed.Read.Bad bad -> lost = new Fetched.Failed(Trouble.NO_FEED, bad.reason(), null);
                    }
                }
            }
        }
        return lost;
    }

    private Sources.Report well(Progress found, Source.Memory memory) {
        var rhythm = source.schedule().rhythm();
        var taken = found.taken();
        var learnt = taken == null
                ? config.rhythm().unchanged(rhythm)
                : config.rhythm().learn(rhythm, taken.fresh(), found.listed(), taken.published(), clock.instant());
        var interval = source.fixedInterval() != null ? source.fixedInterval() : learnt;
        var fresh = found.body() == null ? null : found.body().fresh();
        var feed = found.feed();
        return report(
                taken != null && !taken.isComplete() ? config.rhythm().least() : atLeast(interval, fresh),
                learnt,
                found.body() == null ? null : found.body().movedTo(),
                memory,
                null,
                found.note(),
                false,
                taken == null ? 0 : taken.fresh(),
                feed == null ? Hub.of(source) : Hub.of(found.body(), feed));
    }

    private Sources.Report unchanged(Fetched.Unchanged unchanged) {
        var memory = source.memory();
        var learnt = config.rhythm().unchanged(source.schedule().rhythm());
        return report(
                atLeast(source.fixedInterval() != null ? source.fixedInterval() : learnt, unchanged.fresh()),
                learnt,
                null,
                new Source.Memory(
                        unchanged.etag() != null ? unchanged.etag() : memory.etag(),
                        unchanged.lastModified() != null ? unchanged.lastModified() : memory.lastModified(),
                        memory.bodyHash(),
                        memory.wholeAt(),
                        memory.conditional()),
                null,
                source.health().trouble() == null ? source.health().detail() : "",
                false,
                0,
                Hub.of(source));
    }

    /// How long to wait at least: as long as the site says that nothing changes, and where a hub has told of news there
    /// is no hurry.
    private Duration atLeast(Duration interval, java.time.@Nullable Duration fresh) {
        if (source.push().state() == Source.Subscription.CONFIRMED
                && source.push().toldAt() != null) {
            return interval.compareTo(config.rhythm().most()) < 0
                    ? config.rhythm().most()
                    : interval;
        }
        if (fresh == null || source.fixedInterval() != null) {
            return interval;
        }
        var bound =
                fresh.compareTo(config.rhythm().most()) > 0 ? config.rhythm().most() : fresh;
        return interval.compareTo(bound) < 0 ? bound : interval;
    }

    /// What a source calls itself, and who tells of its news.
    private record Hub(
            @Nullable String title,
            @Nullable String address,
            @Nullable String topic) {
        static Hub of(Source source) {
            return new Hub(null, source.push().hub(), source.push().topic());
        }

        /// Headers count before what the feed says (WebSub, section 4).
        static Hub of(Fetched.@Nullable Body body, Feed feed) {
            return body != null && body.hub() != null
                    ? new Hub(feed.title(), body.hub(), body.self() != null ? body.self() : feed.self())
                    : new Hub(feed.title(), feed.hub(), feed.self());
        }
    }

    Sources.Report failed(Fetched.Failed failed) {
        var health = source.health();
        var failures = health.failures() + 1;
        var since = Objects.requireNonNullElse(health.failingSince(), clock.instant());
        var dead = config.rhythm().isDead(failures, Duration.between(since, clock.instant()));
        var chance = java.util.concurrent.ThreadLocalRandom.current();
        var pause = dead
                ? config.rhythm().scattered(config.rhythm().sleep(), 0.1, chance)
                : config.rhythm().afterFailure(source.interval(), failures, chance);
        if (failed.retryAfter() != null) {
            var asked = failed.retryAfter().compareTo(config.rhythm().sleep()) > 0
                    ? config.rhythm().sleep()
                    : failed.retryAfter();
            pause = pause.compareTo(asked) < 0 ? asked : pause;
        }
        return report(
                pause,
                source.schedule().rhythm(),
                null,
                source.memory(),
                failed.why().name(),
                failed.detail(),
                dead,
                0,
                Hub.of(source));
    }

    private Sources.Report report(
            Duration pause,
            Duration rhythm,
            @Nullable String movedTo,
            Source.Memory memory,
            @Nullable String trouble,
            String detail,
            boolean asleep,
            int brought,
            Hub hub) {
        return new Sources.Report(
                source.id(),
                pause,
                rhythm,
                movedTo,
                hub.title(),
                memory,
                trouble,
                detail,
                asleep,
                brought,
                hub.address(),
                hub.topic());
    }
}

package marsad.newsroom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import marsad.gather.Item;
import marsad.gather.NewsRecord;
import marsad.page.Capture;
import marsad.page.PrintedTime;
import marsad.store.Edition;
import marsad.store.Outlet;
import marsad.store.Reads;
import marsad.store.Store;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The newsroom that an empty store opens with: invented outlets and what they tell of November 2017, so that the
/// portal has something to show. The files are described in `marsad/sample/README.md`.
public final class SampleNewsroom {
    private static final String FOLDER = "/marsad/sample/";
    private static final JsonMapper JSON = new JsonMapper();

    /// How long after its time a report came in.
    private static final Duration UNDER_WAY = Duration.ofMinutes(7);

    private static final int READ_DAYS = 30;
    private static final int READ_SPELLS = 12;

    private final Store store;
    private final InstantSource clock;

    public SampleNewsroom(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Loads the sample if the store is empty and never had it. A load that was killed is taken up again; none is done
    /// twice.
    ///
    /// @return whether it was loaded now
    public boolean loadIntoEmptyStore() {
        if (!store.sample().begin()) {
            return false;
        }
        var outlets = outlets();
        outlets.forEach(store.outlets()::set);
        try (var pipeline = new Pipeline(store, receipt -> {})) {
            outlets.stream().flatMap(outlet -> reports(outlet.key()).stream()).forEach(pipeline::take);
            pipeline.finish();
        }
        editions().forEach(store.editions()::set);
        store.sample().finish(reads(store.sample().articles()));
        return true;
    }

    /// Removes the sample for good.
    ///
    /// @return how many articles it had
    public int remove() {
        return store.sample().remove();
    }

    static List<Outlet> outlets() {
        return objects("outlets.json").stream()
                .map(outlet -> new Outlet(
                        string(outlet, "key"),
                        text(outlet, "name_ar"),
                        text(outlet, "name_en"),
                        text(outlet, "home"),
                        text(outlet, "language"),
                        text(outlet, "country"),
                        text(outlet, "section"),
                        Outlet.Display.valueOf(string(outlet, "display").toUpperCase(Locale.ROOT)),
                        true))
                .toList();
    }

    /// The default edition answers every host and shows every outlet: what is added to the sample stands beside it.
    static List<Edition> editions() {
        var editions = new ArrayList<Edition>();
        for (var edition : objects("editions.json")) {
            var everything = edition.path("default").asBoolean();
            editions.add(new Edition(
                    string(edition, "key"),
                    everything ? "*" : string(edition, "host"),
                    string(edition, "name_ar"),
                    string(edition, "name_en"),
                    text(edition, "about_ar"),
                    text(edition, "about_en"),
                    string(edition, "language"),
                    strings(edition, "sections"),
                    everything ? List.of() : strings(edition, "outlets"),
                    editions.size(),
                    true));
        }
        return editions;
    }

    private static List<Item> reports(String outlet) {
        var name = "reports-" + outlet + ".jsonl";
        try (var lines = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> report(name, line))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    private static Item report(String name, String line) {
        var report = JSON.readTree(line);
        var time = PrintedTime.parse(report.has("modified") ? string(report, "modified") : string(report, "published"));
        var capture = new Capture(
                line.getBytes(StandardCharsets.UTF_8),
                null,
                time.instantIn(ZoneOffset.UTC).plus(UNDER_WAY),
                NewsRecord.TYPE);
        return new Item.Entry(name + ": " + string(report, "id"), capture);
    }

    /// Reads of the last days, so that «most read» is not empty: a few articles are read much and most a little, in
    /// spells, and other ones in other weeks. Drawn from a fixed seed: the same for everybody.
    private Map<Reads.Hour, Long> reads(List<Long> articles) {
        var random = new Random(20171120);
        var now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var reads = new HashMap<Reads.Hour, Long>();
        for (var article : articles) {
            var fame = 1 / (0.02 + random.nextDouble());
            for (var spell = 0; spell < READ_SPELLS; spell++) {
                var hoursAgo = (long) (READ_DAYS * 24 * Math.pow(random.nextDouble(), 2));
                var count = 1 + (long) (fame * random.nextDouble() * 4);
                reads.merge(new Reads.Hour(article, now.minus(Duration.ofHours(hoursAgo))), count, Long::sum);
            }
        }
        return reads;
    }

    private static List<JsonNode> objects(String name) {
        try (var in = open(name)) {
            return StreamSupport.stream(JSON.readTree(in).spliterator(), false).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    private static InputStream open(String name) throws IOException {
        var in = SampleNewsroom.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IOException("the program lacks its file " + FOLDER + name);
        }
        return in;
    }

    private static String string(JsonNode object, String name) {
        return object.required(name).asString();
    }

    private static @Nullable String text(JsonNode object, String name) {
        var value = object.path(name);
        return value.isString() ? value.asString() : null;
    }

    private static List<String> strings(JsonNode object, String name) {
        return StreamSupport.stream(object.path(name).spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}

package marsad.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import marsad.accounts.Gate;
import marsad.api.Api;
import marsad.api.Feeds;
import marsad.api.Service;
import marsad.api.SiteMaps;
import marsad.gather.Fetcher;
import marsad.gather.Guard;
import marsad.newsroom.StoryFollower;
import marsad.page.Article;
import marsad.page.Capture;
import marsad.page.PrintedTime;
import marsad.reading.Reader;
import marsad.reading.Report;
import marsad.search.SearchIndex;
import marsad.store.Edition;
import marsad.store.Filing;
import marsad.store.Outlet;
import marsad.store.Outlet.Display;
import marsad.store.Selection;
import marsad.store.Store;
import marsad.store.StoreConfig;
import marsad.web.Frontdoor;
import marsad.web.Metrics;
import marsad.web.Pulse;
import marsad.web.WebConfig;
import marsad.wire.SourceDesk;
import org.jspecify.annotations.Nullable;

/// One portal with a real store, a real index and a newsroom of its own, started once for all tests that read it.
public final class RunningPortal {
    public static final String HOSTILE =
            "<script>document.title='taken'</script> «عنوان» & \"مقتبس\" <img src=x onerror=alert(1)>";
    public static final String FIRST_TITLE = "بلدية السلط تفتح طريقاً إلى وادي شعيب";
    public static final String SECOND_TITLE = "بلدية السلط ترجئ فتح طريق وادي شعيب";
    public static final String CLAIMS_TITLE = "مادة من غرفة أخبار نموذجية";
    public static final String SECRET = "هذه الفقرة لا تظهر إلا لدى المصدر";
    private static final ZoneId ZONE = ZoneId.of("Asia/Amman");
    private static final Instant TAKEN = Instant.parse("2017-11-21T09:00:00Z");

    private static @Nullable RunningPortal running;

    static {
        // The client keeps Host to itself, by which editions are told apart.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final Store store;
    private final SearchIndex index;
    private final Portal portal;
    private final Frontdoor door;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningPortal(Path data) {
        store = Store.open(StoreConfig.embeddedIn(data));
        fill();
        StoryFollower.catchUp(store);
        index = SearchIndex.open(data.resolve("search"), store);
        var config = WebConfig.DEFAULT.at("127.0.0.1", 0);
        var pulse = new Pulse(store, config.zone());
        var metrics = new Metrics();
        portal = new Portal(store, index, pulse, metrics);
        door = Frontdoor.open(
                config,
                pulse,
                metrics,
                List.of(
                        portal,
                        new AccountPages(store, pulse, new Gate(store, pulse.clock()), null),
                        new ManagePages(
                                store,
                                pulse,
                                new Gate(store, pulse.clock()),
                                new SourceDesk(store, Guard.ofPublicWeb(), Fetcher.Pace.USUAL, InstantSource.system())),
                        new Api(store, index, pulse),
                        new Feeds(store, index, null),
                        new SiteMaps(store, pulse.clock()),
                        new Service(store, index, metrics)));
    }

    /// The portal, started by the first test that asks and closed when the tests are over.
    public static synchronized RunningPortal shared() {
        if (running == null) {
            try {
                var data = Files.createTempDirectory("marsad-portal");
                var started = new RunningPortal(data);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> started.close(data)));
                if (!started.index.awaitCaughtUp(Duration.ofSeconds(60))) {
                    throw new IllegalStateException("search did not catch up");
                }
                running = started;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return running;
    }

    public Store store() {
        return store;
    }

    public SearchIndex index() {
        return index;
    }

    public Portal portal() {
        return portal;
    }

    /// An address on the edition that answers every host.
    public URI address(String path) {
        return address("localhost", path);
    }

    /// An address on the edition of a host.
    public URI address(String host, String path) {
        return URI.create("http://" + host + ":" + door.port() + path);
    }

    /// The answer to a GET; `headers` are names and values in turn.
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", address(path), headers);
    }

    /// The answer to any request; redirects aren't followed.
    public HttpResponse<String> send(String method, URI address, String... headers) {
        // The names of the editions resolve in browsers, not in every resolver: the host goes into the header.
        var here = URI.create("http://127.0.0.1:" + door.port() + address.getRawPath()
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
        var request = HttpRequest.newBuilder(here)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Host", address.getAuthority());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// The number of the story with the newest report.
    public long newestStory() {
        return store.stories()
                .latest(Selection.ALL, null, 1, 1)
                .getFirst()
                .story()
                .id();
    }

    /// The number of the article with this headline.
    public long articleTitled(String title) {
        return store.headlines().latest(Selection.ALL, null, 500).stream()
                .filter(headline -> headline.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void close(Path data) {
        door.close();
        portal.close();
        index.close();
        store.close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            // What is left lies in the system's folder for temporary files.
        }
    }

    private void fill() {
        store.outlets().set(outlet("ghor.example", "صوت الأغوار", "Voice of the Ghor", "ar", Display.FULL, false));
        store.outlets().set(outlet("mizan.example", "الميزان", "Al-Mizan", "ar", Display.EXCERPT, false));
        store.outlets().set(outlet("ledger.example", null, "The Ledger", "en", Display.FULL, false));
        store.outlets().set(outlet("mithal.example", "مثال", "Mithal", "ar", Display.FULL, true));
        store.editions()
                .set(new Edition("marsad", "*", "مرصد", "Marsad", null, null, "ar", List.of(), List.of(), 0, false));
        store.editions()
                .set(new Edition(
                        "money",
                        "money.localhost",
                        "مرصد المال",
                        "Marsad Money",
                        "المال وحده",
                        "Money alone",
                        "en",
                        List.of("economy"),
                        List.of(),
                        1,
                        false));
        var filings = new ArrayList<Filing>();
        filings.add(report(
                "ghor.example",
                "road",
                FIRST_TITLE,
                "local",
                "2017-11-20T14:36:00+02:00",
                "السلط",
                "بترا",
                "ar",
                "تفتح بلدية السلط صباح الأربعاء طريقاً جديداً إلى وادي شعيب بعد عامين من العمل.",
                "وقال رئيس البلدية إن الطريق يختصر ربع ساعة على المزارعين."));
        filings.add(report(
                "ghor.example",
                "road",
                SECOND_TITLE,
                "local",
                "2017-11-20T14:36:00+02:00",
                "السلط",
                "بترا",
                "ar",
                "ترجئ بلدية السلط إلى الأسبوع المقبل فتح طريق جديد إلى وادي شعيب بعد عامين من العمل.",
                "وقال رئيس البلدية إن الطريق يختصر ربع ساعة على المزارعين.",
                "وأضاف أن الأمطار أخّرت طلاء الخطوط."));
        filings.add(report(
                "mizan.example",
                "olive",
                "موسم الزيتون أقصر من المتوقع",
                "economy",
                "2017-11-20",
                "عجلون",
                null,
                "ar",
                "بدأت معاصر الزيتون في عجلون عملها قبل موعدها، وقال أصحابها إن الموسم هذا العام أقصر من المتوقع وإن الأسعار سترتفع. "
                        .repeat(3)
                        .strip(),
                SECRET));
        filings.add(report(
                "ledger.example",
                "port",
                "Aqaba port adds a crane & a night shift",
                "economy",
                "2017-11-19T08:00:00",
                null,
                "Reuters",
                "en",
                "The port of Aqaba has added a crane and a night shift, its director said on Sunday.",
                "Ships wait nine hours on average, down from fourteen."));
        filings.add(report(
                "ghor.example",
                "hostile",
                HOSTILE,
                "culture",
                "2017-11-18T10:00:00+02:00",
                "<b>عمّان</b>",
                "</script><script>alert(2)</script>",
                "ar",
                "نص فيه <script>alert('نص')</script> و</p> و\" onmouseover=\"alert(3) وحرف \u0008 لا يُكتب."));
        filings.add(report(
                "mithal.example",
                "sample",
                CLAIMS_TITLE,
                "sport",
                "2017-11-17T10:00:00+02:00",
                null,
                null,
                "ar",
                "أعلنت وزارة الدفاع العراقية أن القوات العراقية استعادت أمس الخميس مدينة راوة.",
                "وقال المتحدث باسم الوزارة إن 12 جندياً قُتلوا في مدينة القائم."));
        for (var i = 1; i <= 60; i++) {
            filings.add(report(
                    "ghor.example",
                    "bulletin-" + i,
                    "نشرة الطقس رقم " + i,
                    "weather",
                    LocalDate.of(2017, 9, 1).plusDays(i / 3) + "T%02d:15:00+03:00".formatted(i % 3 * 5 + 6),
                    null,
                    null,
                    "ar",
                    "أمطار متفرقة في الأغوار والمرتفعات، والحرارة حول معدلها في هذا الوقت من السنة. النشرة " + i
                            + "."));
        }
        store.filings().file(filings);
    }

    private static Outlet outlet(
            String key, @Nullable String arabic, String english, String language, Display display, boolean sample) {
        return new Outlet(key, arabic, english, "https://" + key + "/", language, "JO", null, display, sample);
    }

    private static Filing report(
            String outlet,
            String slug,
            String title,
            String section,
            String published,
            @Nullable String dateline,
            @Nullable String credit,
            String language,
            String... paragraphs) {
        var address = "https://%s/%s".formatted(outlet, slug);
        var printed = PrintedTime.parse(published);
        var article = new Article(
                address,
                title,
                null,
                credit,
                dateline,
                printed,
                null,
                language,
                null,
                section,
                null,
                List.of(paragraphs));
        var capture = new Capture(
                (title + article.text()).getBytes(StandardCharsets.UTF_8), address, TAKEN, "text/html; charset=utf-8");
        return new Filing.Report(
                capture,
                address,
                outlet,
                printed.instantIn(ZONE),
                printed.day(),
                section,
                article,
                Reader.shipped().read(new Report(title, article.text(), printed.day())));
    }
}

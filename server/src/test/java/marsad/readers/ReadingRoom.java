package marsad.readers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import marsad.accounts.Gate;
import marsad.page.Article;
import marsad.page.Capture;
import marsad.page.PrintedTime;
import marsad.store.Account;
import marsad.store.Account.Role;
import marsad.store.Filing;
import marsad.store.Outlet;
import marsad.store.Outlet.Display;
import marsad.store.Store;
import marsad.store.TestStores;
import marsad.web.Frontdoor;
import marsad.web.Metrics;
import marsad.web.Pulse;
import marsad.web.WebConfig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A small archive of two outlets behind a door, with an account that reads it.
final class ReadingRoom implements AutoCloseable {
    static final String SECRET = "هذه الفقرة لا تظهر إلا لدى المصدر";
    private static final Instant MORNING = Instant.parse("2026-11-20T06:00:00Z");

    private final Store store = TestStores.open();
    private final Gate gate;
    private final Frontdoor door;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    ReadingRoom() {
        store.outlets().set(outlet("ghor.example", "صوت الأغوار", Display.FULL));
        store.outlets().set(outlet("mizan.example", "الميزان", Display.EXCERPT));
        var filings = new ArrayList<Filing>();
        for (var number = 1; number <= 6; number++) {
            filings.add(
                    report("ghor.example", number, number == 6 ? "economy" : "local", "أمطار في الأغوار " + number));
        }
        for (var number = 1; number <= 4; number++) {
            filings.add(report("mizan.example", number, "economy", "سعر الزيت " + number + " <b>يرتفع</b> & ينزل"));
        }
        store.filings().file(filings);
        var pulse = new Pulse(store, ZoneOffset.UTC);
        gate = new Gate(store, pulse.clock());
        gate.enter("maha", Role.READER, null, null);
        token = gate.makeToken(account(), "test", null).secret();
        door = Frontdoor.open(
                WebConfig.DEFAULT.at("127.0.0.1", 0), pulse, new Metrics(), Readers.wings(store, gate, pulse));
    }

    Account account() {
        return store.accounts().find("maha").orElseThrow();
    }

    Store store() {
        return store;
    }

    Gate gate() {
        return gate;
    }

    String token() {
        return token;
    }

    String address() {
        return "http://localhost:" + door.port();
    }

    /// The answer to a request; `headers` are names and values in turn.
    HttpResponse<String> ask(String method, String path, String body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(address() + path)).method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static List<String> texts(JsonNode array, String name) {
        var texts = new ArrayList<String>();
        array.forEach(one -> texts.add(one.path(name).asString("")));
        return texts;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    String basic() {
        return "Basic " + Base64.getEncoder().encodeToString(("maha:" + token).getBytes(StandardCharsets.UTF_8));
    }

    private static Outlet outlet(String key, String name, Display display) {
        return new Outlet(key, name, null, "https://" + key + "/", "ar", "JO", null, display, false);
    }

    private static Filing report(String outlet, int number, String section, String title) {
        var address = "https://%s/%d".formatted(outlet, number);
        var published = PrintedTime.parse("2026-11-%02dT0%d:00:00Z".formatted(10 + number, number));
        var article = new Article(
                address,
                title,
                "مها الخوري",
                null,
                null,
                published,
                null,
                "ar",
                null,
                section,
                null,
                List.of("الفقرة الأولى من الخبر " + number + " <script>", ("حديث طويل عن الأمر. ").repeat(30), SECRET));
        var capture = new Capture(
                (title + article.text()).getBytes(StandardCharsets.UTF_8),
                address,
                MORNING,
                "text/html; charset=utf-8");
        return new Filing.Report(
                capture, address, outlet, published.instantIn(ZoneOffset.UTC), published.day(), section, article);
    }

    @Override
    public void close() {
        door.close();
        store.close();
    }
}

package marsad.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.accounts.Entry;
import marsad.accounts.Gate;
import marsad.api.Feeds;
import marsad.gather.Fetched;
import marsad.gather.Fetcher;
import marsad.gather.Guard;
import marsad.gather.Intake;
import marsad.newsroom.Pipeline;
import marsad.newsroom.Receipt;
import marsad.readers.Readers;
import marsad.search.SearchIndex;
import marsad.store.Account.Role;
import marsad.store.Audit.Act;
import marsad.store.Outlet;
import marsad.store.Outlet.Display;
import marsad.store.Selection;
import marsad.store.Source;
import marsad.store.Sources;
import marsad.store.Store;
import marsad.store.TestStores;
import marsad.web.Frontdoor;
import marsad.web.Metrics;
import marsad.web.Pulse;
import marsad.web.WebConfig;
import marsad.web.Wing;
import marsad.wire.SourceDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Every line of `xss.txt` comes in through feeds and pages, as title, byline, body, address, section and name of an
/// outlet, and is shown to a real browser. None runs.
///
/// The browser is told to pass over the policy (CSP and Trusted Types), so that what holds here is the escaping alone;
/// that the policy would hold too is a test of its own.
class HostileTextTest {
    private static final String COUNTER = "window.__xss = () => { window.ran = (window.ran || 0) + 1; };";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROSE = "وقال الناطق إن الطريق بين المدينتين فُتح صباح اليوم بعد أسبوع من الإغلاق، وإن"
            + " السيارات تعبره من غير انتظار، وإن العمل فيه سينتهي قبل نهاية الشهر المقبل إن شاء الله.";

    @TempDir
    private Path folder;

    private static List<String> vectors() throws IOException {
        try (var stream = HostileTextTest.class.getResourceAsStream("xss.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(HostileTextTest::unescaped)
                    .toList();
        }
    }

    private static String unescaped(String line) {
        var text = new StringBuilder();
        for (var i = 0; i < line.length(); i++) {
            if (line.charAt(i) != '\\') {
                text.append(line.charAt(i));
                continue;
            }
            var letter = line.charAt(++i);
            switch (letter) {
                case 't' -> text.append('\t');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 'f' -> text.append('\f');
                case 'u' -> {
                    text.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(letter);
            }
        }
        return text.toString();
    }

    @Test
    void nothingThatComesInRuns() throws IOException, InterruptedException {
        var vectors = vectors();
        assertThat(vectors).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(200);
        try (var chromium = Chromium.launch();
                var store = TestStores.open()) {
            fileAll(store, vectors);
            try (var index = SearchIndex.open(folder.resolve("search"), store)) {
                assertThat(index.awaitCaughtUp(Duration.ofSeconds(60))).isTrue();
                visitAll(chromium, store, index, vectors);
            }
        }
    }

    private void fileAll(Store store, List<String> vectors) throws IOException {
        var receipts = new ArrayList<Receipt>();
        for (var number = 0; number < vectors.size(); number++) {
            store.outlets()
                    .set(new Outlet(
                            "o" + number + ".example",
                            vectors.get(number).replace("\u0001", ""),
                            null,
                            vectors.get(number).replace("\u0001", ""),
                            "ar",
                            null,
                            null,
                            number % 2 == 0 ? Display.FULL : Display.EXCERPT,
                            false));
        }
        var files = new ArrayList<Path>();
        files.add(write("news.rss", rss(vectors)));
        files.add(write("news.atom", atom(vectors)));
        files.add(write("news.json", jsonFeed(vectors)));
        files.add(write("news.jsonl", jsonLines(vectors)));
        for (var number = 0; number < vectors.size(); number++) {
            files.add(write("page" + number + ".html", page(number, vectors.get(number))));
        }
        try (var pipeline = new Pipeline(store, receipts::add)) {
            var intake = new Intake(new ByteArrayInputStream(new byte[0]), InstantSource.system(), pipeline::take);
            files.forEach(file -> intake.take(file.toString()));
            pipeline.finish();
        }
        var filed = receipts.stream()
                .filter(receipt ->
                        receipt.outcome() == Receipt.Outcome.NEW || receipt.outcome() == Receipt.Outcome.CHANGED)
                .count();
        // some pages are no articles: an address alone, or an empty label, is no body
        assertThat(filed).as("of %d items", receipts.size()).isGreaterThan(receipts.size() * 95L / 100);
    }

    private void visitAll(Chromium chromium, Store store, SearchIndex index, List<String> vectors) {
        var pulse = new Pulse(store, ZoneOffset.UTC);
        var metrics = new Metrics();
        var gate = new Gate(store, pulse.clock());
        gate.enter("maha", Role.ADMIN, "كلمة مرور طويلة", null);
        var token = gate.makeToken(store.accounts().find("maha").orElseThrow(), vectors.getFirst(), null);
        enterSources(store, vectors);
        vectors.forEach(line -> gate.note(Act.SOURCE_SET, null, line, line));
        try (var portal = new Portal(store, index, pulse, metrics);
                var desk = new SourceDesk(store, Guard.ofPublicWeb(), Fetcher.Pace.USUAL, InstantSource.system());
                var door = Frontdoor.open(
                        WebConfig.DEFAULT.at("127.0.0.1", 0),
                        pulse,
                        metrics,
                        Stream.concat(
                                        Readers.wings(store, gate, pulse).stream(),
                                        Stream.<Wing>of(
                                                portal,
                                                new AccountPages(store, pulse, gate, null),
                                                new ManagePages(store, pulse, gate, desk),
                                                new Feeds(store, index, null)))
                                .toList());
                var visitor = chromium.withoutPolicy()) {
            visitor.addInitScript(COUNTER);
            var page = visitor.newPage();
            var ran = new LinkedHashMap<String, Object>();
            page.onDialog(dialog -> {
                ran.put(page.url(), dialog.message());
                dialog.dismiss();
            });
            page.setContent("<img src=x onerror=__xss()>");
            page.waitForFunction("window.ran === 1"); // what runs is counted
            var origin = "http://localhost:" + door.port();
            visitAll(page, origin, paths(store, vectors), ran);
            visitor.addCookies(List.of(new Cookie("marsad", secretOf(gate)).setUrl(origin)));
            visitAll(page, origin, deskPaths(store, vectors), ran);
            assertThat(page.content()).contains("</html>");
            inReadingPrograms(visitor, origin, token.secret(), ran);
            assertThat(ran).isEmpty();
        }
    }

    private static void visitAll(Page page, String origin, List<String> paths, Map<String, Object> ran) {
        for (var path : paths) {
            page.navigate(origin + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            touch(page);
            var count = page.evaluate("window.ran || 0");
            if (!count.equals(0)) {
                ran.put(path, count);
            }
        }
    }

    private static List<String> paths(Store store, List<String> vectors) {
        var paths =
                new ArrayList<>(List.of("/", "/en", "/latest", "/outlets", "/en/outlets", "/most-read", "/archive"));
        var articles = store.headlines().latest(Selection.ALL, null, 5_000);
        // Articles hold their lines as title, byline, body, address; each line stands in five. The lists hold all
        // titles.
        var step = Math.max(1, articles.size() / 200);
        IntStream.range(0, articles.size())
                .filter(number -> number % step == 0)
                .forEach(number -> paths.add("/article/" + articles.get(number).id()));
        for (var cursor = 40; cursor < articles.size(); cursor += 40) {
            paths.add("/latest?after="
                    + marsad.web.Cursor.write(articles.get(cursor - 1).position()));
        }
        store.headlines().sections(Selection.ALL).stream()
                .limit(30)
                .forEach(section -> paths.add("/section/" + encoded(section)));
        for (var number = 0; number < vectors.size(); number += 4) {
            paths.add("/search?q=" + encoded(vectors.get(number)));
            paths.add("/account/sign-in?to=" + encoded(vectors.get(number)));
        }
        return paths;
    }

    /// What stands behind the sign-in.
    private static List<String> deskPaths(Store store, List<String> vectors) {
        var paths = new ArrayList<>(
                List.of("/account", "/account/people", "/manage/status", "/en/manage/status", "/manage/sources"));
        for (var number = 0; number < vectors.size(); number += 24) {
            paths.add("/manage/sources?state=" + encoded(vectors.get(number)));
        }
        for (var state : Source.State.values()) {
            paths.add("/manage/sources?state=" + state.name().toLowerCase(java.util.Locale.ROOT));
        }
        store.sources().all().stream()
                .filter(source -> source.id() % 8 == 0)
                .forEach(source -> paths.add("/manage/sources/" + source.id()));
        return paths;
    }

    /// Sources whose every word is a line of the collection, also what their sites say of their troubles.
    private static void enterSources(Store store, List<String> vectors) {
        for (var number = 0; number < vectors.size(); number++) {
            var line = vectors.get(number).replace("\u0001", "");
            store.sources()
                    .add(new Sources.Draft(
                            line, Source.Kind.FEED, "o" + number + ".example", line, line, null, number % 5 != 0));
        }
        var troubles = Fetched.Trouble.values();
        for (var source : store.sources().lease("node <b>1</b>", 1_000, Duration.ofHours(1))) {
            var trouble = troubles[(int) (source.id() % troubles.length)].name();
            if (source.id() % 7 != 0) {
                store.sources()
                        .report(
                                "node <b>1</b>",
                                new Sources.Report(
                                        source.id(),
                                        Duration.ofHours(1),
                                        Duration.ofHours(1),
                                        null,
                                        source.address(),
                                        Source.Memory.NONE,
                                        source.id() % 3 == 0 ? null : trouble,
                                        source.address(),
                                        source.id() % 4 == 0,
                                        0,
                                        null,
                                        null));
            }
        }
    }

    private static String secretOf(Gate gate) {
        return ((Entry.Open) gate.signIn("maha", "كلمة مرور طويلة", "127.0.0.1")).secret();
    }

    /// Finds what waits for a reader's hand: handlers, addresses that are scripts, elements that no text of ours makes.
    private static void touch(Page page) {
        page.evaluate("""
                () => document.querySelectorAll('main *').forEach(element => {
                  for (const name of element.getAttributeNames()) if (name.startsWith('on')) __xss();
                  const address = element.getAttribute('href') || element.getAttribute('src')
                      || element.getAttribute('action') || element.getAttribute('formaction');
                  if (address) {
                    let scheme = 'http:';
                    try { scheme = new URL(address, 'http://here.example/').protocol; } catch (none) { /* leads nowhere */ }
                    if (!['http:', 'https:'].includes(scheme)) __xss();
                  }
                  if (['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'STYLE', 'SVG', 'IMG'].includes(element.tagName)) __xss();
                })""");
    }

    /// The HTML of items, as a reading program would show it, without any guard of its own.
    private static void inReadingPrograms(
            BrowserContext visitor, String origin, String token, Map<String, Object> ran) {
        var request = visitor.request();
        for (var offset = 0; ; offset += 500) {
            var answer = request.get(
                    origin + "/v1/entries?limit=500&offset=" + offset,
                    com.microsoft.playwright.options.RequestOptions.create().setHeader("X-Auth-Token", token));
            var entries = JSON.readTree(answer.body()).path("entries");
            if (entries.isEmpty()) {
                break;
            }
            var html = new StringBuilder("<main>");
            entries.forEach(entry -> html.append(entry.path("content").asString()));
            var page = visitor.newPage();
            page.setContent(html + "</main>");
            touch(page);
            if (!page.evaluate("window.ran || 0").equals(0)) {
                ran.put("entries from " + offset, page.evaluate("window.ran"));
            }
            page.close();
        }
    }

    @Test
    void thePolicyStopsWhatWouldGetThrough() {
        var portal = RunningPortal.shared();
        var policy =
                portal.get("/").headers().firstValue("content-security-policy").orElseThrow();
        assertThat(policy)
                .contains(
                        "default-src 'none'",
                        "require-trusted-types-for 'script'",
                        "trusted-types 'none'",
                        "'strict-dynamic'")
                .doesNotContain("unsafe");
        var nonce = policy.replaceFirst(".*'nonce-([^']+)'.*", "$1");
        assertThat(portal.get("/").body()).contains("<script nonce=\"" + nonce + "\"");
        assertThat(portal.get("/en")
                        .headers()
                        .firstValue("content-security-policy")
                        .orElseThrow())
                .as("another page has another nonce")
                .isNotEqualTo(policy);
        assertThat(portal.get("/api/v1/outlets").headers().firstValue("content-security-policy"))
                .hasValueSatisfying(none -> assertThat(none).endsWith("script-src 'none'"));
        try (var chromium = Chromium.launch();
                var visitor = chromium.visitor()) {
            var page = visitor.newPage();
            page.addInitScript(COUNTER);
            page.navigate(portal.address("/").toString());
            assertThat(page.evaluate("document.querySelector('button.theme').hidden"))
                    .as("our own script runs")
                    .isEqualTo(false);
            assertThat(page.evaluate("""
                    () => { try { document.body.innerHTML = '<img src=x onerror=__xss()>'; return 'taken'; }
                            catch (refused) { return refused.name; } }""")).isEqualTo("TypeError");
            page.evaluate("""
                    () => { const image = document.createElement('img');
                            image.setAttribute('src', '/nothing'); image.setAttribute('alt', '');
                            const script = document.createElement('div'); script.append(image);
                            document.body.append(script); }""");
            assertThat(page.evaluate("window.ran || 0")).isEqualTo(0);
        }
    }

    private static String rss(List<String> vectors) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>"
                + xml(vectors.getFirst())
                + "</title><link>https://rss.example/</link>"
                + IntStream.range(0, vectors.size())
                        .mapToObj(number -> {
                            var line = xml(vectors.get(number));
                            return "<item><title>%d %s</title><link>https://o%d.example/rss/%d</link><dc:creator>%s</dc:creator><category>%s</category><description>%s</description><content:encoded>%s</content:encoded><pubDate>Mon, 20 Nov 2017 08:00:00 GMT</pubDate></item>"
                                    .formatted(
                                            number,
                                            line,
                                            number,
                                            number,
                                            line,
                                            line,
                                            line,
                                            xml("<p>" + vectors.get(number) + "</p><p>" + PROSE + "</p><p>"
                                                    + vectors.get(number) + PROSE + "</p>"));
                        })
                        .collect(Collectors.joining())
                + "</channel></rss>";
    }

    private static String atom(List<String> vectors) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>x</title>"
                + IntStream.range(0, vectors.size())
                        .mapToObj(number -> {
                            var line = xml(vectors.get(number));
                            return "<entry><id>tag:%d</id><title type=\"html\">%s خبر %d</title><link href=\"https://o%d.example/atom/%d?%s\"/><author><name>%s</name></author><updated>2017-11-19T08:00:00Z</updated><content type=\"html\">%s</content></entry>"
                                    .formatted(
                                            number,
                                            line,
                                            number,
                                            number,
                                            number,
                                            line,
                                            line,
                                            xml(xml("<p>" + vectors.get(number) + "</p>") + "<p>" + PROSE + "</p>"));
                        })
                        .collect(Collectors.joining())
                + "</feed>";
    }

    private static String jsonFeed(List<String> vectors) {
        var items = new ArrayList<Map<String, Object>>();
        for (var number = 0; number < vectors.size(); number++) {
            var line = vectors.get(number);
            items.add(Map.of(
                    "id",
                    line + number,
                    "url",
                    "https://o%d.example/json/%d#%s".formatted(number, number, line),
                    "title",
                    line + " تقرير " + number,
                    "content_html",
                    "<p>" + line + "</p><p>" + PROSE + "</p>",
                    "image",
                    line,
                    "authors",
                    List.of(Map.of("name", line)),
                    "tags",
                    List.of(line),
                    "date_published",
                    "2017-11-18T08:00:00Z"));
        }
        return JSON.writeValueAsString(
                Map.of("version", "https://jsonfeed.org/version/1.1", "title", vectors.getLast(), "items", items));
    }

    private static String jsonLines(List<String> vectors) {
        return IntStream.range(0, vectors.size())
                .mapToObj(number -> {
                    var line = vectors.get(number);
                    return JSON.writeValueAsString(Map.of(
                            "url",
                            number % 2 == 0 ? line : "https://o" + number + ".example/lines/" + number,
                            "outlet",
                            number % 3 == 0 ? line : "o" + number + ".example",
                            "title",
                            line + " بيان " + number,
                            "byline",
                            line,
                            "credit",
                            line,
                            "dateline",
                            line,
                            "category",
                            line,
                            "image",
                            line,
                            "published",
                            "2017-11-17",
                            "text",
                            line + "\n\n" + PROSE + "\n\n" + line));
                })
                .collect(Collectors.joining("\n"));
    }

    private static String page(int number, String line) {
        return """
                <!DOCTYPE html><html lang=ar><head><meta charset=utf-8><title>%2$s</title>
                <link rel=canonical href="https://o%1$d.example/page/%1$d">
                <meta property="og:title" content="%3$s خبر الصفحة %1$d"><meta name=author content="%3$s">
                <meta property="og:image" content="%3$s"><meta property="og:site_name" content="%3$s">
                <meta property="article:section" content="%3$s">
                <meta property="article:published_time" content="2017-11-16T08:00:00Z"></head>
                <body><article><h1>%3$s خبر الصفحة %1$d</h1><p>%4$s</p><p>%3$s</p><p>%4$s</p><div>%2$s</div><p>%4$s</p></article></body></html>
                """.formatted(number, line, xml(line), PROSE);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// As XML and attributes hold it; what XML cannot hold is left out.
    private static String xml(String text) {
        return text.replaceAll("[\u0001\f]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package marsad.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marsad.store.Selection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The portal in a real browser. Passed over where there is no Chromium.
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static RunningPortal portal;
    private static Playwright playwright;
    private static Browser browser;
    private static String axe;

    private BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium in " + CHROMIUM);
        portal = RunningPortal.shared();
        try (var source = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            browser.close();
            playwright.close();
        }
    }

    @BeforeEach
    void openContext() {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /// Whatever a test does, the browser has nothing to complain of and asks nobody else for anything.
    @AfterEach
    void closeContext() {
        if (context != null) {
            context.close();
        }
        assertThat(complaints).as("console").isEmpty();
        assertThat(strangers).as("requests to others").isEmpty();
    }

    private Page open(String path) {
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(path + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(path + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(portal.address("/").toString())) {
                strangers.add(request.url());
            }
        });
        page.onDialog(dialog -> {
            complaints.add(path + ": a script of the news ran: " + dialog.message());
            dialog.dismiss();
        });
        page.navigate(portal.address(path).toString());
        page.evaluate("document.fonts.ready");
        return page;
    }

    static Stream<String> pages() {
        var portal = RunningPortal.shared();
        var report = portal.articleTitled(RunningPortal.SECOND_TITLE);
        return Stream.of(
                "/",
                "/article/" + report,
                "/article/" + portal.articleTitled(RunningPortal.CLAIMS_TITLE),
                "/article/" + report + "/revision/1",
                "/article/" + report + "/changes/1-2",
                "/article/" + portal.articleTitled(RunningPortal.HOSTILE),
                "/article/" + portal.articleTitled("موسم الزيتون أقصر من المتوقع"),
                "/latest",
                "/stories",
                "/story/" + portal.newestStory(),
                "/most-read",
                "/archive",
                "/archive/2017",
                "/archive/2017/11",
                "/archive/2017/11/20",
                "/outlets",
                "/outlet/ghor.example",
                "/section/economy",
                "/search",
                "/search?q=%D9%88%D8%A7%D8%AF%D9%8A",
                "/about",
                "/api");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everybodyCanUseIt(String path) {
        for (var prefix : List.of("", "/en")) {
            var page = open(prefix.isEmpty() ? path : prefix + (path.equals("/") ? "" : path));
            page.evaluate(axe);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                var rules = scheme == ColorScheme.LIGHT ? "{}" : "{runOnly: ['color-contrast']}";
                assertThat((List<?>) page.evaluate("""
                                async () => (await axe.run(%s)).violations.map(
                                  rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(' '))""".formatted(rules)))
                        .as("%s%s in %s", prefix, path, scheme)
                        .isEmpty();
            }
            page.setViewportSize(320, 700);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s%s at 320 px", prefix, path)
                    .isEqualTo(320);
            page.close();
        }
    }

    @Test
    void arabicIsShapedInOurOwnTypeFromRightToLeft() {
        var page = open("/");
        assertThat(page.evaluate("getComputedStyle(document.body).direction")).isEqualTo("rtl");
        assertThat(page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family).join()")
                        .toString())
                .contains("Marsad Text", "Marsad Label");
        // Joined letters take less room than the same letters held apart.
        assertThat((Boolean) page.evaluate("""
                () => {
                  const width = text => {
                    const span = document.createElement('span');
                    span.textContent = text;
                    document.querySelector('main').append(span);
                    const width = span.getBoundingClientRect().width;
                    span.remove();
                    return width;
                  };
                  return width('بيتنا') < width('ب\\u200cي\\u200cت\\u200cن\\u200cا');
                }""")).isTrue();
        var title = page.locator(".item.main h3").boundingBox();
        var stream = page.locator(".front-grid > .stream").boundingBox();
        assertThat(title.x).as("the lead stands to the right of the latest").isGreaterThan(stream.x + stream.width);
    }

    /// Below a tenth a page counts as still (Web Vitals): the type may come after the text, but it takes the same room.
    @Test
    void thePageStandsStillWhileItLoads() {
        var page = context.newPage();
        page.addInitScript("""
                window.shift = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => window.shift += entry.value))
                  .observe({type: 'layout-shift', buffered: true});""");
        page.navigate(portal.address("/").toString());
        page.evaluate("document.fonts.ready");
        page.waitForTimeout(300);
        assertThat(((Number) page.evaluate("window.shift")).doubleValue()).isLessThan(.1);
    }

    @Test
    void theLanguageIsSwitchedAndKept() {
        var page = open("/archive/2017/11/20");
        page.locator("a.language").click();
        assertThat(page.url()).endsWith("/en/archive/2017/11/20");
        assertThat(page.locator("h1").textContent()).isEqualTo("Monday 20 November 2017");
        page.locator(".menu a").first().click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(context.cookies()).isEmpty();
    }

    @Test
    void theDarkThemeIsChosenAndKeptWithoutAFlash() {
        var page = open("/");
        var light = page.evaluate("getComputedStyle(document.body).backgroundColor");
        page.locator("button.theme").click();
        var dark = page.evaluate("getComputedStyle(document.body).backgroundColor");
        assertThat(dark).isNotEqualTo(light);
        page.navigate(portal.address("/outlets").toString());
        assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
        assertThat(
                        page.evaluate(
                                "document.querySelector('script[src*=theme]').async || document.querySelector('script[src*=theme]').defer"))
                .as("the theme is set before anything is painted")
                .isEqualTo(false);
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(dark);
    }

    @Test
    void searchWorksFromTheMasthead() {
        var page = open("/");
        page.locator("#find").fill("المزارعين");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=**");
        assertThat(page.locator(".results h3").first().innerText()).isEqualTo(RunningPortal.SECOND_TITLE);
        assertThat(page.locator(".results mark").first().textContent()).contains("المزارعين");
        page.locator("#to").fill("2017-11-01");
        page.locator(".search-form button").click();
        assertThat(page.locator(".results h3").count()).isZero();
    }

    @Test
    void theKeyboardIsEnough() {
        var page = open("/");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        assertThat(page.locator(".skip").boundingBox().y)
                .as("shown when it has the focus")
                .isNotNegative();
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo(RunningPortal.SECOND_TITLE);
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        page.keyboard().press("Enter");
        page.waitForURL("**/article/**");
    }

    @Test
    void everythingCanBeReadWithoutAScript() {
        context.close();
        context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        var page = context.newPage();
        page.navigate(portal.address("/").toString());
        page.locator(".item.main h3 a").click();
        assertThat(page.locator("h1").textContent()).isEqualTo(RunningPortal.SECOND_TITLE);
        assertThat(page.locator(".body p").count()).isEqualTo(3);
        assertThat(page.locator("button.theme").isVisible())
                .as("a switch that would do nothing")
                .isFalse();
        page.locator("#find").fill("عجلون");
        page.locator(".find button").click();
        assertThat(page.locator(".results h3").count()).isPositive();
    }

    @Test
    void whatWasReadIsCountedOnceForAReader() {
        var report = portal.articleTitled(RunningPortal.SECOND_TITLE);
        context.close();
        context = browser.newContext(new Browser.NewContextOptions()
                .setUserAgent("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"));
        open("/article/" + report);
        open("/article/" + report);
        portal.portal().writeReads();
        var reads = portal.store().reads().mostRead(Selection.ALL.ofSection("local"), Instant.EPOCH, 10);
        assertThat(reads).hasSize(1);
        assertThat(reads.getFirst().count()).isEqualTo(1);
        assertThat(reads.getFirst().headline().id()).isEqualTo(report);
    }

    @Test
    void onPaperThereIsTheReportAlone() {
        var page = open("/article/" + portal.articleTitled(RunningPortal.SECOND_TITLE));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".menubar").isVisible()).isFalse();
        assertThat(page.locator(".beside").isVisible()).isFalse();
        assertThat(page.locator(".body").isVisible()).isTrue();
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.original a'), '::after').content")
                        .toString())
                .contains("https://ghor.example/road");
        assertThat(page.pdf().length).isGreaterThan(5_000);
    }

    /// The first claim and its words light up together, whichever is pointed at or reached by the keyboard.
    @Test
    void claimsAndTheirWordsLightUpTogether() {
        var page = open("/article/" + portal.articleTitled(RunningPortal.CLAIMS_TITLE));
        var lit = "[...document.querySelectorAll('.body .lit')].map(part => part.textContent).join('|')";
        page.hover("#claim-1");
        assertThat(page.evaluate(lit).toString())
                .contains("القوات العراقية", "استعادت", "مدينة راوة", "وزارة الدفاع العراقية");
        assertThat(page.evaluate("document.querySelector('#claim-1').classList.contains('lit')"))
                .isEqualTo(true);
        page.mouse().move(0, 0);
        page.focus("#words-1");
        assertThat(page.evaluate("document.querySelector('#claim-1').classList.contains('lit')"))
                .isEqualTo(true);
        page.focus("#claim-2 a");
        assertThat(page.evaluate(lit).toString()).contains("12").doesNotContain("استعادت");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("location.hash")).isEqualTo("#words-2");
        assertThat(page.evaluate("document.activeElement.id || document.querySelector(':target').id"))
                .isEqualTo("words-2");
    }
}

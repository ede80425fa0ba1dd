package marsad.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import marsad.accounts.Gate;
import marsad.gather.Opml;
import marsad.store.Account.Role;
import marsad.store.Outlet.Display;
import marsad.store.Source;
import marsad.store.Sources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ManagePagesTest {
    private static final String PASSWORD = "سور القدس العتيق";
    private static RunningPortal portal;
    private static Source failing;

    @BeforeAll
    static void start() {
        portal = RunningPortal.shared();
        var gate = new Gate(portal.store(), Clock.systemUTC());
        gate.enter("lina", Role.EDITOR, PASSWORD, null);
        gate.enter("salim", Role.READER, PASSWORD, null);
        var sources = portal.store().sources();
        sources.add(draft("https://ghor.example/feed", true));
        sources.add(draft("https://ghor.example/\"><img src=x onerror=alert(1)>", false));
        for (var source : sources.lease("node-1", 5, Duration.ofMinutes(1))) {
            sources.report(
                    "node-1",
                    new Sources.Report(
                            source.id(),
                            Duration.ofMinutes(30),
                            Duration.ofMinutes(10),
                            null,
                            null,
                            Source.Memory.NONE,
                            "STATUS",
                            "503",
                            false,
                            0,
                            null,
                            null));
        }
        failing = sources.find("https://ghor.example/feed").orElseThrow();
    }

    private static Sources.Draft draft(String address, boolean active) {
        return new Sources.Draft(address, Source.Kind.FEED, "ghor.example", null, null, null, active);
    }

    @Test
    void onlyEditorsComeIn() {
        assertThat(portal.get("/manage/sources").headers().firstValue("location"))
                .hasValueSatisfying(location -> assertThat(location).startsWith("/account/sign-in"));
        assertThat(portal.send("POST", portal.address("/manage/sources")).statusCode())
                .isEqualTo(303);
        try (var chromium = Chromium.launch();
                var visitor = chromium.visitor()) {
            var page = visitor.newPage();
            signIn(page, "salim");
            assertThat(page.navigate(portal.address("/manage/status").toString())
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void anEditorSeesWhatIsWrongAndSetsIt() {
        try (var chromium = Chromium.launch();
                var visitor = chromium.visitor()) {
            var page = visitor.newPage();
            signIn(page, "lina");
            page.navigate(portal.address("/manage/status").toString());
            assertThat(page.locator(".sources li").textContent()).contains("يجيب الموقع بالحالة 503");
            shoot(page, "status-ar");
            Chromium.everybodyCanUse(page);
            page.navigate(portal.address("/en/manage/status").toString());
            assertThat(page.locator(".sources li").textContent()).contains("the site answers with status 503");
            Chromium.everybodyCanUse(page);
            page.navigate(portal.address("/en/manage/sources").toString());
            assertThat(page.locator(".sources li").count()).isEqualTo(2);
            assertThat(page.locator("main img").count()).isZero();
            shoot(page, "sources-en");
            Chromium.everybodyCanUse(page);
            page.navigate(portal.address("/manage/sources").toString());
            shoot(page, "sources-ar");
            Chromium.everybodyCanUse(page);
            page.locator(".sources li", new Page.LocatorOptions().setHasText("ghor.example/feed"))
                    .locator("a")
                    .focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/manage/sources/*");
            shoot(page, "source-ar");
            Chromium.everybodyCanUse(page);
            page.locator("#minutes").fill("لا رقم");
            page.keyboard().press("Enter");
            assertThat(page.locator(".said.trouble").textContent()).contains("10080");
            page.locator("#minutes").fill("45");
            page.locator("#section").fill("economy");
            page.locator("#display").selectOption("EXCERPT");
            page.locator("#country").fill("XX");
            page.locator("button[value=set]").click();
            page.locator(".said.trouble").waitFor();
            page.locator("#minutes").fill("45");
            page.locator("#section").fill("economy");
            page.locator("#display").selectOption("EXCERPT");
            page.locator("#country").fill("sy");
            page.locator("#language").fill("ar-SY");
            page.locator("button[value=set]").click();
            page.locator(".said:not(.trouble)").waitFor();
            var set = portal.store().sources().find(failing.id()).orElseThrow();
            assertThat(set.fixedInterval()).isEqualTo(Duration.ofMinutes(45));
            assertThat(set.section()).isEqualTo("economy");
            assertThat(set.outlet().display()).isEqualTo(Display.EXCERPT);
            assertThat(set.outlet().country()).isEqualTo("SY");
            assertThat(set.outlet().language()).isEqualTo("ar-sy");
            page.locator("#display").selectOption("FULL");
            page.locator("button[value=set]").click();
            page.locator("button[value=off]").click();
            page.locator("button[value=on]").waitFor();
            assertThat(portal.store().sources().find(failing.id()).orElseThrow().active())
                    .isFalse();
            page.locator("button[value=on]").click();
            page.locator("button[value=off]").waitFor();
            page.navigate(portal.address("/manage/sources").toString());
            page.locator("#address").fill("http://127.0.0.1/feed");
            page.keyboard().press("Enter");
            page.locator(".said.trouble").waitFor();
            assertThat(portal.store().sources().find("http://127.0.0.1/feed")).isEmpty();
        }
    }

    @Test
    void listsOfOtherProgramsGoInAndOut() {
        try (var chromium = Chromium.launch();
                var visitor = chromium.visitor()) {
            var page = visitor.newPage();
            signIn(page, "lina");
            page.navigate(portal.address("/en/manage/sources").toString());
            assertThat(page.locator("#starters option").count()).isGreaterThanOrEqualTo(60);
            page.locator("summary").click();
            Chromium.everybodyCanUse(page);
            page.locator("#list")
                    .fill(
                            "<opml><body><outline text='الوادي' xmlUrl='https://wadi.example/feed' htmlUrl='https://wadi.example/'/></body></opml>");
            page.locator("form[action$=opml] button").click();
            assertThat(page.locator(".said").textContent()).contains("1 feeds in the list, 1 of them new");
            var entered =
                    portal.store().sources().find("https://wadi.example/feed").orElseThrow();
            assertThat(entered.active()).as("nobody said to visit it").isFalse();
            var answer = visitor.request().get(portal.address("/manage/opml").toString());
            assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
            assertThat(Opml.read(answer.body()))
                    .extracting(Opml.Subscription::address)
                    .contains("https://wadi.example/feed", "https://ghor.example/feed");
            portal.store().sources().remove(entered.id());
        }
        assertThat(portal.get("/manage/opml").headers().firstValue("location"))
                .as("not for everybody")
                .hasValueSatisfying(location -> assertThat(location).startsWith("/account/sign-in"));
    }

    private static void signIn(Page page, String name) {
        page.navigate(portal.address("/account/sign-in").toString());
        page.locator("#name").fill(name);
        page.locator("#password").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/account");
    }

    private static void shoot(Page page, String name) {
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", name + ".png"))
                .setFullPage(true));
    }
}

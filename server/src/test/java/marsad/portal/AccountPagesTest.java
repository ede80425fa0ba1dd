package marsad.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import marsad.accounts.Gate;
import marsad.store.Account.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccountPagesTest {
    private static final String PASSWORD = "قلعة عجلون في المطر";
    private static RunningPortal portal;
    private static Gate gate;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        portal = RunningPortal.shared();
        gate = new Gate(portal.store(), Clock.systemUTC());
        gate.enter("maha", Role.ADMIN, PASSWORD, null);
        gate.enter("badr", Role.READER, PASSWORD, null);
    }

    private HttpResponse<String> post(String path, String cookie, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(portal.address(path).toString()))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String cookie(HttpResponse<?> answer, String name) {
        return answer.headers().allValues("set-cookie").stream()
                .filter(header -> header.startsWith(name + "="))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    /// Cookie and form field of somebody who is signed in.
    private String[] signedIn(String name) throws IOException, InterruptedException {
        var page = portal.get("/account/sign-in");
        var guest = cookie(page, "marsad-guest");
        var form = Jsoup.parse(page.body()).select("input[name=form]").attr("value");
        var answer = post(
                "/account/sign-in",
                guest,
                field("form", form) + "&" + field("name", name) + "&" + field("password", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(303);
        var session = cookie(answer, "marsad");
        var mine = portal.get("/account", "Cookie", session);
        return new String[] {
            session, Jsoup.parse(mine.body()).select("input[name=form]").attr("value")
        };
    }

    @Test
    void thePublicPortalSetsNoCookieAndNeedsNone() {
        assertThat(portal.get("/").headers().firstValue("set-cookie")).isEmpty();
        assertThat(portal.get("/account").headers().firstValue("location")).hasValue("/account/sign-in?to=%2Faccount");
    }

    @Test
    void aSessionsCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        var page = portal.get("/account/sign-in");
        assertThat(page.headers().allValues("set-cookie"))
                .allMatch(header -> header.contains("HttpOnly") && header.contains("SameSite=Lax"));
        assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(signedIn("badr")[0]).startsWith("marsad=");
    }

    @Test
    void onlyOurOwnFormsDoAnything() throws Exception {
        var signed = signedIn("badr");
        var before = portal.store().accounts().password("badr");
        var body = field("password", PASSWORD) + "&" + field("fresh", "كلمة أخرى طويلة") + "&";
        assertThat(post("/account/password", signed[0], body).statusCode()).isEqualTo(403);
        assertThat(post("/account/password", signed[0], body + field("form", "guess"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/account/password", signed[0], body + field("form", signedIn("maha")[1]))
                        .statusCode())
                .as("a form of somebody else")
                .isEqualTo(403);
        assertThat(post(
                                "/account/password",
                                signed[0],
                                body + field("form", signed[1]),
                                "Origin",
                                "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/account/password", signed[0], body + field("form", signed[1]), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(portal.store().accounts().password("badr")).isEqualTo(before);
        assertThat(portal.get("/account/sign-out", "Cookie", signed[0]).statusCode())
                .as("a link signs nobody out")
                .isEqualTo(404);
        assertThat(portal.get("/account", "Cookie", signed[0]).statusCode()).isEqualTo(200);
    }

    @Test
    void aReaderMayNotDoWhatAnAdministratorMay() throws Exception {
        var signed = signedIn("badr");
        assertThat(portal.get("/account/people", "Cookie", signed[0]).statusCode())
                .isEqualTo(403);
        var body = field("form", signed[1]) + "&act=role&name=badr&role=admin";
        assertThat(post("/account/people", signed[0], body).statusCode()).isEqualTo(403);
        assertThat(portal.store().accounts().find("badr").orElseThrow().role()).isEqualTo(Role.READER);
    }

    @Test
    void signingInLeadsNowhereElse() throws Exception {
        for (var to :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"}) {
            var page = portal.get("/account/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
            assertThat(Jsoup.parse(page.body()).select("input[name=to]").attr("value"))
                    .isEqualTo("/account");
        }
    }

    @Test
    void moreThanAFormIsNotTaken() throws Exception {
        assertThat(post("/account/sign-in", "", "form=" + "x".repeat(40_000)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void aBrowserSignsInMakesATokenAndSignsOut() {
        try (var chromium = Chromium.launch();
                var context = chromium.visitor()) {
            var page = context.newPage();
            page.navigate(portal.address("/en/account").toString());
            assertThat(page.url()).contains("/en/account/sign-in");
            Chromium.everybodyCanUse(page);
            page.locator("#name").focus();
            page.keyboard().type("Maha");
            page.keyboard().press("Tab");
            page.keyboard().type(PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/en/account");
            assertThat(page.locator("h1").textContent()).isEqualTo("maha");
            assertThat(context.cookies()).allMatch(cookie -> cookie.httpOnly);
            page.locator("#label").fill("phone");
            page.keyboard().press("Enter");
            page.locator("#token").waitFor();
            var token = page.locator("#token").textContent();
            assertThat(gate.reader(token).orElseThrow().name()).isEqualTo("maha");
            shoot(page, "account-en");
            Chromium.everybodyCanUse(page);
            page.navigate(portal.address("/account").toString());
            shoot(page, "account-ar");
            Chromium.everybodyCanUse(page);
            assertThat(page.content()).doesNotContain(token);
            page.locator("button[name=remove]").click();
            assertThat(gate.reader(token)).isEmpty();
            page.navigate(portal.address("/account/people").toString());
            shoot(page, "people-ar");
            Chromium.everybodyCanUse(page);
            page.navigate(portal.address("/account").toString());
            page.locator("form[action$=sign-out] button").click();
            page.navigate(portal.address("/account").toString());
            assertThat(page.url()).contains("sign-in");
            shoot(page, "sign-in-ar");
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void shoot(Page page, String name) {
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", name + ".png"))
                .setFullPage(true));
    }
}

package marsad.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Debian's Chromium for a test, with what it complained of. A test is passed over where there is none.
public final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
    }

    public static Chromium launch() {
        assumeTrue(Files.isExecutable(PROGRAM), "no Chromium in " + PROGRAM);
        return new Chromium();
    }

    /// A browser with cookies of its own.
    public BrowserContext visitor() {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.page().url() + ": " + message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        return context;
    }

    /// A browser that passes over the policy of pages, for tests of what is left without it.
    public BrowserContext withoutPolicy() {
        return browser.newContext(new Browser.NewContextOptions().setBypassCSP(true));
    }

    /// What the console said in anger.
    public List<String> complaints() {
        return complaints;
    }

    /// Checks by axe in both colour schemes, and that nothing runs over at 320 pixels.
    static void everybodyCanUse(Page page) {
        page.evaluate(axe());
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat((List<?>) page.evaluate("""
                            async () => (await axe.run({})).violations.map(
                              rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(' '))"""))
                    .as("%s in %s", page.url(), scheme)
                    .isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(320, 700);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s at 320 px", page.url())
                .isEqualTo(320);
        page.setViewportSize(1280, 900);
    }

    private static String axe() {
        try (var source = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

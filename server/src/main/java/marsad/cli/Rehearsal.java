package marsad.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One visit to each kind of page: what a reader asks for in the first minute. The launcher has it played once after a
/// build, while the JVM notes the classes that were needed, so that every later start finds them laid out (JEP 514).
final class Rehearsal {
    private static final List<String> PAGES = List.of(
            "/",
            "/article/1",
            "/archive",
            "/outlets",
            "/latest",
            "/search?q=" + URLEncoder.encode("البوكمال", StandardCharsets.UTF_8),
            "/rss.xml",
            "/api/v1/articles",
            "/health",
            "/metrics");

    private Rehearsal() {}

    /// Asks for every page of the portal on that port; what is answered does not matter.
    static void play(int port) {
        for (var page : PAGES) {
            try (var answer =
                    URI.create("http://127.0.0.1:" + port + page).toURL().openStream()) {
                answer.transferTo(OutputStream.nullOutputStream());
            } catch (IOException missing) {
                // a page that is not there has been asked for all the same
            }
        }
    }
}

package marsad.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import marsad.page.Article;
import marsad.page.Capture;
import marsad.page.PrintedTime;

/// Filings to test with.
public final class Reports {
    public static final Outlet OUTLET =
            new Outlet("qanater.example", "وكالة قناطر", null, null, "ar", null, null, Outlet.Display.FULL, false);
    static final Instant MORNING = Instant.parse("2017-11-20T06:00:00Z");

    private Reports() {}

    /// A report on page `number` whose capture differs with `page`.
    public static Filing.Report report(int number, String title, String text, String page) {
        var url = "https://qanater.example/" + number;
        var capture = new Capture(page.getBytes(StandardCharsets.UTF_8), url, MORNING, "text/html");
        var day = LocalDate.of(2017, 11, 20);
        var article = new Article(
                url, title, null, "وكالات", "عواصم", PrintedTime.of(day), null, "ar", null, null, null, List.of(text));
        return new Filing.Report(capture, "qanater.example/" + number, OUTLET.key(), null, day, "politics", article);
    }

    /// A report whose page is what it says.
    public static Filing.Report report(int number, String text) {
        return report(number, "خبر " + number, text, text);
    }
}

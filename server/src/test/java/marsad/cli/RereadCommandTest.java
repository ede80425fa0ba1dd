package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import marsad.reading.Reader;
import marsad.store.Reports;
import marsad.store.Store;
import marsad.store.TestStores;
import org.junit.jupiter.api.Test;

class RereadCommandTest {

    @Test
    void readsWhatIsBehindAndSaysSo() {
        var config = TestStores.config();
        try (var store = Store.open(config)) {
            store.outlets().enter(Reports.OUTLET);
            store.filings().file(List.of(Reports.report(1, "سيطر الجيش الليبي على مدينة درنة.")));
        }
        assertThat(reread(String.valueOf(config.url())))
                .contains("Lexicon and rules " + Reader.version() + ": 1 of 1 revisions are to be read.")
                .contains("1  revisions read")
                .contains("1  claims")
                .contains("0  still to be read");
        assertThat(reread(String.valueOf(config.url()))).contains(": 0 of 1").contains("0  revisions read");
    }

    private static String reread(String url) {
        var err = new StringWriter();
        var status = Main.commands()
                .setResourceBundle(ResourceBundle.getBundle("marsad.cli.messages", Locale.ENGLISH))
                .setErr(new PrintWriter(err, true))
                .execute("reread", "--db-url", url);
        assertThat(status).as(err.toString()).isZero();
        return err.toString();
    }
}

package marsad.reading;

import java.util.ArrayList;
import java.util.List;

/// Reads reports: the public door of this package.
///
/// Built once from the lexicons that ship with the engine; stateless, safe for many threads. Never fails on any text;
/// time and space grow with its length.
public final class Reader {

    private static final class Shipped {
        static final Reader READER = new Reader();
    }

    private final Lexicon lexicon = Lexicon.shipped();

    private Reader() {}

    /// The reader with the lexicons that ship with the engine.
    public static Reader shipped() {
        return Shipped.READER;
    }

    /// The version of lexicons and rules: another one means that the same report may be read otherwise.
    public static String version() {
        return Version.shipped();
    }

    /// What `report` says. Claims that stand in its title have no holder but the outlet.
    public Reading read(Report report) {
        var text = Parsed.of(lexicon, Passage.of(report.text(), report.published()));
        var attributions = new SpeechReader(text).attributions();
        var title = Parsed.of(lexicon, Passage.of(report.title(), report.published()));
        var claims = new ArrayList<Claim>();
        claims.addAll(new ClaimReader(lexicon, title, Claim.Part.TITLE, List.of()).claims());
        claims.addAll(new ClaimReader(lexicon, text, Claim.Part.TEXT, attributions).claims());
        return new Reading(attributions, claims);
    }
}

package marsad.reading;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import marsad.text.Folded;
import marsad.text.LanguageFile;
import marsad.text.Span;

/// What kind of source a speaker is, by the first word of `holders.tsv` that the name holds.
final class Holders {

    private static final Map<String, HolderKind> WORDS = words();

    private Holders() {}

    static HolderKind kindOf(Passage passage, Span speaker) {
        var words = passage.words();
        for (var at = words.tokenAt(speaker.start());
                at < words.tokens().size() && words.tokens().get(at).start() < speaker.end();
                at++) {
            var folded = words.tokens().get(at).folded();
            var kind = WORDS.get(folded);
            if (kind == null && folded.startsWith("ال")) {
                kind = WORDS.get(folded.substring(2));
            }
            if (kind != null) {
                return kind;
            }
        }
        return HolderKind.OTHER;
    }

    private static Map<String, HolderKind> words() {
        var kinds = new LinkedHashMap<String, HolderKind>();
        for (var line : LanguageFile.lines(Holders.class, "holders.tsv")) {
            var columns = line.text().split("\t");
            if (columns.length != 2) {
                throw new IllegalStateException(
                        "marsad/reading/holders.tsv, line " + line.number() + ": a line has two columns: kind, words");
            }
            for (var word : columns[1].split(" ")) {
                kinds.put(Folded.foldForMatching(word), HolderKind.valueOf(columns[0].toUpperCase(Locale.ROOT)));
            }
        }
        return kinds;
    }
}

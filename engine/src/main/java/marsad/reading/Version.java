package marsad.reading;

import java.util.List;
import java.util.zip.CRC32;
import marsad.text.LanguageFile;

/// What a reading was made with: `RULES-files`, where `files` is a sum over the bytes of the lexicons, in hexadecimal.
///
/// [#RULES] is raised by hand when the grammar in code, or the names and times that it rests on, come to read
/// otherwise; a change of a lexicon shows by itself. Versions are equal or they are not: their order says nothing.
final class Version {

    /// The grammar in code.
    static final int RULES = 5;

    /// The files that a reading depends on; a test holds them against the folder.
    static final List<String> FILES =
            List.of("cues.tsv", "framing.tsv", "holders.tsv", "senses.tsv", "triggers.tsv", "verbs.tsv", "words.tsv");

    private static final String SHIPPED = of(RULES, FILES);

    private Version() {}

    static String shipped() {
        return SHIPPED;
    }

    private static String of(int rules, List<String> files) {
        var sum = new CRC32();
        for (var file : files) {
            sum.update(LanguageFile.bytes(Version.class, file));
        }
        return "%d-%08x".formatted(rules, sum.getValue());
    }
}

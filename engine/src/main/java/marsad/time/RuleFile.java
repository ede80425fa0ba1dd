package marsad.time;

import java.util.List;
import marsad.text.LanguageFile;

/// One of the [LanguageFile]s that hold the language of time.
///
/// @param name the file's name, for messages
/// @param lines the lines that say something, in order
record RuleFile(String name, List<Line> lines) {

    /// One line.
    ///
    /// @param number its number in the file, from 1
    /// @param text what it says, without the white space around it
    record Line(int number, String text) {}

    RuleFile {
        lines = List.copyOf(lines);
    }

    /// Reads a file of this package.
    ///
    /// @throws IllegalStateException where the build lacks it
    static RuleFile load(String name) {
        return of(name, LanguageFile.lines(RuleFile.class, name));
    }

    /// Reads a file of this package out of `bytes`.
    static RuleFile read(String name, byte[] bytes) {
        return of(name, LanguageFile.lines(bytes));
    }

    private static RuleFile of(String name, List<LanguageFile.Line> lines) {
        return new RuleFile(
                name,
                lines.stream()
                        .map(line -> new Line(line.number(), line.text().strip()))
                        .toList());
    }

    /// What to throw where a line cannot be understood: it names file and line.
    IllegalStateException wrong(Line line, String why) {
        return new IllegalStateException("marsad/time/" + name + ":" + line.number() + ": " + why + ": " + line.text());
    }
}

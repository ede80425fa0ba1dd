package marsad.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One of the commented UTF-8 files that hold the language of time: `#` begins a comment line.
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
        var stream = RuleFile.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the build lacks marsad/time/" + name);
        }
        return read(name, stream);
    }

    /// Reads and closes `stream`.
    static RuleFile read(String name, InputStream stream) {
        var lines = new ArrayList<Line>();
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(new Line(number, line.strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read marsad/time/" + name, e);
        }
        return new RuleFile(name, lines);
    }

    /// What to throw where a line cannot be understood: it names file and line.
    IllegalStateException wrong(Line line, String why) {
        return new IllegalStateException("marsad/time/" + name + ":" + line.number() + ": " + why + ": " + line.text());
    }
}

package marsad.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The files that hold what Marsad knows of a language, each beside the package that uses it: UTF-8, `#` begins a
/// comment line, empty lines say nothing. Files whose name ends in `.gz` are unpacked.
public final class LanguageFile {

    /// One line that says something.
    ///
    /// @param number its number in the file, from 1, for messages
    /// @param text the whole line
    public record Line(int number, String text) {}

    private LanguageFile() {}

    /// The lines that say something of the file `name` beside the class `beside`, in order.
    ///
    /// @throws IllegalStateException where the build lacks the file
    public static List<Line> lines(Class<?> beside, String name) {
        return lines(bytes(beside, name));
    }

    /// The lines that say something of a file's bytes, in order.
    public static List<Line> lines(byte[] bytes) {
        var lines = new ArrayList<Line>();
        var number = 0;
        for (var line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(new Line(number, line));
            }
        }
        return lines;
    }

    /// All bytes of the file `name` beside the class `beside`.
    ///
    /// @throws IllegalStateException where the build lacks the file
    public static byte[] bytes(Class<?> beside, String name) {
        var place = beside.getPackageName().replace('.', '/') + "/" + name;
        try (var stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the build lacks " + place);
            }
            try (InputStream unpacked = name.endsWith(".gz") ? new GZIPInputStream(stream, 1 << 16) : stream) {
                return unpacked.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + place, e);
        }
    }
}

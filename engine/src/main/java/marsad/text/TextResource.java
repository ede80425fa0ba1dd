package marsad.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/// A commented UTF-8 resource file of this package: `#` begins a comment line, columns are set apart by tabs.
final class TextResource {

    private TextResource() {}

    /// A sum over what the named files say: another one means that a file changed.
    static long sum(String... names) {
        var sum = new CRC32();
        for (var name : names) {
            for (var row : rows(name)) {
                sum.update(String.join("\t", row).getBytes(StandardCharsets.UTF_8));
            }
        }
        return sum.getValue();
    }

    /// The lines that say something, in order, each split at its tabs; columns keep their inner spaces.
    ///
    /// @throws IllegalStateException where the build lacks the file
    static List<String[]> rows(String name) {
        var stream = TextResource.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the build lacks marsad/text/" + name);
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read marsad/text/" + name, e);
        }
    }
}

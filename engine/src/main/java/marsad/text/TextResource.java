package marsad.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/// The [LanguageFile]s of this package as tables: columns are set apart by tabs.
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
        return LanguageFile.lines(TextResource.class, name).stream()
                .map(line -> line.text().split("\t", -1))
                .toList();
    }
}

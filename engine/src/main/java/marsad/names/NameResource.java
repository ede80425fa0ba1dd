package marsad.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// A resource file of this package: UTF-8, `#` begins a comment line, columns are set apart by tabs, variants by `|`.
/// Names ending in `.gz` are unpacked.
final class NameResource {

    /// One line that says something.
    ///
    /// @param number its line in the file, from 1
    record Row(String file, int number, List<String> columns) {

        String column(int index) {
            if (index >= columns.size()) {
                throw wrong("has " + columns.size() + " columns, not " + (index + 1));
            }
            return columns.get(index).strip();
        }

        /// The variants in a column; none for `-`.
        List<String> variants(int index) {
            var column = column(index);
            return column.equals("-") || column.isEmpty()
                    ? List.of()
                    : Arrays.stream(column.split("\\|")).map(String::strip).toList();
        }

        /// The words of a column, set apart by spaces; `_` joins the parts of a compound.
        List<String> words(int index) {
            return Arrays.stream(column(index).split(" +"))
                    .map(word -> word.replace('_', ' '))
                    .toList();
        }

        IllegalStateException wrong(String what) {
            return new IllegalStateException(file + " line " + number + ": " + what);
        }
    }

    private NameResource() {}

    /// The lines of `file` that say something, in order.
    ///
    /// @throws IllegalStateException where the build lacks the file
    static List<Row> rows(String file) {
        var rows = new ArrayList<Row>();
        var number = 0;
        for (var line : new String(bytes(file), StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(new Row(file, number, List.of(line.split("\t", -1))));
            }
        }
        return rows;
    }

    /// All bytes of `file`.
    static byte[] bytes(String file) {
        try (var stream = NameResource.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the build lacks marsad/names/" + file);
            }
            try (InputStream unpacked = file.endsWith(".gz") ? new GZIPInputStream(stream, 1 << 16) : stream) {
                return unpacked.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read marsad/names/" + file, e);
        }
    }
}

package marsad.names;

import java.util.Arrays;
import java.util.List;
import marsad.text.LanguageFile;

/// The [LanguageFile]s of this package as tables: columns are set apart by tabs, variants by `|`.
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
        return LanguageFile.lines(NameResource.class, file).stream()
                .map(line -> new Row(file, line.number(), List.of(line.text().split("\t", -1))))
                .toList();
    }

    /// All bytes of `file`.
    static byte[] bytes(String file) {
        return LanguageFile.bytes(NameResource.class, file);
    }
}

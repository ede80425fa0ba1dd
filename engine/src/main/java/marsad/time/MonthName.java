package marsad.time;

import java.util.ArrayList;
import java.util.List;
import marsad.text.Folded;
import org.jspecify.annotations.Nullable;

/// One name of a month, as `months.tsv` lists it.
///
/// @param hijri whether the month is of the Hijri calendar
/// @param number 1 to 12
/// @param folded the name folded for matching, words set apart by single spaces
/// @param doubtful whether the name is also another word, so that its neighbours must decide
/// @param spelling the one spelling that counts, or null where every spelling does
record MonthName(
        boolean hijri,
        int number,
        String folded,
        boolean doubtful,
        @Nullable String spelling) {

    /// The names of `months.tsv`.
    static List<MonthName> load() {
        return read(RuleFile.load("months.tsv"));
    }

    static List<MonthName> read(RuleFile file) {
        var names = new ArrayList<MonthName>();
        for (var line : file.lines()) {
            var columns = line.text().split("\t");
            if (columns.length != 3) {
                throw file.wrong(line, "a month has three columns: calendar, number, names");
            }
            var hijri = switch (columns[0]) {
                case "gregorian" -> false;
                case "hijri" -> true;
                default -> throw file.wrong(line, "no calendar «" + columns[0] + "»");
            };
            if (!columns[1].matches("[1-9]|1[0-2]")) {
                throw file.wrong(line, "a month's number is 1 to 12");
            }
            for (var name : columns[2].split("\\|")) {
                names.add(read(hijri, Integer.parseInt(columns[1]), name.strip()));
            }
        }
        return names;
    }

    private static MonthName read(boolean hijri, int number, String written) {
        var doubtful = written.startsWith("?");
        var name = doubtful ? written.substring(1) : written;
        var exact = name.startsWith("=");
        name = exact ? name.substring(1) : name;
        return new MonthName(hijri, number, Folded.foldForMatching(name), doubtful, exact ? name : null);
    }
}

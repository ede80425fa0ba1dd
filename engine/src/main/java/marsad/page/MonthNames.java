package marsad.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.time.Months;
import org.jspecify.annotations.Nullable;

/// Names of months: the Arabic ones of [Months], others in the languages of `months.tsv`.
final class MonthNames {

    /// One reading of a name.
    ///
    /// @param number 1–12
    /// @param hijri whether it is a month of the Islamic calendar
    /// @param language the language's tag
    record Month(int number, boolean hijri, String language) {}

    private static final Map<String, List<Month>> BY_NAME = load();

    private MonthNames() {}

    /// The month a name stands for.
    ///
    /// @param folded the name as [Lexicon#fold] leaves it
    /// @param language BCP 47 tag of the page, which decides between homonyms, or null
    static @Nullable Month named(String folded, @Nullable String language) {
        var readings = BY_NAME.get(folded);
        if (readings == null) {
            return null;
        }
        if (language != null && readings.size() > 1) {
            for (var reading : readings) {
                if (language.startsWith(reading.language)) {
                    return reading;
                }
            }
        }
        return readings.getFirst();
    }

    private static Map<String, List<Month>> load() {
        var names = new HashMap<String, List<Month>>();
        Months.foldedNames().forEach((name, number) -> {
            var readings = new ArrayList<Month>(1);
            readings.add(new Month(number, false, "ar"));
            names.put(name, readings);
        });
        for (var row : Lexicon.rows("months.tsv")) {
            boolean hijri = row[0].startsWith("hijri");
            var language = hijri ? row[0].substring("hijri-".length()) : row[0].replaceFirst("-.*", "");
            for (int month = 1; month <= 12; month++) {
                for (var name : row[month].split("\\|")) {
                    var readings = names.computeIfAbsent(Lexicon.fold(name), k -> new ArrayList<>(1));
                    var reading = new Month(month, hijri, language);
                    if (!readings.contains(reading)) {
                        readings.add(reading);
                    }
                }
            }
        }
        return names;
    }
}

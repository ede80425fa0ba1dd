package marsad.page;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The words of `date-words.tsv` that stand in dates and times beside the names of months.
final class DateWords {

    static final Map<String, ZoneOffset> ZONES = new HashMap<>();
    static final Set<String> FILLERS = new HashSet<>();
    static final Set<String> CLOCK = new HashSet<>();
    static final Set<String> AM = new HashSet<>();
    static final Set<String> PM = new HashSet<>();
    static final Set<String> WEEKDAYS = new HashSet<>();

    static {
        for (var row : Lexicon.rows("date-words.tsv")) {
            for (var form : row[1].split("\\|")) {
                var word = Lexicon.fold(form);
                switch (row[0]) {
                    case "filler" -> FILLERS.add(word);
                    case "clock" -> CLOCK.add(word);
                    case "am" -> AM.add(word);
                    case "pm" -> PM.add(word);
                    case "weekday" -> WEEKDAYS.add(word);
                    case "zone" -> ZONES.put(word, ZoneOffset.of(row[2]));
                    default -> throw new IllegalStateException("date-words.tsv has no kind " + row[0]);
                }
            }
        }
    }

    private DateWords() {}
}

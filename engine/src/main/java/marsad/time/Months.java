package marsad.time;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import marsad.text.Folded;

/// The Gregorian months by their Arabic names: Levantine, Gulf and Egyptian, Maghrebi. The table is `months.tsv`.
public final class Months {

    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() {}

    private static Map<String, Integer> numbers() {
        var numbers = new LinkedHashMap<String, Integer>();
        MonthName.load().stream()
                .filter(name -> !name.hijri())
                .sorted((a, b) -> b.folded().length() - a.folded().length())
                .forEach(name -> numbers.put(name.folded(), name.number()));
        return Collections.unmodifiableMap(numbers);
    }

    /// The month's number, 1 to 12; nothing where `name` names no month. Hamza, harakat and the like are forgiven, and
    /// so is a name that could be another word: who asks knows that a month stands there.
    public static OptionalInt numberOf(CharSequence name) {
        var number = NUMBERS.get(Folded.foldForMatching(name).strip().replaceAll("\\s+", " "));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// All names, folded for matching (see [Folded]), with their months' numbers; the longest names come first.
    public static Map<String, Integer> foldedNames() {
        return NUMBERS;
    }
}

package marsad.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.text.Span;
import org.jspecify.annotations.Nullable;

/// One claim as `corpus.tsv` expects it: `KIND:trigger` and the fields that the sentence is about.
///
/// @param kind its kind
/// @param trigger a piece of the trigger, as it stands
/// @param fields by letter the field's value; a field that is not given is not looked at, but the modality, which is
///     then `actual`, and the holder, which is then the outlet
record Expected(Kind kind, String trigger, Map<String, String> fields) {

    private static final Set<String> LETTERS = Set.of("A", "T", "P", "M", "H", "D", "Q");
    private static final String NONE = "-";
    private static final String ANY = "*";

    /// The claims of a whole column, set apart by «|»; none where it is `-`.
    ///
    /// @throws IllegalArgumentException where it is not written as it should be
    static List<Expected> all(String column) {
        if (column.equals(NONE)) {
            return List.of();
        }
        var claims = new ArrayList<Expected>();
        for (var claim : column.split(" \\| ")) {
            claims.add(one(claim.strip()));
        }
        return claims;
    }

    private static Expected one(String claim) {
        var parts = claim.split(" ");
        var head = parts[0].split(":");
        if (head.length != 2) {
            throw new IllegalArgumentException("no KIND:trigger: " + claim);
        }
        var fields = new LinkedHashMap<String, String>();
        fields.put("M", Modality.ACTUAL.word());
        fields.put("H", NONE);
        for (var part : List.of(parts).subList(1, parts.length)) {
            var equals = part.indexOf('=');
            if (equals != 1 || !LETTERS.contains(part.substring(0, 1))) {
                throw new IllegalArgumentException("no field of " + LETTERS + ": " + part);
            }
            var value = part.substring(2);
            fields.put(part.substring(0, 1), part.startsWith("Q") ? value : value.replace('_', ' '));
        }
        fields.values().removeIf(ANY::equals);
        return new Expected(Kind.valueOf(head[0]), head[1].replace('_', ' '), fields);
    }

    /// Its strings, each of which must stand in the sentence.
    List<String> strings() {
        var strings = new ArrayList<String>(List.of(trigger));
        for (var letter : List.of("A", "T", "P", "H")) {
            var value = fields.get(letter);
            if (value != null && !value.equals(NONE)) {
                strings.addAll(List.of(value.split("\\+")));
            }
        }
        return strings;
    }

    /// Whether `claim` has this kind and a trigger that shares letters with this one.
    boolean isFoundIn(Claim claim, String words) {
        var written = claim.trigger().in(words);
        return claim.kind() == kind && (written.contains(trigger) || trigger.contains(written));
    }

    /// What of `claim` is other than expected: `A: الجيش`, one entry a field.
    List<String> wrongFields(Claim claim, String words) {
        var wrong = new ArrayList<String>();
        fields.forEach((letter, value) -> {
            var read = field(letter, claim, words);
            if (!isSame(letter, value, read)) {
                wrong.add(letter + "=" + read + " for " + value);
            }
        });
        return wrong;
    }

    private static boolean isSame(String letter, String wanted, String read) {
        return switch (letter) {
            case "A", "T", "Q" -> Set.of(wanted.split("\\+")).equals(Set.of(read.split("\\+")));
            default -> wanted.equals(read);
        };
    }

    private static String field(String letter, Claim claim, String words) {
        return switch (letter) {
            case "A" -> written(claim.actors(), words);
            case "T" -> written(claim.targets(), words);
            case "P" -> written(claim.place(), words);
            case "H" -> written(claim.holder(), words);
            case "M" -> claim.modality().word();
            case "D" -> days(claim.from(), claim.to());
            case "Q" ->
                claim.quantities().isEmpty()
                        ? NONE
                        : claim.quantities().stream()
                                .map(Expected::written)
                                .distinct()
                                .collect(Collectors.joining("+"));
            default -> throw new IllegalArgumentException(letter);
        };
    }

    private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return NONE;
        }
        return from != null && from.equals(to) ? from.toString() : from + ".." + to;
    }

    private static String written(Counted counted) {
        return counted.what().word() + ":" + number(counted.min()) + ":" + number(counted.max());
    }

    private static String number(@Nullable Double number) {
        return number == null ? NONE : String.valueOf(number.longValue());
    }

    private static String written(List<Span> spans, String words) {
        return spans.isEmpty()
                ? NONE
                : spans.stream().map(span -> span.in(words)).distinct().collect(Collectors.joining("+"));
    }

    private static String written(@Nullable Span span, String words) {
        return span == null ? NONE : span.in(words);
    }
}

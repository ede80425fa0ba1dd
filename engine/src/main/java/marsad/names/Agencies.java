package marsad.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import marsad.text.Folded;
import org.jspecify.annotations.Nullable;

/// The agencies and pools of `agencies.tsv`, and their names in credits and bylines.
public final class Agencies {

    private static final Pattern JOINTS =
            Pattern.compile("\\s*[،,+&;؛/|]\\s*|\\s+[-–—]\\s*|\\s*[-–—]\\s+|\\s+(?:و|and|et|und)\\s+");
    /// What parts a byline: «محمد علي (رويترز)», «دبي :رويترز», «القاهرة-د ب أ».
    private static final Pattern BYLINE_JOINTS = Pattern.compile(
            "\\s*[،,+&;؛/|:()\\[\\]{}«»\"“”\\n*•]+\\s*|\\s*[-–—ـ]+\\s*|\\s+(?:و|and|et|und)\\s+|\\s{2,}");
    private static final Pattern DAY = Pattern.compile("\\d{1,4}");
    private static final String ENDS = "«»\"“”„'‘’{}[]().،,;:*-–—ـ/\\|";
    private static final int MOST_WORDS = 8;

    private static final List<Agency> ALL = load();
    private static final Map<String, Agency> BY_NAME = byName();

    private Agencies() {}

    /// All of them, in the file's order.
    public static List<Agency> all() {
        return ALL;
    }

    /// The one with this id.
    public static Optional<Agency> byId(String id) {
        return ALL.stream().filter(agency -> agency.id().equals(id)).findFirst();
    }

    /// The one that a name in print means: «أ.ف.ب», `Reuters`, «وكالة رويترز».
    public static Optional<Agency> named(String name) {
        return Optional.ofNullable(one(unquoted(name)));
    }

    /// The agencies that a byline or credit line names beside writers, places and days, in its order: «القاهرة - د ب
    /// أ»,
    /// «واس ( الرياض)», «كمال كافي، أ ف ب - تونس», «الرياض 25 شوال 1436 هـ واس».
    public static List<Agency> in(String line) {
        var found = new LinkedHashSet<Agency>();
        for (var part : BYLINE_JOINTS.split(Folded.foldForMatching(line))) {
            var whole = one(unquoted(part));
            if (whole != null) {
                found.add(whole);
                continue;
            }
            if (DAY.matcher(part).find()) {
                var last = distinct(part.strip().replaceFirst("(?s).*\\s", ""));
                if (last != null) {
                    found.add(last);
                }
            }
        }
        return List.copyOf(found);
    }

    /// Whether the words name one agency or pool, or several and nothing else: «رويترز», «أ ف ب، رويترز», «بترا +
    /// وكالات».
    public static boolean areNamedBy(String words) {
        var plain = unquoted(words);
        if (plain.isEmpty() || plain.split("\\s+", MOST_WORDS + 2).length > MOST_WORDS) {
            return false;
        }
        if (one(plain) != null) {
            return true;
        }
        var parts = JOINTS.split(plain);
        if (parts.length < 2) {
            return false;
        }
        for (var part : parts) {
            if (one(unquoted(part)) == null) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Agency one(String name) {
        var letters = letters(name);
        var found = BY_NAME.get(letters);
        if (found == null && letters.startsWith("و")) {
            found = BY_NAME.get(letters.substring(1)); // «رويترز، وأ ف ب»
        }
        if (found == null && letters.startsWith("وكاله")) {
            found = BY_NAME.get(letters.substring("وكاله".length()));
        }
        return found;
    }

    /// The agency that the last word of a line with a day names; null for names that are ordinary words too.
    private static @Nullable Agency distinct(String word) {
        var letters = letters(word);
        var found = letters.length() < 3 || OrdinaryWords.shipped().holds(letters) ? null : BY_NAME.get(letters);
        return found == null || found.kind() != Agency.Kind.AGENCY ? null : found;
    }

    private static String unquoted(String words) {
        var start = 0;
        var end = words.length();
        while (start < end && isIdle(words.charAt(start))) {
            start++;
        }
        while (end > start && isIdle(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(start, end);
    }

    private static boolean isIdle(char unit) {
        return Character.isWhitespace(unit)
                || Character.isSpaceChar(unit)
                || Character.getType(unit) == Character.FORMAT
                || ENDS.indexOf(unit) >= 0;
    }

    /// The folded letters and digits alone: «أ.ف.ب», «أ ف ب» and «اف ب» are one.
    private static String letters(String text) {
        var folded = Folded.foldForMatching(text);
        var letters = new StringBuilder(folded.length());
        for (var at = 0; at < folded.length(); at++) {
            if (Character.isLetterOrDigit(folded.charAt(at))) {
                letters.append(folded.charAt(at));
            }
        }
        return letters.toString();
    }

    private static List<Agency> load() {
        var agencies = new ArrayList<Agency>();
        for (var row : NameResource.rows("agencies.tsv")) {
            var kind = row.columns().size() > 3 ? row.column(3) : "";
            agencies.add(new Agency(row.column(0), row.column(1), row.variants(2), Agency.Kind.of(kind)));
        }
        return List.copyOf(agencies);
    }

    private static Map<String, Agency> byName() {
        var names = new HashMap<String, Agency>();
        for (var agency : ALL) {
            for (var name : agency.names()) {
                names.putIfAbsent(letters(name), agency);
            }
        }
        return Map.copyOf(names);
    }
}

package marsad.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import marsad.names.Agencies;
import org.jspecify.annotations.Nullable;

/// What papers write before or under a report to say where and by whom it was filed: «عمّان - بترا», «لندن (رويترز)»,
/// «الرياض/ 3 مايو 2017/ واس», «سبق - جدة», `BRATISLAVA, Slovakia (AP)`.
///
/// @param dateline the place or places, as printed
/// @param credit the agencies, as printed without brackets
/// @param other what is neither place, agency nor date: a writer or the outlet, as printed
/// @param strength number of parts known to be a place or an agency
record Signature(
        @Nullable String dateline,
        @Nullable String credit,
        @Nullable String other,
        int strength) {

    private static final Pattern JOINTS = Pattern.compile(
            "\\s*(?:--+|[–—|:()\\[\\]{}/])\\s*|\\s+[-ـ]+\\s*|\\s*[-ـ]+\\s+|(?<=\\p{InArabic})[-ـ](?=\\p{InArabic})|(?<=\\S)ـ+$");
    private static final Pattern COMMA = Pattern.compile("\\s*[،,]\\s*|\\s+(?:و|and)\\s+");
    private static final Pattern DAY =
            Pattern.compile("(?:في\\s+|on\\s+)?[^\\d]{0,20}\\d{1,4}(?:\\D{0,25}\\d{0,4}){0,3}");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}.'’ -]{2,30}");
    private static final Pattern AROUND_DATES =
            Pattern.compile(" - \\s*(?:هـ|م|الموافق|لـ)(?=\\s|$)\\s*(?:الموافق(?=\\s))?");
    private static final int MOST_PARTS = 6;
    private static final int LONGEST_OTHER = 3;

    private static final Set<String> PLACES = places();

    /// Words with which a run of text begins that is no name: a sentence, not a signature.
    private static final Set<String> NO_NAME = Set.of(
            "في", "من", "على", "الى", "عن", "ان", "كما", "قال", "التي", "الذي", "الذين", "هذا", "هذه", "ما", "لا", "لم",
            "لن", "بعد", "قبل", "مع", "هل", "كيف", "لماذا", "متى", "وفي", "ومن", "وقال", "اليوم", "امس", "the", "a",
            "in", "of", "and", "is");

    /// Reads one.
    ///
    /// @param site the outlet's name where known, so that its own name is no unknown word
    /// @return null where the words are no signature
    static @Nullable Signature read(String words, @Nullable String site) {
        var places = new ArrayList<String>();
        var agencies = new ArrayList<String>();
        var others = new ArrayList<String>();
        int strength = 0;
        var parts = parts(withoutDates(words));
        if (parts.size() > MOST_PARTS) {
            return null;
        }
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            boolean quoted = part.startsWith("«") || part.startsWith("\"") || part.startsWith("“");
            if (isPlace(part) && !quoted) {
                places.add(part);
                strength++;
            } else if (Agencies.areNamedBy(part)) {
                agencies.add(Signs.strip(part, "«»\"“”"));
                strength++;
            } else if (mayBeName(part) && !isDay(part)) {
                boolean capitals = i == 0 && CAPITALS.matcher(headOf(part)).matches();
                boolean beforeAgency = i == 0
                        && i + 1 < parts.size()
                        && opensBracket(words, part)
                        && Agencies.areNamedBy(parts.get(i + 1));
                if ((capitals || beforeAgency) && places.isEmpty() && !sameName(part, site)) {
                    places.add(part);
                } else {
                    others.add(part);
                }
            } else if (!isDay(part)) {
                return null;
            }
        }
        if (others.size() > 2 || strength == 0 && (places.isEmpty() || !others.isEmpty())) {
            return null;
        }
        return new Signature(joined(places), joined(agencies), joined(others), strength);
    }

    /// The words with a joint for every date in full, so that «الرياض 08 صفر 1444 هـ الموافق 04 سبتمبر 2022 م واس» has
    /// two parts.
    private static String withoutDates(String words) {
        var dates = PrintedDates.in(words, "ar");
        if (dates.isEmpty()) {
            return words;
        }
        var left = new StringBuilder();
        int from = 0;
        for (var date : dates) {
            if (date.form() == PrintedDates.Form.FULL || date.form() == PrintedDates.Form.HIJRI) {
                left.append(words, from, date.start()).append(" - ");
                from = date.end();
            }
        }
        return AROUND_DATES.matcher(left.append(words, from, words.length())).replaceAll(" - ");
    }

    private static List<String> parts(String words) {
        var parts = new ArrayList<String>();
        for (var part : JOINTS.split(words)) {
            var name = Signs.strip(part, ".،,;؛-–—ـ");
            if (name.isEmpty()) {
                continue;
            }
            int of = name.lastIndexOf(" من ");
            int on = name.indexOf(" في ");
            if (of > 0 && isPlace(name.substring(of + 4))) {
                parts.add(Signs.strip(name.substring(0, of)));
                parts.add(Signs.strip(name.substring(of + 4)));
            } else if (on > 0 && isPlace(name.substring(0, on)) && isDay(name.substring(on + 4))) {
                parts.add(Signs.strip(name.substring(0, on))); // «أبوظبي في 3 مايو»
            } else if (placeBeforeDay(name) > 0) {
                parts.add(Signs.strip(name.substring(0, placeBeforeDay(name)))); // «عمان 29 أيار»
            } else {
                parts.add(name);
            }
        }
        return parts;
    }

    /// Where the number of a day stands behind a place, or -1.
    private static int placeBeforeDay(String name) {
        int day = 0;
        while (day < name.length() && !Character.isDigit(name.charAt(day))) {
            day++;
        }
        return day > 0 && day < name.length() && isPlace(name.substring(0, day)) && isDay(name.substring(day))
                ? day
                : -1;
    }

    /// Whether the words name a place of the list, perhaps with its country after a comma.
    static boolean isPlace(String words) {
        if (words.length() > 60) {
            return false;
        }
        var name = Signs.strip(words, "().،,:-–—ـ/");
        if (PLACES.contains(Lexicon.fold(name))) {
            return true;
        }
        var parts = COMMA.split(name);
        return parts.length > 1
                && parts.length <= 3
                && PLACES.contains(Lexicon.fold(parts[0]))
                && Signs.words(name) <= 6
                && mayBeName(parts[1]);
    }

    private static boolean isDay(String part) {
        return Signs.words(part) <= 8
                && DAY.matcher(part).lookingAt()
                && part.chars().anyMatch(Character::isDigit);
    }

    private static boolean mayBeName(String part) {
        int words = Signs.words(part);
        return words > 0
                && words <= LONGEST_OTHER + (part.indexOf(',') > 0 || part.indexOf('،') > 0 ? 2 : 0)
                && !NO_NAME.contains(Lexicon.fold(part.split("\\s+", 2)[0]))
                && part.chars().noneMatch(c -> "؟?!؛;".indexOf(c) >= 0);
    }

    /// Whether [#other] names an outlet rather than a writer: in quotation marks, the page's own, or one word with the
    /// article.
    boolean namesOutlet(@Nullable String site) {
        return other != null
                && ("«\"“".indexOf(other.charAt(0)) >= 0
                        || sameName(other, site)
                        || other.startsWith("ال") && other.indexOf(' ') < 0);
    }

    private static String headOf(String part) {
        int comma = part.indexOf(',');
        return comma < 0 ? part : part.substring(0, comma);
    }

    private static boolean opensBracket(String words, String part) {
        int end = words.indexOf(part) + part.length();
        return words.substring(end).stripLeading().startsWith("(");
    }

    private static boolean sameName(String part, @Nullable String site) {
        return site != null && Lexicon.foldLetters(site).contains(Lexicon.foldLetters(part));
    }

    private static @Nullable String joined(List<String> parts) {
        return parts.isEmpty() ? null : String.join(" - ", parts);
    }

    private static Set<String> places() {
        var places = new HashSet<String>();
        for (var line : Lexicon.lines("dateline-places.txt")) {
            for (var name : line.split("\\|")) {
                places.add(Lexicon.fold(name));
            }
        }
        return places;
    }
}
